/**
 * Wall-clock times of a zone and instants, by what the browser knows of zones: no tables of our own.
 *
 * In a spring gap a time moves forward by the gap (Helsinki, last Sunday of March: 03:30 is 04:30); in an autumn
 * overlap it is the first of the two. The rules known to the browser are used also for far years: no better is known.
 * "Today" is what the device's clock says, read in this zone; a clock that is wrong gives a wrong today, and no other.
 */
export const DEFAULT_ZONE = 'Europe/Helsinki';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What is used of it; the tool that reads our texts does not know TypeScript's own declaration. */
declare const Temporal: {
  readonly ZonedDateTime: new (nanoseconds: bigint, zone: string) => {readonly offsetNanoseconds: number};
};

type OffsetAt = (epoch: number) => number;

interface Zone {
  /** Milliseconds east of Greenwich at an instant. */
  readonly offsetAt: OffsetAt;
  /** Offset at 00:00 UTC, by day number. */
  readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Intl writes `GMT`, `GMT+02:00` or, before 1921, `GMT+01:39:49`. */
function offsetByIntl(name: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', {timeZone: name, timeZoneName: 'longOffset'});
  return (epoch) => {
    const [, offset = ''] = format.format(epoch).split('GMT');
    const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(':').map(Number);
    const size = (hours * 3600 + minutes * 60 + seconds) * 1000;
    return offset.startsWith('-') ? -size : size;
  };
}

/** Temporal has it at once; a page's first use of Intl takes 12 ms, on a phone 50. Chromium 144, Firefox 139; not yet in Safari 26. */
const offsetByTemporal =
  (name: string): OffsetAt =>
  (epoch) =>
    // A second BigInt throws where what goes by the name gives no number.
    Number(BigInt(new Temporal.ZonedDateTime(BigInt(epoch) * 1_000_000n, name).offsetNanoseconds) / 1_000_000n);

/** Throws on a name that the browser does not know. */
function createZone(name: string): Zone {
  let offsetAt = offsetByTemporal(name);
  try {
    offsetAt(0);
  } catch {
    // No such browser, or the page has something else by that name.
    offsetAt = offsetByIntl(name);
  }
  return {offsetAt, offsets: new Map()};
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    try {
      zone = createZone(name);
    } catch {
      zone = name === DEFAULT_ZONE ? createZone('UTC') : zoneOf(DEFAULT_ZONE);
    }
    zones.set(name, zone);
  }
  return zone;
}

/** `name` when the browser knows that zone, else Europe/Helsinki. */
export const knownZone = (name: string | undefined): string =>
  name && zoneOf(name) !== zoneOf(DEFAULT_ZONE) ? name : DEFAULT_ZONE;

function offsetOfDay(zone: Zone, day: number): number {
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    offset = zone.offsetAt(day * DAY_MS);
    zone.offsets.set(day, offset);
  }
  return offset;
}

/**
 * The instant of a wall-clock time: day number and minutes since midnight (may run over 1440, a fraction is seconds).
 * The offsets of the days around are remembered, so that a list costs one Intl call a day and not one an item.
 * Limit: two changes of the clock within three days are not told apart; no zone has had that since 1970.
 */
export function toEpoch(day: number, minutes: number, zoneName = DEFAULT_ZONE): number {
  const zone = zoneOf(zoneName);
  const wall = day * DAY_MS + Math.round(minutes * MINUTE_MS);
  const wallDay = Math.floor(wall / DAY_MS);
  const before = offsetOfDay(zone, wallDay - 1);
  const after = offsetOfDay(zone, wallDay + 2);
  if (before === after || zone.offsetAt(wall - before) === before) return wall - before;
  return zone.offsetAt(wall - after) === after ? wall - after : wall - before;
}

/** Wall-clock day number and minutes since midnight at an instant. */
export function toLocal(epoch: number, zoneName = DEFAULT_ZONE): {readonly day: number; readonly minutes: number} {
  const zone = zoneOf(zoneName);
  const utcDay = Math.floor(epoch / DAY_MS);
  const offset = offsetOfDay(zone, utcDay);
  const wall = epoch + (offset === offsetOfDay(zone, utcDay + 1) ? offset : zone.offsetAt(epoch));
  const day = Math.floor(wall / DAY_MS);
  return {day, minutes: Math.floor((wall - day * DAY_MS) / MINUTE_MS)};
}
