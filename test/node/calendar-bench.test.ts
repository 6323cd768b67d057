/** The bench of the calendars: its year of events, and its verdicts. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {eventsFor, makeEvents, numbersIn, someOfMonth} from '../../bench/calendar/events.js';
import {judge, median, type Row, summarize} from '../../bench/calendar/limits.js';
import {readFeed} from '../../src/feed/load.js';

describe('events of the bench', () => {
  const events = makeEvents(1000);

  test('are the same at every run, spread over the year, in order', () => {
    assert.deepEqual(makeEvents(1000), events);
    assert.equal(new Set(events.map(({start}) => start.slice(0, 10))).size, 365);
    assert.equal(events[0].start.slice(0, 10), '2026-01-01');
    assert.equal(events.at(-1)?.start.slice(0, 10), '2026-12-31');
    const days = events.map(({start}) => start.slice(0, 10));
    assert.deepEqual([...days].sort(), days);
  });

  test('seven of ten have a time, half of the others several days', () => {
    const whole = events.filter(({allDay}) => allDay);
    const long = whole.filter(({start, end}) => Date.parse(end) - Date.parse(start) > 86_400_000);
    assert.ok(Math.abs(whole.length - 300) < 50, `${whole.length} of whole days`);
    assert.ok(Math.abs(long.length - 150) < 40, `${long.length} of several days`);
    assert.ok(events.every(({start, end}) => start < end));
  });

  test('are a feed of ours without problems', async () => {
    const {feed} = await readFeed(eventsFor('ours', events), {
      url: 'https://feeds.example/',
      pause: async () => {},
      fetchJson: () => Promise.reject(new Error('no network')),
    });
    assert.equal(feed.items.length, 1000);
    assert.deepEqual(feed.problems, []);
    const at = events.findIndex(({start, end}) => end.length === 10 && Date.parse(end) - Date.parse(start) === 86_400_000);
    // Our last day is a day of the event; the peers' is the one after it.
    assert.equal(feed.items[at].endDate, events[at].start);
  });

  test('are found by their numbers in the middle of a month', () => {
    assert.deepEqual(numbersIn('9.30 Avoin kuoro 703x +2 Ohjattu lukupiiri 4x'), [703, 4]);
    const number = events.findIndex(({start}) => start.startsWith('2026-09-15'));
    assert.ok(someOfMonth([number], 9, 1000));
    assert.ok(!someOfMonth([number], 10, 1000));
    assert.ok(!someOfMonth([events.findIndex(({start}) => start.startsWith('2026-09-02'))], 9, 1000));
  });
});

describe('verdicts of the bench', () => {
  const row = (name: string, events: number, first: number, next: number, slower = 1): Row =>
    ({name, events, slower, runs: 5, first, next, settled: first, shown: first, nodes: 1, heap: 1});
  const within = [
    row('ours', 1000, 104, 30),
    row('floor', 1000, 80, 15),
    row('fullcalendar7', 1000, 240, 90),
    row('ours', 10_000, 156, 40),
    row('floor', 10_000, 110, 20),
    row('ours', 1000, 9999, 9999, 4),
  ];
  const broken = (bytes: number, rows: readonly Row[]): string[] =>
    judge(bytes, rows).filter(({holds}) => !holds).map(({what}) => what);

  test('hold at the limit, and not a little above it', () => {
    assert.equal(judge(24_000, within).length, 6);
    assert.deepEqual(broken(24_000, within), []);
    assert.deepEqual(broken(24_001, within), ['kB until the first month']);
    assert.deepEqual(broken(1, [row('ours', 1000, 105, 31), ...within.slice(1)]), [
      'first month, 1000 events: ours / floor',
      'next month, 1000 events: ours / floor',
    ]);
    assert.deepEqual(broken(1, [...within.slice(0, 2), row('fullcalendar7', 1000, 200, 90)]), [
      'first month, 1000 events: ours / FullCalendar 7',
    ]);
    assert.deepEqual(broken(1, [...within.slice(0, 3), row('ours', 10_000, 157, 40)]), ['first month, ours: 10000 / 1000 events']);
  });

  test('say nothing of what was not measured', () => {
    assert.deepEqual(judge(undefined, []), []);
    assert.deepEqual(judge(undefined, [row('floor', 1000, 80, 15)]), []);
  });

  test('are over medians', () => {
    assert.equal(median([9, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 9]), 3);
    const visits = [row('', 1, 3, 1), row('', 1, 9, 1), row('', 1, 4, 1)];
    const {name, first, list, runs} = summarize({name: 'ours', events: 1, slower: 1}, visits);
    assert.deepEqual({name, first, list, runs}, {name: 'ours', first: 4, list: undefined, runs: 3});
  });
});
