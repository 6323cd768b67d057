/** Forms and rounds of comments with hostile values: in each field of each kind of item that has a use for it, many in a document where they go together. */
import {readForm} from '../../src/form/read-form.js';
import {type Kind, KINDS} from '../../src/form/types.js';
import {sampleForm} from '../fixtures/sample-form.js';
import {sampleComment, sampleThread} from '../fixtures/sample-thread.js';
import {commentsOf} from './documents.js';
import {type Field, fieldsOf, type Path, readSchema, withField} from './schema.js';

type Json = Readonly<Record<string, unknown>>;

/** Without the list of municipalities, which says three hundred times the same. */
export const SMALL_FORM: Json = (() => {
  const form = sampleForm();
  return {...form, items: form.items.map((page) => ({...page, items: page.items.filter(({kind}) => kind !== 'municipality')}))};
})();

/** Fields of the form itself, and its list of items as such. */
export const headOfForm = (): readonly Field[] => [...fieldsOf(readSchema('form'))].filter(({path}) => path.length < 3);

const KINDS_OF_ITEM = KINDS.filter((kind) => kind !== 'page');
const NUMBERS = ['integer', 'decimal', 'scale'] as const;
const CHOICES = ['one', 'many', 'matrix'] as const;
/** What other kinds take no notice of. */
const USED_BY: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ['maxLength', ['text', 'longText', 'name']], ['min', [...NUMBERS, 'date']], ['max', [...NUMBERS, 'date']], ['unit', ['integer', 'decimal']], ['low', ['scale', 'nps']], ['high', ['scale', 'nps']],
  ['options', CHOICES], ['other', ['one', 'many']], ['control', ['one', 'many', 'scale']], ['items', ['group', 'matrix']],
]);

/** An item that can be shown, with what its kind needs. */
export function itemOf(kind: Kind): Json {
  const options = (CHOICES as readonly Kind[]).includes(kind) ? {options: [{value: '1', text: {fi: 'Eka'}}, {value: '2', text: {fi: 'Toka'}}]} : {};
  const ends = kind === 'scale' ? {min: 1, max: 5} : {};
  const items = kind === 'group' || kind === 'matrix' ? {items: [{id: `in-${kind}`, kind: kind === 'matrix' ? 'one' : 'text', text: {fi: 'Sisällä'}}]} : {};
  return {id: 'uhri', kind, text: {fi: 'Kysymys'}, ...options, ...ends, ...items};
}

/** With a good question behind. */
export const formAround = (...items: readonly unknown[]): Json => ({id: 'koe', title: {fi: 'Koe'}, items: [...items, {id: 'hyva', kind: 'text', text: {fi: 'Hyvä naapuri'}}]});

interface ItemPlace {
  readonly kind: Kind;
  /** Within the item. */
  readonly path: Path;
}

/** Every field of an item, once for each kind that has a use for it. */
export const itemPlaces = (): readonly ItemPlace[] =>
  [...fieldsOf(readSchema('form'))].filter(({path}) => path.length > 2).flatMap(({path}) =>
    (USED_BY.get(String(path[2])) ?? KINDS_OF_ITEM).map((kind) => ({kind, path: path.slice(2)})));

interface HostileForm {
  readonly definition: unknown;
  /** Whether the form is there: 1 or 0. */
  readonly shows: number;
}

/** As it is when it has come through JSON, which leaves out or changes what it cannot write. */
async function formOf(given: unknown): Promise<HostileForm> {
  const definition = JSON.parse(JSON.stringify(given)) as unknown;
  return {definition, shows: (await readForm(definition)).form ? 1 : 0};
}

/** Questions of one form; more make a page that no visitor sees. */
const TOGETHER = 60;

/** Each value in each field of a form, of an item in one kind after the other. What would be refused with the whole form is in one of its own. */
export async function* formsWith(values: readonly unknown[]): AsyncGenerator<HostileForm> {
  for (const {path} of headOfForm()) for (const value of values) yield formOf(withField(SMALL_FORM, path, value));
  const fields = new Map<string, ItemPlace[]>();
  for (const place of itemPlaces()) fields.set(place.path.join('.'), [...(fields.get(place.path.join('.')) ?? []), place]);
  let items: unknown[] = [];
  for (const [name, places] of fields) {
    for (const [index, value] of values.entries()) {
      const {kind = 'text', path = []} = places[index % places.length] ?? {};
      const item = withField(itemOf(kind), path, value) as Json;
      const alone = await formOf(formAround(item));
      if (!alone.shows || name === 'id') yield alone;
      else items.push(numbered(item, items.length));
    }
    for (; items.length >= TOGETHER; items = items.slice(TOGETHER)) yield {definition: formAround(...items.slice(0, TOGETHER)), shows: 1};
  }
  yield {definition: formAround(...items), shows: 1};
}

/** Ids stand once in a form, those of the items within too. */
function numbered(item: Json, number: number): Json {
  const {items} = item;
  const inner = Array.isArray(items) ? {items: items.map((one: unknown, index) => (isItem(one) ? {...one, id: `${String(one['id'])}-${number}-${index}`} : one))} : {};
  return {...item, id: `uhri-${number}`, ...inner};
}

const isItem = (one: unknown): one is Json => typeof one === 'object' && one !== null && !Array.isArray(one) && 'id' in one;

interface HostileThread {
  readonly thread: unknown;
  readonly shows: number;
}

const threadOf = (thread: unknown): HostileThread => ({thread, shows: commentsOf(thread)});

/** Each value in each field: those of the round alone, those of a comment and its replies in a comment for each value. */
export function* threadsWith(values: readonly unknown[], paths: readonly Path[]): Generator<HostileThread> {
  for (const path of paths) {
    if (path[0] !== 'comments' || path.length < 2) {
      for (const value of values) yield threadOf(withField(sampleThread(), path, value));
      continue;
    }
    const within = path.slice(2);
    for (let from = 0; from < values.length; from += TOGETHER) {
      const comments = values.slice(from, from + TOGETHER).map((value, index) => withField(sampleThread({comments: [{...sampleThread().comments[0], '@id': `c${index}`}]}).comments[0], within, value));
      yield threadOf(sampleThread({comments: [...comments, sampleComment('hyva')]}));
    }
  }
}
