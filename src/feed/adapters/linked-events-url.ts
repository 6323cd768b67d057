/** Any of these says which events are wanted; without them come all there ever were. */
const TIMES = ['start', 'end', 'days', 'ids', 'last_modified_since', 'super_event'];

const DEFAULTS = [
  // The list has only General unless told (City-of-Helsinki/linkedevents, events/api.py).
  ['event_type', 'General,Course,Volunteering'],
  // Organisations cannot be included; their names come with the events.
  ['include', 'location,keywords,audience'],
  ['page_size', '100'],
] as const;

/** The address of an event list with what it needs to be of use; what the webmaster wrote stays. */
export function completeUrl(url: URL): URL {
  const given = url.searchParams;
  const missing = DEFAULTS.filter(([name]) => !given.has(name)).map((pair) => pair.join('='));
  if (!TIMES.some((name) => given.has(name))) missing.push('start=today');
  const completed = new URL(url);
  completed.search = [url.search.slice(1), ...missing].filter(Boolean).join('&');
  return completed;
}
