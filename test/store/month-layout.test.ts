import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {dayNumber} from '../../src/lib/civil-date.js';
import {CalendarEvents} from '../../src/store/calendar-events.js';
import {isoDay, parseDay} from '../../src/store/calendar-state.js';
import {type DayLayout, layoutMonth} from '../../src/store/month-layout.js';
import {monthOf, weeksOf} from '../../src/store/period.js';
import {item} from '../lib/schedule-helpers.js';

const NOVEMBER = monthOf(dayNumber(2026, 11, 24));
const SHOWN = weeksOf(NOVEMBER);

const event = (id: string, startDate: string, endDate?: string): Item => item({'@id': id, startDate, endDate});
const layout = (items: readonly Item[], max = 3) =>
  layoutMonth(NOVEMBER, new CalendarEvents(items).between(SHOWN, {evening: false}), max).flat();
const on = (days: readonly DayLayout[], date: string): DayLayout => {
  const found = days.find(({day}) => day === parseDay(date));
  if (!found) throw new Error(`${date} is not shown`);
  return found;
};
/** What stands on the lines of a day. */
const lines = ({slots}: DayLayout) => slots.map((slot) => slot?.entry.item['@id'] ?? '');

/** The same at every run: events of one to ten days all over the month. */
function crowd(count: number, seed: number): readonly Item[] {
  let state = seed;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  return [...new Array<undefined>(count)].map((_, index) => {
    const first = SHOWN.first - 5 + next(40);
    const length = next(3) ? 0 : next(10);
    const clock = length ? '' : `T${10 + next(10)}:00`;
    return event(`e${index}`, isoDay(first) + clock, length ? isoDay(first + length) : undefined);
  });
}

describe('the layout of a month', () => {
  it('has whole weeks from Monday to Sunday', () => {
    const days = layout([]);
    expect(days.map(({day}) => isoDay(day)).filter((_, index) => index % 34 === 0)).to.deep.equal(['2026-10-26', '2026-11-29']);
    expect(days.at(-1)?.day).to.equal(parseDay('2026-12-06'));
    expect(layoutMonth(monthOf(dayNumber(2027, 2, 1)), [], 3), 'February 2027 is four weeks').to.have.lengthOf(4);
  });

  it('puts what lasts all day first, then goes by the clock', () => {
    const days = layout([event('late', '2026-11-24T18:00'), event('early', '2026-11-24T09:00'), event('day', '2026-11-24')]);
    expect(lines(on(days, '2026-11-24'))).to.deep.equal(['day', 'early', 'late']);
  });

  it('keeps the line of several days through the week, over a line that is free', () => {
    const days = layout([event('a', '2026-11-16', '2026-11-17'), event('b', '2026-11-17', '2026-11-19'), event('c', '2026-11-18')]);
    expect(lines(on(days, '2026-11-17'))).to.deep.equal(['a', 'b']);
    expect(lines(on(days, '2026-11-18'))).to.deep.equal(['c', 'b']);
    expect(lines(on(days, '2026-11-19'))).to.deep.equal(['', 'b']);
    expect(on(days, '2026-11-19').more, 'a free line is no event').to.equal(0);
  });

  it('begins a bar anew on Monday and says how far it reaches', () => {
    const days = layout([event('a', '2026-11-20', '2026-12-10')]);
    const slot = (date: string) => {
      const {continues, goesOn, days: length} = on(days, date).slots[0] ?? {};
      return {continues, goesOn, length};
    };
    expect(slot('2026-11-20')).to.deep.equal({continues: false, goesOn: true, length: 3});
    expect(slot('2026-11-22')).to.deep.equal({continues: true, goesOn: false, length: 1});
    expect(slot('2026-11-23')).to.deep.equal({continues: false, goesOn: true, length: 7});
    expect(slot('2026-12-06'), 'the last that is shown').to.deep.equal({continues: true, goesOn: false, length: 1});
  });

  it('counts what there is no line for', () => {
    const items = [9, 10, 11, 12, 13].map((hour) => event(`at${hour}`, `2026-11-24T${String(hour).padStart(2, '0')}:00`));
    const day = on(layout(items), '2026-11-24');
    expect(lines(day)).to.deep.equal(['at9', 'at10', 'at11']);
    expect([day.more, day.entries.length]).to.deep.equal([2, 5]);
  });

  for (const seed of [1, 2, 3, 4, 5]) {
    it(`never lets two events have one line, and loses none (${seed})`, () => {
      for (const day of layout(crowd(60, seed), Infinity)) {
        const names = lines(day).filter(Boolean);
        expect(new Set(names).size).to.equal(names.length);
        expect(names.sort()).to.deep.equal(day.entries.map((entry) => entry.item['@id']).sort());
        expect(day.more).to.equal(0);
      }
    });

    it(`keeps each on its line through the week, and shows or counts every one (${seed})`, () => {
      const all = layout(crowd(60, seed), Infinity);
      const few = layout(crowd(60, seed), 3);
      for (const [index, day] of all.entries()) {
        const before = index % 7 ? all[index - 1] : undefined;
        day.slots.forEach((slot, line) => {
          if (slot?.continues) expect(before?.slots[line]?.entry).to.equal(slot.entry);
        });
        const cut = few[index];
        expect(cut && lines(cut)).to.deep.equal(lines(day).slice(0, 3));
        expect((cut?.slots.filter(Boolean).length ?? 0) + (cut?.more ?? 0)).to.equal(day.entries.length);
      }
    });
  }
});
