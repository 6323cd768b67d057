import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {setLocale} from '../../src/localization.js';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {all, announced, clearAddress, focused, one, openFinder, press, search, settled, textOf} from '../helpers/finder.js';
import {sampleFeed} from '../fixtures/sample-feed.js';

const realFetch = window.fetch.bind(window);

/** Each state a visitor can meet, by name. */
const STATES: Readonly<Record<string, () => Promise<Element>>> = {
  loading: () => {
    window.fetch = () => new Promise<Response>(() => undefined);
    return openFinder({src: '/never.json', wait: false});
  },
  error: () => openFinder({src: '/test/fixtures/there-is-no-such-feed.json'}),
  'no source': () => openFinder(),
  'empty feed': () => openFinder({items: []}),
  full: () => openFinder({items: sampleFeed()}),
  'nothing found': async () => {
    const finder = await openFinder({items: sampleFeed(), attributes: {filter: 'theme=liikunta'}});
    await search(finder, 'xyzzy');
    return finder;
  },
  'words marked': async () => {
    const finder = await openFinder({items: sampleFeed()});
    await search(finder, 'jumppa');
    return finder;
  },
  cards: () => openFinder({items: sampleFeed(), attributes: {layout: 'cards'}}),
  compact: () => openFinder({items: sampleFeed(), attributes: {layout: 'compact'}}),
  'dialog open': async () => {
    await setViewport({width: 360, height: 740});
    const finder = await openFinder({items: sampleFeed()});
    await press(finder, '.filter-button');
    return finder;
  },
  'item open': async () => {
    const finder = await openFinder({items: sampleFeed()});
    await press(finder, '[data-id="act/tuolijumppa"]');
    return finder;
  },
  'item gone': () => openFinder({items: sampleFeed(), attributes: {item: 'act/none'}}),
};

describe('tarjotin-finder: accessibility', () => {
  afterEach(async () => {
    window.fetch = realFetch;
    clearAddress();
    await setViewport({width: 1280, height: 800});
  });
  after(() => setLocale('en'));

  for (const locale of LANGUAGES) {
    for (const [name, open] of Object.entries(STATES)) {
      it(`has no fault that axe finds: ${name}, ${locale}`, async () => {
        await setLocale(locale);
        await expect(await open()).to.be.accessible();
      });
    }
  }
});

describe('tarjotin-finder: what axe does not see', () => {
  before(() => setLocale('en'));
  afterEach(async () => {
    clearAddress();
    await setViewport({width: 1280, height: 800});
  });

  it('names the search field and says what it searches', async () => {
    const finder = await openFinder({items: sampleFeed()});
    const field = one(finder, '#query') as HTMLInputElement;
    expect(textOf(field.labels?.[0])).to.equal('Search activities and events');
    expect(textOf(one(finder, `#${field.getAttribute('aria-describedby')}`))).to.contain('Searches names');
  });

  it('says the number found once, after typing has stopped', async () => {
    const finder = await openFinder({items: sampleFeed()});
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(announced(finder)));
    watch.observe(one(finder, '[role="status"]'), {childList: true, characterData: true, subtree: true});
    expect(announced(finder), 'nothing is said before the visitor does something').to.equal('');
    for (const words of ['v', 've', 'ves', 'vesi']) await search(finder, words);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(said).to.deep.equal(['2 results']);
    watch.disconnect();
  });

  it('moves focus to the name of an opened item, and back to its link in the list', async () => {
    const finder = await openFinder({items: sampleFeed()});
    await press(finder, '[data-id="act/vesijumppa"]');
    expect(focused(finder)).to.equal(one(finder, '[part="item"] [part="title"]'));
    history.back();
    await new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
    await settled(finder);
    expect(focused(finder)).to.equal(one(finder, '[data-id="act/vesijumppa"]'));
  });

  it('opens the choices as a modal dialog on a phone, and gives focus back when it closes', async () => {
    await setViewport({width: 360, height: 740});
    const finder = await openFinder({items: sampleFeed()});
    await press(finder, '.filter-button');
    const dialog = one(finder, 'dialog') as HTMLDialogElement;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.contains(focused(finder))).to.equal(true);
    await press(finder, 'dialog .close');
    expect(dialog.open).to.equal(false);
    expect(focused(finder)).to.equal(one(finder, '.filter-button'));
  });

  it('has headings in order, from the level the page asks for', async () => {
    const finder = await openFinder({items: sampleFeed(), attributes: {'heading-level': '3'}});
    const levels = all(finder, 'h1, h2, h3, h4, h5, h6').map((heading) => heading.localName);
    expect(new Set(levels)).to.deep.equal(new Set(['h3', 'h4']));
    expect(levels[0]).to.equal('h3');
  });

  it('marks text of another language with its own lang', async () => {
    const finder = await openFinder({items: sampleFeed()});
    const name = all(finder, '[data-id="act/vesijumppa"] [lang]')[0];
    expect(name?.lang, 'a Finnish name on an English page').to.equal('fi');
    expect(all(finder, '[data-id="act/tuolijumppa"] [lang]'), 'an English name on an English page').to.have.length(0);
  });

  it('has targets of at least 44 px, links in text apart', async () => {
    const finder = await openFinder({items: sampleFeed()});
    for (const control of all(finder, 'button, select, summary, label.option, #query')) {
      const {height} = control.getBoundingClientRect();
      if (height) expect(height, textOf(control)).to.be.at.least(43.9);
    }
  });
});
