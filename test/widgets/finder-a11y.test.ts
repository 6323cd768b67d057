import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {setLocale} from '../../src/localization.js';
import {LANGUAGES} from '../../src/lib/page-language.js';
import type {TarjotinFinder} from '../../src/widgets/finder/finder.js';
import {
  all,
  announced,
  choose,
  clearAddress,
  countText,
  focused,
  one,
  openFinder,
  option,
  press,
  search,
  settled,
  textOf,
} from '../helpers/finder.js';
import {longFeed, sampleFeed} from '../fixtures/sample-feed.js';
import {until} from '../helpers/until.js';

const realFetch = window.fetch.bind(window);

/** Until the live region has spoken: it waits for quiet. */
const later = () => new Promise((resolve) => setTimeout(resolve, 1000));

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
    await later();
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

  it('says nothing before the visitor does something', async () => {
    const finder = await openFinder({items: sampleFeed()});
    await later();
    expect(announced(finder)).to.equal('');
  });

  it('reads out from inside the dialog, since what is outside a modal dialog is silent', async () => {
    await setViewport({width: 360, height: 740});
    const finder = await openFinder({items: sampleFeed()});
    await press(finder, '.filter-button');
    await choose(finder, 'Topic', 'Sports');
    await later();
    expect(textOf(one(finder, 'dialog [role="status"]'))).to.equal('4 results');
  });

  it('gives every control of the page a name of its own', async () => {
    const finder = await openFinder({items: sampleFeed(), attributes: {filter: 'theme=liikunta&price=free'}});
    const nameOf = (control: HTMLElement): string =>
      control.getAttribute('aria-label') ?? (textOf((control as HTMLInputElement).labels?.[0]) || textOf(control));
    const controls = all(finder, 'button, summary, a, #query, select').filter((control) => control.checkVisibility());
    const names = controls.map(nameOf);
    expect(names).to.not.include('');
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([]);
    expect(names).to.include('Topic Chosen: 1');
  });

  it('has targets of at least 44 px, links in text apart', async () => {
    const finder = await openFinder({items: sampleFeed()});
    for (const control of all(finder, 'button:not(.skip), select, summary, label.option, #query')) {
      const {height} = control.getBoundingClientRect();
      if (height) expect(height, textOf(control)).to.be.at.least(43.9);
    }
  });
});

