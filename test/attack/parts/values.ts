/**
 * G6: every hostile value in every field that the schemas of feeds and forms have, and in every field of a Questionnaire and a round of
 * comments: nothing is thrown, what stands beside it is as it was, it is shown or left out by the rule, and no word of the machine is said.
 */
import {readFileSync} from 'node:fs';
import type {Feed, Problem} from '../../../src/feed/types.js';
import {checkFeed} from '../../../src/feed/validate.js';
import {readForm} from '../../../src/form/read-form.js';
import {readThreadPage} from '../../../src/form/thread.js';
import {toQuestionnaire} from '../../../src/form/write-fhir.js';
import {DELETED, made} from '../../fixtures/feeds/hostile-values.js';
import {sampleThread} from '../../fixtures/sample-thread.js';
import type {Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import type {Lab} from '../lab.js';
import type {Options, Report} from '../report.js';
import {MACHINE_WORDS, unsafeTexts} from '../safe.js';
import {formAround, formsWith, headOfForm, itemOf, itemPlaces, SMALL_FORM, threadsWith} from '../hostile-forms.js';
import {fieldsOf, type Path, pathsOf, readSchema, withField} from '../schema.js';
import {showAll, type Task} from '../show-all.js';

type Json = Readonly<Record<string, unknown>>;

/** A value made ready; undefined stands for a field that is missing. */
interface Hostile {
  readonly id: string;
  readonly value: unknown;
  /** Characters of its JSON. */
  readonly size: number;
  /** It has no words of the machine in it. */
  readonly isPlain: boolean;
  /** It may stand in a document beside others: not too large, not so deep that all of the document is refused, and JSON can be written of it. */
  readonly isSmall: boolean;
}

const readJson = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

/** Every field of every shape is used here. */
const FULL = readJson('test/fixtures/feeds/full.json');
const NEIGHBOUR = {'@id': 'hyva', name: {fi: 'Hyvä naapuri'}, startDate: '2026-12-01T17:00'};
const LISTS = ['terms', 'organizations', 'places', 'activities', 'events'] as const;

/** Larger values are tried in some fields only. */
const LARGE = 20_000;
const LARGE_EVERY = 25;
const DEEP = 500;

/** Undefined for what JSON cannot be written of, which only a page could give. */
const textOf = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return undefined;
  }
};

/** How many lists and objects begin inside each other, at most; brackets in texts count too. */
function depthOf(json: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of json.matchAll(/[[{}\]]/g)) most = Math.max(most, (depth += bracket === '[' || bracket === '{' ? 1 : -1));
  return most;
}

const hostileOf = ({values}: Collection): readonly Hostile[] =>
  [...values.values()].flat().map((entry) => {
    const value = made(entry);
    const json = value === DELETED ? '' : textOf(value);
    const size = json?.length ?? 0;
    const isSmall = json !== undefined && size < LARGE && depthOf(json) < DEEP;
    return {id: entry.id, value: value === DELETED ? undefined : value, size, isPlain: !MACHINE_WORDS.test(json ?? ''), isSmall};
  });

const check = (raw: unknown): Promise<Feed> => checkFeed(raw as Json, {url: 'https://feeds.example/feed.json', pause: () => undefined});

/** A member of a list that was left out whole. */
const isDropped = (list: string) => ({path, effect}: Problem): boolean => effect === 'dropped' && new RegExp(`^${list}\\[\\d+\\]$`).test(path);

/** Members of a list in the checked feed. */
function membersOf(feed: Feed, list: string): readonly unknown[] {
  if (list === 'activities' || list === 'events') return feed.items.filter(({kind}) => (kind === 'event') === (list === 'events'));
  return feed[list as 'terms'];
}

/** One list of the feed, a member for each value of a field; the good one in front of them and behind them. */
async function* inMembers(list: string, path: Path, hostile: readonly Hostile[]): AsyncGenerator<string> {
  const [base] = FULL[list] as readonly Json[];
  const good = {...base, '@id': 'hyva'};
  const victims = hostile.map(({id, value}, index) => withField({...base, '@id': `v${index} ${id}`}, path, value));
  const members = [good, ...victims, {...good, '@id': 'parempi'}];
  const feed = await check({...FULL, [list]: members});
  const out = membersOf(feed, list) as readonly Json[];
  const dropped = feed.problems.filter(isDropped(list));
  if (out.length + dropped.length !== members.length) yield `${out.length} shown and ${dropped.length} told, of ${members.length}`;
  const [first, last] = ['hyva', 'parempi'].map((id) => JSON.stringify({...out.find((one) => one['@id'] === id), '@id': ''}));
  if (first !== last || (first?.length ?? 0) < 20) yield `what stands beside it was changed: ${first} ${last}`;
  // Ids say which of them it is, where the id itself is not what was changed.
  const plain = new Set(hostile.flatMap(({id, isPlain}, index) => (isPlain ? [`v${index} ${id}`] : [])));
  for (const one of out) yield* unsafeTexts(one, plain.has(String(one['@id'])));
}

