/** What an element tells the page of itself: that it is ready, once, and each new trouble. */
import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {PageTeller} from '../../src/controllers/page-teller.js';

class Teller extends LitElement {
  readonly teller = new PageTeller(this);
}
customElements.define('test-teller', Teller);

describe('what an element tells the page', () => {
  let element: Teller;
  let heard: string[];
  const hear = (event: Event): void => {
    const {code, url} = (event as CustomEvent<{code: string; url: string} | null>).detail ?? {};
    heard.push([event.type, code, url].filter(Boolean).join(' '));
  };
  beforeEach(() => {
    heard = [];
    element = document.body.appendChild(new Teller());
    for (const type of ['tarjotin-ready', 'tarjotin-error']) document.body.addEventListener(type, hear);
  });
  afterEach(() => {
    for (const type of ['tarjotin-ready', 'tarjotin-error']) document.body.removeEventListener(type, hear);
    element.remove();
  });

  it('is that it is ready, when it is, and once', () => {
    element.teller.tell(false);
    expect(element.hasAttribute('ready')).to.equal(false);
    for (let time = 0; time < 2; time++) element.teller.tell(true);
    expect(element.hasAttribute('ready')).to.equal(true);
    expect(heard).to.deep.equal(['tarjotin-ready']);
  });

  it('is a trouble at once, once while it lasts, and again when it comes back', () => {
    for (let time = 0; time < 2; time++) element.teller.tell(false, {code: 'server', url: 'https://a.example/'});
    element.teller.tell(true, {code: 'server', url: 'https://b.example/'});
    element.teller.tell(true);
    element.teller.tell(true, {code: 'server', url: 'https://b.example/'});
    expect(heard).to.deep.equal([
      'tarjotin-error server https://a.example/',
      'tarjotin-error server https://b.example/',
      'tarjotin-ready',
      'tarjotin-error server https://b.example/',
    ]);
  });
});
