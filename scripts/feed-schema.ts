/**
 * Writes src/feed/schema/feed.schema.json from the table that the checks are made from (src/feed/shape.ts):
 * `node --import tsx scripts/feed-schema.ts`. A test fails when the file is stale.
 *
 * The schema says what to write; the checks also mend what is often written otherwise. So it is the stricter of the two:
 * what it accepts, the checks have nothing to say about, but for identity codes and markup without text.
 */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {LIMITS} from '../src/feed/limits.js';
import {ALIASES, type Kind, LISTS, readKind, SHAPES, SYNONYMS} from '../src/feed/shape.js';
import {FIELD_TEXTS, SHAPE_TEXTS} from './feed-schema-texts.js';

type Schema = Readonly<Record<string, unknown>>;

export const SCHEMA_FILE = new URL('../src/feed/schema/feed.schema.json', import.meta.url);

const TAG = '^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-x(-[A-Za-z0-9]{1,8})+)?$';
/** The days that exist from 1900 to 2199; a leap year only if it is one. */
const DATE =
  '(?:(?:19|2[01])\\d\\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)' +
  '|(?:(?:19|2[01])(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const OFFSET = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d)';
const WEB = '://[^\\s/?#@]+(?:[/?#]\\S*)?';
const AGE = '(?:1[01]\\d|120|\\d{1,2})';

const text = (maxLength: number): Schema => ({
  type: 'string',
  maxLength,
  not: {pattern: '^\\s*(?:undefined|null|NaN|Invalid Date|\\[object Object\\])\\s*$', type: 'string'},
});
const languages = (value: Schema): Schema => ({
  type: 'object',
  propertyNames: {pattern: TAG},
  additionalProperties: value,
  minProperties: 1,
  maxProperties: LIMITS.languages,
});
const localized = (maxLength: number): Schema => ({anyOf: [text(maxLength), languages(text(maxLength))]});
const pattern = (source: string, maxLength = 4000): Schema => ({type: 'string', pattern: `^(?:${source})$`, maxLength});
const between = (minimum: number, maximum: number): Schema => ({type: 'number', minimum, maximum});
const degrees = (latitude: Schema, longitude: Schema): Schema => ({
  type: 'object',
  properties: {latitude, longitude},
  required: ['latitude', 'longitude'],
});

const SCALARS: Readonly<Record<string, Schema>> = {
  id: {type: 'string', pattern: '\\S', maxLength: LIMITS.id},
  title: localized(LIMITS.title),
  summary: localized(LIMITS.summary),
  text: localized(LIMITS.text),
  names: languages({type: 'array', items: text(LIMITS.word), maxItems: LIMITS.languages}),
  word: text(LIMITS.word),
  url: pattern(`https?${WEB}|mailto:[^\\s@,;?]+@[^\\s@,;?]+|tel:\\+?\\d{3,15}`),
  image: pattern(`https${WEB}`),
  email: pattern('[^\\s@<>"\'(),;:\\\\/]{1,64}@[^\\s@<>"\'(),;:\\\\/]{1,180}\\.[^\\s@<>"\'(),;:\\\\/.]{2,63}'),
  telephone: pattern('(?=(?:\\D*\\d){3,15}\\D*$)\\+?\\d[\\d ()/.–-]*\\d'),
  language: {type: 'string', pattern: TAG},
  time: pattern(`${DATE}(?:T${CLOCK}(?::[0-5]\\d(?:\\.\\d+)?)?${OFFSET}?)?`),
  clock: pattern(`${CLOCK}|24:00`),
  day: pattern('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:[1-5]|-[12])(?:MO|TU|WE|TH|FR|SA|SU)'),
  monthDay: {
    anyOf: [
      {type: 'integer', minimum: 1, maximum: 31},
      {type: 'integer', minimum: -31, maximum: -1},
    ],
  },
  frequency: pattern('P[1-9]\\d{0,2}[DWMY]'),
  rrule: pattern('(?:[A-Z-]+=[A-Z0-9,+-]+;)*FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z-]+=[A-Z0-9,+-]+)*', LIMITS.id),
  ages: pattern(`${AGE}-${AGE}?|-${AGE}`),
  flag: {type: 'boolean'},
  price: {anyOf: [{type: 'number', const: 0}, between(0.01, 1_000_000)]},
  count: {type: 'integer', minimum: 0, maximum: 1_000_000},
  geo: {
    ...degrees(between(-90, 90), between(-180, 180)),
    not: {anyOf: [degrees(between(0, 0), between(0, 0)), degrees(between(19, 31.7), between(59, 70.2))]},
  },
};

