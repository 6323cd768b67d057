import type {Entry} from './calendar-events.js';
import {type Period, weeksOf} from './period.js';

/** An entry on one day of the month; `undefined` in a list of them is a free line. */
export interface Slot {
  readonly entry: Entry;
  /** It goes on from the day before in this week. */
  readonly continues: boolean;
  /** It goes on to the next day in this week. */
  readonly goesOn: boolean;
  /** How many days of this week it has from this one on. */
  readonly days: number;
}

export interface DayLayout {
  readonly day: number;
  /** All that is on, in order of time. */
  readonly entries: readonly Entry[];
  /** What is shown, line by line; an entry of several days keeps its line through the week. */
  readonly slots: readonly (Slot | undefined)[];
  /** How many entries there is no line for. */
  readonly more: number;
}

type Lines = (Entry | undefined)[];

/** Puts an entry on the first line that is free on all its days of the week; what begins earlier and lasts longer is first. */
function place(entry: Entry, days: readonly Lines[], monday: number): void {
  const from = Math.max(entry.first - monday, 0);
  const to = Math.min(entry.last - monday, 6);
  const own = days.slice(from, to + 1);
  let line = 0;
  while (own.some((lines) => lines[line])) line++;
  for (const lines of own) lines[line] = entry;
}

function layoutDay(day: number, lines: Lines, entries: readonly Entry[], monday: number, max: number): DayLayout {
  const shown = Math.min(lines.length, max);
  // Spread, because a free line is a hole in the array.
  const slots = [...lines].slice(0, shown).map((entry): Slot | undefined =>
    entry && {
      entry,
      continues: entry.first < day && day > monday,
      goesOn: entry.last > day && day < monday + 6,
      days: Math.min(entry.last, monday + 6) - day + 1,
    },
  );
  const drawn = slots.filter((slot) => slot).length;
  return {day, entries, slots, more: entries.length - drawn};
}

function layoutWeek(monday: number, entries: readonly Entry[], max: number): readonly DayLayout[] {
  const days: Lines[] = [[], [], [], [], [], [], []];
  for (const entry of entries) place(entry, days, monday);
  return days.map((lines, index) => {
    const day = monday + index;
    const own = entries.filter(({first, last}) => first <= day && last >= day);
    return layoutDay(day, lines, own, monday, max);
  });
}

/** The weeks of a month with at most `max` lines a day. `entries` in order of time. */
export function layoutMonth(month: Period, entries: readonly Entry[], max: number): readonly (readonly DayLayout[])[] {
  const {first, last} = weeksOf(month);
  const weeks: (readonly DayLayout[])[] = [];
  for (let monday = first; monday <= last; monday += 7) {
    weeks.push(layoutWeek(monday, entries.filter((entry) => entry.first <= monday + 6 && entry.last >= monday), max));
  }
  return weeks;
}
