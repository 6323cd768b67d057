/** A copy of an element that was ready, as Turbo keeps them of pages that were left: its room is kept until it is ready too. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {until} from '../helpers/until.js';

describe('a copy of an element that was ready', () => {
  for (const name of ['finder', 'calendar', 'feedback', 'comments']) {
    it(`${name} is not ready before it is`, async () => {
      const element = document.createElement(`tarjotin-${name}`);
      document.body.append(element);
      await until(() => element.hasAttribute('ready'), 'the first was not ready');
      const copy = element.cloneNode(true) as HTMLElement;
      expect(copy.hasAttribute('ready')).to.equal(true);
      let told = 0;
      copy.addEventListener('tarjotin-ready', () => told++);
      element.replaceWith(copy);
      expect(copy.hasAttribute('ready')).to.equal(false);
      await until(() => copy.hasAttribute('ready'), 'the copy was not ready');
      document.body.append(copy);
      expect([copy.hasAttribute('ready'), told]).to.deep.equal([true, 1]);
      copy.remove();
    });
  }
});
