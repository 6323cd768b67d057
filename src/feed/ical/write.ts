import {dateOf, dayOf} from '../../lib/civil-date.js';
import {find} from '../../lib/find.js';
import {pickText} from '../../lib/language.js';
import {epochOf, localOf, type Time} from '../../lib/time.js';
import {originOf} from '../../lib/urls.js';
import {toEpoch} from '../../lib/zone.js';
import type {Entities} from '../entities.js';
import type {Item, LanguageMap, Organization, Place} from '../types.js';
import {stamp} from './moment.js';
import {contentLine, escapeText, escapeUri, type Parameters} from './write-lines.js';
import {type Slot, slotsOf} from './write-times.js';
import {timeZoneLines} from './write-zone.js';

export interface WriteOptions {
  /** The language of texts, where the feed has it. */
  readonly locale: string;
  /** Epoch ms. */
  readonly now: number;
  /** Of the calendar. */
  readonly name?: string;
  /** The page that shows an item; without it the publisher's own. */
  readonly url?: (item: Item) => string | undefined;
}

/** Years that rules without an end are written zones for. */
const YEARS_AHEAD = 10;

type Lines = string[];

class Writer {
  /** First and last year by zone. */
  readonly #zones = new Map<string, readonly [number, number]>();
  readonly #entities: Entities;
  readonly #options: WriteOptions;

  constructor(entities: Entities, options: WriteOptions) {
    this.#entities = entities;
    this.#options = options;
  }

