/** Ours and its peers, each asked in its own way for the times of a rule on the clock of its start. */
import ICAL from 'ical.js';
import rruleModule from 'rrule';
import {RRuleTemporal} from 'rrule-temporal';
import {Temporal} from 'temporal-polyfill';
import {expandRrule} from '../../src/lib/recurrence.js';
import {parseRrule} from '../../src/lib/rrule.js';

/** A rule, its start (`20261124` or `20261124T173000`), and which of its times are asked for. */
export interface Question {
  readonly rrule: string;
  readonly start: string;
  readonly limit: number;
  /** Only times from here, and before `to`. */
  readonly from?: string;
  readonly to?: string;
}

export type Engine = (question: Question) => string[];

/** `20261124T173000` as if it were UTC. */
const toDate = (text: string): Date =>
  new Date(
    text.replace(
      /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/,
      (_all, ...[year, month, day, hour = '00', minute = '00', second = '00']: string[]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    ),
  );

const toText = (date: Date, {start}: Question): string =>
  date.toISOString().replace(/[-:]/g, '').slice(0, start.length);

function ours(question: Question): string[] {
  const {rrule, start, limit, from = start, to} = question;
  const parsed = parseRrule(rrule);
  if (!parsed) throw new Error(`Not read: ${rrule}`);
  const secondsOf = (text: string): number => toDate(text).getTime() / 1000;
  const end = to === undefined ? Infinity : secondsOf(to);
  const times: string[] = [];
  const recurrence = expandRrule(
    parsed,
    {seconds: secondsOf(start), allDay: start.length === 8},
    parsed.until?.seconds,
  );
  for (const seconds of recurrence.starts(secondsOf(from))) {
    if (seconds >= end || times.push(toText(new Date(seconds * 1000), question)) >= limit) break;
  }
  return times;
}

function rrule(question: Question): string[] {
  const {rrule: text, start, limit, from, to} = question;
  const {RRule} = rruleModule;
  const rule = new RRule({...RRule.parseString(text), dtstart: toDate(start)});
  const dates =
    from === undefined || to === undefined
      ? rule.all((_date, index) => index < limit)
      : rule.between(toDate(from), new Date(toDate(to).getTime() - 1), true, (_date, index) => index < limit);
  return dates.slice(0, limit).map((date) => toText(date, question));
}

function rruleTemporal(question: Question): string[] {
  const {rrule: text, start, limit, from, to} = question;
  const dtstart = start.length === 8 ? `DTSTART;VALUE=DATE:${start}` : `DTSTART:${start}Z`;
  const rule = new RRuleTemporal({rruleString: `${dtstart}\nRRULE:${text}`, temporal: Temporal});
  const times =
    from === undefined || to === undefined
      ? rule.all((_time, index) => index < limit)
      : rule.between(toDate(from), new Date(toDate(to).getTime() - 1), true);
  return times.slice(0, limit).map(({epochMilliseconds}) => toText(new Date(epochMilliseconds), question));
}

function icalJs(question: Question): string[] {
  const {rrule: text, start, limit, from = '', to} = question;
  const allDay = start.length === 8;
  const iso = toDate(start).toISOString();
  const time = allDay ? ICAL.Time.fromDateString(iso.slice(0, 10)) : ICAL.Time.fromDateTimeString(iso.slice(0, 19));
  const iterator = ICAL.Recur.fromString(text).iterator(time);
  const times: string[] = [];
  for (let next = iterator.next(); next && times.length < limit; next = iterator.next()) {
    const found = next.toICALString().replace(/Z$/, '');
    if (to !== undefined && found >= to) break;
    if (found >= from) times.push(found);
  }
  return times;
}

export const ENGINES: ReadonlyMap<string, Engine> = new Map([
  ['ours', ours],
  ['rrule', rrule],
  ['rrule-temporal', rruleTemporal],
  ['ical.js', icalJs],
]);
