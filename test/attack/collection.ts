/** What is thrown at the widgets: our own lists, and the files of a folder shaped like ../shared/data/hostile, where it is there. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readValues, type Value} from '../fixtures/feeds/hostile-values.js';
import type {TransportCase} from '../helpers/feed-server.js';
import {OWN_ADDRESSES, OWN_LETTERS, OWN_SCRIPTS, OWN_VALUES} from './own.js';
import {SPELLED_SCRIPTS} from './spellings.js';

export const SHARED = '../shared/data/hostile';

/** A case of a feed that cannot be had; without a server some have an address of their own. */
export type Case = TransportCase & {readonly url?: string};

export interface Collection {
  /** Texts that would run, were they taken for HTML. */
  readonly scripts: readonly string[];
  /** Texts that turn, hide, cover or break what stands around them. */
  readonly letters: readonly string[];
  /** Of those, what is about direction: short, each with the letters around it. */
  readonly titles: readonly string[];
  readonly addresses: readonly string[];
  /** By kind of field. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
  readonly cases: readonly Case[];
  /** The body that a case names. */
  readonly body: (name: string) => Buffer | undefined;
  /** JSON, and what only looks like it. */
  readonly documents: readonly {readonly name: string; readonly bytes: Buffer}[];
}

/** Longer ones are tried in their own part; here they only cost. */
const TITLE = 60;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Texts of a list of texts, or what an object of a list throws: `{payload}`, `{data}` or `{input}`. */
function textsOf(json: unknown): readonly string[] {
  if (typeof json === 'string') return [json];
  if (Array.isArray(json)) return json.flatMap(textsOf);
  const {payload, data, input} = (json ?? {}) as Readonly<Record<string, unknown>>;
  return [payload, data, input].filter((text) => typeof text === 'string');
}

class Folder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  names(folder: string, ending = ''): readonly string[] {
    const path = join(this.#root, folder);
    return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)).sort().map((name) => `${folder}/${name}`) : [];
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.#root, name));
  }

  has(name: string): boolean {
    return existsSync(join(this.#root, name));
  }

  json(name: string): unknown {
    return this.has(name) ? JSON.parse(this.bytes(name).toString('utf8')) : [];
  }

  lines(folder: string): readonly string[] {
    return this.names(folder, '.txt').flatMap((name) => this.bytes(name).toString('utf8').split(/\r?\n/).filter((line) => line.trim()));
  }

  values(): Collection['values'] {
    const name = 'own/values-by-kind.json';
    return this.has(name) ? readValues(join(this.#root, name)) : new Map();
  }
}

/** Lists of vectors name what they would run in a list beside them: `%js_alert%`. */
function filledIn(texts: readonly string[], folder: Folder): readonly string[] {
  const words = folder.json('xss/h5sc-placeholders.json') as Readonly<Record<string, string>>;
  return texts.map((text) => text.replace(/%(\w+)%/g, (whole, name: string) => words[name] ?? whole));
}

function addressesOf(folder: Folder): readonly string[] {
  const setters = folder.json('url/setters_tests.json') as Readonly<Record<string, readonly {readonly href?: string; readonly new_value?: string}[]>>;
  const ofSetters = Object.values(setters).flatMap((list) => list.flatMap(({href = [], new_value = []}) => [href, new_value].flat()));
  const dataUrls = folder.json('url/data-urls.json') as readonly (readonly [string])[];
  return [...folder.lines('url'), ...textsOf(folder.json('url/urltestdata.json')).slice(1), ...dataUrls.map(([url]) => url), ...ofSetters];
}

/** Look-alikes of Latin letters, a hundred to a text. */
const lookAlikes = (folder: Folder): readonly string[] =>
  Object.keys(folder.json('unicode/confusables.json') as object).join('').match(/.{1,100}/gsu) ?? [];

/** Lines of the Unicode test of directions: letters by their numbers, then what is to come of them. */
const directionTests = (folder: Folder): readonly string[] =>
  folder.lines('unicode').filter((line) => /^[0-9A-F]{4,6}( [0-9A-F]{4,6})*;[0-2];/.test(line)).map((line) =>
    String.fromCodePoint(...(line.split(';')[0] ?? '').split(' ').map((code) => parseInt(code, 16))));

const titlesOf = (folder: Folder): readonly string[] => {
  const {cases = []} = folder.json('unicode/own-bidi-invisible.json') as {cases?: readonly {readonly titles: readonly string[]}[]};
  return cases.flatMap(({titles}) => titles);
};

function mergedValues(folder: Folder): Collection['values'] {
  const shared = folder.values();
  return new Map([...OWN_VALUES].map(([kind, own]) => [kind, [...own, ...(shared.get(kind) ?? [])]] as const).concat(
    [...shared].filter(([kind]) => !OWN_VALUES.has(kind))));
}

export function readCollection(root: string = SHARED): Collection {
  const folder = new Folder(root);
  const scripts = folder.names('xss', '.json').filter((name) => !name.endsWith('placeholders.json')).flatMap((name) => textsOf(folder.json(name)));
  const titles = titlesOf(folder);
  return {
    scripts: unique([...OWN_SCRIPTS, ...SPELLED_SCRIPTS, ...filledIn([...folder.lines('xss'), ...scripts], folder)]),
    letters: unique([...OWN_LETTERS, ...textsOf(folder.json('strings/blns.json')), ...titles, ...lookAlikes(folder)]),
    titles: unique([...OWN_LETTERS, ...titles, ...directionTests(folder)].map((text) => text.slice(0, TITLE))),
    addresses: unique([...OWN_ADDRESSES, ...addressesOf(folder)]),
    values: mergedValues(folder),
    cases: (folder.json('own/transport.json') as {cases?: readonly Case[]}).cases ?? [],
    body: (name) => (name && folder.has(`own/raw/${name}`) ? folder.bytes(`own/raw/${name}`) : undefined),
    documents: ['json/test_parsing', 'json/test_transform'].flatMap((sub) => folder.names(sub, '.json').map((name) => ({name, bytes: folder.bytes(name)}))),
  };
}

/** Every so manieth, never the same ones for another `turn`. */
export const takeEach = <Piece>(every: number, pieces: readonly Piece[], turn = 0): readonly Piece[] =>
  pieces.filter((_, index) => (index + turn) % every === 0);
