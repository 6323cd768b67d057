import type {RawFeed} from '../feed/adapter.js';
import type {Item} from '../feed/types.js';
import {type Checking, checkText, checkWords, firstLanguage} from '../feed/validate-text.js';
import {isObject} from '../lib/is-object.js';
import {mayBeBetween} from '../lib/occurrences.js';
import {parseTime} from '../lib/time.js';
import {hasRules} from '../lib/timetable.js';
import {toEpoch} from '../lib/zone.js';
import type {Period} from './period.js';

/** The events of some days before their feed has been checked: of each what a month shows, and just as it will be shown in the end. */
export interface Glance {
  readonly period: Period;
  readonly items: readonly Item[];
}

type Raw = Readonly<Partial<Record<keyof Item, unknown>>>;
type Dates = Readonly<Record<'startDate' | 'endDate', string>>;

const NOTHING = Object.freeze({kind: 'event', provider: [], location: [], theme: [], audience: []});

/** Whether a value stays as it is when it is checked. */
const isWord = (value: unknown, checking: Checking): boolean => typeof value === 'string' && checkWords('word', value, checking) === value;
const isOneOf = (words: RegExp) => (value: unknown): boolean => typeof value === 'string' && words.test(value);

const FIELDS: readonly (readonly [field: keyof Item, isPlain: (value: unknown, checking: Checking) => boolean])[] = [
  ['@id', isWord],
  ['scheduleTimezone', isWord],
  ['superEvent', isWord],
  ['superEventType', isOneOf(/^(recurring|umbrella)$/)],
  ['eventStatus', isOneOf(/^Event(Scheduled|Postponed|Cancelled|Rescheduled)$/)],
];

const isGiven = (value: unknown): boolean => value != null && value !== '';

/** Dates as the check reads them; what is no text is no date for it. */
const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const dateIn = (text: string): string | undefined => (parseTime(text) ? text : undefined);

/** An event as the check leaves it, without what a month does not show; undefined when only the check can tell. */
function readPlain(raw: Raw, {startDate, endDate}: Dates, checking: Checking): Item | undefined {
  const name = checkText('title', raw.name, checking);
  if (!name || checking.markup || !raw['@id']) return undefined;
  const item: Record<string, unknown> = {...NOTHING, name, startDate: dateIn(startDate), endDate: dateIn(endDate)};
  for (const [field, isPlain] of FIELDS) {
    if (!isGiven(raw[field])) continue;
    if (!isPlain(raw[field], checking)) return undefined;
    item[field] = raw[field];
  }
  return item as unknown as Item;
}

/**
 * Reads of a document that has not been checked the events that these days may have. Undefined where these would not be the ones that
 * the checked feed shows, or where that is not certain: with repeated times, with markup in a name, with an `@id` that two items have.
 */
export function glanceAt({activities = [], events, inLanguage}: RawFeed, period: Period): Glance | undefined {
  if (!Array.isArray(events)) return undefined;
  const ids = ([events, activities].flat() as (Raw | null | undefined)[]).map((item) => item?.['@id']);
  if (new Set(ids).size < ids.length) return undefined;
  const checking: Checking = {url: '', language: firstLanguage(inLanguage), path: [], report: () => undefined};
  const [from, to] = [toEpoch(period.first, 0), toEpoch(period.last + 1, 0)];
  const items: Item[] = [];
  for (const event of events as readonly Raw[]) {
    if (!isObject(event)) continue;
    if (hasRules(event as Partial<Item>)) return undefined;
    const dates = {startDate: textIn(event.startDate), endDate: textIn(event.endDate)};
    // What is part of a series, or is one, is more than its own dates tell.
    const isAlone = !isGiven(event.superEvent) && !isGiven(event.superEventType);
    if (isAlone && !mayBeBetween(dates, from, to)) continue;
    const item = readPlain(event, dates, checking);
    if (!item) return undefined;
    items.push(item);
  }
  // What is part of one that is a part itself may lead back to itself.
  const parts = new Set(items.flatMap((item) => (item.superEvent ? [item['@id']] : [])));
  return items.some(({superEvent}) => superEvent && parts.has(superEvent)) ? undefined : {period, items};
}
