/** What the calendar, as built, fetches before its first month or list, and what it shows when that is lost on the way. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Page} from 'playwright-core';
import {fetchedFiles} from '../../scripts/fetched-files.mjs';
import {type Site, startSite, type Visit} from '../helpers/hostile-site.js';

/** Tuesday, 12.00 in Helsinki. */
const NOW = Date.UTC(2026, 10, 24, 10);

const named = (fields: object) => ({version: 1, inLanguage: ['fi'], events: [{'@id': 'ev/1', name: {fi: 'Neulekahvila'}, ...fields}]});
const TUESDAYS = {byDay: ['Tuesday'], startTime: '13:00', endTime: '15:00'};
const single = named({startDate: '2026-11-24T13:00'});
const weekly = named({startDate: '2026-11-10T13:00', eventSchedule: [{startDate: '2026-11-10', endDate: '2026-11-30', ...TUESDAYS}]});
/** More than is parsed in one step. */
const large = {...single, name: {fi: 'Iso'}, organizations: new Array(5_000).fill(0).map((_, at) => ({'@id': `org/${at}`, name: {fi: `Yhdistys ${at}`}, description: {fi: 'Toimii koko kunnassa. '.repeat(5)}}))};
const ruled = named({startDate: '2026-11-10T13:00', rrule: 'FREQ=WEEKLY;UNTIL=20261130'});

/** The beginnings of the names of the files that came before the first month or list. */
async function filesOf(feed: object, attributes = ''): Promise<string[]> {
  const {first} = await fetchedFiles('tarjotin-calendar', {feed, attributes: `date="2026-11-24" ${attributes}`});
  return [...first.keys()].map((file) => file.replace(/(-fi-.*)?\.js$/, '')).sort();
}

let site: Site;
before(async () => {
  site = await startSite();
});
after(() => site.close());
afterEach(() => site.reset());

/** A page with the calendar on which some files are lost. */
async function visit(feeds: object | readonly object[], lost: string, attributes = ''): Promise<Visit> {
  const src = [feeds].flat().map((feed) => site.serve(JSON.stringify(feed))).join(' ');
  const visited = await site.open(`<tarjotin-calendar src="${src}" ${attributes}></tarjotin-calendar>`, {
    prepare: async (at: Page) => {
      await at.clock.setFixedTime(NOW);
      await at.route(new RegExp(lost), (route) => route.abort('connectionfailed'));
    },
  });
  await visited.page.locator('tarjotin-calendar[ready]').waitFor();
  return visited;
}

const open = async (...of: Parameters<typeof visit>): Promise<Page> => (await visit(...of)).page;

/** The days of November on which the event is shown, where some files are lost. */
async function daysOf(feed: object, lost: string): Promise<string[]> {
  const page = await open(feed, lost);
  const days = page.locator('tarjotin-calendar [part="day"]:not(.outside)', {hasText: 'Neulekahvila'}).locator('.number');
  return days.allTextContents();
}

describe('before the first month come', () => {
  test('the element alone where events have one time each, or only activities have schedules: what checks and keeps feeds comes after it', async () => {
    assert.deepEqual(await filesOf(single), ['calendar', 'tarjotin']);
    const activities = [{'@id': 'act/1', name: {fi: 'Kuoro'}, eventSchedule: [TUESDAYS]}];
    assert.deepEqual(await filesOf({...single, activities}), ['calendar', 'tarjotin']);
  });

  test('what reads schedules where an event has one', async () => {
    assert.deepEqual((await filesOf(weekly)).filter((file) => !/runtime/.test(file)), ['calendar', 'feed-store', 'later-schedules', 'tarjotin']);
  });

  test('what reads and checks feeds where the month cannot be told without it', async () => {
    const marked = {...single, events: [{...single.events[0], name: {fi: 'Neule<b>kahvila</b>'}}]};
    assert.deepEqual((await filesOf(marked)).filter((file) => !/runtime/.test(file)), ['calendar', 'feed-store', 'html-text', 'tarjotin']);
  });

  test('what reads RRULE besides, where an event has one', async () => {
    assert.deepEqual((await filesOf(ruled)).filter((file) => !/runtime/.test(file)), ['calendar', 'feed-store', 'later-schedules', 'recurrence-reader', 'tarjotin']);
  });
});

