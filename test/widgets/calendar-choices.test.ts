import {expect, oneEvent} from '@open-wc/testing';
import type {TarjotinFilterEvent, TarjotinSearchEvent, TarjotinSelectEvent} from '../../src/events.js';
import {setLocale} from '../../src/localization.js';
import type {TarjotinCalendar} from '../../src/widgets/calendar/calendar.js';
import {eventFeed} from '../fixtures/event-feed.js';
import {
  all,
  announced,
  becomes,
  cell,
  fill,
  focused,
  go,
  inAddress,
  listed,
  namesIn,
  one,
  openCalendar,
  periodText,
  press,
  pressText,
  search,
  settled,
  textOf,
} from '../helpers/calendar.js';
import {clearAddress} from '../helpers/finder.js';
import {NOW} from '../lib/schedule-helpers.js';
import {until} from '../helpers/until.js';

const realNow = Date.now;
const open = (attributes: Readonly<Record<string, string>> = {}) =>
  openCalendar({items: eventFeed(), attributes: {view: 'agenda', ...attributes}});

const chips = (calendar: TarjotinCalendar): string[] => all(calendar, '[part="chip"]').map(textOf);
const listedNow = (calendar: TarjotinCalendar): string[] => listed(calendar, '.agenda');

async function openChoices(calendar: TarjotinCalendar): Promise<void> {
  await press(calendar, '.filter-button');
  await until(() => all(calendar, 'dialog[open] [part="facet"]').length, 'no choices');
}

/** Ticks or unticks a choice by its words. */
async function choose(calendar: TarjotinCalendar, value: string): Promise<void> {
  const option = all(calendar, '[part="facet"] .option').find((label) => textOf(label).startsWith(value));
  option?.querySelector('input')?.click();
  await settled(calendar);
}

const setAddress = (text: string): void => {
  const url = new URL(location.href);
  url.searchParams.set('t', text);
  history.replaceState(null, '', url);
};

const WEEK = ['Kuoroleiri', 'Hiihtoretki', 'Avoimet ovet', 'Etäluento', 'Syyskonsertti', 'Luistelu', 'Torstaikävely', 'Tanssit'];

