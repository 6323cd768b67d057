import {weekdayOf} from './civil-date.js';
import type {Rule, RuleDay} from './rule.js';

/** How often and on which days: the part of a rule that schema.org and iCalendar write differently. */
export type Pattern = Pick<Rule, 'freq' | 'interval' | 'byDay' | 'byMonthDay'>;

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads `Tuesday`, `https://schema.org/Tuesday`, `TU`, `2MO` or `-1FR`. */
function parseDay(text: string): RuleDay | undefined {
  const match = /^(?:https?:\/\/schema\.org\/)?([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)[a-z]*$/i.exec(text.trim());
  const nth = Number(match?.[1] ?? 0);
  return match && nth > -3 ? {weekday: DAY_CODES.indexOf((match[2] ?? '').toUpperCase()) + 1, nth} : undefined;
}

/** Weekdays in order of the week, each once; what cannot be read is left out. */
export function parseDays(texts: readonly string[]): RuleDay[] {
  const days = new Map<number, RuleDay>();
  for (const text of texts) {
    const day = parseDay(text);
    if (day) days.set(day.nth * 10 + day.weekday, day);
  }
  return [...days.values()].sort((a, b) => a.weekday - b.weekday || a.nth - b.nth);
}

export const isMonthDay = (day: number): boolean => Number.isInteger(day) && day !== 0 && Math.abs(day) <= 31;

/** The unit and interval of a letter, of `P2W` or of `FREQ=WEEKLY`; a year is twelve months. */
export function frequencyOf(letter: string, interval: number): Pick<Pattern, 'freq' | 'interval'> | undefined {
  if (!Number.isInteger(interval) || interval < 1) return undefined;
  if (letter === 'D') return interval % 7 ? {freq: 'daily', interval} : {freq: 'weekly', interval: interval / 7};
  if (letter === 'W') return {freq: 'weekly', interval};
  if (letter === 'M') return {freq: 'monthly', interval};
  return letter === 'Y' ? {freq: 'monthly', interval: interval * 12} : undefined;
}

/**
 * Fills in what a pattern leaves to its first day (every week: on the weekday it began), and writes it the plain way:
 * every day but only on Mondays is every week. Undefined when the parts contradict each other.
 * @param first day number of the first time
 * @param firstMonthDay the same as a day of the month
 */
export function completePattern(pattern: Pattern, first?: number, firstMonthDay?: number): Pattern | undefined {
  const {freq, interval, byDay, byMonthDay} = pattern;
  const ordinals = byDay.filter(({nth}) => nth).length;
  if (byMonthDay.length && (freq !== 'monthly' || byDay.length)) return undefined;
  if (ordinals && (freq !== 'monthly' || ordinals < byDay.length)) return undefined;
  if (byDay.length && !ordinals && freq !== 'weekly') {
    return interval === 1 ? {...pattern, freq: 'weekly'} : undefined;
  }
  if (byDay.length || byMonthDay.length || first === undefined) return pattern;
  if (freq === 'weekly') return {...pattern, byDay: [{weekday: weekdayOf(first), nth: 0}]};
  return freq === 'monthly' && firstMonthDay ? {...pattern, byMonthDay: [firstMonthDay]} : pattern;
}
