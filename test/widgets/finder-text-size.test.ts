import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {setLocale} from '../../src/localization.js';
import {longFeed, sampleFeed} from '../fixtures/sample-feed.js';
import {all, clearAddress, one, openFinder, press} from '../helpers/finder.js';

const WIDTH = 320;

/** What reaches over the edge of the window, or of a box that hides it. */
const clipped = (root: Element): readonly string[] =>
  [root, ...root.querySelectorAll('*')]
    .filter((element) => !element.closest('.hidden, svg, option'))
    .filter((element) => {
      const {left, right, width} = element.getBoundingClientRect();
      return width > 0 && (Math.floor(left) < 0 || Math.ceil(right) > WIDTH + 1);
    })
    .map((element) => `${element.localName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 40)}`);

/** The sample with a compound for a theme, as long as real ones. */
function feedOfLongWords(): unknown {
  const feed = sampleFeed();
  return {...feed, terms: feed.terms.map((term) => ({...term, name: {fi: 'Vapaaehtoistoimintakoulutus'}}))};
}

describe('tarjotin-finder: text twice as large on the narrowest phone (WCAG 2.2, 1.4.4 and 1.4.10)', () => {
  before(() => setLocale('fi'));
  beforeEach(async () => {
    await setViewport({width: WIDTH, height: 740});
    document.documentElement.style.fontSize = '200%';
  });
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    clearAddress();
  });
  after(async () => {
    await setLocale('en');
    await setViewport({width: 1280, height: 800});
  });

  it('fits the list and its pages in', async () => {
    const finder = await openFinder({items: longFeed(45)});
    expect(getComputedStyle(one(finder, '.card')).fontSize).to.equal('32px');
    expect(one(finder, '[part="more"]').getBoundingClientRect().width).to.be.greaterThan(0);
    expect(clipped(one(finder, '.root'))).to.deep.equal([]);
  });

  it('fits the choices of the dialog in', async () => {
    const finder = await openFinder({items: feedOfLongWords()});
    await press(finder, '.filter-button');
    expect(all(finder, 'dialog .option')).not.to.have.length(0);
    expect(clipped(one(finder, 'dialog'))).to.deep.equal([]);
  });

  it('fits the page of an item in', async () => {
    const finder = await openFinder({items: sampleFeed()});
    await press(finder, '[data-id="act/tuolijumppa"]');
    expect(clipped(one(finder, '.root'))).to.deep.equal([]);
  });
});