describe('before the first list come', () => {
  for (const attributes of ['view="agenda"', 'view="week"', 'layout="next"']) {
    test(`lists and what checks feeds; search, choices and the page of an event come after them (${attributes})`, async () => {
      const files = (await filesOf(single, attributes)).filter((file) => !/runtime/.test(file));
      assert.deepEqual(files, ['calendar', 'feed-store', 'lists', 'tarjotin']);
    });
  }
});

describe('the search and the page of an event, lost on the way,', () => {
  for (const attributes of ['view="agenda"', 'view="week"', 'layout="next"']) {
    test(`leave the list that is there, and the way to other times (${attributes})`, async () => {
      const page = await open(single, '/panels-', attributes);
      const event = page.locator('tarjotin-calendar [part~="event"]', {hasText: 'Neulekahvila'});
      await event.waitFor();
      if (attributes.startsWith('layout')) return;
      await page.locator('tarjotin-calendar button.month').click();
      await page.locator('tarjotin-calendar [part="day"]', {hasText: 'Neulekahvila'}).waitFor();
      await page.locator('tarjotin-calendar button.agenda').click();
      await event.waitFor();
    });
  }

  for (const attributes of ['date="2026-11-24"', 'view="agenda"', 'layout="next"']) {
    test(`leave the list to who opens an event, say so, and come at the next try (${attributes})`, async () => {
      const page = await open(single, '/panels-', attributes);
      const calendar = page.locator('tarjotin-calendar');
      await calendar.locator('a.line, [part~="event"] [part="title"]').first().click();
      // The month has no words for it before the lists have come.
      const message = calendar.locator('[part="message"]', {hasText: 'Tapahtuman sivua ei voitu hakea.'});
      if (!attributes.startsWith('date')) {
        await message.waitFor();
        await page.waitForFunction(() => document.querySelector('tarjotin-calendar')?.shadowRoot?.activeElement?.textContent === 'Yritä uudelleen');
      }
      await calendar.locator('[part~="event"]', {hasText: 'Neulekahvila'}).first().waitFor();
      // Past the last try of its own.
      await setTimeout(500);
      await page.unroute(/\/panels-/);
      if (attributes.startsWith('date')) await calendar.locator('a.line').first().click();
      else await page.keyboard.press('Enter');
      await calendar.locator('[part~="item"]', {hasText: 'Neulekahvila'}).waitFor();
      await page.waitForFunction(() => document.querySelector('tarjotin-calendar')?.shadowRoot?.activeElement?.id === 'item-title');
    });
  }
});

/** What a page with a few events below which something stands looks like until the panels come, and after. */
describe('while search, choices and the page of an event are on their way', () => {
  /** Opens a page whose panels come when they are let. */
  async function openSlowly(attributes: string, width: number): Promise<Visit & {readonly letCome: () => void}> {
    let letCome = (): void => undefined;
    const come = new Promise<void>((resolve) => (letCome = resolve));
    const visited = await site.open(`<tarjotin-calendar src="${site.serve(JSON.stringify(single))}" ${attributes}></tarjotin-calendar><h2>Jälkeen</h2>`, {
      prepare: async (at: Page) => {
        await at.setViewportSize({width, height: 800});
        await at.clock.setFixedTime(NOW);
        await at.route(/\/panels-/, async (route) => {
          await come;
          await route.continue();
        });
      },
    });
    return {...visited, letCome};
  }
  const event = (page: Page) => page.locator('tarjotin-calendar [part~="event"]', {hasText: 'Neulekahvila'});

  for (const width of [360, 1280]) {
    for (const view of ['agenda', 'week']) {
      test(`what stands below the ${view} stays where it is, at ${width} px`, async () => {
        const {page, letCome} = await openSlowly(`view="${view}"`, width);
        await event(page).waitFor();
        const top = () => page.locator('h2', {hasText: 'Jälkeen'}).evaluate((heading) => heading.getBoundingClientRect().top);
        const before = await top();
        letCome();
        await page.locator('tarjotin-calendar .calendar-actions').waitFor();
        assert.equal(await top(), before);
      });
    }
  }

  const KEPT = 'theme=none';
  for (const attributes of [`view="agenda" filter="${KEPT}" lock="theme"`, `view="week" filter="${KEPT}"`, `layout="next" filter="${KEPT}" lock="theme"`]) {
    test(`no event is shown that was not asked for (${attributes})`, async () => {
      const {page, asked, letCome} = await openSlowly(attributes, 1280);
      while (!asked.some((url) => url.includes('/panels-'))) await setTimeout(20);
      await setTimeout(300);
      assert.equal(await event(page).count(), 0);
      letCome();
      await page.locator('tarjotin-calendar[ready]').waitFor();
      assert.equal(await event(page).count(), 0);
    });
  }

  test('who opens an event and goes back is where they were', async () => {
    const {page, letCome} = await openSlowly('view="agenda"', 1280);
    const link = event(page).locator('[part="title"]');
    await link.click();
    await page.goBack();
    letCome();
    await page.locator('tarjotin-calendar .filter-button').waitFor();
    assert.ok(await link.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one));
  });
});

