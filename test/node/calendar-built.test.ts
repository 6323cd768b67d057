/** The calendar, as built: on paper, and for visitors in other time zones. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {eventFeed} from '../fixtures/event-feed.js';
import {unusualEvents} from '../fixtures/unusual-events.js';
import {type Site, startSite} from '../helpers/hostile-site.js';

/** Tuesday, 12.00 in Helsinki. */
const NOW = Date.UTC(2026, 10, 24, 10);

let site: Site;
before(async () => {
  site = await startSite();
});
after(() => site.close());
afterEach(() => site.reset());

const prepare = (page: Page) => page.clock.setFixedTime(NOW);

/** A page of a site with a calendar in the middle. */
async function open(feed: unknown, attributes: string, timezoneId = 'Europe/Helsinki'): Promise<Page> {
  const src = site.serve(JSON.stringify(feed));
  const around = '<p>Kunnan oma teksti.</p>'.repeat(60);
  const body = `${around}<main style="max-width: 60em; margin: 4em auto; padding: 2em"><tarjotin-calendar src="${src}" ${attributes}></tarjotin-calendar></main>${around}`;
  const {page} = await site.open(body, {context: {timezoneId}, prepare});
  await page.locator('tarjotin-calendar .calendar-actions').waitFor();
  return page;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** What the print button would put on paper: the size of each sheet, in points. */
async function print(page: Page): Promise<readonly Sheet[]> {
  // The dialog of the browser stays open: what waits for it to close waits on.
  await page.evaluate(() => {
    window.print = () => {
      window.setTimeout = (() => 0) as unknown as typeof setTimeout;
      document.body.dataset['printing'] = '';
    };
  });
  await page.locator('tarjotin-calendar .calendar-actions button').first().click();
  await page.locator('body[data-printing]').waitFor();
  const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
  return [...pdf.matchAll(/\/Type \/Page\b[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }));
}

const LANDSCAPE = {width: 842, height: 595};
const PORTRAIT = {width: 595, height: 842};

/** Eight events on each day of July to September. */
const fullDays = () => ({
  ...eventFeed(),
  events: [9, 10, 11, 12, 13, 14, 15, 16].map((hour) => ({
    '@id': `ev/${hour}`,
    name: {fi: `Ohjattu liikuntatuokio ikäihmisille ${hour}`},
    startDate: `2026-07-01T${String(hour).padStart(2, '0')}:00`,
    rrule: 'FREQ=DAILY;UNTIL=20260930',
  })),
});

describe('on paper', () => {
  test('also a narrow one, the month has its events by name', async () => {
    const page = await open(unusualEvents(), '');
    await page.setViewportSize({width: 600, height: 900});
    const line = page.locator('tarjotin-calendar [part="event"]').filter({hasText: 'Tanssit'}).first();
    await line.waitFor({state: 'hidden'});
    await page.emulateMedia({media: 'print'});
    await line.waitFor();
  });

  test('a month is one sheet of A4, landscape, without the page around it', async () => {
    const page = await open(unusualEvents(), '');
    assert.deepEqual(await print(page), [LANDSCAPE]);
  });

  test('so is a month of six weeks with eight events each day', async () => {
    const page = await open(fullDays(), 'date="2026-08-15"');
    assert.deepEqual(await print(page), [LANDSCAPE]);
  });

  test('a month has more lines than on the screen', async () => {
    const page = await open(fullDays(), 'date="2026-08-15"');
    const lines = page.locator('tarjotin-calendar [part="day"].weekend').first().locator('.line');
    assert.equal(await lines.count(), 3);
    await print(page);
    assert.equal(await lines.count(), 5);
  });

  test('the list for a notice board is in portrait, on no more sheets than it needs, without buttons', async () => {
    const page = await open(eventFeed(), 'view="agenda"');
    const sheets = await print(page);
    assert.deepEqual(sheets, sheets.map(() => PORTRAIT));
    assert.ok(sheets.length <= 3, `${sheets.length} sheets for 21 days`);
    await page.emulateMedia({media: 'print'});
    const controls = page.locator('tarjotin-calendar').locator('button:visible, input:visible');
    assert.deepEqual(await controls.evaluateAll((all) => all.map(({outerHTML}) => outerHTML)), []);
    assert.equal(await page.getByText('Kunnan oma teksti.').first().isVisible(), false);
    assert.equal(await page.getByText('Syyskonsertti').first().isVisible(), true);
  });

  test('a list with few events is one sheet, however long the page around it', async () => {
    const page = await open(eventFeed(), 'view="agenda" filter="theme=musiikki"');
    assert.deepEqual(await print(page), [PORTRAIT]);
  });

  test('the page is as it was when the dialog has closed', async () => {
    const page = await open(eventFeed(), '');
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.length);
    const before = await sheets();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', String(document.adoptedStyleSheets.length));
    });
    await page.locator('tarjotin-calendar .calendar-actions button').first().click();
    await page.locator(`body[data-printed="${before + 1}"]`).waitFor();
    await page.locator('tarjotin-calendar:not([data-tarjotin-print])').waitFor();
    assert.equal(await sheets(), before);
    await page.emulateMedia({media: 'print'});
    assert.equal(await page.getByText('Kunnan oma teksti.').first().isVisible(), true);
  });
});

describe('for a visitor in', () => {
  for (const zone of ['America/Los_Angeles', 'Asia/Tokyo']) {
    test(`${zone} days and hours are those of Finland (E105)`, async () => {
      const page = await open(unusualEvents(), '', zone);
      const cell = (date: number) => page.locator('tarjotin-calendar [part="day"]:not(.outside)').nth(date - 1);
      assert.match((await cell(24).textContent()) ?? '', /tiistai 24\.\smarraskuuta, tänään/);
      assert.match((await cell(27).textContent()) ?? '', /Kylätalkoot/, 'a date alone');
      assert.match((await cell(28).textContent()) ?? '', /20\.00 Tanssit/, 'a time without a zone');
      await page.locator('tarjotin-calendar .button.agenda').click();
      const concert = page.locator('tarjotin-calendar .agenda-day').first();
      assert.match((await concert.textContent()) ?? '', /Tänään, tiistai 24\.\smarraskuuta[^]*klo 18–20[^]*Syyskonsertti/);
    });
  }
});
