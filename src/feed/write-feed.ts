import type {Feed, Item} from './types.js';

/** Names that the feed has for an event where an activity has others; the checks read both (`ALIASES` of shape.ts). */
const EVENT_NAMES: Readonly<Record<string, string>> = {provider: 'organizer', attendanceMode: 'eventAttendanceMode'};

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A checked item as it is written in a feed: what it is, the list says; nothing empty is written. */
export function writeItem(item: Item): Readonly<Record<string, unknown>> {
  const isEvent = item.kind === 'event';
  const fields = Object.entries(item).filter(([name, value]) => name !== 'kind' && !isEmptyList(value));
  return Object.fromEntries(fields.map(([name, value]) => [isEvent ? (EVENT_NAMES[name] ?? name) : name, value as unknown]));
}

/** The head of a feed of ours. */
export const writeHead = ({name, license, dateModified, inLanguage}: Partial<Feed>): Readonly<Record<string, unknown>> => ({
  '@context': 'https://tarjotin.example/feed.context.jsonld',
  version: 1,
  ...(name && {name}),
  ...(license && {license}),
  ...(dateModified && {dateModified}),
  ...(inLanguage?.length && {inLanguage}),
});