/** As a screen reader is given them: what Chromium takes of the built templates, not what is written in them. */
describe('names of events', () => {
  const days = named({startDate: '2026-11-24T18:00', endDate: '2026-11-26T09:00'});

  async function namesOf(feed: object, attributes: string): Promise<string[]> {
    const {page} = await visit(feed, 'no-such-file', attributes);
    await page.locator('tarjotin-calendar').getByText('Neulekahvila').first().waitFor();
    const session = await page.context().newCDPSession(page);
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const pressed = nodes.filter(({role}) => role?.value === 'link' || role?.value === 'button');
    return pressed.map(({name}) => String(name?.value).replaceAll('\u00a0', ' ')).filter((name) => name.includes('Neulekahvila'));
  }

  test('have their time and their words apart in the month', async () => {
    assert.deepEqual(await namesOf(single, 'date="2026-11-24"'), ['13.00 Neulekahvila']);
  });

  for (const attributes of ['view="week"', 'view="agenda"', 'layout="next"']) {
    test(`have their day and their time apart (${attributes})`, async () => {
      const [name] = await namesOf(single, attributes);
      assert.match(name ?? '', /^Neulekahvila ?, tiistai 24\. marraskuuta klo 13 alkaen$/);
    });
  }

  test('of several days say of each what is true of it', async () => {
    const names = await namesOf(days, 'view="week"');
    const ends = names.map((name) => name.replace(/^Neulekahvila ?, /, ''));
    assert.deepEqual(ends, ['tiistai 24. marraskuuta klo 18 alkaen', 'keskiviikko 25. marraskuuta', 'torstai 26. marraskuuta klo 9 asti']);
  });
});

describe('the lists, lost on the way,', () => {
  test('are asked for again until they come', async () => {
    const {page, asked} = await site.open(`<tarjotin-calendar src="${site.serve(JSON.stringify(single))}" view="agenda"></tarjotin-calendar>`, {
      prepare: async (at: Page) => {
        await at.clock.install({time: NOW});
        await at.route(/\/lists-/, (route) => route.abort('connectionfailed'));
      },
    });
    await page.locator('tarjotin-calendar .toolbar').waitFor();
    while (asked.filter((url) => url.includes('/lists-')).length < 2) await setTimeout(20);
    await setTimeout(300);
    await page.unroute(/\/lists-/);
    await page.clock.runFor(5_000);
    await page.locator('tarjotin-calendar [part~="event"]', {hasText: 'Neulekahvila'}).waitFor();
  });
});

