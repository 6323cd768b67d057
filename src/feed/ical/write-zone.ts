import {dayNumber} from '../../lib/civil-date.js';
import {DEFAULT_ZONE, toLocal} from '../../lib/zone.js';
import {stamp} from './moment.js';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;

/** Finland's rules since 1983: https://data.iana.org/time-zones/tzdb/europe */
const HELSINKI = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Helsinki',
  'BEGIN:DAYLIGHT',
  'TZNAME:EEST',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'DTSTART:19830327T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:EET',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'DTSTART:19961027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Minutes east of Greenwich. */
function offsetAt(epoch: number, zone: string): number {
  const {day, minutes} = toLocal(epoch, zone);
  return day * 1440 + minutes - Math.floor(epoch / MINUTE_MS);
}

interface Onset {
  /** On the wall clock before it, in minutes since 1970. */
  readonly wall: number;
  readonly from: number;
  readonly to: number;
}

/** The minute at which the clock changes between two instants. */
function changeBetween(before: number, after: number, zone: string): Onset {
  const from = offsetAt(before, zone);
  let [low, high] = [before / MINUTE_MS, after / MINUTE_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE_MS, zone) === from) low = middle;
    else high = middle;
  }
  return {wall: high + from, from, to: offsetAt(high * MINUTE_MS, zone)};
}

const offsetText = (offset: number): string => {
  const size = Math.abs(offset);
  return (offset < 0 ? '-' : '+') + String(Math.floor(size / 60)).padStart(2, '0') + String(size % 60).padStart(2, '0');
};

const wallText = (wall: number): string => stamp(wall * MINUTE_MS).slice(0, -1);

function observance(name: string, {wall, from, to}: Onset): readonly string[] {
  return [
    `BEGIN:${name}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `DTSTART:${wallText(wall)}`,
    `END:${name}`,
  ];
}

/**
 * The VTIMEZONE of a zone: Helsinki's by its rules, of others each change of the clock in these years. Programs know the
 * zones by name themselves; what they read here has to be right for the times of the file.
 */
export function timeZoneLines(zone: string, firstYear: number, lastYear: number): readonly string[] {
  if (zone === DEFAULT_ZONE) return HELSINKI;
  const begin = dayNumber(firstYear, 1, 1) * 1440 * MINUTE_MS;
  const end = dayNumber(lastYear + 1, 1, 1) * 1440 * MINUTE_MS;
  const offset = offsetAt(begin, zone);
  const onsets: Onset[] = [{wall: begin / MINUTE_MS + offset, from: offset, to: offset}];
  for (let epoch = begin; epoch < end; epoch += WEEK_MS) {
    if (offsetAt(epoch, zone) !== offsetAt(epoch + WEEK_MS, zone))
      onsets.push(changeBetween(epoch, epoch + WEEK_MS, zone));
  }
  const standard = Math.min(...onsets.map(({to}) => to));
  const lines = onsets.flatMap((onset) => observance(onset.to === standard ? 'STANDARD' : 'DAYLIGHT', onset));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'];
}
