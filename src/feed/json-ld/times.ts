import {parseTime} from '../../lib/time.js';
import {endAfter} from './duration.js';
import {codeOf, type Node, one, textOf} from './nodes.js';
import {openingHours, schedulesOf} from './schedules.js';

/** From midnight to the last minute: programs write a whole day so that has no hours. */
const isWholeDays = (start: string | undefined, end: string | undefined): boolean =>
  /T00:00(?::00)?(?!:?\d)/.test(start ?? '') && /T23:59/.test(end ?? '');

/** When an item is: its start and end as precisely as they are given, and what is repeated. */
export function times(node: Node): Node {
  const start = textOf(one(node['startDate']));
  const end = textOf(one(node['endDate'])) ?? endAfter(start, textOf(one(node['duration'])));
  const wholeDays = isWholeDays(start, end);
  const schedules = [...schedulesOf(node['eventSchedule']), ...openingHours(node)];
  const readable = (text: string | undefined) => (parseTime(text ?? '') ? text : undefined);
  // A date in words is no date, but can be read.
  const words =
    start !== undefined && !readable(start) ? [{description: end === undefined ? start : `${start} – ${end}`}] : [];
  return {
    startDate: wholeDays ? start?.slice(0, 10) : readable(start),
    endDate: wholeDays ? end?.slice(0, 10) : readable(end),
    eventSchedule: [...schedules, ...words],
  };
}

/** A date that has been moved is told even where no status is; what has moved online is held. */
export function eventStatus(node: Node): string | undefined {
  const status = codeOf(node['eventStatus']);
  if (status === 'EventMovedOnline') return 'EventScheduled';
  return status ?? (textOf(node['previousStartDate']) ? 'EventRescheduled' : undefined);
}
