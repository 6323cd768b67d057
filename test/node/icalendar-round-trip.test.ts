/** The demo feed written as iCalendar and read back, by us and by ical.js, on machines of three zones. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, test} from 'node:test';
import type {RoundTrip} from '../helpers/calendar-round-trip.js';

const roundTrip = (zone: string): RoundTrip =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', 'test/helpers/calendar-round-trip.ts'], {
      encoding: 'utf8',
      env: {...process.env, TZ: zone},
    }),
  ) as RoundTrip;

describe('the demo feed as iCalendar and back', () => {
  for (const zone of ['Europe/Helsinki', 'UTC', 'Australia/Sydney']) {
    test(`on a machine in ${zone}: the same times, names, places and status`, (context) => {
      const {different, ...sum} = roundTrip(zone);
      context.diagnostic(JSON.stringify(sum));
      assert.equal(sum.zone, zone);
      assert.deepEqual(different, []);
      assert.equal(sum.problems, 0);
      assert.ok(sum.items > 150 && sum.withoutTime < sum.items / 10, JSON.stringify(sum));
      assert.ok(sum.times > 3_000 && sum.timesOfIcalJs > 3_000, JSON.stringify(sum));
    });
  }
});
