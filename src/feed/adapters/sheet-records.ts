import {municipalityOfCode} from '../../lib/municipalities.js';
import {hashText} from '../../lib/hash-text.js';
import {readMoment} from '../../lib/written-time.js';
import type {Problem} from '../types.js';
import {ACCESSIBILITY, LANGUAGES, MODES} from '../vocabulary/sheet.js';
import type {Vocabulary} from '../vocabulary/vocabulary.js';
import {WORDS} from '../vocabulary/words.js';
import type {Fields} from './fields.js';
import type {Column, Field, Language} from './sheet-columns.js';
import {type Cells, readTimes} from './sheet-times.js';
import {isFreeInWords, readAges, readFlag, readList, readOffer} from './written-values.js';

/** The cells of a row by their columns; what cannot be read is told with the row and the title of the column. */
export class RowCells implements Cells {
  readonly problems: Problem[] = [];

  constructor(
    readonly number: number,
    private readonly cells: readonly string[],
    private readonly columns: readonly Column[],
    private readonly language: Language,
  ) {}

  /** What stands in the first column of that kind that has something in it. */
  text(field: Field): string {
    return this.#filled(field)[0]?.text ?? '';
  }

  /** The texts of all columns of that kind, by language. */
  texts(field: Field): Fields | undefined {
    const entries = this.#filled(field).map(({language, text}) => [language ?? this.language, text] as const);
    return entries.length ? Object.fromEntries(entries.reverse()) : undefined;
  }

  unreadable(field: Field, remedy: string): void {
    const [cell] = this.#filled(field);
    const path = `row ${this.number}, column ${cell?.title ?? field}`;
    if (this.problems.some((problem) => problem.path === path)) return;
    this.problems.push({
      path,
      message: `Cannot be read, left out: ${(cell?.text ?? '').slice(0, 60)}`,
      remedy,
      effect: 'mended',
    });
  }

  #filled(field: Field): readonly (Column & {readonly text: string})[] {
    return this.columns
      .filter((column) => column.field === field)
      .map((column) => ({...column, text: this.cells[column.index]?.trim() ?? ''}))
      .filter(({text}) => text);
  }
}