/** The head of the feed, and its lists as such. */
async function* inHead(path: Path, hostile: readonly Hostile[]): AsyncGenerator<string> {
  for (const {id, value, isPlain} of hostile) {
    const feed = await check({...(withField(FULL, path, value) as Json), ...(path[0] === 'activities' ? {} : {activities: [NEIGHBOUR]})});
    if (path[0] !== 'activities' && !feed.items.some((item) => item['@id'] === 'hyva')) yield `${id}: the good item is gone`;
    for (const fault of unsafeTexts({...feed, problems: []}, isPlain)) yield `${id}: ${fault}`;
  }
}

/** What a reader makes of a document with each value in a place. */
type Read = (document: unknown, isPlain: boolean) => unknown;

async function* inDocument(document: unknown, path: Path, hostile: readonly Hostile[], read: Read): AsyncGenerator<string> {
  for (const {id, value, isPlain} of hostile) {
    for (const fault of unsafeTexts((await read(withField(document, path, value), isPlain)) ?? {}, isPlain)) yield `${id}: ${fault}`;
  }
}

/** A form, and what is written of it for systems that speak FHIR; where it is refused the reason has words. */
async function readWhole(definition: unknown, isPlain: boolean): Promise<unknown> {
  const {form, problems} = await readForm(definition);
  const wordless = problems.filter(({message, remedy}) => !message || !remedy || (isPlain && /undefined|\[object/.test(message + remedy)));
  if (wordless.length || (!form && !problems.some(({effect}) => effect === 'refused'))) throw new Error(`refused without words: ${wordless[0]?.message ?? ''}`);
  const again = form && (await readForm(JSON.parse(JSON.stringify(toQuestionnaire(form)))));
  if (form && !again?.form) throw new Error(`written as FHIR it cannot be read: ${again?.problems.find(({effect}) => effect === 'refused')?.message}`);
  return form;
}

/** Each field of a document once, where it first stands: what is in lists is of one kind. */
const eachOnce = (document: unknown): readonly Path[] =>
  [...new Map([...pathsOf(document)].reverse().map((path) => [path.filter((step) => typeof step === 'string').join('.') + typeof path.at(-1), path])).values()];

interface Place {
  readonly name: string;
  readonly run: (hostile: readonly Hostile[]) => AsyncGenerator<string>;
}

function* placesOf(): Generator<Place> {
  for (const {path} of fieldsOf(readSchema('feed'))) {
    const [list = '', index, ...rest] = path;
    const isMember = index === 0 && rest.length && (LISTS as readonly unknown[]).includes(list);
    // Activities and events are one shape: half of the values are tried in the one, half in the other.
    const half = list === 'activities' ? 0 : list === 'events' ? 1 : undefined;
    const some = (hostile: readonly Hostile[]) => (half === undefined ? hostile : takeEach(2, hostile, half));
    yield {name: `feed ${path.join('.')}`, run: (hostile) => (isMember ? inMembers(String(list), rest, some(hostile)) : inHead(path, hostile))};
  }
  for (const {path} of headOfForm()) yield {name: `form ${path.join('.')}`, run: (hostile) => inDocument(SMALL_FORM, path, hostile, readWhole)};
  for (const {kind, path} of itemPlaces()) {
    yield {name: `form ${kind} ${path.join('.')}`, run: (hostile) => inDocument(formAround(itemOf(kind)), ['items', 0, ...path], hostile, readWhole)};
  }
  const thread = sampleThread();
  for (const path of eachOnce(thread)) yield {name: `comments ${path.join('.')}`, run: (hostile) => inDocument(thread, path, hostile, readThreadPage)};
}

/** In Node, where every value is tried in every field. */
export async function tryValues(collection: Collection, every = 1, which = /./): Promise<{readonly places: number; readonly tried: number; readonly faults: readonly string[]}> {
  const hostile = hostileOf(collection);
  const faults: string[] = [];
  const {form} = await readForm(SMALL_FORM);
  const questionnaire = form && toQuestionnaire(form);
  const ofFhir: readonly Place[] = eachOnce(questionnaire).map((path) => ({name: `FHIR ${path.join('.')}`, run: (all) => inDocument(questionnaire, path, all, readWhole)}));
  let [places, tried] = [0, 0];
  for (const {name, run} of [...placesOf(), ...ofFhir].filter(({name}) => which.test(name))) {
    // A megabyte is a megabyte in every field.
    const some = takeEach(every, hostile.filter((one, index) => one.size < LARGE || (index + places) % LARGE_EVERY === 0), places);
    places++;
    tried += some.length;
    try {
      for await (const fault of run(some)) faults.push(`${name}: ${fault}`);
    } catch (error) {
      faults.push(`${name}: threw ${(error as Error).stack?.slice(0, 300)}`);
    }
  }
  return {places, tried, faults};
}

/** What decides whether the rest is on the screen is right, or the one thing that is wrong. */
const DECIDING = new Set(['@id', 'name', 'startDate', 'endDate', 'superEvent', 'superEventType', 'eventStatus', 'rrule']);

/** Without a part of the neighbour: a series stands for its head, which would not be on the screen then. */
const withoutParts = (field: string, hostile: readonly Hostile[]): readonly Hostile[] =>
  field === 'superEvent' ? hostile.filter(({value}) => value !== NEIGHBOUR['@id']) : hostile;

/** For the screen: each item has another value in each of its fields, so that as many items as there are values have them all. */
function* feedsOf(hostile: readonly Hostile[]): Generator<Json> {
  const schema = readSchema('feed');
  const small = hostile.filter(({isSmall}) => isSmall);
  for (const isLeaf of [true, false]) {
    const lists = Object.fromEntries(LISTS.map((list) => {
      const fields = [...fieldsOf(schema)].filter(({path}) => path[0] === list && path.length > 2 && !DECIDING.has(String(path[2])));
      const chosen = fields.filter(({path}) => isLeaf !== fields.some((other) => other.path.length > path.length && path.every((step, at) => other.path[at] === step)));
      const [base] = FULL[list] as readonly Json[];
      const members = small.map((_, index) => chosen.reduce<unknown>(
        (member, {path}, number) => withField(member, path.slice(2), small[(index + 7 * number) % small.length]?.value), {...base, '@id': `${list}-${index}`}));
      return [list, members] as const;
    }));
    yield {version: 1, ...lists};
  }
  for (const field of DECIDING) yield {version: 1, events: withoutParts(field, small).map(({value}, index) => withField({'@id': `e${index}`, name: `E ${index}`, startDate: '2026-12-03T18:00'}, [field], value))};
}

async function* screensOf(collection: Collection, every: number): AsyncGenerator<Task> {
  const all = hostileOf(collection);
  for (const words of [true, false]) {
    const hostile = takeEach(every, all.filter((one) => one.isPlain === words));
    for (const feed of feedsOf(hostile)) {
      const json = JSON.stringify({...feed, events: [...((feed['events'] as unknown[] | undefined) ?? []), NEIGHBOUR]});
      yield {widget: 'finder', json, words};
      yield {widget: 'calendar', json, words};
    }
    const given = hostile.filter(({isSmall}) => isSmall).map(({value}) => value);
    for await (const {definition, shows} of formsWith(given)) yield {widget: 'feedback', json: JSON.stringify(definition), words, shows};
    for (const {thread, shows} of threadsWith(given, eachOnce(sampleThread()))) yield {widget: 'comments', json: JSON.stringify(thread), words, shows};
  }
}

export async function values(lab: Lab, collection: Collection, {every}: Options): Promise<Report> {
  const {places, tried, faults} = await tryValues(collection);
  const seen = await showAll(lab, screensOf(collection, every));
  return {
    counts: {
      values: [...collection.values.values()].flat().length, fields: places, tried,
      documents: Object.values(seen.documents).reduce((sum, number) => sum + number, 0), ...seen.shown,
    },
    executions: seen.executions, foreignRequests: seen.foreignRequests,
    faults: [...faults, ...seen.faults],
  };
}