  write(items: readonly Item[]): string {
    const {name, now} = this.#options;
    const placed = items.map((item) => ({item, slots: slotsOf(item, now)}));
    const events = placed.flatMap(({item, slots}) => slots.flatMap((slot, index) => this.#event(item, slot, index)));
    const timeless = placed.filter(({slots}) => !slots.length);
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tarjotin//Tarjotin//EN',
      'CALSCALE:GREGORIAN',
      ...(name ? ['NAME', 'X-WR-CALNAME'].map((property) => contentLine(property, escapeText(name))) : []),
      ...timeless.flatMap(({item}) => this.#text('X-TARJOTIN-WITHOUT-TIME', item.name, {'X-UID': this.#uid(item)})),
      ...[...this.#zones].flatMap(([zone, [first, last]]) => timeZoneLines(zone, first, last)),
      ...events,
      'END:VCALENDAR',
    ];
    return `${lines.join('\r\n')}\r\n`;
  }

  /** The same for the same `@id`. One that is relative to its feed (`ev/1`) is made unique by the publisher's host. */
  #uid(item: Item, index = 0): string {
    const id = item['@id'];
    const address = item.url ?? this.#options.url?.(item) ?? '';
    const host = /[:@]/.test(id) ? undefined : originOf(address)?.replace(/^\w+:\/*/, '');
    return (host ? `${id}@${host}` : id) + (index ? `#${index + 1}` : '');
  }

  #event(item: Item, slot: Slot, index: number): readonly string[] {
    const {now, url} = this.#options;
    const modified = epochOf(item.dateModified ?? '');
    const address = url?.(item) ?? item.url;
    return [
      'BEGIN:VEVENT',
      contentLine('UID', escapeText(this.#uid(item, index))),
      `DTSTAMP:${stamp(now)}`,
      ...(modified === undefined ? [] : [`LAST-MODIFIED:${stamp(modified)}`]),
      ...this.#times(slot),
      ...this.#text('SUMMARY', item.name),
      ...this.#description(item),
      ...this.#where(item),
      ...this.#organizers(item),
      ...this.#categories(item),
      `STATUS:${item.eventStatus === 'EventCancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
      ...(address ? [contentLine('URL', escapeUri(address))] : []),
      'END:VEVENT',
    ];
  }

  #text(property: string, texts: LanguageMap | undefined, parameters: Parameters = {}): readonly string[] {
    const picked = pickText(texts, this.#options.locale);
    return picked ? [contentLine(property, escapeText(picked.text), {...parameters, LANGUAGE: picked.lang})] : [];
  }

  #times({start, end, zone, rule, except, more}: Slot): Lines {
    const {minutes} = localOf(start, zone);
    const lines = [this.#time('DTSTART', start, zone)];
    if (end) lines.push(this.#time('DTEND', endBeside(start, end, zone), zone));
    // No other letters are in a rule that can be read.
    if (rule) lines.push(contentLine('RRULE', rule.replace(/[^\w=;,+-]/g, '')));
    for (const day of except) {
      lines.push(
        this.#time(
          'EXDATE',
          minutes === undefined ? {kind: 'date', date: dateOf(day)} : {kind: 'local', date: dateOf(day), minutes},
          zone,
        ),
      );
    }
    for (const time of more) lines.push(this.#time('RDATE', time, zone));
    if (rule && this.#zones.has(zone))
      this.#use(zone, dateOf(Math.floor(this.#options.now / 86_400_000)).year + YEARS_AHEAD);
    return lines;
  }

  #use(zone: string, year: number): void {
    const [first, last] = this.#zones.get(zone) ?? [year, year];
    this.#zones.set(zone, [Math.min(first, year), Math.max(last, year)]);
  }

  /** A date; a time on the clock of a zone; an instant that this clock does not tell for certain in UTC. */
  #time(property: string, time: Time, zone: string): string {
    const {day, minutes} = localOf(time, zone);
    const date = dateText(day);
    if (minutes === undefined) return `${property};VALUE=DATE:${date}`;
    const epoch = toEpoch(day, minutes, zone);
    if (zone === 'UTC' || (time.kind === 'instant' && epoch !== time.epoch))
      return `${property}:${stamp(time.kind === 'instant' ? time.epoch : epoch)}`;
    this.#use(zone, Number(date.slice(0, 4)));
    return contentLine(property, `${date}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`, {TZID: zone});
  }

  #description({summary, description, locationNote}: Item): readonly string[] {
    const {locale} = this.#options;
    const parts = [summary, description, locationNote]
      .map((texts) => pickText(texts, locale))
      .filter((part) => part !== undefined);
    if (!parts.length) return [];
    const languages = new Set(parts.map(({lang}) => lang));
    const [language = ''] = languages.size === 1 ? languages : [];
    return this.#text('DESCRIPTION', {[language]: parts.map(({text}) => text).join('\n\n')});
  }

  /** Places with their addresses; where there is none, the address of the online meeting. A hidden one stays hidden. */
  #where({location, onlineUrl}: Item): readonly string[] {
    const places = location.map((id) => this.#entities.places.get(id)).filter((place) => place !== undefined);
    const texts = places.map((place) => placeText(place, this.#options.locale));
    const geo = places.length === 1 && !places[0]?.addressHidden ? places[0]?.geo : undefined;
    return [
      ...(texts.length
        ? [contentLine('LOCATION', escapeText(texts.map(({text}) => text).join('; ')), {LANGUAGE: texts[0]?.lang})]
        : onlineUrl
          ? [contentLine('LOCATION', escapeText(onlineUrl))]
          : []),
      ...(geo ? [`GEO:${geo.latitude};${geo.longitude}`] : []),
      ...(onlineUrl ? [contentLine('CONFERENCE', escapeUri(onlineUrl), {VALUE: 'URI'})] : []),
    ];
  }

  /** ORGANIZER has to be an address; who has none, and who comes second, is a CONTACT. */
  #organizers({provider}: Item): readonly string[] {
    const known = provider
      .map((id) => this.#entities.organizations.get(id))
      .filter((organization) => organization !== undefined);
    const first = find(known, (organization) => emailOf(organization));
    const name = first && pickText(first.name, this.#options.locale);
    return [
      ...(name
        ? [contentLine('ORGANIZER', escapeUri(`mailto:${emailOf(first) ?? ''}`), {CN: name.text, LANGUAGE: name.lang})]
        : []),
      ...known
        .filter((organization) => organization !== first)
        .flatMap((organization) => this.#text('CONTACT', organization.name)),
    ];
  }

  #categories({theme}: Item): readonly string[] {
    const names = theme
      .map((id) => pickText(this.#entities.terms.get(id)?.name, this.#options.locale))
      .filter((name) => name !== undefined);
    return [...new Set(names.map(({lang}) => lang))].map((LANGUAGE) => {
      const own = names.filter(({lang}) => lang === LANGUAGE).map(({text}) => escapeText(text));
      return contentLine('CATEGORIES', own.join(','), {LANGUAGE});
    });
  }
}

const emailOf = ({contactPoint}: Organization): string | undefined => find(contactPoint ?? [], ({email}) => email)?.email;

const two = (number: number): string => String(number).padStart(2, '0');

const dateText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

/** The end in the kind of the start, as iCalendar wants it; of dates the day after the last one. */
function endBeside(start: Time, end: Time, zone: string): Time {
  const {day} = localOf(end, zone);
  if (start.kind === 'date') return {kind: 'date', date: dateOf(day + 1)};
  return end.kind === 'date' ? {kind: 'local', date: dateOf(dayOf(end.date) + 1), minutes: 0} : end;
}

/** `Kirjasto, Kirjakatu 3, 40100 Jyväskylä` */
function placeText(
  {name, address, addressHidden}: Place,
  locale: string,
): {readonly text: string; readonly lang: string} {
  const {text = '', lang = ''} = pickText(name, locale) ?? {};
  const street = addressHidden ? undefined : pickText(address?.streetAddress, locale)?.text;
  const town = [addressHidden ? undefined : address?.postalCode, pickText(address?.addressLocality, locale)?.text]
    .filter(Boolean)
    .join(' ');
  const parts = [text, street, text.endsWith(town) ? undefined : town];
  return {text: [...new Set(parts)].filter(Boolean).join(', '), lang};
}

/**
 * Items as an iCalendar file (RFC 5545, RFC 7986): a VEVENT for each, and for each of its schedules. What has no time
 * that could stand in a calendar (postponed, or on days that nobody has said) is named in X-TARJOTIN-WITHOUT-TIME.
 */
export const writeCalendar = (items: readonly Item[], entities: Entities, options: WriteOptions): string =>
  new Writer(entities, options).write(items);
