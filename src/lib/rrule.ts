import {type Pattern, completePattern, frequencyOf, isMonthDay, parseDays} from './pattern.js';
import {type Time, parseTime} from './time.js';

/** What a simple RRULE says; at most one of `until` and `count` is used. */
export interface RruleParts {
  readonly pattern: Pattern;
  readonly until?: Time;
  readonly count?: number;
}

const READ = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'COUNT', 'WKST']);

/** `20261231` or `20261231T215959Z`, with the hyphens and colons put in. */
const parseUntil = (text: string): Time | undefined =>
  parseTime(text.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3').replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3'));

/**
 * Reads a simple RRULE (RFC 5545, 3.3.10) of something that begins on the day number `first`: FREQ from DAILY to YEARLY
 * with INTERVAL, BYDAY, BYMONTHDAY, UNTIL and COUNT. Undefined for anything else, because a rule half read would
 * name wrong days.
 */
export function parseRrule(text: string, first: number, firstMonthDay: number): RruleParts | undefined {
  const parts = new Map(
    text
      .trim()
      .toUpperCase()
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  if ([...parts.keys()].some((name) => !READ.has(name))) return undefined;
  const listOf = (name: string): string[] => parts.get(name)?.split(',') ?? [];
  const [letter] = /^[DWMY](?=(AI|EEK|ONTH|EAR)LY$)/.exec(parts.get('FREQ') ?? '') ?? [''];
  const frequency = frequencyOf(letter, Number(parts.get('INTERVAL') ?? 1));
  const byDay = parseDays(listOf('BYDAY'));
  const byMonthDay = listOf('BYMONTHDAY').map(Number);
  if (!frequency || byDay.length < listOf('BYDAY').length || !byMonthDay.every(isMonthDay)) return undefined;
  // In a year BYDAY and BYMONTHDAY mean every month; a week that begins on Sunday matters when weeks are skipped.
  if (letter === 'Y' && byDay.length + byMonthDay.length) return undefined;
  // Every seventh day, but only on Mondays, is not every Monday.
  if (letter === 'D' && frequency.freq === 'weekly' && byDay.length) return undefined;
  if (frequency.freq === 'weekly' && frequency.interval > 1 && (parts.get('WKST') ?? 'MO') !== 'MO') return undefined;
  const pattern = completePattern({...frequency, byDay, byMonthDay}, first, firstMonthDay);
  const count = Number(parts.get('COUNT'));
  return pattern && {pattern, until: parseUntil(parts.get('UNTIL') ?? ''), count: count >= 1 ? count : undefined};
}
