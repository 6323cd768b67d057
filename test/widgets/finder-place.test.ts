import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {setLocale} from '../../src/localization.js';
import {sampleFeed} from '../fixtures/sample-feed.js';
import {all, clearAddress, countText, one, openFinder, press, search, settled} from '../helpers/finder.js';

/** A feed whose rows are of very different heights, and most of them far below the screen. */
const unevenFeed = (): unknown => ({
  ...sampleFeed(),
  activities: Array.from({length: 40}, (_, number) => ({
    '@id': `act/${number}`,
    name: number % 3 ? `Kerho ${number}` : `Kerho ${number}, johon mahtuu mukaan koko kylän väki suvusta sukuun`,
    summary: number % 2 ? 'Tavataan ja jutellaan. '.repeat(8) : undefined,
    theme: ['theme/kulttuuri'],
    lowThreshold: number % 5 === 0,
  })),
  events: [],
});

const goBack = async (): Promise<void> => {
  const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
  history.back();
  await moved;
};

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('tarjotin-finder: the place in the list', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  afterEach(async () => {
    clearAddress();
    window.scrollTo(0, 0);
    await setViewport({width: 1280, height: 800});
  });

  for (const width of [360, 1280]) {
    it(`is the same after a visit to an item far down, ${width} px wide`, async () => {
      await setViewport({width, height: 700});
      const finder = await openFinder({items: unevenFeed()});
      const topOf = (): number => one(finder, '[data-id="act/15"]').getBoundingClientRect().top;
      one(finder, '[data-id="act/15"]').scrollIntoView({block: 'center'});
      // What comes near the screen takes its real height, and the rows below it move.
      await frames(3);
      const top = topOf();
      await press(finder, '[data-id="act/15"]');
      await goBack();
      await settled(finder);
      await frames(3);
      expect(topOf()).to.be.closeTo(top, 2);
      expect(topOf()).to.be.within(0, 700);
    });
  }

  it('is at the top after other words, with rows of those alone', async () => {
    const finder = await openFinder({items: unevenFeed()});
    await search(finder, 'suvusta');
    expect(countText(finder)).to.equal('14 tulosta');
    expect(all(finder, '[part="card"]')).to.have.length(14);
    for (const row of all(finder, '[part="card"]')) expect(row.textContent).to.contain('suvusta');
  });
});
