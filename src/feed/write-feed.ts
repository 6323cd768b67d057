import type {Feed, Item} from './types.js';
import {writeShape} from './write.js';

/** Names that the feed has for an event where an activity has others; the checks read both (`ALIASES` of shape.ts). */
const EVENT_NAMES: Readonly<Record<string, string>> = {provider: 'organizer', attendanceMode: 'eventAttendanceMode'};

/** A checked item as it is written in a feed: what kind it is, the list says. */
export function writeItem(item: Item): Readonly<Record<string, unknown>> {
  const fields = Object.entries(writeShape('Item', item));
  return Object.fromEntries(item.kind === 'event' ? fields.map(([name, value]) => [EVENT_NAMES[name] ?? name, value]) : fields);
}

/** Where whoever reads a feed finds what its names mean. */
export const CONTEXT = 'https://tarjotin.example/feed.context.jsonld';

/** The head of a feed of ours. */
export const writeHead = ({name, license, dateModified, inLanguage}: Partial<Feed>): Readonly<Record<string, unknown>> => ({
  '@context': CONTEXT,
  version: 1,
  ...writeShape('Head', {name, license, dateModified, inLanguage}),
});
