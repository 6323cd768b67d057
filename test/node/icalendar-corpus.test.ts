/** Every iCalendar file of ../shared: nothing is thrown, each event comes out or has its reason, dates are those of ical.js. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import ICAL from 'ical.js';
import {FeedError} from '../../src/feed/fetch.js';
import {parseBody} from '../../src/feed/fetch-body.js';
import type {Item} from '../../src/feed/types.js';
import {epochOf, parseTime} from '../../src/lib/time.js';
import {readRaw} from '../fixtures/ical/calendar.js';

const ROOT = '../shared/data/ical';
const skip = existsSync(ROOT) ? false : 'no ../shared';
const URL = 'https://feeds.example/a.ics';

const filesOf = (folder: string): readonly string[] =>
  readdirSync(`${ROOT}/${folder}`)
    .filter((name) => name.endsWith('.ics'))
    .map((name) => `${ROOT}/${folder}/${name}`);

const folders = skip ? [] : readdirSync(ROOT).filter((name) => !name.includes('.') && filesOf(name).length > 0);

/** What does not begin as a calendar, and what is not UTF-8, is refused by the transport. */
const REFUSED = new Set(['encoding', 'not-json']);

/** A date as text, a time as epoch minutes of it. */
function ourStart({startDate = ''}: Item): string | number | undefined {
  const time = parseTime(startDate);
  if (!time) return undefined;
  return time.kind === 'date' ? startDate : Math.floor((epochOf(startDate) ?? 0) / 60_000);
}

/** What ical.js reads, where it can tell: a date, or a time in UTC or in a zone that the file itself defines. */
function theirStart(event: ICAL.Component): string | number | undefined {
  let value: unknown;
  try {
    value = event.getFirstPropertyValue('dtstart');
  } catch {
    return undefined;
  }
  if (!(value instanceof ICAL.Time)) return undefined;
  if (value.isDate) return value.toString();
  const isKnown = value.zone === ICAL.Timezone.utcTimezone || Boolean(value.zone?.component);
  return isKnown ? Math.floor(value.toUnixTime() / 60) : undefined;
}

/** The events that ical.js reads in a text; none when it cannot. */
function eventsOf(text: string): readonly ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const roots = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<typeof ICAL.Component>[0][];
    return roots.flatMap((root) => new ICAL.Component(root).getAllSubcomponents('vevent'));
  } catch {
    return [];
  }
}

/** Where ical.js reads something else, and why we do not. */
const DIFFERENT = new Map([
  ['src_icalendar_tests_calendars_period_with_timezone.ics 1', 'ical.js takes noon in Vancouver for noon in UTC'],
  ['src_test_2445.ics guid-1.host1.com', 'before the first change of its zone, which ical.js takes for UTC'],
  ['test-data_2445.ics guid-1.host1.com', 'the same'],
  ['test-data_process-calendar.ics calsrv.example.com-873970198738701@example.com', '19970701T13000Z is no time'],
  ['test-data_process-incoming.ics calsrv.example.com-873970198738704@example.com', 'the same'],
]);

describe('the calendars of ../shared', {skip}, () => {
  for (const folder of folders) {
    test(folder, async (context) => {
      const sum = {files: 0, refused: 0, events: 0, items: 0, dropped: 0, mended: 0};
      for (const file of filesOf(folder)) {
        sum.files++;
        const bytes = new Uint8Array(readFileSync(file));
        const refused = await parseBody([bytes], URL, () => undefined).then(
          // A fragment with separators is taken for a sheet, which no format then knows.
          (text) => assert.ok(typeof text === 'string' || text instanceof Map || (text === null && !bytes.length), file),
          (error: unknown) => error,
        );
        if (refused) assert.ok(refused instanceof FeedError && REFUSED.has(refused.code), file);
        sum.refused += refused ? 1 : 0;
        // The reader itself is given all, also fragments and what is no text.
        const text = new TextDecoder().decode(bytes);
        const {events, problems} = await readRaw(text);
        const given = [...text.matchAll(/^BEGIN:VEVENT[\t ]*$/gim)].length;
        const dropped = problems.filter(({effect, path}) => effect === 'dropped' && path.startsWith('VEVENT'));
        assert.equal(events.length + dropped.length, given, `${file}: ${JSON.stringify(dropped)}`);
        for (const {path, message, remedy} of problems) assert.ok(path && message && remedy);
        sum.events += given;
        sum.items += events.length;
        sum.dropped += dropped.length;
        sum.mended += problems.filter(({effect}) => effect === 'mended').length;
      }
      context.diagnostic(JSON.stringify(sum));
      assert.ok(sum.files > 0);
    });
  }

  test('begin when ical.js says', async (context) => {
    const different: string[] = [];
    let same = 0;
    for (const file of folders.flatMap(filesOf)) {
      const text = readFileSync(file, 'utf8');
      const theirs = new Map<string, string | number>();
      const unclear = new Set<string>();
      for (const event of eventsOf(text)) {
        const uid = String(event.getFirstPropertyValue('uid'));
        const start = theirStart(event);
        if (theirs.has(uid) || event.hasProperty('recurrence-id')) unclear.add(uid);
        else if (start !== undefined) theirs.set(uid, start);
      }
      for (const item of (await readRaw(text)).events as readonly Item[]) {
        const start = theirs.get(item['@id']);
        if (start === undefined || unclear.has(item['@id'])) continue;
        if (start === ourStart(item)) same++;
        else different.push(`${file.split('/').at(-1)} ${item['@id']}`);
      }
    }
    context.diagnostic(`${same} the same, ${different.length} different`);
    assert.deepEqual(different.sort(), [...DIFFERENT.keys()].sort());
    assert.ok(same > 50, `only ${same} compared`);
  });
});