describe('what reads and checks feeds, lost on the way,', () => {
  const LOST = '/feed-store-';
  const event = (page: Page) => page.locator('tarjotin-calendar [part="day"]:not(.outside)', {hasText: 'Neulekahvila'});

  test('leaves the month that is there; what needs more says so, and offers another try', async () => {
    const page = await open(single, LOST);
    await event(page).waitFor();
    await page.locator('tarjotin-calendar input[type="date"]').waitFor();
    assert.equal(await event(page).count(), 1);
    assert.equal(await page.locator('tarjotin-calendar [part~="message"]').count(), 0);
    const message = page.locator('tarjotin-calendar [part~="message"]', {hasText: /yritä uudelleen/i});
    // Another month, or the page of an event, needs the whole feed.
    await page.locator('tarjotin-calendar .next').click();
    await message.waitFor();
    await page.locator('tarjotin-calendar .previous').click();
    await message.waitFor({state: 'detached'});
    await event(page).locator('a').click();
    await message.waitFor();
    await page.unroute(new RegExp(LOST));
    await message.locator('button').click();
    await page.locator('tarjotin-calendar [part~="item"]', {hasText: 'Neulekahvila'}).waitFor();
  });

  test('is told where there is no month without it, and the button fetches it: the feed itself is fetched once', async () => {
    const {page, asked} = await visit(weekly, LOST);
    const message = (await page.locator('tarjotin-calendar [part~="message"]').first().textContent()) ?? '';
    assert.match(message, /yritä uudelleen/i);
    assert.ok(message.includes(`Palvelin ${new URL(site.scripts).host} ei vastaa`), 'not the server of the feed, which has answered');
    await page.unroute(new RegExp(LOST));
    await page.locator('tarjotin-calendar [part~="message"] button').first().click();
    await event(page).first().waitFor();
    assert.equal(await event(page).count(), 3);
    assert.equal(asked.filter((url) => /\/\d+$/.test(url)).length, 2, 'the page and the feed');
  });
});

describe('a large feed', () => {
  test('is read by code that is fetched for it', async () => {
    assert.deepEqual(await filesOf(large), ['calendar', 'large-json', 'tarjotin']);
  });

  test('of which that is lost is told as one that did not come, and is tried again', async () => {
    const page = await open(large, '/large-json');
    assert.match((await page.locator('tarjotin-calendar [part~="message"]').textContent()) ?? '', /yritä uudelleen/i);
    await page.unroute(new RegExp('/large-json'));
    await page.locator('tarjotin-calendar [part~="message"] button').first().click();
    await page.locator('tarjotin-calendar [part="day"]', {hasText: 'Neulekahvila'}).waitFor();
  });
});

describe('two feeds', () => {
  const other = {...single, events: [{'@id': 'ev/2', name: {fi: 'Kuoroilta'}, startDate: '2026-11-25T18:00'}]};
  const names = (page: Page): Promise<string[]> => page.locator('tarjotin-calendar a.line').evaluateAll((lines) => lines.map((line) => line.textContent?.trim().slice(-9) ?? ''));

  test('are made one by code that is fetched for them', async () => {
    const page = await open([single, other], 'no-such-file');
    assert.deepEqual(await names(page), ['ulekahvila', 'Kuoroilta'].map((name) => name.slice(-9)));
  });

  test('of which that is lost are told as ones that did not come, and are tried again', async () => {
    const page = await open([single, other], '/merge-');
    assert.match((await page.locator('tarjotin-calendar [part~="message"]').first().textContent()) ?? '', /yritä uudelleen/i);
    await page.unroute(new RegExp('/merge-'));
    await page.locator('tarjotin-calendar [part~="message"] button').first().click();
    await page.locator('tarjotin-calendar a.line', {hasText: 'Kuoroilta'}).waitFor();
    assert.equal((await names(page)).length, 2);
  });
});

describe('the field of a date', () => {
  for (const lost of ['no-such-file', '/panels-']) {
    test(`leads to a date, with all files at hand or not (${lost})`, async () => {
      const page = await open(single, lost);
      const field = page.locator('tarjotin-calendar input[type="date"]');
      await field.waitFor();
      assert.equal(await field.inputValue(), '2026-11-24');
      assert.ok(await field.isEditable());
      await field.fill('2027-01-15');
      await page.locator('tarjotin-calendar [part~="period"]', {hasText: /tammikuu 2027/i}).waitFor();
    });
  }
});

describe('an event of every Tuesday is shown', () => {
  for (const [kind, feed] of Object.entries({weekly, ruled})) {
    test(`each week (${kind})`, async () => {
      assert.deepEqual(await daysOf(feed, 'no-such-file'), ['10', '17', '24']);
    });

    test(`on its first day where what reads that is lost (${kind})`, async () => {
      assert.deepEqual(await daysOf(feed, '/(later-schedules|recurrence-reader)'), ['10']);
    });
  }
});