describe('tarjotin-finder: focus stays with the visitor', () => {
  before(() => setLocale('en'));
  afterEach(async () => {
    window.fetch = realFetch;
    clearAddress();
    await setViewport({width: 1280, height: 800});
  });

  /** Presses what has focus on the keyboard. */
  const pressFocused = async (finder: TarjotinFinder): Promise<void> => {
    (focused(finder) as HTMLElement).click();
    await settled(finder);
  };
  const focusOn = (finder: TarjotinFinder, selector: string): void => one(finder, selector).focus();
  const withChoices = () => openFinder({items: sampleFeed(), attributes: {filter: 'theme=liikunta&price=free'}});

  it('goes from a chip to the next, and to the number found after the last', async () => {
    const finder = await withChoices();
    focusOn(finder, '[part="chip"]');
    await pressFocused(finder);
    expect(focused(finder)).to.equal(one(finder, '[part="chip"]'));
    await pressFocused(finder);
    expect(focused(finder)).to.equal(one(finder, '[part="count"]'));
    expect(countText(finder)).to.equal('9 results');
  });

  it('goes from the last chip to the one before, not to the button that removes all', async () => {
    const finder = await withChoices();
    all(finder, '[part="chip"]')[1]?.focus();
    await pressFocused(finder);
    expect(focused(finder)?.getAttribute('aria-label')).to.equal('Remove: Topic, Sports');
  });

  for (const [what, selector] of [
    ['removing all choices', '.chips .quiet'],
    ['a way out of an empty list', '[part="message"] button'],
  ] as const) {
    it(`goes to the number found after ${what}`, async () => {
      const finder = await openFinder({items: sampleFeed(), attributes: {filter: 'theme=kulttuuri&price=free'}});
      focusOn(finder, selector);
      await pressFocused(finder);
      expect(focused(finder)).to.equal(one(finder, '[part="count"]'));
    });
  }

  it('stays in the dialog when all choices are removed there', async () => {
    await setViewport({width: 360, height: 740});
    const finder = await withChoices();
    await press(finder, '.filter-button');
    focusOn(finder, '.dialog-actions .button:not(.primary)');
    await pressFocused(finder);
    expect(focused(finder)).to.equal(one(finder, 'dialog .primary'));
  });

  it('is not taken back from the search field by the dialog that was open before', async () => {
    await setViewport({width: 360, height: 740});
    const finder = await withChoices();
    await press(finder, '.filter-button');
    await press(finder, 'dialog .close');
    focusOn(finder, '#query');
    await search(finder, 'jumppa');
    expect(focused(finder)).to.equal(one(finder, '#query'));
  });

  it('comes to the button of the choices when these are behind it, as the window has become narrow', async () => {
    const finder = await openFinder({items: sampleFeed()});
    const price = (await option(finder, 'Price', 'Free of charge')).querySelector('input');
    price?.focus();
    await setViewport({width: 900, height: 740});
    expect(focused(finder)).to.equal(price);
    await setViewport({width: 360, height: 740});
    await until(() => focused(finder) !== price);
    expect(focused(finder)).to.equal(one(finder, '.filter-button'));
    (document.activeElement as HTMLElement).blur();
    expect(focused(finder), 'who leaves is let go').to.equal(null);
  });

  it('stays on a choice that is taken back, and its group stays open', async () => {
    const finder = await withChoices();
    const price = (await option(finder, 'Price', 'Free of charge')).querySelector('input');
    price?.focus();
    await pressFocused(finder);
    expect(focused(finder)).to.equal(price);
    expect(price?.checkVisibility()).to.equal(true);
  });

  it('passes over the choices in one step', async () => {
    const finder = await openFinder({items: sampleFeed()});
    focusOn(finder, '.skip');
    await pressFocused(finder);
    expect(focused(finder)).to.equal(one(finder, '[part="count"]'));
  });

  it('goes to the number found when the way back leads to a page of the list without the item', async () => {
    const url = new URL(location.href);
    url.searchParams.set('t', 'item=act/44');
    history.replaceState(null, '', url);
    const finder = await openFinder({items: longFeed(45)});
    await until(() => finder.renderRoot.querySelector('[part="back"]'));
    focusOn(finder, '[part="back"]');
    await pressFocused(finder);
    expect(focused(finder)).to.equal(one(finder, '[part="count"]'));
  });

  it('is not taken from the rest of the page by a list that comes late', async () => {
    const feed = JSON.stringify(sampleFeed());
    let answer: (response: Response) => void = () => undefined;
    window.fetch = () => Promise.resolve(new Response('', {status: 404}));
    const finder = await openFinder({src: '/late.json'});
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    focusOn(finder, '[part="message"] button');
    await pressFocused(finder);
    const elsewhere = document.createElement('input');
    finder.before(elsewhere);
    elsewhere.focus();
    answer(new Response(feed));
    await until(() => finder.renderRoot.querySelector('[part="list"]'));
    await settled(finder);
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('stays on the button of a second try, which tells that there is one and that it has failed', async () => {
    window.fetch = () => Promise.resolve(new Response('', {status: 404}));
    const finder = await openFinder({src: '/no-second-try.json'});
    const said = () => textOf(one(finder, '[part="message"] [aria-live="polite"]'));
    const button = one(finder, '[part="message"] button');
    expect(said()).to.equal('');
    button.focus();
    for (let tries = 0; tries < 2; tries++) {
      await pressFocused(finder);
      expect([said(), button.ariaDisabled]).to.deep.equal(['Trying again…', 'true']);
      await until(() => said() === 'It did not work this time either.');
      expect([focused(finder), button.ariaDisabled]).to.deep.equal([button, null]);
    }
  });

  it('goes to the number found when a second try has brought the list', async () => {
    window.fetch = () => Promise.resolve(new Response('', {status: 404}));
    const finder = await openFinder({src: '/second-try.json'});
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(sampleFeed())));
    focusOn(finder, '[part="message"] button');
    await pressFocused(finder);
    await until(() => finder.renderRoot.querySelector('[part="list"]'));
    expect(focused(finder)).to.equal(one(finder, '[part="count"]'));
  });
});
