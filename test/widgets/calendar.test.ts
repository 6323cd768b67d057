import {expect, nextFrame} from '@open-wc/testing';
import {setLocale} from '../../src/localization.js';
import {eventFeed} from '../fixtures/event-feed.js';
import {unusualEvents} from '../fixtures/unusual-events.js';
import {
  all,
  announced,
  becomes,
  cell,
  entryText,
  fill,
  focused,
  listed,
  namesIn,
  one,
  openCalendar,
  periodText,
  press,
  pressText,
  textOf,
} from '../helpers/calendar.js';
import {clearAddress} from '../helpers/finder.js';
import {NOW} from '../lib/schedule-helpers.js';
import {until} from '../helpers/until.js';

const realNow = Date.now;
const PHONE = '21em';

const open = (attributes: Readonly<Record<string, string>> = {}, width?: string) => openCalendar({items: eventFeed(), attributes, width});
const openUnusual = (attributes: Readonly<Record<string, string>> = {}, width?: string) =>
  openCalendar({items: unusualEvents(), attributes, width});

describe('tarjotin-calendar', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  // Tuesday 24 November 2026 at noon.
  beforeEach(() => (Date.now = () => NOW));
  afterEach(() => {
    Date.now = realNow;
    clearAddress();
  });

  describe('the way to other times', () => {
    it('begins with the month of today, and marks today', async () => {
      const calendar = await open();
      expect(periodText(calendar)).to.equal('marraskuu 2026');
      expect(all(calendar, '[aria-current="date"]')).to.deep.equal([cell(calendar, '2026-11-24')]);
      expect(textOf(cell(calendar, '2026-11-24').querySelector('.hidden'))).to.equal('tiistai 24. marraskuuta, tänään, 5 tapahtumaa');
    });

    it('keeps the day from view to view', async () => {
      const calendar = await open({date: '2026-12-31'});
      for (const [view, name] of [
        ['week', 'Viikko 53, 28.12.2026–3.1.2027'],
        ['agenda', '31.12.2026 alkaen'],
        ['month', 'joulukuu 2026'],
      ] as const) {
        await press(calendar, `.button.${view}`);
        expect(periodText(calendar).replace(/\s*–\s*/, '–')).to.equal(name);
        expect(all(calendar, '.views [aria-pressed="true"]')).to.deep.equal([one(calendar, `.button.${view}`)]);
        expect(all(calendar, '[part="month"], [part="week"], [part="agenda"]').map((element) => element.part.value)).to.deep.equal([view]);
      }
    });

    it('leads by months in the month and by weeks in the week, and back to today', async () => {
      const calendar = await open({date: '2027-01-31'});
      await press(calendar, '.next');
      expect(periodText(calendar)).to.equal('helmikuu 2027');
      expect(cell(calendar, '2027-02-28').tabIndex, 'the 31st is the last of February').to.equal(0);
      await press(calendar, '.previous');
      await press(calendar, '.previous');
      expect(periodText(calendar)).to.equal('joulukuu 2026');
      await press(calendar, '.button.week');
      await press(calendar, '.next');
      expect(periodText(calendar)).to.contain('Viikko 1, 4.–10.1.2027');
      await press(calendar, '.today-button');
      expect(periodText(calendar)).to.contain('Viikko 48, 23.–29.11.2026');
    });

    it('leads to a date that is typed, and nowhere while it is not a whole one', async () => {
      const calendar = await open();
      await fill(calendar, '.jump input', '2027-06-12');
      expect(periodText(calendar)).to.equal('kesäkuu 2027');
      expect(namesIn(cell(calendar, '2027-06-12'))).to.deep.equal(['Kesäjuhla']);
      for (const half of ['', '0002-06-12']) {
        await fill(calendar, '.jump input', half);
        expect(periodText(calendar)).to.equal('kesäkuu 2027');
      }
    });

    it('says where it has led, and how many events there are', async () => {
      const calendar = await open();
      await press(calendar, '.button.week');
      await becomes(() => announced(calendar), 'Viikko 48, 23.–29.11.2026, 8 tapahtumaa');
      await fill(calendar, '.jump input', '2027-06-12');
      await becomes(() => announced(calendar), 'Viikko 23, 7.–13.6.2027, 2 tapahtumaa');
    });

    it('has its date in the field again for one who leaves it empty', async () => {
      const calendar = await open();
      const field = one(calendar, '.jump input') as HTMLInputElement;
      field.focus();
      await fill(calendar, '.jump input', '');
      expect(periodText(calendar)).to.equal('marraskuu 2026');
      field.blur();
      expect(field.value).to.equal('2026-11-24');
    });

    it('leads on to the next event where there is none', async () => {
      const calendar = await openCalendar({items: {...eventFeed(), events: eventFeed().events.slice(-1)}});
      expect(textOf(one(calendar, '[part="message"]'))).to.equal('Ei tapahtumia: marraskuu 2026. Siirry lähimpään tapahtumaan: lauantai 12. kesäkuuta 2027');
      await press(calendar, '[part="message"] button');
      expect(periodText(calendar)).to.equal('kesäkuu 2027');
      expect(focused(calendar)).to.equal(cell(calendar, '2027-06-12'));
    });
  });

  describe('a month', () => {
    it('has a line for each event, with its hour, soonest first', async () => {
      const calendar = await open();
      const lines = [...cell(calendar, '2026-11-24').querySelectorAll('[part="event"]')].map(textOf);
      expect(lines).to.deep.equal(['Kuoroleiri', '9.00 Hiihtoretki, Peruttu', '13.00 Avoimet ovet']);
      expect(namesIn(cell(calendar, '2026-11-28')), 'a night stands on its evening alone').to.deep.equal(['Tanssit']);
      expect(namesIn(cell(calendar, '2026-11-29'))).to.deep.equal([]);
    });

    it('counts what has no line, and shows all of the day when asked', async () => {
      const calendar = await openUnusual();
      const day = cell(calendar, '2026-11-21');
      expect(namesIn(day)).to.deep.equal(['Kylän valokuvia', 'Kuoroleiri', 'Pallopeli 1']);
      expect(textOf(day.querySelector('.more'))).to.equal('+6');
      (day.querySelector('.more') as HTMLElement).click();
      await until(() => all(calendar, 'dialog[open]').length, 'the day did not open');
      expect(textOf(one(calendar, '#dialog-title'))).to.equal('lauantai 21. marraskuuta');
      expect(listed(calendar, 'dialog')).to.have.length(9).and.to.include('Pallopeli 7');
      await press(calendar, 'dialog .close');
      await becomes(() => all(calendar, 'dialog[open]').length, 0);
      expect(focused(calendar)).to.equal(day);
    });

    it('draws what lasts for days as one bar a week, on one line, named once', async () => {
      const calendar = await openUnusual();
      const bars = (name: string) =>
        all(calendar, '.bar').filter((bar) => textOf(bar) === name && !bar.querySelector('bdi')?.closest('.hidden'));
      const dates = bars('Kylän valokuvia').map((bar) => textOf(bar.closest('.day')?.querySelector('.number')));
      expect(dates).to.deep.equal(['12', '16', '23', '30']);
      expect(bars('Kylän valokuvia').map((bar) => bar.className.match(/days-\d/)?.[0])).to.deep.equal(['days-4', 'days-7', 'days-7', 'days-3']);
      for (const week of all(calendar, '.grid-row')) {
        const tops = [...week.querySelectorAll('.bar')].filter((bar) => textOf(bar) === 'Kylän valokuvia').map((bar) => bar.getBoundingClientRect().top);
        expect(new Set(tops).size).to.be.at.most(1);
      }
    });

    it('looks the same when its events are no links, for the address is left alone', async () => {
      const looks = async (urlState: string): Promise<string[]> =>
        all(await open({'url-state': urlState}), '.line').map((line) => {
          const {color, backgroundColor, textDecorationLine, paddingInline} = getComputedStyle(line);
          return [line.className, color, backgroundColor, textDecorationLine, paddingInline].join(' ');
        });
      expect(await looks('off')).to.deep.equal(await looks('on'));
    });

    it('strikes through what is cancelled or postponed, and nothing else', async () => {
      const calendar = await open();
      const off = all(calendar, '.line').filter((line) => getComputedStyle(line).textDecorationLine.includes('line-through'));
      expect(off.map((line) => textOf(line.querySelector('bdi')))).to.deep.equal(['Hiihtoretki', 'Luistelu']);
    });

    it('names holidays and week numbers', async () => {
      const calendar = await open({date: '2026-12-24'});
      expect(textOf(cell(calendar, '2026-12-24').querySelector('.holiday-name'))).to.equal('jouluaatto');
      expect(all(calendar, '[role="rowheader"]').map(textOf)).to.deep.equal(['49', '50', '51', '52', '53']);
    });

    it('on a phone marks days with dots and lists the day that is touched below', async () => {
      const calendar = await openUnusual({}, PHONE);
      const day = cell(calendar, '2026-11-21');
      const {inlineSize, fontSize} = getComputedStyle(day, '::after');
      expect(parseFloat(inlineSize) / parseFloat(fontSize)).to.be.closeTo(3 * 0.65, 0.01);
      expect([...day.querySelectorAll('.line, .more')].filter((line) => line.checkVisibility())).to.have.length(0);
      expect(textOf(one(calendar, '#day-title'))).to.equal('Tänään, tiistai 24. marraskuuta');
      day.click();
      await becomes(() => textOf(one(calendar, '#day-title')), 'lauantai 21. marraskuuta');
      expect(listed(calendar, '.day-panel')).to.include('Pallopeli 7');
      expect(all(calendar, 'dialog[open]')).to.have.length(0);
      expect(focused(calendar)?.id).to.equal('day-title');
      expect(calendar.renderRoot.querySelector('.root')?.scrollWidth).to.be.at.most(calendar.clientWidth);
    });
  });

  it('draws the list of a day where it is shown, also after the calendar has got another width', async () => {
    const calendar = await open();
    await nextFrame();
    await nextFrame();
    expect(all(calendar, '.day-panel')).to.have.length(0);
    calendar.style.inlineSize = '340px';
    await becomes(() => all(calendar, '#day-title').length, 1);
    calendar.style.inlineSize = '';
    await becomes(() => all(calendar, '#day-title').length, 0);
  });

  it('keeps focus, on the day, when it gets a width that has no list of the day', async () => {
    const calendar = await open({}, PHONE);
    cell(calendar, '2026-11-26').click();
    await becomes(() => listed(calendar, '.day-panel').length > 0, true);
    one(calendar, '.day-panel [data-id]').focus();
    if (calendar.parentElement) calendar.parentElement.style.inlineSize = '64em';
    await until(() => focused(calendar) === cell(calendar, '2026-11-26'), 'focus is elsewhere');
  });

  it('keeps focus, on the day, when dots take the place of the event that had it', async () => {
    const calendar = await open();
    await nextFrame();
    const event = cell(calendar, '2026-11-26').querySelector<HTMLElement>('.line');
    event?.focus();
    expect(focused(calendar) === event).to.equal(true);
    calendar.style.inlineSize = '340px';
    await until(() => focused(calendar) === cell(calendar, '2026-11-26'), 'focus is elsewhere');
  });

  describe('a week', () => {
    it('has seven days, each with its events, what lasts on each of its days', async () => {
      const calendar = await open({view: 'week', date: '2026-11-20'});
      expect(all(calendar, '.day-column')).to.have.length(7);
      expect(listed(calendar)).to.deep.equal(['Kuoroleiri', 'Kuoroleiri', 'Kuoroleiri']);
      expect(all(calendar, '.day-column .note').map(textOf).filter((text) => text === 'Ei tapahtumia')).to.have.length(4);
    });

    for (const [date, expected] of [
      ['2026-03-29', ['Iltalenkki klo 18–19.30', 'Iltalenkki klo 18–19.30', 'Lintujen aamu klo 4.30 alkaen', 'Iltalenkki klo 18–19.30']],
      ['2026-10-25', ['Hirvikansan yö klo 3.30–6', 'Kuoroharjoitus klo 18–20']],
      ['2026-10-18', ['Kuoroharjoitus klo 18–20']],
      ['2026-11-01', ['Kuoroharjoitus klo 18–20']],
    ] as const) {
      it(`has the hours as they were written though the clock is turned near ${date}`, async () => {
        const calendar = await openUnusual({view: 'week', date});
        const entries = all(calendar, '.entry').map((entry) => `${textOf(entry.querySelector('bdi'))} ${textOf(entry.querySelector('.when'))}`);
        expect(entries).to.deep.equal(expected);
      });
    }
  });

  describe('the list by day', () => {
    const ODD: readonly (readonly [name: string, ...said: string[]])[] = [
      ['Syyskonsertti', 'klo 18–20', 'Kylätalo · Laukaa', 'Maksuton'],
      ['Avoimet ovet', 'klo 13 alkaen'],
      ['Kylätalkoot', 'Ei kellonaikaa'],
      ['Tanssit', 'klo 20–2'],
      ['Kuoroleiri', '20.–24.11.'],
      ['Hiihtoretki', 'klo 9–12', 'Peruttu'],
      ['Luistelu', 'klo 9 alkaen', 'Siirretty'],
      ['Vuosikokous', 'klo 18–19.30', 'Uusi ajankohta'],
      ['Etäluento', 'klo 17–18', 'Etänä'],
      ['Sukututkijoiden ilta', 'klo 17–18', 'Kylätalo', 'Myös etänä'],
      ['Torstaikävely', 'klo 10–11', 'Useita kertoja'],
      ['Kutomisen alkeet', 'klo 17–19', 'Useita kertoja'],
    ];
    for (const [name, ...said] of ODD) {
      it(`says of ${name}: ${said.join(', ')}`, async () => {
        const calendar = await openUnusual({view: 'agenda'});
        const text = entryText(calendar, name);
        for (const part of said) expect(text).to.contain(part);
        expect(text.includes('Useita kertoja')).to.equal(said.includes('Useita kertoja'));
      });
    }

    it('begins at its day, with what has begun earlier and goes on', async () => {
      const calendar = await openUnusual({view: 'agenda'});
      expect(textOf(one(calendar, '.agenda-day h3'))).to.equal('Tänään, tiistai 24. marraskuuta');
      expect(listed(calendar).slice(0, 2)).to.deep.equal(['Kylän valokuvia', 'Kuoroleiri']);
    });

    it('goes on in both directions; focus is on the first that is new', async () => {
      const calendar = await openUnusual({view: 'agenda', date: '2026-11-25'});
      await pressText(calendar, 'Näytä aiemmat tapahtumat');
      expect(listed(calendar)).to.include('Syyskonsertti');
      await until(() => focused(calendar) === all(calendar, '.entry [data-id]')[0], 'focus is not on the first that came');
      const before = listed(calendar).length;
      await pressText(calendar, 'Näytä lisää tapahtumia');
      expect(listed(calendar).length).to.be.above(before);
      await until(() => focused(calendar) === all(calendar, '.entry [data-id]')[before], 'focus is elsewhere');
    });

    it('of many events a day is no longer than one can read, and loses none on its way', async () => {
      const events = [...Array(60 * 30).keys()].map((number) => {
        const day = new Date(Date.UTC(2026, 10, 1 + Math.floor(number / 30))).toISOString().slice(0, 10);
        return {'@id': `ev/${number}`, name: {fi: `Tapahtuma ${number}`}, startDate: `${day}T${String(10 + (number % 8))}:00`};
      });
      const calendar = await openCalendar({items: {events}, attributes: {view: 'agenda', date: '2026-11-25'}});
      const days = (): string[] => all(calendar, '.agenda-day').map((day) => `${textOf(day.firstElementChild)}: ${day.querySelectorAll('.entry').length}`);
      const [first, , , last] = days();
      expect(days()).to.have.length(4);
      expect([first, last]).to.deep.equal(['Huomenna, keskiviikko 25. marraskuuta: 30', 'lauantai 28. marraskuuta: 30']);
      await press(calendar, '.later');
      await press(calendar, '.earlier');
      expect(days().map((text) => text.replace(/.* (\d+)\. (\w+): /, '$1 $2 '))).to.deep.equal([
        ...[21, 22, 23, 24, 25, 26, 27, 28, 29, 30].map((day) => `${day} marraskuuta 30`),
        '1 joulukuuta 30',
      ]);
      await becomes(() => periodText(calendar), '21.11.2026 alkaen');
    });

    it('says from which day it is, also when earlier events are shown', async () => {
      const calendar = await openCalendar({items: eventFeed(), attributes: {view: 'agenda', date: '2026-11-25'}});
      expect(periodText(calendar)).to.equal('25.11.2026 alkaen');
      await pressText(calendar, 'Näytä aiemmat tapahtumat');
      expect(listed(calendar)[0]).to.equal('Torstaikävely');
      expect(periodText(calendar)).to.equal('5.11.2026 alkaen');
      await fill(calendar, '.jump input', '2026-11-25');
      await becomes(() => periodText(calendar), '25.11.2026 alkaen');
    });

    it('has at its end what has no time yet', async () => {
      const calendar = await openUnusual({view: 'agenda'});
      const last = all(calendar, '.agenda-day').at(-1);
      expect(textOf(last?.firstElementChild)).to.equal('Ajankohta ei vielä tiedossa');
      expect(last && namesIn(last)).to.deep.equal(['Kevätjuhla', 'Ystäväpäivän kahvit']);
      await press(calendar, '[data-id="ev/auki"]');
      expect(textOf(one(calendar, '[part="item"]'))).to.contain('Siirretty. Uusi aika ei ole vielä tiedossa.');
    });
  });
});
