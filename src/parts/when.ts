import {msg, str} from '@lit/localize';
import type {Item} from '../feed/types.js';
import type {Rule} from '../lib/rule.js';
import {hasEnded, nextOccurrence} from '../lib/schedule.js';
import {localOf, type Time} from '../lib/time.js';
import {hasRules, readTimetable, type Timetable} from '../lib/timetable.js';
import {toLocal} from '../lib/zone.js';
import type {Listing} from '../store/listing.js';
import {type DateStyle, formatClock, formatDay, formatDays, formatNearDay} from './when-format.js';
import {describePeriod, describeRule, mergeRules} from './when-words.js';

export interface WhenOptions {
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The times of an item in words. */
export interface When {
  /** One for each schedule: "tiistaisin klo 17.30–18.15", "to 26.11. klo 18–20". */
  readonly rows: readonly {readonly text: string; readonly period: string}[];
  /** "seuraava 24.11."; `''` when it is not known or is said already. */
  readonly next: string;
  readonly ended: boolean;
}

/** The list is for choosing: more than this stands on the item's own page. */
const MAX_ROWS = 3;

/** Over midnight is still one evening, up to half a day. */
const EVENING = 720;

export const todayOf = ({locale, now}: WhenOptions): DateStyle => ({locale, today: toLocal(now).day});

type Local = ReturnType<typeof localOf>;

/** A day and its time, "to 26.11. klo 18". */
const describeLocal = ({day, minutes}: Local, style: DateStyle): string =>
  [formatNearDay(day, style), minutes === undefined ? '' : formatClock(minutes)].join(' ').trim();

/** A single time: "to 26.11. klo 18–20", "26.–28.11.", "pe 27.11. klo 18 – su 29.11. klo 14". */
export function describeSingle(start: Time, end: Time | undefined, style: DateStyle): string {
  const from = localOf(start);
  const to = end && localOf(end);
  if (!to || (to.day === from.day && to.minutes === undefined)) return describeLocal(from, style);
  if (from.minutes === undefined && to.minutes === undefined) return formatDays(from.day, to.day, style);
  if (from.minutes !== undefined && to.minutes !== undefined) {
    const endMinutes = (to.day - from.day) * 1440 + to.minutes;
    if (endMinutes <= 1440 || endMinutes - from.minutes <= EVENING) {
      return `${formatNearDay(from.day, style)} ${formatClock(from.minutes, endMinutes)}`;
    }
  }
  return `${describeLocal(from, style)} – ${describeLocal(to, style)}`;
}

/** Rules whose days are all past are left out while others go on. */
function rulesInWords({rules}: Timetable, style: DateStyle): When['rows'] {
  const going = rules.filter(({last}) => last === undefined || last >= style.today);
  return mergeRules(going.length ? going : rules, style.today)
    .map((rule) => ({text: describeRule(rule, style), period: describePeriod(rule, style)}))
    .filter(({text}) => text);
}

const goesOnDaily = ({freq, interval, first = 0}: Rule, today: number): boolean =>
  freq === 'daily' && interval === 1 && first <= today;

/** "seuraava 24.11."; nothing where the row says the day already. */
function describeNext(item: Item, {rules, singles}: Timetable, style: DateStyle, now: number): string {
  const next = nextOccurrence(item, now);
  const repeats = rules.some(({freq, first, last}) => freq && (first === undefined || first !== last));
  if (!next || !repeats || singles.length || rules.every((rule) => goesOnDaily(rule, style.today))) return '';
  const {day} = localOf(next.start);
  if (rules.some(({first}) => first === day && day > style.today)) return '';
  if (day <= style.today) return msg('next one today', {id: 'when.next-today'});
  if (day === style.today + 1) return msg('next one tomorrow', {id: 'when.next-tomorrow'});
  return msg(str`next ${formatDay(day, style)}`, {id: 'when.next'});
}

/** What to say of something whose time is not known; of activities nothing, many are agreed on case by case. */
function describeUnknown({kind, eventStatus}: Item): When['rows'] {
  if (eventStatus === 'EventPostponed')
    return [{text: msg('new time not known yet', {id: 'when.postponed'}), period: ''}];
  return kind === 'event' ? [{text: msg('time not known', {id: 'when.unknown'}), period: ''}] : [];
}

/** The times of one item in words, as seen at `now`. */
export function describeWhen(item: Item, options: WhenOptions): When {
  const style = todayOf(options);
  const timetable = readTimetable(item);
  const rows = [
    ...timetable.singles.map(({start, end}) => ({text: describeSingle(start, end, style), period: ''})),
    ...rulesInWords(timetable, style),
  ];
  return {
    rows: rows.length ? rows : describeUnknown(item),
    next: describeNext(item, timetable, style, options.now),
    ended: hasEnded(item, options.now),
  };
}

/** One line for the list. How long it goes on is said only before it begins and after it has ended. */
export function describeLine(item: Item, options: WhenOptions): string {
  const {rows, next, ended} = describeWhen(item, options);
  const begins = (period: string): boolean => period !== '' && (ended || !next);
  const texts = rows
    .slice(0, MAX_ROWS)
    .map(({text, period}) => [text, begins(period) ? period : ''].filter((part) => part).join(', '));
  return [texts.join('; ') + (rows.length > MAX_ROWS ? ' …' : ''), next].filter((part) => part).join(', ');
}

/** A row of the list in one line: "tiistaisin klo 17.30–18.15, seuraava 24.11."; `''` when nothing is known. */
export function describeListing({item, series}: Listing, options: WhenOptions): string {
  const coming = hasRules(item) ? [] : series.filter((single) => !hasEnded(single, options.now));
  const line = describeLine(coming[0] ?? item, options);
  const more = coming.length - 1;
  if (more < 1) return line;
  return more === 1
    ? msg(str`${line}, and one more time`, {id: 'when.more-one'})
    : msg(str`${line}, and ${more} more times`, {id: 'when.more'});
}