/** A word of an enumeration, as ours or as schema.org's. */
function codes(kind: string): Schema {
  const words = kind.split('|');
  const synonyms = Object.keys(SYNONYMS).filter((word) => words.includes(SYNONYMS[word] ?? ''));
  return pattern(`(?:https?://schema\\.org/)?(?:${[...words, ...synonyms].join('|')})`);
}

function fieldSchema(field: string, written: Kind): Schema {
  const {kind, list, required} = readKind(written);
  const one: Schema = kind.includes('|')
    ? codes(kind)
    : {$ref: `#/$defs/${required && kind === 'title' ? 'requiredTitle' : kind}`};
  const schema = list ? {type: 'array', items: one, maxItems: LIMITS.list} : one;
  return field in FIELD_TEXTS ? {description: FIELD_TEXTS[field], ...schema} : schema;
}

function shapeSchema(name: string, shape: Readonly<Record<string, Kind>>): Schema {
  const aliases =
    name === 'Item' ? Object.entries(ALIASES).map(([alias, field]) => [alias, shape[field]] as const) : [];
  const fields = [...Object.entries(shape), ...aliases].flatMap(([field, kind]) =>
    kind ? [[field, kind] as const] : [],
  );
  const required = fields.filter(([field, kind]) => field === '@id' || readKind(kind).required).map(([field]) => field);
  return {
    ...(name in SHAPE_TEXTS ? {description: SHAPE_TEXTS[name]} : {}),
    type: 'object',
    properties: Object.fromEntries(fields.map(([field, kind]) => [field, fieldSchema(field, kind)])),
    ...(required.length ? {required} : {minProperties: 1}),
  };
}

/** A name says something in every language that it is given in. */
const visible = (schema: Schema): Schema => ({...schema, pattern: '\\S'});

/** The JSON Schema (2020-12) of a feed. */
export function createFeedSchema(): Schema {
  // Problems are how adapters tell their losses; no publisher writes them.
  const shapes = Object.entries(SHAPES).filter(([name]) => name !== 'Head' && name !== 'Problem');
  const head = Object.entries(SHAPES.Head).filter(([field]) => field !== 'problems');
  const lists = Object.entries(LISTS).map(([member, name]) => [
    member,
    {type: 'array', items: {$ref: `#/$defs/${name}`}},
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://tarjotin.example/feed.schema.json',
    title: 'Tarjotin feed',
    description: 'Activities and events of associations. Made by scripts/feed-schema.ts; unknown members are ignored.',
    type: 'object',
    properties: {
      '@context': {description: 'The address of feed.context.jsonld, which makes the feed JSON-LD.'},
      version: {description: 'Of the format; 1.', type: 'integer', minimum: 1},
      ...Object.fromEntries(head.map(([field, kind]) => [field, fieldSchema(field, kind)])),
      ...Object.fromEntries(lists),
    },
    required: ['version'],
    $defs: {
      ...SCALARS,
      requiredTitle: {anyOf: [visible(text(LIMITS.title)), languages(visible(text(LIMITS.title)))]},
      ...Object.fromEntries(shapes.map(([name, shape]) => [name, shapeSchema(name, shape)])),
    },
  };
}

export const writeSchema = (): string => `${JSON.stringify(createFeedSchema(), undefined, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, writeSchema());
