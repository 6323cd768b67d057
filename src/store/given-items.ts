import {FeedError} from '../feed/fetch.js';
import {formatOf, type LoadOptions, readFeed} from '../feed/load.js';
import {isObject} from '../lib/is-object.js';
import {createPause} from '../lib/pause.js';

/** Members that only an event has, in the words of the feed. */
const EVENT_MEMBERS = ['startDate', 'organizer', 'eventStatus', 'superEvent', 'rrule'];

const isEvent = (item: unknown): boolean =>
  isObject(item) && (item['kind'] === 'event' || EVENT_MEMBERS.some((member) => Object.hasOwn(item, member)));

/** A list of activities and events, as a feed. */
const toFeed = (items: readonly unknown[]): unknown => ({
  activities: items.filter((item) => !isEvent(item)),
  events: items.filter(isEvent),
});

/** Reads what the page gives itself: a feed, JSON of a known API, or a list of activities and events. No network. */
export async function loadItems(raw: unknown, url: string, {signal, onPart, onRaw}: LoadOptions): Promise<void> {
  const isList = Array.isArray(raw) && !(await formatOf(raw));
  const {feed} = await readFeed(isList ? toFeed(raw) : raw, {
    url,
    pause: createPause(signal),
    onRaw,
    fetchJson: (other) => Promise.reject(new FeedError('refused-url', other)),
  });
  signal?.throwIfAborted();
  await onPart(feed);
}
