/** What a page that has a calendar can rely on: attributes, parts, events, and that bad feeds and late answers do no harm. */
import {expect, oneEvent} from '@open-wc/testing';
import {setLocale} from '../../src/localization.js';
import {TarjotinCalendar} from '../../src/widgets/calendar/calendar.js';
import {eventFeed} from '../fixtures/event-feed.js';
import {unusualEvents} from '../fixtures/unusual-events.js';
import {all, becomes, cell, dayNumberOf, entryText, focused, listed, namesIn, one, openCalendar, periodText, press, pressText, settled, textOf} from '../helpers/calendar.js';
import {putEarly} from '../helpers/early-element.js';
import {fakeFetch, json} from '../helpers/fake-fetch.js';
import {clearAddress} from '../helpers/finder.js';
import {watchWindow} from '../helpers/window-listeners.js';
import {NOW} from '../lib/schedule-helpers.js';
import {until} from '../helpers/until.js';

const realNow = Date.now;
const open = (attributes: Readonly<Record<string, string>> = {}) => openCalendar({items: unusualEvents(), attributes});
/** A calendar of these events alone. */
const openEvents = (events: readonly unknown[], attributes: Readonly<Record<string, string>> = {}) =>
  openCalendar({items: {...eventFeed(), events}, attributes: {view: 'agenda', ...attributes}});

interface Member {
  readonly name: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly cssParts: readonly Member[];
  readonly events: readonly Member[];
  readonly attributes: readonly Member[];
}

/** What custom-elements.json, and so the documentation, says of the calendar. */
async function documented(): Promise<Declaration> {
  const {modules} = (await (await fetch('/custom-elements.json')).json()) as {modules: readonly {declarations: readonly Declaration[]}[]};
  const found = modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === 'tarjotin-calendar');
  if (!found) throw new Error('custom-elements.json has no tarjotin-calendar');
  return found;
}
const namesOf = (members: readonly Member[]): string[] => members.map(({name}) => name).sort();