/** An address as people write it, without `https://`. */
const webAddress = (text: string): string | undefined =>
  /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:fi|com|org|net|info|eu|ax|se|example)(?:[/?#]|$))/i.test(text)
    ? `https://${text}`
    : /^https?:/i.test(text)
      ? text
      : undefined;

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

const isTelephone = (text: string): boolean => /^\+?\d[\d ()-]{4,20}$/.test(text);

/** One cell for the way to register: an address, or advice, or whether one must. */
function registrationOf(cells: RowCells): Fields {
  const text = cells.text('registration');
  const closes = readMoment(cells.text('registrationCloses'));
  if (cells.text('registrationCloses') && !closes) cells.unreadable('registrationCloses', 'Write it like 24.11.2026');
  const required = readFlag(text);
  if (required !== undefined) return {required, closes};
  if (isEmail(text)) return {email: text, closes};
  if (isTelephone(text)) return {telephone: text, closes};
  const url = webAddress(text);
  return url ? {url, closes} : {note: cells.texts('registration'), closes};
}

function flag(cells: RowCells, field: Field): boolean | undefined {
  const value = readFlag(cells.text(field));
  if (value === undefined && cells.text(field)) cells.unreadable(field, 'Write kyllä or ei, or x');
  return value;
}

function priceOf(cells: RowCells): Fields {
  const price = cells.text('price');
  const isFree = flag(cells, 'free') ?? (isFreeInWords(price) || undefined);
  if (!price || isFreeInWords(price)) return {isAccessibleForFree: isFree};
  const offer = readOffer(price);
  return {
    isAccessibleForFree: isFree ?? (offer.price ? false : undefined),
    offers: [offer.price ? offer : {description: cells.texts('price')}],
  };
}

function agesOf(cells: RowCells): string | undefined {
  const text = cells.text('ages');
  // Spreadsheets make a number of `65-` and of `-65` the same, and a day of `7-12`: which was meant cannot be told.
  const ages = /^-\d+$|^\d{4}-\d\d-\d\d/.test(text) ? undefined : readAges(text);
  if (text && !ages) cells.unreadable('ages', 'Write it like 7–12 v., yli 65 or alle 18');
  return ages;
}

const words = (
  cells: RowCells,
  field: Field,
  kind: string,
  mapping: Parameters<Vocabulary['wordOf']>[2],
  vocabulary: Vocabulary,
): readonly string[] => readList(cells.text(field)).flatMap((text) => vocabulary.wordOf(kind, text, mapping) ?? []);

/** Municipalities by their names; exports of registers give their numbers. */
const municipalitiesOf = (cells: RowCells): readonly string[] =>
  readList(cells.text('municipality')).map((text) => (/^\d{1,3}$/.test(text) && municipalityOfCode(text)?.name.fi) || text);

const coordinate = (text: string): string | undefined => text.replace(',', '.') || undefined;

export function placeOf(cells: RowCells, vocabulary: Vocabulary): Fields | undefined {
  const [place, street, postalCode] = (['place', 'street', 'postalCode'] as const).map((field) => cells.text(field));
  const [municipality = ''] = municipalitiesOf(cells);
  if (!place && !street) return undefined;
  const accessibility = words(cells, 'accessibility', 'accessibility', ACCESSIBILITY, vocabulary);
  const [latitude, longitude] = (['latitude', 'longitude'] as const).map((field) => coordinate(cells.text(field)));
  return {
    '@id': `place:${hashText([place, street, postalCode, municipality, latitude, longitude, ...accessibility].join('\n'))}`,
    name: cells.texts('place') ?? cells.texts('street'),
    address: {streetAddress: cells.texts('street'), postalCode, addressLocality: municipality},
    geo: latitude && longitude ? {latitude, longitude} : undefined,
    accessibility,
  };
}

export function organizationOf(cells: RowCells): Fields | undefined {
  const name = cells.text('organization');
  return name ? {'@id': `organization:${name.toLowerCase()}`, name: cells.texts('organization')} : undefined;
}

/** How one takes part, where it is said; else a place says it. */
function modeOf(cells: RowCells, place: Fields | undefined, vocabulary: Vocabulary): string | undefined {
  const modes = new Set(words(cells, 'mode', 'mode', MODES, vocabulary));
  if (modes.size > 1) return modes.has('onsite') || modes.has('mixed') ? 'mixed' : 'online';
  const [said] = modes;
  return said ?? (cells.text('onlineUrl') ? (place ? 'mixed' : 'online') : place ? 'onsite' : undefined);
}

function contactOf(cells: RowCells): readonly Fields[] {
  const [name, telephone, email] = [cells.texts('contact'), cells.text('telephone'), cells.text('email')];
  return name || telephone || email ? [{name, telephone, email}] : [];
}

export interface Made {
  readonly isEvent: boolean;
  readonly item: Fields;
  readonly place?: Fields;
  readonly organization?: Fields;
}

/** One row as an activity or event of ours. */
export function toItem(cells: RowCells, vocabulary: Vocabulary): Made {
  const {isEvent, fields} = readTimes(cells);
  const place = placeOf(cells, vocabulary);
  const organization = organizationOf(cells);
  const terms = (['theme', 'audience'] as const).flatMap((set) =>
    readList(cells.text(set)).map((name) => ({codes: [name], name, set})),
  );
  const image = cells.text('image');
  const item = {
    '@id':
      cells.text('id') ||
      `row:${hashText([cells.text('name'), organization?.['@id'], place?.['@id'], JSON.stringify(fields)].join('\n'))}`,
    name: cells.texts('name'),
    summary: cells.texts('summary'),
    description: cells.texts('description'),
    provider: organization?.['@id'],
    location: place?.['@id'],
    areaServed: municipalitiesOf(cells),
    ...vocabulary.idsOf(terms, WORDS),
    typicalAgeRange: agesOf(cells),
    inLanguage: words(cells, 'language', 'language', LANGUAGES, vocabulary),
    attendanceMode: modeOf(cells, place, vocabulary),
    onlineUrl: webAddress(cells.text('onlineUrl')) ?? cells.text('onlineUrl'),
    accessibility: place ? undefined : words(cells, 'accessibility', 'accessibility', ACCESSIBILITY, vocabulary),
    ...priceOf(cells),
    volunteering: flag(cells, 'volunteering') || undefined,
    ...fields,
    eventStatus: flag(cells, 'cancelled') ? 'EventCancelled' : undefined,
    registration: registrationOf(cells),
    contactPoint: contactOf(cells),
    url: webAddress(cells.text('url')) ?? cells.text('url'),
    image: image ? [image] : undefined,
  };
  return {isEvent, item, place, organization};
}
