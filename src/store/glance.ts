import type {RawFeed} from '../feed/adapter.js';
import {LIMITS} from '../feed/limits.js';
import type {Item} from '../feed/types.js';
import {checkId, type Checking, checkText, checkWords, firstLanguage} from '../feed/validate-text.js';
import {isObject} from '../lib/is-object.js';
import {mayBeBetween} from '../lib/occurrences.js';
import type {Pause} from '../lib/pause.js';
import {parseTime} from '../lib/time.js';
import {hasRules} from '../lib/timetable.js';
import {toEpoch} from '../lib/zone.js';
import type {Period} from './period.js';

/** The events of some days before their feed has been checked: of each what a month shows, and just as it will be shown in the end. */
export interface Glance {
  readonly period: Period;
  readonly items: readonly Item[];
}

type Raw = Readonly<Record<string, unknown>>;
type Dates = Readonly<Record<'startDate' | 'endDate', string>>;

/** What a month does not show. */
const NOTHING = Object.freeze({kind: 'event', provider: [], location: [], theme: [], audience: []});

/** Words that the check leaves as they are. */
const CODES = {
  eventStatus: /^Event(Scheduled|Postponed|Cancelled|Rescheduled)$/,
  superEventType: /^(recurring|umbrella)$/,
};

/** Items between two looks at the clock. */
const BREATH = 8;

const isGiven = (value: unknown): boolean => value != null && value !== '';

/** A date as the check takes it: what is no text is no date, nor what is longer than one can be. */
const textIn = (value: unknown): string => (typeof value === 'string' && value.length <= LIMITS.value ? value.trim() : '');
const dateIn = (text: string): string | undefined => (parseTime(text) ? text : undefined);

/** An event as the check leaves it, without what a month does not show; undefined when only the check can tell. */
function readPlain(raw: Raw, id: string | undefined, {startDate, endDate}: Dates, checking: Checking): Item | undefined {
  for (const [field, words] of Object.entries(CODES)) {
    const code = raw[field];
    if (isGiven(code) && !(typeof code === 'string' && words.test(code))) return undefined;
  }
  const item = {
    ...NOTHING,
    '@id': id,
    name: checkText('title', raw['name'], checking),
    startDate: dateIn(startDate),
    endDate: dateIn(endDate),
    scheduleTimezone: checkWords('word', raw['scheduleTimezone'], checking),
    eventStatus: raw['eventStatus'] || undefined,
    superEvent: checkId(raw['superEvent']),
    superEventType: raw['superEventType'] || undefined,
  };
  return id && item.name && !checking.markup ? (item as Item) : undefined;
}

/**
 * Reads of a document that has not been checked the events that these days may have. Undefined where these would not be the ones that
 * the checked feed shows, or where that is not certain: with repeated times, with markup in a name, with an `@id` that two items have.
 * Rejects with the reason of the signal of `pause`.
 */
export async function glanceAt({activities = [], events, inLanguage}: RawFeed, period: Period, pause: Pause): Promise<Glance | undefined> {
  if (!Array.isArray(events)) return undefined;
  const checking: Checking = {url: '', language: firstLanguage(inLanguage), path: [], report: () => undefined};
  const [from, to] = [toEpoch(period.first, 0), toEpoch(period.last + 1, 0)];
  const all = [events, activities].flat() as readonly unknown[];
  const ids = new Set<string | undefined>();
  const items: Item[] = [];
  for (let index = 0; index < all.length; index++) {
    const raw = all[index];
    const id = isObject(raw) ? checkId(raw['@id']) : undefined;
    if (ids.has(id)) return undefined;
    ids.add(id);
    if (isObject(raw) && index < events.length) {
      if (hasRules(raw)) return undefined;
      const dates = {startDate: textIn(raw['startDate']), endDate: textIn(raw['endDate'])};
      // What is part of a series, or is one, is more than its own dates tell.
      if (isGiven(raw['superEvent']) || isGiven(raw['superEventType']) || mayBeBetween(dates, from, to)) {
        const item = readPlain(raw, id, dates, checking);
        if (!item) return undefined;
        items.push(item);
      }
    }
    const pausing = index % BREATH ? undefined : pause();
    if (pausing) await pausing;
  }
  // What is part of one that is a part itself may lead back to itself.
  const parts = new Set(items.flatMap((item) => (item.superEvent ? [item['@id']] : [])));
  return items.some(({superEvent}) => superEvent && parts.has(superEvent)) ? undefined : {period, items};
}
