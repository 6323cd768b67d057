/** Recurrence rules: other people's vectors in three zones of the machine, and rules that are there to keep us busy. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {BOMBS, event, MONTH} from '../../bench/recurrence/bombs.js';
import {parseVectors, type Vector} from '../../bench/recurrence/vectors.js';
import {ENGINES} from '../../bench/recurrence/engines.js';
import {dayNumber} from '../../src/lib/civil-date.js';
import {type HolidayName, holidayOf} from '../../src/lib/holidays.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {MAX_OCCURRENCES, occurrencesBetween} from '../../src/lib/occurrences.js';
import {hasEnded, nextOccurrence, weekdays} from '../../src/lib/schedule.js';

const SHARED = new URL('../../../shared/data/ical/', import.meta.url);
const LIBICAL = new URL('libical/src_test_icalrecur_test.txt', SHARED);
const HOLIDAYS = new URL('fi-holidays/', SHARED);
const OWN = new URL('../fixtures/recurrence/checked-by-dateutil.txt', import.meta.url);

/** Minutes west of Greenwich in January 2026. */
const ZONES = new Map([
  ['Europe/Helsinki', -120],
  ['UTC', 0],
  ['Australia/Sydney', -660],
]);

const skipWithout = (url: URL): string | false => (existsSync(url) ? false : `${url.pathname} is not here`);

const read = (url: URL): readonly Vector[] => {
  const {vectors, rest} = parseVectors(readFileSync(url, 'utf8'));
  return [...vectors, ...rest];
};

function timesOf({rrule, start, instances}: Vector): string[] {
  const limit = instances.length + (/COUNT|UNTIL/.test(rrule) ? 1 : 0);
  return ENGINES.get('ours')!({rrule, start, limit});
}

for (const [zone, offset] of ZONES) {
  describe(`recurrence rules on a machine in ${zone}`, () => {
    const {TZ} = process.env;
    before(() => {
      process.env['TZ'] = zone;
      assert.equal(new Date(2026, 0, 1).getTimezoneOffset(), offset);
    });
    after(() => {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    });

    test('all vectors of libical', {skip: skipWithout(LIBICAL)}, () => {
      assert.equal(parseVectors(readFileSync(LIBICAL, 'utf8')).vectors.length, 127);
      for (const vector of read(LIBICAL)) assert.deepEqual(timesOf(vector), vector.instances, vector.rrule);
    });

    test('rules of every frequency as python-dateutil reads them', () => {
      const vectors = read(OWN);
      assert.equal(vectors.length, 190);
      for (const vector of vectors) assert.deepEqual(timesOf(vector), vector.instances, vector.rrule);
    });

    test('keep their hour in Helsinki over both changes of the clock, from wherever one looks', async () => {
      const weekly = event('FREQ=WEEKLY', '2026-03-22T18:00');
      await loadRuleReaders([weekly]);
      const starts = (from: number, to: number): string[] =>
        occurrencesBetween(weekly, from, to).map(({startEpoch}) => new Date(startEpoch).toISOString());
      assert.deepEqual(starts(Date.UTC(2026, 2, 22), Date.UTC(2026, 3, 1)), [
        '2026-03-22T16:00:00.000Z',
        '2026-03-29T15:00:00.000Z',
      ]);
      assert.deepEqual(starts(Date.UTC(2026, 9, 18), Date.UTC(2026, 9, 26)), [
        '2026-10-18T15:00:00.000Z',
        '2026-10-25T16:00:00.000Z',
      ]);
    });
  });
}

describe('rules that are there to keep us busy', () => {
  const [NOW] = MONTH;

  // What they cost: `npm run bench -- recurrence`. Here a rule that goes on for ever would hang the test.
  for (const rrule of BOMBS) {
    test(`${rrule} comes to an end`, async () => {
      const item = event(rrule);
      await loadRuleReaders([item]);
      assert.ok(occurrencesBetween(item, ...MONTH).length <= MAX_OCCURRENCES);
      // What the list asks may look a hundred years ahead more than once.
      nextOccurrence(item, NOW);
      hasEnded(item, NOW);
      weekdays(item);
    });
  }
});

describe('holidays of Finland as date-holidays has them', {skip: skipWithout(HOLIDAYS)}, () => {
  const NAMES = new Map<string, HolidayName>([
    ['uudenvuodenpäivä', 'newYear'],
    ['loppiainen', 'epiphany'],
    ['pitkäperjantai', 'goodFriday'],
    ['pääsiäispäivä', 'easter'],
    ['toinen pääsiäispäivä', 'easterMonday'],
    ['vappu', 'mayDay'],
    ['helatorstai', 'ascension'],
    ['helluntaipäivä', 'pentecost'],
    ['juhannusaatto', 'midsummerEve'],
    ['juhannuspäivä', 'midsummer'],
    ['pyhäinpäivä', 'allSaints'],
    ['itsenäisyyspäivä', 'independence'],
    ['jouluaatto', 'christmasEve'],
    ['joulupäivä', 'christmas'],
    ['tapaninpäivä', 'boxingDay'],
  ]);

  for (const year of [2024, 2025, 2026, 2027, 2028, 2029]) {
    test(`${year}: the same days, no others`, () => {
      const listed = JSON.parse(readFileSync(new URL(`test_fixtures_FI-${year}.json`, HOLIDAYS), 'utf8')) as {
        date: string;
        name: string;
      }[];
      const expected = listed
        .filter(({name}) => NAMES.has(name))
        .map(({date, name}) => `${date.slice(0, 10)} ${NAMES.get(name)}`);
      assert.equal(expected.length, NAMES.size);
      const found: string[] = [];
      for (let day = dayNumber(year, 1, 1); day < dayNumber(year + 1, 1, 1); day++) {
        const name = holidayOf(day);
        if (name) found.push(`${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${name}`);
      }
      assert.deepEqual(found, expected.sort());
    });
  }
});
