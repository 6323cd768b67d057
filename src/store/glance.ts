import type {RawFeed} from '../feed/adapter.js';
import type {Item} from '../feed/types.js';
import {mayBeBetween} from '../lib/occurrences.js';
import {toEpoch} from '../lib/zone.js';
import type {Period} from './period.js';

/** Below so many events less to check nobody sees the difference. */
const MANY = 300;

/** What JSON has in place of a date may throw where it is compared. */
const areTexts = ({startDate = '', endDate = ''}: Partial<Item>): boolean => typeof startDate === 'string' && typeof endDate === 'string';

/**
 * Of a document that has not been checked, what a calendar needs to show these days as it will show them in the end; undefined where little is
 * won. What is part of a series, or is one, is more than its own dates tell. A date that is not written as ISO 8601 has it may be missed
 * here: it comes with the rest.
 */
export function partOf({events, inLanguage}: RawFeed, {first, last}: Period): RawFeed | undefined {
  if (!Array.isArray(events)) return undefined;
  const [from, to] = [toEpoch(first, 0), toEpoch(last + 1, 0)];
  const wanted = (events as readonly (Partial<Item> | null)[]).filter(
    (event) => event && (!areTexts(event) || (event.superEvent ?? event.superEventType ?? mayBeBetween(event, from, to))),
  );
  return wanted.length < events.length - MANY ? {inLanguage, events: wanted} : undefined;
}