describe('tarjotin-calendar: words and choices', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  // Tuesday 24 November 2026 at noon.
  beforeEach(() => (Date.now = () => NOW));
  afterEach(() => {
    Date.now = realNow;
    clearAddress();
  });

  describe('words', () => {
    it('leave the events that match, by name or by organiser, and tell how many', async () => {
      const calendar = await open();
      const found = oneEvent(calendar, 'tarjotin-search');
      await search(calendar, 'kuoro');
      await becomes(() => listedNow(calendar), ['Kuoroleiri', 'Syyskonsertti']);
      expect(((await found) as TarjotinSearchEvent).detail).to.deep.equal({query: 'kuoro', count: 2});
      await becomes(() => announced(calendar), '2 tapahtumaa');
      await press(calendar, '.clear');
      await becomes(() => listedNow(calendar).slice(0, 8), WEEK);
    });

    it('that something has in another month say so above the month and aloud, and lead there', async () => {
      const calendar = await open({view: 'month'});
      await search(calendar, 'kesäjuhla');
      const words = 'Ei tapahtumia: marraskuu 2026. Siirry lähimpään tapahtumaan: lauantai 12. kesäkuuta 2027';
      await becomes(() => all(calendar, '[part="message"]').map(textOf), [words]);
      const message = one(calendar, '[part="message"]');
      expect(message.compareDocumentPosition(one(calendar, '[part="month"]')) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
      await becomes(() => announced(calendar), words);
      await press(calendar, '[part="message"] button');
      expect(periodText(calendar)).to.equal('kesäkuu 2027');
    });

    it('that nothing has say so, in every view', async () => {
      const calendar = await open({view: 'month'});
      await search(calendar, 'xyzzy');
      await becomes(() => textOf(all(calendar, '[part="message"]')[0]), 'Hakuehdoillasi ei löytynyt tapahtumia.');
      expect(all(calendar, '[part="event"]')).to.have.length(0);
      await press(calendar, '.button.week');
      expect(textOf(one(calendar, '[part="message"]'))).to.equal('Hakuehdoillasi ei löytynyt tapahtumia.');
      await press(calendar, '.button.agenda');
      expect(textOf(one(calendar, '[part="agenda"]'))).to.equal('Hakuehdoillasi ei löytynyt tapahtumia.');
    });
  });

  describe('times', () => {
    for (const [words, when, date, expected] of [
      ['Tänään', 'today', '2026-11-24', WEEK.slice(0, 5)],
      ['Tällä viikolla', 'week', '2026-11-24', WEEK],
      ['Tänä viikonloppuna', 'weekend', '2026-11-28', ['Tanssit']],
      ['Tässä kuussa', 'month', '2026-11-24', WEEK],
    ] as const) {
      it(`${words} leaves the events of that time, and Back brings the others back`, async () => {
        const calendar = await open();
        await openChoices(calendar);
        await pressText(calendar, words, 'dialog .times');
        await becomes(() => listedNow(calendar), [...expected]);
        expect(chips(calendar)).to.deep.equal([words]);
        expect(inAddress()).to.equal(`view=agenda&date=${date}&when=${when}`);
        await go('back');
        await becomes(() => chips(calendar), []);
        expect(listedNow(calendar).length).to.be.above(8);
      });
    }

    it('that follow one another, as the arrow keys choose them, are one step back', async () => {
      const calendar = await open();
      await openChoices(calendar);
      for (const words of ['Tänään', 'Tällä viikolla', 'Tässä kuussa']) await pressText(calendar, words, 'dialog .times');
      await becomes(() => chips(calendar), ['Tässä kuussa']);
      await go('back');
      await becomes(() => chips(calendar), []);
    });

    it('may be days of one’s own, either end first or alone', async () => {
      const calendar = await open();
      await openChoices(calendar);
      await fill(calendar, '.ranges .to', '2026-12-01');
      expect(chips(calendar)).to.deep.equal(['1.12.2026 asti']);
      await fill(calendar, '.ranges .from', '2026-12-10');
      await becomes(() => chips(calendar), ['1.–10.12.2026']);
      expect(listedNow(calendar)).to.deep.equal(['Torstaikävely', 'Torstaikävely']);
      expect(periodText(calendar)).to.equal('1.12.2026 alkaen');
      // As it was written: while one types, a date is for a moment on the other side of the second.
      expect(['.from', '.to'].map((name) => (one(calendar, `.ranges ${name}`) as HTMLInputElement).value)).to.deep.equal(['2026-12-10', '2026-12-01']);
      for (const typed of ['2026-01-01', '2026-01-05', '2027-01-05']) await fill(calendar, '.ranges .to', typed);
      await becomes(() => chips(calendar), ['10.12.2026–5.1.2027']);
      await fill(calendar, '.ranges .to', '0002-01-05');
      expect(chips(calendar)).to.deep.equal(['10.12.2026–5.1.2027']);
      await fill(calendar, '.ranges .to', '');
      await becomes(() => chips(calendar), ['10.12.2026 alkaen']);
      await fill(calendar, '.ranges .from', '');
      await becomes(() => chips(calendar), []);
    });

    it('of one’s own are one step back, however many keys they took', async () => {
      const calendar = await open();
      await openChoices(calendar);
      for (const day of ['2026-12-01', '2026-12-02', '2026-12-03']) await fill(calendar, '.ranges .from', day);
      await becomes(() => chips(calendar), ['3.12.2026 alkaen']);
      await go('back');
      await becomes(() => chips(calendar), []);
    });

    it('are told aloud, as they are chosen and taken away', async () => {
      const calendar = await open({view: 'month'});
      await openChoices(calendar);
      await pressText(calendar, 'Tänä viikonloppuna', 'dialog .times');
      await becomes(() => announced(calendar), '1 tapahtuma');
      await press(calendar, 'dialog .primary');
      await press(calendar, '[part="chip"]');
      await becomes(() => announced(calendar), '10 tapahtumaa');
    });

    it('as chips hand focus on to the next', async () => {
      const calendar = await open({filter: 'theme=musiikki'});
      await openChoices(calendar);
      await fill(calendar, '.ranges .from', '2026-11-01');
      await pressText(calendar, 'Illalla, kello 17 alkaen', 'dialog .times');
      await press(calendar, 'dialog .primary');
      expect(chips(calendar)).to.deep.equal(['1.11.2026 alkaen', 'Illalla, kello 17 alkaen', 'Musiikki']);
      one(calendar, '[part="chip"]').focus();
      await press(calendar, '[part="chip"]');
      await becomes(() => textOf(focused(calendar) as HTMLElement), 'Illalla, kello 17 alkaen');
    });

    it('are counted as the list has them', async () => {
      const calendar = await open({date: '2026-11-25'});
      await openChoices(calendar);
      await pressText(calendar, 'Illalla, kello 17 alkaen', 'dialog .times');
      await becomes(() => textOf(one(calendar, 'dialog .primary')), 'Näytä: 1 tapahtuma');
      expect(listedNow(calendar)).to.deep.equal(['Tanssit']);
    });

    it('that have nothing from the day on say so, where there is something before', async () => {
      const calendar = await open({date: '2027-07-01'});
      await search(calendar, 'konsertti');
      await becomes(() => textOf(one(calendar, '[part="agenda"] .note')), 'Hakuehdoillasi ei löytynyt tapahtumia tästä päivästä eteenpäin.');
      await becomes(() => announced(calendar), 'ei tapahtumia');
    });

    it('in the evening are those from five on', async () => {
      const calendar = await open();
      await openChoices(calendar);
      await pressText(calendar, 'Illalla, kello 17 alkaen', 'dialog .times');
      await becomes(() => listedNow(calendar), ['Etäluento', 'Syyskonsertti', 'Tanssit']);
      expect(textOf(one(calendar, 'dialog .primary')).endsWith('3 tapahtumaa')).to.equal(true);
      await press(calendar, 'dialog .primary');
      expect(focused(calendar)).to.equal(one(calendar, '.filter-button'));
      expect(textOf(one(calendar, '.filter-button'))).to.equal('Rajaa (1)');
      await press(calendar, '[part="chip"]');
      await becomes(() => listedNow(calendar).slice(0, 8), WEEK);
    });
  });

  describe('choices', () => {
    it('have their counts beside them, on one line', async () => {
      const calendar = await open();
      await openChoices(calendar);
      const counts = all(calendar, '.option .number');
      expect(counts.length).to.be.above(2);
      for (const count of counts) expect(count.getBoundingClientRect().height, textOf(count)).to.be.below(30);
    });

    it('leave what has them, stand as chips, and are told to the page', async () => {
      const calendar = await open({view: 'month'});
      await openChoices(calendar);
      const told = oneEvent(calendar, 'tarjotin-filter');
      await choose(calendar, 'Musiikki');
      expect(((await told) as TarjotinFilterEvent).detail).to.deep.equal({filters: {theme: ['musiikki']}});
      await becomes(() => namesIn(cell(calendar, '2026-11-24')), ['Kuoroleiri', 'Syyskonsertti']);
      expect(chips(calendar)).to.deep.equal(['Musiikki']);
      await choose(calendar, 'Liikunta');
      await becomes(() => namesIn(cell(calendar, '2026-11-24')), ['Kuoroleiri', 'Hiihtoretki', 'Syyskonsertti']);
      all(calendar, 'dialog .button').find((button) => textOf(button) === 'Poista kaikki valinnat')?.focus();
      await pressText(calendar, 'Poista kaikki valinnat', 'dialog');
      await becomes(() => chips(calendar), []);
      // The button is gone; what is behind the dialog takes no focus.
      await until(() => focused(calendar) === one(calendar, 'dialog[open] .primary'), 'focus is not in the dialog');
    });

    it('start with what the page presets, and keep what it locks', async () => {
      const calendar = await open({filter: 'theme=Musik&municipality=Laukaa', lock: 'theme'});
      await becomes(() => listedNow(calendar), ['Syyskonsertti']);
      expect(chips(calendar)).to.deep.equal(['Laukaa']);
      await pressText(calendar, 'Poista kaikki valinnat');
      await becomes(() => listedNow(calendar), ['Kuoroleiri', 'Syyskonsertti']);
      await openChoices(calendar);
      expect(all(calendar, '[part="facet"] summary').map(textOf)).to.not.include('Aihe');
    });

    it('are those the page names, in its order', async () => {
      const calendar = await open({facets: 'price theme'});
      await openChoices(calendar);
      expect(all(calendar, '[part="facet"] summary').map(textOf)).to.deep.equal(['Hinta', 'Aihe']);
    });
  });

  describe('the address of the page', () => {
    it('stays as it was until the visitor does something', async () => {
      const before = location.href;
      await open({date: '2026-11-24', filter: 'theme=musiikki'});
      expect(location.href).to.equal(before);
    });

    it('brings back view, day, words, choices and times', async () => {
      setAddress('q=kuoro&theme=musiikki&view=week&date=2026-11-25&when=week&evening=1');
      const calendar = await open({view: 'month', date: '2027-01-01'});
      await becomes(() => listed(calendar), ['Syyskonsertti']);
      expect(periodText(calendar)).to.contain('Viikko 48');
      expect(chips(calendar)).to.deep.equal(['Tällä viikolla', 'Illalla, kello 17 alkaen', 'Musiikki']);
      expect((one(calendar, '#query') as HTMLInputElement).value).to.equal('kuoro');
    });

    it('that makes no sense is that of no choices', async () => {
      setAddress('view=__proto__&date=2026-02-30&when=never&item=');
      const calendar = await open();
      expect(periodText(calendar)).to.equal('24.11.2026 alkaen');
      expect(chips(calendar)).to.deep.equal([]);
    });

    it('has the view as a step of its own, the day not: Back undoes the view', async () => {
      const calendar = await open({view: 'month'});
      await press(calendar, '.next');
      await becomes(() => inAddress(), 'view=month&date=2026-12-24');
      await press(calendar, '.button.week');
      expect(inAddress()).to.equal('view=week&date=2026-12-24');
      await go('back');
      await becomes(() => periodText(calendar), 'joulukuu 2026');
      await go('forward');
      await becomes(() => periodText(calendar), 'Viikko 52, 21.–27.12.2026');
    });

    it('has the open event: Back leads to the list where it was, Forward to the event', async () => {
      const calendar = await open();
      const opened = oneEvent(calendar, 'tarjotin-select');
      await press(calendar, '[data-id^="ev/konsertti@"]');
      expect(((await opened) as TarjotinSelectEvent).detail).to.deep.equal({id: 'ev/konsertti'});
      expect(inAddress()).to.equal('view=agenda&item=ev%2Fkonsertti');
      expect(focused(calendar)?.id).to.equal('item-title');
      const closed = oneEvent(calendar, 'tarjotin-select');
      await go('back');
      expect(((await closed) as TarjotinSelectEvent).detail).to.deep.equal({id: null});
      await becomes(() => focused(calendar)?.getAttribute('data-id')?.split('@')[0], 'ev/konsertti');
      await go('forward');
      await becomes(() => textOf(all(calendar, '[part="item"] [part="title"]')[0]), 'Syyskonsertti');
    });

    for (const [view, date, event, period] of [
      ['week', '2026-11-23', 'ev/leiri@20781', 'Viikko 48, 23.–29.11.2026'],
      ['month', '2026-11-23', 'ev/torstai@20790', 'marraskuu 2026'],
      ['agenda', '2026-11-23', 'ev/konsertti@20781', '23.11.2026 alkaen'],
    ] as const) {
      it(`leads back from an event to where it was touched (${view})`, async () => {
        const calendar = await open({view, date});
        await press(calendar, `[data-id="${event}"]`);
        await until(() => all(calendar, '[part="item"]').length, 'the event did not open');
        await press(calendar, '[part="back"]');
        await becomes(() => focused(calendar)?.getAttribute(view === 'month' ? 'data-day' : 'data-id'), view === 'month' ? event.split('@')[1] : event);
        expect(periodText(calendar)).to.equal(period);
      });
    }

    it('leads back to a list that had been made longer', async () => {
      const calendar = await open();
      const longer = async (): Promise<number> => {
        await press(calendar, '.later');
        return listedNow(calendar).length;
      };
      const [before, after] = [listedNow(calendar).length, await longer()];
      expect(after).to.be.above(before);
      const last = all(calendar, '.agenda [data-id]').at(-1)?.dataset['id'];
      await press(calendar, `[data-id="${last}"]`);
      await until(() => all(calendar, '[part="item"]').length, 'the event did not open');
      await go('back');
      await becomes(() => focused(calendar)?.getAttribute('data-id'), last);
      expect(listedNow(calendar)).to.have.length(after);
    });

    it('keeps two calendars apart', async () => {
      const [first, second] = [await open(), await open({view: 'month'})];
      await press(first, '.button.week');
      await press(second, '.button.agenda');
      expect([inAddress(), inAddress('t2')]).to.deep.equal(['view=week&date=2026-11-24', 'view=agenda&date=2026-11-24']);
      expect(all(first, '[part="week"]')).to.have.length(1);
      const named = await open({'url-key': 'tapahtumat'});
      await press(named, '.button.month');
      expect(inAddress('tapahtumat')).to.equal('view=month&date=2026-11-24');
      history.replaceState(null, '', location.pathname);
    });

    it('is left alone when the page says so', async () => {
      const before = location.href;
      const calendar = await open({'url-state': 'off'});
      await press(calendar, '.button.week');
      await press(calendar, '[data-id^="ev/konsertti@"]');
      expect(location.href).to.equal(before);
      await press(calendar, '[part="back"]');
      expect(all(calendar, '[part="week"]')).to.have.length(1);
    });
  });
});
