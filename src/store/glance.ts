import type {RawFeed} from '../feed/adapter.js';
import type {Item} from '../feed/types.js';
import {mayBeBetween} from '../lib/occurrences.js';
import {toEpoch} from '../lib/zone.js';
import type {Period} from './period.js';

/** A part of a document, in the same form, with the days whose events it has. */
export interface Part {
  readonly period: Period;
  readonly raw: RawFeed;
}

/** What is checked twice must be a third at most, and with so many less to check somebody sees the difference. */
const MANY = 300;

type Raw = Partial<Item> | null | undefined;

/** What JSON may have in place of a date cannot be compared, or throws where it is. */
const isPlain = (date: unknown): boolean => date == null || (typeof date === 'string' && /^\d/.test(date));

/** What is part of a series, or is one, is more than its own dates tell. */
const isAlone = ({startDate, endDate, superEvent, superEventType}: Partial<Item>): boolean =>
  isPlain(startDate) && isPlain(endDate) && !superEvent && !superEventType;

/**
 * Of a document that has not been checked, what a calendar needs to show these days as it will show them in the end; undefined where little is
 * won, and where `@id`s are missing or not each item's own: the check of the whole would make others than that of a part.
 */
export function partOf({activities = [], events, inLanguage}: RawFeed, period: Period): Part | undefined {
  if (!Array.isArray(events)) return undefined;
  const ids = ([events, activities].flat() as Raw[]).map((item) => item?.['@id']);
  const [from, to] = [toEpoch(period.first, 0), toEpoch(period.last + 1, 0)];
  const wanted = (events as Raw[]).filter((event) => event && (!isAlone(event) || mayBeBetween(event, from, to)));
  const isWorth = 3 * wanted.length < events.length - MANY;
  return isWorth && new Set(ids).size === ids.length ? {period, raw: {inLanguage, events: wanted}} : undefined;
}
