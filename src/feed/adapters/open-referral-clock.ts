import {type CivilDate, dateOf} from '../../lib/civil-date.js';
import {parseTime} from '../../lib/time.js';
import {toLocal} from '../../lib/zone.js';

const CLOCK =
  /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})(?:[:.]?(\d\d))?(?:[:.]\d\d(?:\.\d{1,9})?)?\s?(?:([ap])\.?m\.?)?(?:Z|[+-]\d\d:?\d\d)?$/i;

const pad = (number: number): string => String(number).padStart(2, '0');

/** `10:00` of `10:00:00`, `8:30AM`, `3pm`, `0900`, `2000-01-01T08:00:00.000Z`; undefined when it is no time of day. */
export function clockOf(text: string | undefined): string | undefined {
  if (text && /^(?:12 )?noon$/i.test(text)) return '12:00';
  if (text && /^(?:12 )?midnight$/i.test(text)) return '00:00';
  const [, hours, minutes = '0', half] = CLOCK.exec(text ?? '') ?? [];
  if (hours === undefined) return undefined;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  const isTime = hour * 60 + Number(minutes) <= 1440 && Number(minutes) < 60 && (!half || Number(hours) <= 12);
  return isTime ? `${pad(hour)}:${pad(Number(minutes))}` : undefined;
}

/** A time of day that stands in a field for dates: `8:30AM`, never `2026`. */
export const misplacedClock = (text: string | undefined): string | undefined =>
  text && /^\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m)/i.test(text) ? clockOf(text) : undefined;

export const writeDay = ({year, month, day}: CivilDate): string => `${year}-${pad(month)}-${pad(day)}`;

/** A day, also of an instant: the midnight that begins it in London is the evening before in UTC. */
export function dayOf(text: string | undefined): string | undefined {
  const time = parseTime(text ?? '');
  if (!time) return undefined;
  return writeDay(time.kind === 'instant' ? dateOf(toLocal(time.epoch).day) : time.date);
}

/**
 * A zone for what HSDS gives as hours from UTC. Two and three are Finland's winter and summer, so its own zone; the hour
 * of others does not change with summer. The signs of `Etc` are the other way round.
 */
export function zoneOf(text: string | undefined): string | undefined {
  const hours = Number(text?.replace(/^(?:UTC|GMT)/i, '').replace(/:?00$/, '') || NaN);
  if (Number.isNaN(hours)) return text && /^[a-z]+\/[a-z_/+-]+$/i.test(text) ? text : undefined;
  if (!Number.isInteger(hours) || Math.abs(hours) > 12 || hours === 2 || hours === 3) return undefined;
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
