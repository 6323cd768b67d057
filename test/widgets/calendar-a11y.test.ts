import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {setLocale} from '../../src/localization.js';
import {eventFeed} from '../fixtures/event-feed.js';
import {all, announced, cell, dayNumberOf, focused, one, openCalendar, periodText, press, textOf} from '../helpers/calendar.js';
import {clearAddress} from '../helpers/finder.js';
import {until} from '../helpers/until.js';

const realFetch = window.fetch.bind(window);
const open = (attributes: Readonly<Record<string, string>> = {}, width?: string) =>
  openCalendar({items: eventFeed(), attributes: {date: '2026-11-24', ...attributes}, width});

/** Each state a visitor can meet, by name. */
const STATES: Readonly<Record<string, () => Promise<Element>>> = {
  loading: () => {
    window.fetch = () => new Promise<Response>(() => undefined);
    return openCalendar({src: '/never.json', wait: false});
  },
  error: () => openCalendar({src: '/test/fixtures/there-is-no-such-feed.json'}),
  'no source': () => openCalendar(),
  'empty feed': () => openCalendar({items: []}),
  month: () => open(),
  'month on a phone': () => open({}, '21em'),
  week: () => open({view: 'week'}),
  agenda: () => open({view: 'agenda'}),
  next: () => open({layout: 'next'}),
  'empty month': () => open({date: '2027-08-01', filter: 'theme=musiikki'}),
  'day open': async () => {
    const calendar = await open();
    cell(calendar, '2026-11-24').click();
    await calendar.updateComplete;
    return calendar;
  },
  'choices open': async () => {
    const calendar = await open();
    await press(calendar, '.filter-button');
    await until(() => all(calendar, '[part="facet"]').length, 'no choices');
    return calendar;
  },
  'event open': async () => {
    const calendar = await open({view: 'agenda'});
    await press(calendar, '[data-id^="ev/konsertti"]');
    return calendar;
  },
  'event gone': () => open({item: 'ev/none'}),
};

describe('tarjotin-calendar: accessibility', () => {
  afterEach(async () => {
    window.fetch = realFetch;
    clearAddress();
    await setViewport({width: 1280, height: 800});
  });
  after(() => setLocale('en'));

  for (const locale of LANGUAGES) {
    for (const [name, show] of Object.entries(STATES)) {
      it(`has no fault that axe finds: ${name}, ${locale}`, async () => {
        await setLocale(locale);
        await expect(await show()).to.be.accessible();
      });
    }
  }
});

describe('tarjotin-calendar: by keyboard', () => {
  before(() => setLocale('fi'));
  after(() => setLocale('en'));
  afterEach(() => clearAddress());

  it('names the field for a date where all can see it', async () => {
    const calendar = await open();
    const label = one(calendar, '.jump');
    expect(textOf(label)).to.equal('Siirry päivään');
    expect(label.querySelectorAll('.hidden')).to.have.length(0);
  });

  it('has one stop of the Tab key in the month', async () => {
    const calendar = await open();
    const stops = all(calendar, '[part="month"] *').filter((element) => element.tabIndex >= 0);
    expect(stops).to.deep.equal([cell(calendar, '2026-11-24')]);
  });

  const MOVES: readonly (readonly [keys: string, to: string])[] = [
    ['ArrowRight', '2026-11-25'],
    ['ArrowLeft', '2026-11-23'],
    ['ArrowDown', '2026-12-01'],
    ['ArrowUp', '2026-11-17'],
    ['Home', '2026-11-23'],
    ['End', '2026-11-29'],
    ['PageDown', '2026-12-24'],
    ['PageUp', '2026-10-24'],
    ['Shift+PageDown', '2027-11-24'],
    ['Shift+PageUp', '2025-11-24'],
  ];
  for (const [keys, to] of MOVES) {
    it(`${keys} moves focus to ${to}`, async () => {
      const calendar = await open();
      cell(calendar, '2026-11-24').focus();
      await sendKeys({press: keys});
      await calendar.updateComplete;
      expect(focused(calendar)).to.equal(cell(calendar, to));
    });
  }

  it('Enter opens the day, every event named with its date and time; Escape comes back', async () => {
    const calendar = await open();
    cell(calendar, '2026-11-24').focus();
    await sendKeys({press: 'Enter'});
    await until(() => all(calendar, 'dialog[open]').length, 'the day did not open');
    const names = all(calendar, 'dialog[open] [part="title"]').map(textOf);
    expect(names).to.include('Syyskonsertti, tiistai 24. marraskuuta klo 18–20');
    await sendKeys({press: 'Escape'});
    await until(() => !all(calendar, 'dialog[open]').length, 'the day did not close');
    await until(() => focused(calendar) === cell(calendar, '2026-11-24'), 'focus did not come back');
  });

  it('tells politely which month is on screen, with how many events', async () => {
    const calendar = await open();
    await press(calendar, '.next');
    expect(periodText(calendar)).to.equal('joulukuu 2026');
    await until(() => announced(calendar) === 'joulukuu 2026, 5 tapahtumaa', announced(calendar));
  });

  it('goes through all three views to an event and back', async () => {
    const calendar = await open();
    cell(calendar, '2026-11-24').focus();
    await sendKeys({press: 'Enter'});
    await until(() => all(calendar, 'dialog[open] [part="title"]').length, 'no day');
    one(calendar, 'dialog[open] [data-id^="ev/konsertti"]').focus();
    await sendKeys({press: 'Enter'});
    await until(() => all(calendar, '[part="item"]').length, 'no event');
    await until(() => focused(calendar)?.id === 'item-title', 'focus is not on the name of the event');
    one(calendar, '[part="back"]').focus();
    await sendKeys({press: 'Enter'});
    await until(() => all(calendar, '[part="month"]').length, 'no month');
    await until(() => focused(calendar) === cell(calendar, '2026-11-24'), 'focus is not on the day');
    for (const view of ['week', 'agenda']) {
      one(calendar, `.button.${view}`).focus();
      await sendKeys({press: 'Enter'});
      await until(() => all(calendar, `[part="${view}"]`).length, `no ${view}`);
      one(calendar, `[part="${view}"] [data-id="ev/konsertti@${dayNumberOf('2026-11-24')}"]`).focus();
      await sendKeys({press: 'Enter'});
      await until(() => all(calendar, '[part="item"]').length, 'no event');
      one(calendar, '[part="back"]').focus();
      await sendKeys({press: 'Enter'});
      await until(() => all(calendar, `[part="${view}"]`).length, `not back in the ${view}`);
    }
  });
});
