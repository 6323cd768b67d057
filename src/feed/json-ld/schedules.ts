/** Times that are repeated: https://schema.org/Schedule, https://schema.org/OpeningHoursSpecification and `openingHours`. */
import {DAY_NAMES} from '../../lib/day-names.js';
import {dayOf} from '../../lib/civil-date.js';
import {parseClock, parseTime} from '../../lib/time.js';
import {clockOf, dayText, minutesOf} from './duration.js';
import {codeOf, list, type Node, nodesIn, one, textOf} from './nodes.js';
import {textsOf} from './texts.js';

const FREQUENCIES: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

/** `17:30` of a clock with seconds, an offset or a date around it. */
const clock = (value: unknown): string | undefined => /(?:^|T)(\d\d?[:.]\d\d)/.exec(textOf(one(value)) ?? '')?.[1];

/** The number of the day of a date or a time, as it is written there. */
function dayNumberOf(text: string | undefined): number | undefined {
  const date = parseTime(text?.slice(0, 10) ?? '');
  return date?.kind === 'date' ? dayOf(date.date) : undefined;
}

function frequencyOf(value: unknown): string | undefined {
  const code = codeOf(value)?.toLowerCase() ?? '';
  if (Object.hasOwn(FREQUENCIES, code)) return FREQUENCIES[code];
  const minutes = minutesOf(textOf(one(value)));
  if (code.startsWith('pt') && minutes && minutes % 1440 === 0) return `P${minutes / 1440}D`;
  return textOf(one(value));
}

/** Weekdays; with `byMonthWeek` those of the first, second … week of a month, as iCalendar writes them. */
function daysOf(schedule: Node): readonly string[] {
  const days = list(schedule['byDay']).flatMap((day) => codeOf(day) ?? []);
  const weeks = list(schedule['byMonthWeek']).flatMap((week) => (Number.isInteger(week) ? [week as number] : []));
  return weeks.length ? weeks.flatMap((week) => days.map((day) => `${week}${day.slice(0, 2).toUpperCase()}`)) : days;
}

/** The last day of something that is held so many times. */
function lastDay(schedule: Node, frequency: string | undefined, days: readonly string[]): string | undefined {
  const count = Number(textOf(schedule['repeatCount']));
  const first = dayNumberOf(textOf(schedule['startDate']));
  const [, every, unit] = /^P(\d{1,3})([DW])$/.exec(frequency ?? '') ?? [];
  if (!Number.isInteger(count) || count < 1 || count > 1000 || first === undefined || !unit) return undefined;
  const period = Number(every) * (unit === 'W' ? 7 : 1);
  return dayText(first + (Math.ceil(count / Math.max(1, days.length)) - 1) * period + (days.length > 1 ? 6 : 0));
}

function toSchedule(schedule: Node): Node {
  const startTime =
    clock(schedule['startTime']) ??
    clock(/T\d/.test(textOf(schedule['startDate']) ?? '') ? schedule['startDate'] : undefined);
  const minutes = minutesOf(textOf(schedule['duration']));
  const start = parseClock(startTime?.replace('.', ':') ?? '');
  const repeatFrequency = frequencyOf(schedule['repeatFrequency']);
  const byDay = daysOf(schedule);
  return {
    startDate: textOf(schedule['startDate']),
    endDate: textOf(schedule['endDate']) ?? lastDay(schedule, repeatFrequency, byDay),
    startTime,
    endTime: clock(schedule['endTime']) ?? (start !== undefined && minutes ? clockOf(start + minutes) : undefined),
    byDay,
    byMonthDay: list(schedule['byMonthDay']),
    repeatFrequency,
    exceptDate: list(schedule['exceptDate']).flatMap((date) => textOf(date) ?? []),
    scheduleTimezone: textOf(schedule['scheduleTimezone'] ?? schedule['timeZone']),
    description: textsOf(schedule['description'] ?? schedule['name']),
  };
}

/** Opened and closed at one time, or never opened: closed that day. */
function openingTimes(specification: Node): readonly Node[] {
  const [opens, closes] = [clock(specification['opens']), clock(specification['closes'])];
  if (opens === undefined || opens === closes) return [];
  const byDay = list(specification['dayOfWeek'])
    .flatMap((day) => codeOf(day) ?? [])
    .filter((day) => day !== 'PublicHolidays');
  const single = textOf(specification['validFrom']);
  if (!byDay.length && list(specification['dayOfWeek']).length) return [];
  return [
    {
      startDate: single,
      endDate: textOf(specification['validThrough']),
      startTime: opens,
      endTime: closes,
      byDay,
      repeatFrequency: byDay.length ? 'P1W' : 'P1D',
    },
  ];
}

const DAY = String.raw`(?:mo|tu|we|th|fr|sa|su)[a-z]{0,7}\.?`;
const HOURS = new RegExp(
  String.raw`(${DAY}(?:\s?[-–,]\s?${DAY}){0,6})\s{1,3}(\d{1,2}[:.]\d\d)\s?[-–]\s?(\d{1,2}[:.]\d\d)`,
  'gi',
);

const dayIndex = (text: string): number =>
  DAY_NAMES.findIndex((day) => day.slice(0, 2).toLowerCase() === text.trim().slice(0, 2).toLowerCase());

/** `Mo-We,Fr`: the days from one to the other, over Sunday too. */
function daysOfText(text: string): readonly string[] {
  return text.split(',').flatMap((part) => {
    const [from = -1, to = from] = part.split(/[-–]/).map(dayIndex);
    if (from < 0 || to < 0) return [];
    return DAY_NAMES.map((_, step) => DAY_NAMES[(from + step) % 7] ?? '').slice(0, ((to - from + 7) % 7) + 1);
  });
}

/** `Mo-Fr 09:00-17:00` (https://schema.org/openingHours); what cannot be read so stays a text that is shown. */
function openingText(text: string): readonly Node[] {
  const found = [...text.slice(0, 500).matchAll(HOURS)].map(([, days = '', startTime, endTime]) => ({
    byDay: daysOfText(days),
    startTime,
    endTime,
    repeatFrequency: 'P1W',
  }));
  const rest = text.replace(HOURS, '').replace(/[\s,;]/g, '');
  return rest || !found.length ? [{description: text}] : found;
}

/** When a service can be used. */
export const openingHours = (node: Node): readonly Node[] =>
  ['hoursAvailable', 'openingHoursSpecification', 'openingHours'].flatMap((field) =>
    list(node[field]).flatMap((part) =>
      typeof part === 'string' ? openingText(part) : nodesIn(part).flatMap(openingTimes),
    ),
  );

/** What an item says of its times in schedules; a text is shown as it is. */
export const schedulesOf = (value: unknown): readonly Node[] =>
  list(value).flatMap((part) => (typeof part === 'string' ? [{description: part}] : nodesIn(part).map(toSchedule)));
