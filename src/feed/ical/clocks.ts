import {dayNumber} from '../../lib/civil-date.js';
import {find} from '../../lib/find.js';
import {DEFAULT_ZONE, knownZone, toEpoch} from '../../lib/zone.js';
import {type Component, propertyOf, type Report} from './components.js';
import type {Clock} from './moment.js';
import {WINDOWS_ZONES} from './windows-zones.js';
import {offsetsOf} from './zone-rules.js';

const MINUTE_MS = 60_000;

const clockOfZone = (zone: string): Clock => ({zone, toEpoch: (day, minutes) => toEpoch(day, minutes, zone)});

const HELSINKI = clockOfZone(DEFAULT_ZONE);

/** A name that Intl knows; of `/mozilla.org/20070129_1/Europe/Helsinki` what comes last. */
function ianaName(tzid: string): string | undefined {
  const steps = tzid.trim().replaceAll(' ', '_').split('/');
  for (let from = 0; from < Math.max(1, steps.length - 1); from++) {
    const name = steps.slice(from).join('/');
    // Europe/Helsinki stands for what is not known too.
    if (name === DEFAULT_ZONE || (name && knownZone(name) !== DEFAULT_ZONE)) return name;
  }
  return undefined;
}

const zoneNamed = (tzid: string | undefined): string | undefined =>
  tzid === undefined ? undefined : (WINDOWS_ZONES.get(tzid) ?? ianaName(tzid));

/** A zone whose clock shows the same all through a year, on the days in the middle of the months. */
function zoneLike(clock: Clock, year: number): string | undefined {
  const days = [...Array(12).keys()].map((month) => dayNumber(year, month + 1, 15));
  return find([...new Set(WINDOWS_ZONES.values())], (zone) =>
    days.every((day) => toEpoch(day, 720, zone) === clock.toEpoch(day, 720)),
  );
}

/** The clocks of one calendar, by TZID. */
export class Clocks {
  /** Of times that name no zone. */
  readonly floating: Clock;
  readonly #definitions: ReadonlyMap<string, Component>;
  readonly #known = new Map<string, Clock>();
  readonly #report: Report;

  constructor(calendar: Component, report: Report) {
    this.#report = report;
    const definitions = calendar.components.filter(({name}) => name === 'VTIMEZONE');
    this.#definitions = new Map(definitions.map((zone) => [propertyOf(zone, 'TZID')?.value.trim() ?? '', zone]));
    const tzid = propertyOf(calendar, 'X-WR-TIMEZONE')?.value.trim();
    this.floating = tzid ? this.clock(tzid, `${calendar.path} X-WR-TIMEZONE`) : HELSINKI;
  }

  /** The clock of a TZID; Helsinki's, and a problem told once, when it cannot be found out. */
  clock(tzid: string, path: string): Clock {
    const known = this.#known.get(tzid);
    if (known) return known;
    const definition = this.#definitions.get(tzid);
    const zone = zoneNamed(tzid) ?? zoneNamed(definition && propertyOf(definition, 'X-LIC-LOCATION')?.value);
    const clock = zone ? clockOfZone(zone) : definition && clockOfRules(definition);
    if (!clock)
      this.#report(path, `An unknown time zone, read as ${DEFAULT_ZONE}`, 'Write a TZID such as Europe/Helsinki');
    this.#known.set(tzid, clock ?? HELSINKI);
    return clock ?? HELSINKI;
  }

  /** The zone that a rule of an event of that year is counted in; UTC, which keeps no hour, where no zone has the clock. */
  zoneOfRule(clock: Clock, year: number, path: string): string {
    const zone = clock.zone ?? zoneLike(clock, year);
    if (!zone)
      this.#report(
        path,
        'Repeated in an unknown time zone, so hours may shift',
        'Write a TZID such as Europe/Helsinki',
      );
    return zone ?? 'UTC';
  }
}

function clockOfRules(definition: Component): Clock | undefined {
  const offsetAt = offsetsOf(definition);
  return offsetAt && {toEpoch: (day, minutes) => (day * 1440 + minutes - offsetAt(day * 1440 + minutes)) * MINUTE_MS};
}
