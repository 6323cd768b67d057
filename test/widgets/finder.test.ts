import {expect, oneEvent} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {setLocale} from '../../src/localization.js';
import type {TarjotinSelectEvent} from '../../src/events.js';
import {putEarly} from '../helpers/early-element.js';
import {longFeed, sampleFeed} from '../fixtures/sample-feed.js';
import {
  all,
  announced,
  cardNamed,
  cardNames,
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
import {until} from '../helpers/until.js';

const OriginalWorker = window.Worker;

const goBack = async (): Promise<void> => {
  const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
  history.back();
  await moved;
};

describe('tarjotin-finder', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  afterEach(async () => {
    clearAddress();
    window.Worker = OriginalWorker;
    await setViewport({width: 1280, height: 800});
  });

  describe('the list', () => {
    it('shows what comes soon first and what is over last, a series as one card', async () => {
      const finder = await openFinder({items: sampleFeed()});
      const names = cardNames(finder);
      expect(countText(finder)).to.equal('9 tulosta');
      expect(names.filter((name) => name === 'Luontopolut')).to.have.length(1);
      expect(names.at(-1)).to.equal('Syksyn avajaiset');
      expect(names.indexOf('Kuoron kevätkonsertti')).to.be.below(names.indexOf('Metsäretki perheille'));
    });

    it('shows what the page gave it before its script had come', async () => {
      const finder = putEarly('tarjotin-finder', {items: longFeed(45), pageSize: 5, headingLevel: 4});
      await settled(finder);
      expect(countText(finder)).to.equal('45 tulosta');
      expect(cardNames(finder)).to.have.length(5);
      expect(one(finder, '[part="count"]').localName).to.equal('h4');
      await search(finder, 'kerho 12');
      expect(cardNames(finder).length).to.be.within(1, 4);
      finder.remove();
    });

    it('heeds where to begin, and whether to use the address, also when the page said it before the script had come', async () => {
      const chosen = putEarly('tarjotin-finder', {items: sampleFeed(), filter: 'municipality=Laukaa', urlKey: 'oma'});
      await settled(chosen);
      expect(all(chosen, '[part="chip"]').map(textOf).join()).to.contain('Laukaa');
      await search(chosen, 'metsä');
      await until(() => new URLSearchParams(location.search).has('oma'));
      chosen.remove();

      const quiet = putEarly('tarjotin-finder', {items: sampleFeed(), urlState: 'off'});
      await settled(quiet);
      expect(all(quiet, '[part="title"] button')).to.not.be.empty;
      expect(all(quiet, '[part="title"] a')).to.be.empty;
      quiet.remove();
    });

    it('tells on a card who, where, when and what hinders', async () => {
      const finder = await openFinder({items: sampleFeed()});
      const text = textOf(cardNamed(finder, 'Tuolijumppa'));
      for (const part of ['klo 17.30–18.15', 'Lutakon nuorisotalo', 'Jyväskylä', 'Rantaraitin Liikkujat ry', 'Maksuton']) {
        expect(text).to.contain(part);
      }
      expect(textOf(cardNamed(finder, 'Metsäretki perheille'))).to.contain('Peruttu');
      expect(textOf(cardNamed(finder, 'Vesijumppa'))).to.contain('2 paikkaa jäljellä').and.to.contain('alkaen 3,50');
      expect(textOf(cardNamed(finder, 'Juttuseuraa puhelimessa'))).to.contain('Puhelimitse');
    });

    it('never shows an address that is to be hidden', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await press(finder, '[data-id="act/vertaistuki"]');
      expect(textOf(one(finder, '[part="item"]'))).to.not.contain('Salakuja');
      expect(textOf(one(finder, '[part="item"]'))).to.contain('Tarkka osoite kerrotaan');
    });

    it('finds as one types, marks the words, and says when nothing is found', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await search(finder, 'jumpp');
      expect(cardNames(finder).sort()).to.deep.equal(['Tuolijumppa', 'Vesijumppa']);
      expect(all(finder, 'mark').map(textOf).join(' ').toLowerCase()).to.contain('jump');
      await search(finder, 'qqqqqq');
      expect(textOf(one(finder, '[part="message"]'))).to.equal('Haulla ”qqqqqq” ei löytynyt mitään. Kokeile toista tai lyhyempää sanaa. Tyhjennä haku');
      await press(finder, '.clear');
      expect(countText(finder)).to.equal('9 tulosta');
      expect(focused(finder)).to.equal(one(finder, '#query'));
    });

    it('says in a narrow column too what is cancelled', async () => {
      const finder = await openFinder({items: sampleFeed(), attributes: {layout: 'compact'}});
      const shown = [...cardNamed(finder, 'Metsäretki perheille').querySelectorAll<HTMLElement>('[part="badge"]')];
      expect(shown.filter((badge) => badge.checkVisibility()).map(textOf)).to.deep.equal(['Peruttu']);
    });

    it('calls the order by time what it is, until there are words to match', async () => {
      const finder = await openFinder({items: sampleFeed()});
      const order = (): string => (one(finder, '[part="sort"] select') as HTMLSelectElement).selectedOptions[0]?.text ?? '';
      expect(order()).to.equal('Ajankohta');
      await search(finder, 'jumppa');
      expect(order()).to.equal('Sopivin ensin');
    });

    it('offers no choices where there is nothing to choose from', async () => {
      const finder = await openFinder({items: []});
      expect(all(finder, '.filter-button')).to.have.length(0);
    });

    it('sorts by name', async () => {
      const finder = await openFinder({items: sampleFeed()});
      const select = one(finder, '[part="sort"] select') as HTMLSelectElement;
      select.value = 'name';
      select.dispatchEvent(new InputEvent('change'));
      await settled(finder);
      const names = cardNames(finder);
      expect(names).to.deep.equal([...names].sort(new Intl.Collator('fi').compare));
    });

    it('takes attributes that make no sense for those not given', async () => {
      const attributes = {'page-size': 'many', 'heading-level': 'top', layout: 'grid'};
      const finder = await openFinder({attributes, items: longFeed(45)});
      expect(one(finder, '[part="count"]').localName).to.equal('h2');
      expect(all(finder, '[part="facet"]')).not.to.have.length(0);
      expect(cardNames(finder)).to.have.length(20);
      await press(finder, '[part="more"]');
      await until(() => announced(finder) !== '', 'nothing was announced');
      expect(announced(finder)).to.equal('Näytetään 40, yhteensä 45');
    });

    it('says aloud which words the result is of, when near spellings were used', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await search(finder, 'vertaistuky');
      await until(() => announced(finder).includes('Näytetään tulokset haulle'), 'the correction was not announced');
    });

    it('turns pages, and puts focus on the first new result', async () => {
      const finder = await openFinder({items: longFeed(45)});
      expect(cardNames(finder)).to.have.length(20);
      one(finder, '[part="more"]').focus();
      await press(finder, '[part="more"]');
      expect(cardNames(finder)).to.have.length(40);
      expect(focused(finder) === all(finder, '[data-id]')[20]).to.equal(true);
      await press(finder, '[part="more"]');
      expect(cardNames(finder)).to.have.length(45);
      expect(focused(finder) === all(finder, '[data-id]')[40]).to.equal(true);
    });

    it('lays out all rows as they come and once the visitor rests, also those below the screen, for lists of headings', async () => {
      const finder = await openFinder({items: longFeed(45)});
      const last = () => getComputedStyle(all(finder, '[part="list"] > li')[19]).contentVisibility;
      expect(last()).to.equal('visible');
      await search(finder, 'kerho');
      expect(last()).to.equal('auto');
      await until(() => last() === 'visible', 'the last row was not laid out again');
      await search(finder, 'avoin');
      expect(last()).to.equal('auto');
      await press(finder, '[part="more"]');
      expect(last(), 'focus goes to a row where it stands').to.equal('visible');
      await search(finder, 'kerho');
      document.body.append(finder);
      await until(() => last() === 'visible', 'the last row was not laid out where the finder was moved to');
      finder.remove();
    });
  });

  describe('choices', () => {
    it('counts each choice within the others, and combines: OR in a facet, AND between', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await choose(finder, 'Aihe', 'Liikunta');
      expect(countText(finder)).to.equal('4 tulosta');
      expect(textOf(await option(finder, 'Aihe', 'Vertaistuki'))).to.contain('(2)');
      await choose(finder, 'Aihe', 'Vertaistuki');
      expect(countText(finder)).to.equal('6 tulosta');
      await choose(finder, 'Kunta', 'Äänekoski');
      expect(cardNames(finder)).to.deep.equal(['Juttuseuraa puhelimessa']);
    });

    it('shows the choices as chips that take them away', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await choose(finder, 'Aihe', 'Liikunta');
      await choose(finder, 'Hinta', 'Maksuton');
      const chips = all(finder, '[part="chip"]');
      expect(chips.map((chip) => chip.getAttribute('aria-label'))).to.deep.equal(['Poista: Aihe, Liikunta', 'Poista: Hinta, Maksuton']);
      chips[0]?.click();
      await settled(finder);
      expect(all(finder, '[part="chip"]').map(textOf)).to.deep.equal(['Maksuton']);
    });

    it('starts with what the page presets, by name or key, and keeps what it locks', async () => {
      const finder = await openFinder({
        items: sampleFeed(),
        attributes: {filter: 'municipality=jyväskylä&theme=Motion', lock: 'municipality'},
      });
      expect(cardNames(finder)).to.not.include('Digituki kirjastossa');
      expect(all(finder, '[part="chip"]').map(textOf)).to.deep.equal(['Liikunta']);
      expect(all(finder, '[part="facet"] summary').map(textOf)).to.not.include('Kunta');
    });

    it('says what to loosen when nothing is left, with what it would give', async () => {
      const finder = await openFinder({items: sampleFeed(), attributes: {filter: 'theme=kulttuuri&price=free'}});
      expect(countText(finder)).to.equal('0 tulosta');
      const ways = all(finder, '[part="message"] button').map(textOf);
      expect(ways).to.deep.equal(['Aihe: Kulttuuri (4 tulosta)', 'Hinta: Maksuton (2 tulosta)']);
      all(finder, '[part="message"] button')[0]?.click();
      await settled(finder);
      expect(countText(finder)).to.equal('4 tulosta');
    });

    it('are not to be searched in a group where nothing is left to choose, which says so', async () => {
      const towns = ['Akaa', 'Espoo', 'Forssa', 'Hanko', 'Imatra', 'Joensuu', 'Kemi', 'Lahti', 'Mikkeli', 'Nokia'];
      const activities = towns.map((town) => ({'@id': `act/${town}`, name: {fi: 'Kerho'}, areaServed: [town]}));
      const finder = await openFinder({items: {activities}, attributes: {facets: 'municipality'}});
      expect(one(finder, '#find-municipality')).to.exist;
      await search(finder, 'qqqqqq');
      expect(all(finder, '#find-municipality')).to.deep.equal([]);
      expect(textOf(one(finder, '[part="facet"] fieldset'))).to.equal('Kunta Tässä ei ole nyt valittavaa.');
      await search(finder, '');
      expect(one(finder, '#find-municipality')).to.exist;
    });

    it('shows only the facets the page names, in its order', async () => {
      const finder = await openFinder({items: sampleFeed(), attributes: {facets: 'price theme'}});
      expect(all(finder, '[part="facet"] summary').map(textOf)).to.deep.equal(['Hinta', 'Aihe']);
    });
  });

  describe('an item', () => {
    it('shows all that is known, with links to call and to write', async () => {
      const finder = await openFinder({items: sampleFeed(), attributes: {'report-url': 'https://host.example/virhe?id={id}'}});
      await press(finder, '[data-id="act/tuolijumppa"]');
      const text = textOf(one(finder, '[part="item"]'));
      for (const part of ['Ota mukaan vesipullo', 'Satamakatu 2', '40100', 'Ikäihmiset', '65 vuotta täyttäneet', 'Pyörätuolilla pääsee', 'Tiedot tarkistettu', 'Tietoja muutettu']) {
        expect(text).to.contain(part);
      }
      expect(one(finder, 'a[href="tel:+358500001111"]')).to.exist;
      expect(one(finder, 'a[href="mailto:info@rantaraitti.example"]')).to.exist;
      expect(one(finder, 'a[href="https://host.example/virhe?id=act%2Ftuolijumppa"]')).to.exist;
    });

    it('can be read in easy Finnish where there is such a text', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await press(finder, '[data-id="act/tuolijumppa"]');
      await press(finder, '[aria-pressed="false"]');
      expect(textOf(one(finder, '.main'))).to.contain('Jumppaamme tuolilla.');
    });

    it('has its own address, and Back leads to the same list', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await search(finder, 'jumppa');
      await press(finder, '[data-id="act/vesijumppa"]');
      expect(new URL(location.href).searchParams.get('t')).to.equal('q=jumppa&item=act%2Fvesijumppa');
      await goBack();
      await settled(finder);
      expect(cardNames(finder).sort()).to.deep.equal(['Tuolijumppa', 'Vesijumppa']);
      expect((one(finder, '#query') as HTMLInputElement).value).to.equal('jumppa');
    });

    it('says so when nothing but the name is known', async () => {
      const finder = await openFinder({items: {...sampleFeed(), activities: [{'@id': 'act/1', name: 'Kerho'}], events: []}, attributes: {item: 'act/1'}});
      await settled(finder);
      expect(textOf(one(finder, '[part="item"]'))).to.contain('Muuta ei ole tiedossa.');
      expect(all(finder, 'dl')).to.have.length(0);
    });

    it('shows the times of a series, each with its end', async () => {
      const finder = await openFinder({items: sampleFeed(), attributes: {item: 'ev/sarja'}});
      const times = all(finder, '.times .time').map(textOf);
      expect(times).to.have.length(3);
      for (const time of times) expect(time).to.contain('klo 12–14');
      expect(textOf(one(finder, '[part="item"]'))).to.not.contain('päättymisaika');
    });

    it('is alone when the page names it', async () => {
      const finder = await openFinder({items: sampleFeed(), attributes: {item: 'act/digituki'}});
      expect(textOf(one(finder, '[part="item"] [part="title"]'))).to.equal('Digituki kirjastossa');
      expect(all(finder, '[part="back"], #query')).to.have.length(0);
    });

    it('tells the page what was opened and closed', async () => {
      const finder = await openFinder({items: sampleFeed()});
      const opened = oneEvent(finder, 'tarjotin-select');
      await press(finder, '[data-id="act/digituki"]');
      expect(((await opened) as TarjotinSelectEvent).detail).to.deep.equal({id: 'act/digituki'});
      const closed = oneEvent(finder, 'tarjotin-select');
      one(finder, '[part="back"]').click();
      expect(((await closed) as TarjotinSelectEvent).detail).to.deep.equal({id: null});
    });
  });

  describe('the address of the page', () => {
    it('brings back words, choices and order', async () => {
      const url = new URL(location.href);
      url.searchParams.set('t', 'q=jumppa&theme=liikunta&sort=name');
      history.replaceState(null, '', url);
      const finder = await openFinder({items: sampleFeed()});
      expect(cardNames(finder)).to.deep.equal(['Tuolijumppa', 'Vesijumppa']);
      expect((one(finder, '[part="sort"] select') as HTMLSelectElement).value).to.equal('name');
      expect(all(finder, '[part="chip"]').map(textOf)).to.deep.equal(['Liikunta']);
    });

    it('takes back a choice with Back and gives it again with Forward', async () => {
      const finder = await openFinder({items: sampleFeed()});
      await choose(finder, 'Aihe', 'Liikunta');
      await goBack();
      await settled(finder);
      expect(countText(finder)).to.equal('9 tulosta');
      const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
      history.forward();
      await moved;
      await settled(finder);
      expect(countText(finder)).to.equal('4 tulosta');
    });

    it('keeps two finders on one page apart', async () => {
      const first = await openFinder({items: sampleFeed()});
      const second = await openFinder({items: sampleFeed()});
      await choose(first, 'Aihe', 'Liikunta');
      await choose(second, 'Aihe', 'Neuvonta');
      const params = new URL(location.href).searchParams;
      expect([params.get('t'), params.get('t2')]).to.deep.equal(['theme=liikunta', 'theme=neuvonta']);
      expect(countText(first)).to.equal('4 tulosta');
    });

    it('is left alone when the page says so', async () => {
      const before = location.href;
      const finder = await openFinder({items: sampleFeed(), attributes: {'url-state': 'off'}});
      await choose(finder, 'Aihe', 'Liikunta');
      await press(finder, '[data-id="act/tuolijumppa"]');
      expect(location.href).to.equal(before);
      await press(finder, '[part="back"]');
      expect(countText(finder)).to.equal('4 tulosta');
    });
  });

  describe('trouble', () => {
    it('keeps what stands inside the tag until there is something to show', async () => {
      const finder = await openFinder({src: '/test/fixtures/no-such-feed.json', fallback: 'Katso luettelo kunnan sivulta', wait: false});
      expect(finder.shadowRoot?.querySelector('slot')).to.exist;
      await oneEvent(finder, 'tarjotin-ready');
      expect(textOf(one(finder, '[part="message"]'))).to.contain('Tietoja ei voitu hakea');
    });

    it('counts the items it could not show', async () => {
      const feed = sampleFeed();
      const finder = await openFinder({items: {...feed, activities: [...feed.activities, 17, {}, null]}});
      expect(countText(finder)).to.equal('9 tulosta');
      expect(textOf(one(finder, '.results'))).to.contain('3 kohdetta ei voitu näyttää');
    });

    it('says that the search is gone when its worker dies, and starts another', async () => {
      let dying = false;
      window.Worker = class extends OriginalWorker {
        override postMessage(message: unknown): void {
          if (dying && (message as {type: string}).type === 'search') this.onerror?.(new ErrorEvent('error', {message: 'out of memory'}));
          else super.postMessage(message);
        }
      };
      const finder = await openFinder({items: sampleFeed()});
      dying = true;
      await search(finder, 'jumpp');
      expect(textOf(one(finder, '.results [part="message"]'))).to.contain('Hakua ei voitu ladata.');
      expect(cardNames(finder), 'the list stands').to.have.length(9);
      dying = false;
      await press(finder, '.results [part="message"] button');
      await search(finder, 'jumpp');
      expect(cardNames(finder).sort()).to.deep.equal(['Tuolijumppa', 'Vesijumppa']);
      expect(all(finder, '.results [part="message"]')).to.have.length(0);
    });

    it('does not let keys out to the page, except those that are the page’s', async () => {
      const finder = await openFinder({items: sampleFeed()});
      const heard: string[] = [];
      const listen = (event: KeyboardEvent) => heard.push(event.key);
      document.addEventListener('keydown', listen);
      for (const key of [' ', 'Enter', 'a', 'Escape', 'Tab']) {
        one(finder, '#query').dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
      }
      document.removeEventListener('keydown', listen);
      expect(heard).to.deep.equal(['Escape', 'Tab']);
    });
  });
});