describe('tarjotin-calendar: on a page', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  // Tuesday 24 November 2026 at noon.
  beforeEach(() => (Date.now = () => NOW));
  afterEach(() => {
    Date.now = realNow;
    clearAddress();
  });

  it('begins as the page said before the script had come', async () => {
    const calendar = putEarly('tarjotin-calendar', {items: eventFeed(), date: '2027-01-15', urlState: 'off'});
    await until(() => calendar.hasAttribute('ready'), 'the calendar did not get ready');
    await settled(calendar);
    expect(periodText(calendar)).to.equal('tammikuu 2027');
    await press(calendar, '.previous');
    await press(calendar, '.previous');
    expect(all(calendar, 'button[part="event"]')).to.not.be.empty;
    expect(all(calendar, 'a[part="event"]')).to.be.empty;
    calendar.remove();
  });

  describe('what is documented', () => {
    it('has its attributes, those that all widgets of feeds have among them', async () => {
      const observed = TarjotinCalendar.observedAttributes;
      expect([...observed].sort()).to.deep.equal(namesOf((await documented()).attributes));
      const common = 'src facets filter lock url-state heading-level layout view item page-size storage';
      expect(observed).to.include.members(common.split(' '));
    });

    it('has its parts, each on screen in one state or another', async () => {
      const seen = new Set<string>();
      const look = (root: ParentNode) => root.querySelectorAll('[part]').forEach(({part}) => part.forEach((name) => seen.add(name)));
      const calendar = await open({filter: 'theme=musiikki'});
      await press(calendar, '.filter-button');
      await until(() => all(calendar, '[part="facet"]').length, 'no choices');
      look(calendar.renderRoot);
      for (const view of ['week', 'agenda']) {
        await press(calendar, `.button.${view}`);
        look(calendar.renderRoot);
      }
      await press(calendar, '[data-id^="ev/konsertti@"]');
      look(calendar.renderRoot);
      look((await openCalendar({items: []})).renderRoot);
      expect([...seen]).to.include.members(namesOf((await documented()).cssParts));
      expect([...seen]).to.include.members('toolbar period month week agenda day event title item back message'.split(' '));
    });

    it('fires its events, and they leave the shadow tree', async () => {
      const heard = new Set<string>();
      const names = namesOf((await documented()).events);
      const listen = ({type, target}: Event) => (target as Element).localName === 'tarjotin-calendar' && heard.add(type);
      for (const name of names) document.addEventListener(name, listen);
      const calendar = await open({view: 'agenda', filter: 'theme=musiikki'});
      await press(calendar, '[part="chip"]');
      await press(calendar, '[data-id^="ev/konsertti@"]');
      await openCalendar({src: '/test/fixtures/there-is-no-such-feed.json'});
      for (const name of names) document.removeEventListener(name, listen);
      expect([...heard].sort()).to.deep.equal(names);
    });

    it('is ready once, when there is something to see', async () => {
      const shown: number[] = [];
      const listen = ({target}: Event) => shown.push((target as Element).shadowRoot?.querySelectorAll('[part="event"]').length ?? 0);
      document.addEventListener('tarjotin-ready', listen);
      const calendar = await openCalendar({items: eventFeed()});
      calendar.items = unusualEvents();
      await becomes(() => namesIn(cell(calendar, '2026-11-27')), ['Kylän valokuvia', 'Kylätalkoot']);
      document.removeEventListener('tarjotin-ready', listen);
      expect(shown).to.have.length(1);
      expect(shown[0], 'events on screen').to.be.above(0);
    });

    it('shows the next events alone, as many as asked for', async () => {
      const calendar = await open({layout: 'next', 'page-size': '4'});
      expect(listed(calendar)).to.deep.equal(['Kylän valokuvia', 'Kuoroleiri', 'Avoimet ovet', 'Etäluento']);
      expect(all(calendar, '[part="toolbar"], #query')).to.have.length(0);
      const before = location.href;
      await press(calendar, '[data-id^="ev/jatkuu"]');
      await press(calendar, '[part="back"]');
      expect(listed(calendar)).to.have.length(4);
      expect(location.href, 'it is beside other content').to.equal(before);
    });

    it('shows one event alone, and says so when it is gone', async () => {
      const calendar = await open({item: 'ev/molemmat'});
      expect(textOf(one(calendar, '[part="item"] [part="title"]'))).to.equal('Sukututkijoiden ilta');
      expect(all(calendar, '[part="back"], [part="toolbar"]')).to.have.length(0);
      calendar.item = 'ev/none';
      await becomes(() => textOf(all(calendar, '[part="message"]')[0]), 'Tätä kohdetta ei ole enää luettelossa. Se on voinut päättyä.');
    });

    it('shows all times of a series on the page of any of them', async () => {
      const calendar = await open({item: 'ev/kurssi'});
      expect(all(calendar, '.times .time').map(textOf)).to.have.length(1);
      calendar.item = 'ev/torstai';
      await becomes(() => all(calendar, '.times .time').slice(0, 2).map(textOf), ['to 26.11. klo 10–11', 'to 3.12. klo 10–11']);
    });

    it('offers a subscription only where there is one, as webcal and never as a script', async () => {
      const links = async (url: string): Promise<(string | null)[]> => {
        const calendar = await open({'subscribe-url': url});
        // What reads addresses comes apart.
        await import('../../src/lib/safe-url.js');
        await settled(calendar);
        return all(calendar, '.calendar-actions a').map((link) => link.getAttribute('href'));
      };
      expect(await links('https://feeds.example/kaikki.ics')).to.deep.equal(['webcal://feeds.example/kaikki.ics']);
      expect(await links('')).to.deep.equal([]);
      expect(await links('www.feeds.example/kaikki.ics')).to.deep.equal(['webcal://www.feeds.example/kaikki.ics']);
      for (const refused of ['javascript:alert(1)', 'tulossa pian', 'https://feeds.example/kai\tkki.ics']) expect(await links(refused), refused).to.deep.equal([]);
    });

    it('begins its headings at the level asked for', async () => {
      const calendar = await open({view: 'agenda', 'heading-level': '4'});
      const levels = all(calendar, 'h1, h2, h3, h4, h5, h6').map(({localName}) => localName);
      expect([levels[0], ...new Set(levels.slice(1))]).to.deep.equal(['h4', 'h5']);
    });

    it('takes attributes that make no sense for those not given', async () => {
      const calendar = await open({view: 'year', layout: 'grid', date: 'tomorrow', 'page-size': 'many', 'heading-level': 'top'});
      expect(periodText(calendar)).to.equal('marraskuu 2026');
      expect(one(calendar, '[part="period"]').localName).to.equal('h2');
    });
  });

  describe('a large feed', () => {
    /** Two years of days, an event each. */
    const events = [...Array(730).keys()].map((number) => ({
      '@id': `ev/${number}`,
      name: {fi: `Tapahtuma ${number}`},
      startDate: new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10),
    }));
    const labels = (calendar: TarjotinCalendar): string[] => all(calendar, '.day > .hidden').map(textOf);
    /** Without holidays, whose names come later. */
    const screenOf = (calendar: TarjotinCalendar) => [labels(calendar).map((label) => label.replace(/,.*,/, ',')), namesIn(one(calendar, '[part="month"]'))];

    /** A calendar as it was when it was ready, before the whole feed had been checked; `act` acts just then. */
    async function openEarly(act: (calendar: TarjotinCalendar) => void): Promise<TarjotinCalendar> {
      document.addEventListener('tarjotin-ready', ({target}) => act(target as TarjotinCalendar), {once: true});
      return openCalendar({items: {events}});
    }

    it('shows its month as it will be, before the rest has been checked', async () => {
      let early: readonly unknown[] = [];
      const calendar = await openEarly((now) => {
        early = screenOf(now);
        expect(all(now, '#query, [aria-busy="true"]')).to.have.length(0);
      });
      expect(early).to.deep.equal(screenOf(calendar));
      expect(early[1]).to.have.length(42);
      await press(calendar, '.next');
      expect(namesIn(cell(calendar, '2026-12-24'))).to.deep.equal(['Tapahtuma 357']);
    });

    it('calls no day of another month empty before it knows', async () => {
      let early: Promise<readonly string[]> | undefined;
      const calendar = await openEarly((now) => {
        one(now, '.next').click();
        early = now.updateComplete.then(() => [periodText(now), ...labels(now)]);
      });
      expect((await early)?.slice(0, 3)).to.deep.equal(['joulukuu 2026', 'maanantai 30. marraskuuta', 'tiistai 1. joulukuuta']);
      await becomes(() => labels(calendar).every((label) => label.endsWith('1 tapahtuma')), true);
    });

    it('stays on screen, with focus, when one goes on before it knows', async () => {
      const network = fakeFetch(() => json({events}));
      let early: Promise<unknown> | undefined;
      document.addEventListener(
        'tarjotin-ready',
        ({target}) => {
          const now = target as TarjotinCalendar;
          one(now, '.next').focus();
          one(now, '.next').click();
          early = now.updateComplete.then(() => [all(now, '[part="month"]').length, focused(now)?.className]);
        },
        {once: true},
      );
      await openCalendar({src: 'https://feeds.example/suuri.json', fallback: 'Katso kunnan sivulta'});
      network.restore();
      expect(await early).to.deep.equal([1, 'button step next']);
    });

    it('opens the list of a day that was pressed before there was one', async () => {
      const calendar = await openEarly((now) => cell(now, '2026-11-20').click());
      await becomes(() => all(calendar, 'dialog[open] [part="title"]').map(textOf), ['Tapahtuma 323, perjantai 20. marraskuuta']);
    });

    it('is waited for where more is asked for than the month of all', async () => {
      const found: number[] = [];
      document.addEventListener('tarjotin-ready', ({target}) => found.push(all(target as TarjotinCalendar, '[part="event"]').length), {once: true});
      const calendar = await openCalendar({items: {events: events.map((event, at) => ({...event, ...(at % 2 && {attendanceMode: 'online'})}))}, attributes: {filter: 'mode=online'}});
      await becomes(() => all(calendar, '[part="event"]').length, 21);
      expect(found).to.deep.equal([21]);
    });
  });

  describe('feeds', () => {
    it('that cannot be fetched leave what stands in the tag until that is certain, and can be tried again', async () => {
      const calendar = await openCalendar({src: '/test/fixtures/no-such-calendar.json', fallback: 'Katso kunnan sivulta', wait: false});
      expect(calendar.shadowRoot?.querySelector('slot')).to.exist;
      await oneEvent(calendar, 'tarjotin-error');
      await becomes(() => all(calendar, '[part="message"] strong').map(textOf), ['Tietoja ei voitu hakea.']);
      expect(textOf(one(calendar, '[part="message"] button'))).to.equal('Yritä uudelleen');
      one(calendar, '[part="message"] button').focus();
      (focused(calendar) as HTMLElement).click();
      expect(textOf(one(calendar, '[part="message"] [aria-live]'))).to.equal('Yritetään uudelleen…');
      await becomes(() => textOf(one(calendar, '[part="message"] [aria-live]')), 'Ei onnistunut vieläkään.');
      expect(focused(calendar)).to.equal(one(calendar, '[part="message"] button'));
      expect(textOf(one(calendar, '[data-day] .hidden')), 'nobody knows that a day has none').not.to.contain('tapahtum');
    });

    it('keep the widest button on a phone\'s screen with text of twice the size', async () => {
      document.documentElement.style.fontSize = '32px';
      try {
        const calendar = await openCalendar({items: eventFeed(), width: '344px'});
        const right = calendar.getBoundingClientRect().right;
        for (const button of all(calendar, '.calendar-actions .button')) expect(button.getBoundingClientRect().right, textOf(button)).to.be.at.most(right + 1);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });

    it('on a phone lead back from an event to its link below the month', async () => {
      const calendar = await openCalendar({items: eventFeed(), width: '20em'});
      cell(calendar, '2026-11-24').click();
      await press(calendar, '.day-panel [data-id]');
      await until(() => all(calendar, '[part="item"]').length, 'the event did not open');
      await press(calendar, '[part="back"]');
      await until(() => focused(calendar)?.closest('.day-panel'), 'focus is not in the list of the day');
    });

    it('on a phone lead back from an event that the address opened to the list of its day', async () => {
      const url = new URL(location.href);
      url.searchParams.set('t', 'view=month&date=2026-11-24&item=ev%2Fkonsertti');
      history.replaceState(null, '', url);
      const calendar = await openCalendar({items: eventFeed(), width: '20em'});
      calendar.style.cssText = 'display: block; block-size: 640px; overflow: auto';
      await press(calendar, '[part="back"]');
      await until(() => focused(calendar)?.closest('.day-panel'), 'focus is not in the list of the day');
      expect(focused(calendar)?.getAttribute('data-id')).to.equal('ev/konsertti@20781');
    });

    it('with broken events show the others, and count what is broken', async () => {
      const calendar = await openEvents([...eventFeed().events, 17, {}, null]);
      expect(listed(calendar)).to.include('Syyskonsertti');
      expect(textOf(one(calendar, '.below'))).to.contain('3 kohdetta ei voitu näyttää');
    });

    it('that answer after the calendar has gone are dropped', async () => {
      const network = fakeFetch();
      try {
        const calendar = await openCalendar({src: 'https://feeds.example/late-calendar.json', wait: false});
        await until(() => network.requests.length, 'nothing was asked for');
        calendar.remove();
        network.requests[0]?.answer(json(eventFeed()));
        await until(() => network.open() === 0, 'the answer was not taken');
        await calendar.updateComplete;
        expect(calendar.hasAttribute('ready')).to.equal(false);
        expect(all(calendar, '[part="event"]')).to.have.length(0);
      } finally {
        network.restore();
      }
    });

    it('leave no listener behind when the calendar goes', async () => {
      const {left, restore} = watchWindow();
      try {
        const calendar = await openCalendar({src: '/test/fixtures/no-such-calendar-either.json'});
        expect(left.map(([type]) => type)).to.include('popstate');
        calendar.remove();
        await becomes(() => left.map(([type]) => type), []);
      } finally {
        restore();
      }
    });

    it('go on where they were when the calendar is moved in the page', async () => {
      const calendar = await openCalendar({items: eventFeed(), attributes: {view: 'week'}});
      await press(calendar, '.next');
      await becomes(() => new URL(location.href).searchParams.get('t'), 'view=week&date=2026-12-01');
      document.body.append(calendar);
      await becomes(() => periodText(calendar), 'Viikko 49, 30.11.–6.12.2026');
      await becomes(() => listed(calendar), ['Torstaikävely']);
      calendar.remove();
    });
  });

  describe('hostile times', () => {
    it('that are none leave the event without a time, and the others in order (E106)', async () => {
      const impossible = ['2026-02-30', '2026-11-24T25:00', '2026-13-01', '+275760-09-13T00:00:00.001Z', 'eilen illalla', '24.11.2026', 1767225600, null, {date: '2026-11-24'}];
      const good = ['2026-12-03', '2026-11-25T10:00', '2026-11-24T18:00+02:00'];
      const calendar = await openEvents(
        [...impossible, ...good].map((startDate, index) => ({'@id': `ev/${index}`, name: {fi: `Tapahtuma ${index}`}, startDate})),
      );
      expect(listed(calendar)).to.deep.equal(['Tapahtuma 11', 'Tapahtuma 10', 'Tapahtuma 9']);
      const undated = all(calendar, '.agenda-day').at(-1);
      expect(undated && namesIn(undated)).to.have.length(impossible.length);
      expect(textOf(one(calendar, '.page'))).to.not.match(/Invalid|NaN|1970|undefined/);
    });

    it('that end before they begin have no end; at midnight they belong to the evening; ten years are one line (E108)', async () => {
      const calendar = await openEvents([
        {'@id': 'ev/a', name: {fi: 'Nurin päin'}, startDate: '2026-11-25T18:00', endDate: '2026-11-24T18:00'},
        {'@id': 'ev/b', name: {fi: 'Puoliyöhön'}, startDate: '2026-11-26T18:00', endDate: '2026-11-27T00:00'},
        {'@id': 'ev/c', name: {fi: 'Ikuinen näyttely'}, startDate: '2020-01-01', endDate: '2030-12-31'},
      ]);
      expect(listed(calendar)).to.deep.equal(['Ikuinen näyttely', 'Nurin päin', 'Puoliyöhön']);
      expect(entryText(calendar, 'Nurin päin')).to.contain('klo 18 alkaen');
      expect(entryText(calendar, 'Puoliyöhön')).to.contain('klo 18–24');
      await pressText(calendar, 'Kuukausi');
      expect(namesIn(cell(calendar, '2026-11-27'))).to.not.include('Puoliyöhön');
    });

    it('without an end, or that never come, keep nobody waiting (E109)', async () => {
      const rules = ['FREQ=SECONDLY;COUNT=1000000000', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;BYYEARDAY=367', 'FREQ=DAILY;COUNT=1000000000'];
      const calendar = await openEvents(
        rules.map((rrule, index) => ({'@id': `ev/${index}`, name: {fi: `Sääntö ${index}`}, startDate: '2026-11-24T18:00', rrule})),
        {view: 'month', date: '2027-02-01'},
      );
      one(calendar, '.next').click();
      await calendar.updateComplete;
      expect(namesIn(cell(calendar, '2027-03-15'))).to.deep.equal(['Sääntö 4']);
      expect(one(calendar, `[data-day="${dayNumberOf('2027-03-15')}"] time`).textContent?.trim()).to.equal('18.00');
    });
  });
});
