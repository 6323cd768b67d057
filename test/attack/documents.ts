/** Documents in which a hostile text stands wherever the schema of the format has a text or an address. */
import {readThreadPage} from '../../src/form/thread.js';
import {PICTURE} from './lab.js';
import {type Field, fieldsOf, nameOf, readSchema, withField} from './schema.js';

type Json = Readonly<Record<string, unknown>>;

const feed = readSchema('feed');
const form = readSchema('form');

/** Definitions of the feed's schema that hold words of a person, or an address. */
const WORDY = new Set(['title', 'requiredTitle', 'summary', 'text', 'names', 'word', 'url', 'image', 'email', 'telephone', 'language']);
/** Fields whose word decides whether the rest is on screen at all. */
const DECIDING = /\.(?:inDefinedTermSet|scheduleTimezone|priceCurrency|version)$/;

const within = (schema: typeof feed, definition: string): readonly Field[] => [...fieldsOf(schema, schema.$defs?.[definition])];

/** Text fields of each big shape of a feed, and what must be right for an object to be shown: an address. */
const FEED_FIELDS = new Map(['Item', 'Place', 'Organization', 'Term'].map((name) => [
  name,
  within(feed, name).filter((field) => WORDY.has(field.kind) && !DECIDING.test(`.${nameOf(field)}`)),
]));

/** Words, codes and addresses of an item of a form: all but kinds, operators and numbers. */
const FORM_FIELDS = within(form, 'item').filter(({schema, path}) => {
  const isText = !schema.enum && !/^(?:enableWhen|items|min|max|initial)$/.test(String(path[0]));
  return isText && allowsText(schema);
});

function allowsText({type, anyOf}: Field['schema']): boolean {
  return type === 'string' || (anyOf?.some(allowsText) ?? false);
}

export const FEED_TEXT_FIELDS = [...FEED_FIELDS.values()].reduce((sum, fields) => sum + fields.length, 0);
export const FORM_TEXT_FIELDS = FORM_FIELDS.length + 4;

/** As a publisher may write it: a string, or in all languages, of which one has the text for its tag. */
const translated = (text: string, turn: number): unknown => (turn % 2 ? text : {fi: text, sv: text, en: text, [text.slice(0, 40) || 'xx']: text});

function valueFor({kind, required}: Field, text: string, turn: number): unknown {
  if (kind === 'image' && required) return PICTURE;
  if (kind === 'url' && required) return 'https://kerho.example/liite.pdf';
  if (kind === 'names') return {fi: [text]};
  return /title|summary|text/i.test(kind) ? translated(text, turn) : text;
}

/** The object with the text in all its fields; what has to have a good address is there a second time with the text for one. */
function filled(shape: string, base: Json, text: string, turn: number): Json {
  const fields = FEED_FIELDS.get(shape) ?? [];
  const whole = fields.reduce<unknown>((object, field) => withField(object, field.path, valueFor(field, text, turn)), base) as Record<string, unknown>;
  for (const {path, required, kind} of fields) {
    const [list = ''] = path;
    if (required && /^(?:url|image)$/.test(kind) && path.length > 1) whole[list] = [...(whole[list] as readonly unknown[]), {[String(path.at(-1))]: text, name: 'Liite'}];
  }
  return whole;
}

/** What stands beside the hostile items in every feed. */
const NEIGHBOUR = {'@id': 'hyva', name: {fi: 'Hyvä naapuri'}, startDate: '2026-12-01T17:00'};

const day = (index: number): string => `2026-12-${String((index % 28) + 1).padStart(2, '0')}`;

/** A feed with an item for each text: every second an event. `events`: all are. */
export function feedOf(texts: readonly string[], {events = false} = {}): string {
  const lists = {terms: [] as Json[], organizations: [] as Json[], places: [] as Json[], activities: [] as Json[], events: [NEIGHBOUR] as Json[]};
  texts.forEach((text, index) => {
    const refs = {provider: [`org-${index}`], location: [`place-${index}`], theme: [`term-${index}`], attendanceMode: 'mixed'};
    const time = {startDate: `${day(index)}T12:30`, endDate: `${day(index)}T13:30`};
    const isEvent = events || index % 2 === 1;
    const base = {'@id': `${index} ${text}`.slice(0, 400), ...refs, ...(isEvent ? time : {eventSchedule: [{byDay: ['Tuesday'], startTime: '17:00'}]}), offers: [{price: 4}]};
    lists[isEvent ? 'events' : 'activities'].push(filled('Item', base, text, index));
    lists.places.push(filled('Place', {'@id': `place-${index}`}, text, index));
    lists.organizations.push(filled('Organization', {'@id': `org-${index}`}, text, index));
    lists.terms.push(filled('Term', {'@id': `term-${index}`, inDefinedTermSet: 'theme'}, text, index));
  });
  return JSON.stringify({version: 1, name: texts[0], license: texts[0], inLanguage: ['fi'], ...lists});
}

/** Kinds that are asked on a page of their own are not; those that hold items hold one. */
const KINDS = (form.$defs?.['item']?.properties?.['kind']?.enum as readonly string[]).filter((kind) => kind !== 'page');

function formItem(kind: string, text: string, index: number): Json {
  const base: Json = {kind, ...(kind === 'text' && {required: true}), other: kind === 'one'};
  const item = FORM_FIELDS.reduce<unknown>((object, {path, schema}) => {
    const isWord = !schema.anyOf?.some(({properties, type}) => properties ?? type === 'object');
    return withField(object, path, path.at(-1) === 'id' ? `${kind} ${text}`.slice(0, 300) : isWord ? text.slice(0, 300) : translated(text, index));
  }, base) as Json;
  const options = [...(item['options'] as readonly unknown[]), 'oma'];
  return /^(?:group|matrix)$/.test(kind) ? {...item, options, items: [{id: `in-${kind}`, kind: kind === 'matrix' ? 'one' : 'text', text}]} : {...item, options};
}

/** A form with an item of every kind, all with the text. */
export const formOf = (text: string): Json => ({
  id: text.slice(0, 300),
  title: translated(text, 0),
  intro: translated(text, 1),
  privacyUrl: text,
  items: KINDS.map((kind, index) => formItem(kind, text, index)),
});

/** Text fields of a round: its name and introduction, and of a comment, its reply and the host's answer the text and the name. */
export const THREAD_TEXT_FIELDS = 8;

const comment = (id: string, text: string, more: Json = {}): Json => ({'@id': id, text, author: {name: text}, dateCreated: '2026-11-20T10:15:00Z', replies: [], ...more});

export function threadOf(text: string): Json & {readonly comments: readonly Json[]} {
  const replies = [comment('r1', text), comment('r2', text, {isAnswer: true})];
  return {'@id': text, name: translated(text, 0), intro: translated(text, 1), status: 'open', total: 1, comments: [comment(`c ${text}`, text, {replies})]};
}

/** How many comments of a round can be read, replies too. */
export const commentsOf = (thread: unknown): number =>
  (readThreadPage(thread)?.comments ?? []).reduce((sum, {replies}) => sum + 1 + replies.length, 0);
