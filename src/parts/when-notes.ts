import type {Item} from '../feed/types.js';
import {readTimetable} from '../lib/timetable.js';
import {todayOf, type WhenOptions} from './when.js';
import {formatDay} from './when-format.js';

/** Days to come on which it is not held: "24.12.". */
export function exceptionsOf(item: Item, options: WhenOptions): readonly string[] {
  const style = todayOf(options);
  const days = new Set(
    readTimetable(item)
      .rules.flatMap(({except}) => [...except])
      .filter((day) => day >= style.today),
  );
  return [...days].sort((a, b) => a - b).map((day) => formatDay(day, style));
}

/** It is known when it begins, not when it ends. */
export function isEndUnknown(item: Item): boolean {
  const {rules, singles} = readTimetable(item);
  return (
    singles.some(({start, end}) => !end && start.kind !== 'date') ||
    rules.some(({freq, first, last}) => !freq && first !== undefined && last === undefined)
  );
}
