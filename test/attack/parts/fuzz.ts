/**
 * Documents by chance, through everything that reads them: never a throw, as much out as in less what is told, what was written is read
 * again as the same, and no word of the machine. A failure prints its seed and path, with which it comes again.
 */
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import type {Feed} from '../../../src/feed/types.js';
import {checkFeed} from '../../../src/feed/validate.js';
import {writeShape} from '../../../src/feed/write.js';
import {writeHead, writeItem} from '../../../src/feed/write-feed.js';
import {checkAnswers} from '../../../src/form/answers.js';
import {askedAnswers} from '../../../src/form/asked.js';
import {DraftKeeper} from '../../../src/form/draft.js';
import {isExpired, isOpen, isStoredEntry, quietTime, restTime} from '../../../src/form/outbox/record.js';
import {readForm} from '../../../src/form/read-form.js';
import {readThreadPage} from '../../../src/form/thread.js';
import {itemsOf, type Value} from '../../../src/form/types.js';
import {toQuestionnaire, toResponse} from '../../../src/form/write-fhir.js';
import {formatCalendar, parseCalendar} from '../../../src/store/calendar-state.js';
import {formatState, parseState} from '../../../src/store/finder-state.js';
import {anything, documentOf, text} from '../arbitrary.js';
import type {Options, Report} from '../report.js';
import {MACHINE_WORDS, unsafeTexts} from '../safe.js';
import {readSchema} from '../schema.js';

type Json = Readonly<Record<string, unknown>>;

const LISTS = ['terms', 'organizations', 'places', 'activities', 'events'] as const;

function must(holds: boolean, what: string, more: unknown = ''): void {
  if (!holds) throw new Error(`${what} ${typeof more === 'string' ? more : JSON.stringify(more)}`.slice(0, 600));
}

/** As it would come over the network. */
const sent = (document: unknown): unknown => JSON.parse(JSON.stringify(document) ?? 'null') as unknown;

function mustBeSafe(checked: unknown, document: unknown): void {
  const [fault] = unsafeTexts(checked, !MACHINE_WORDS.test(JSON.stringify(document)));
  must(!fault, fault ?? '');
}

const check = (raw: unknown): Promise<Feed> => checkFeed(raw as Json, {url: 'https://feeds.example/feed.json', pause: () => undefined});

function written(feed: Feed): Json {
  const items = (kind: string) => feed.items.filter((item) => item.kind === kind).map(writeItem);
  const shapes = (name: 'Term' | 'Organization' | 'Place', list: readonly object[]) => list.map((one) => writeShape(name, one));
  return {
    ...writeHead(feed), activities: items('activity'), events: items('event'),
    terms: shapes('Term', feed.terms), organizations: shapes('Organization', feed.organizations), places: shapes('Place', feed.places),
  };
}

async function feedHolds(document: unknown): Promise<void> {
  const raw = sent(document);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return;
  const feed = await check(raw);
  mustBeSafe({...feed, problems: []}, raw);
  const given = LISTS.reduce((sum, list) => sum + (Array.isArray((raw as Json)[list]) ? ((raw as Json)[list] as unknown[]).length : 0), 0);
  const out = feed.items.length + feed.terms.length + feed.organizations.length + feed.places.length;
  const dropped = feed.problems.filter(({effect, path}) => effect === 'dropped' && /^\w+\[\d+\]$/.test(path)).length;
  must(given === out + dropped, `${given} given, ${out} out, ${dropped} told`);
  const again = await check(sent(written(feed)));
  for (const list of ['items', 'terms', 'organizations', 'places'] as const) {
    const [one, other] = [sent(feed[list]), sent(again[list])] as [unknown[], unknown[]];
    const byKind = (all: unknown[]) => [...all].sort((a, b) => String((a as Json)['kind']).localeCompare(String((b as Json)['kind'])));
    const changed = byKind(one).findIndex((member, index) => !isDeepStrictEqual(member, byKind(other)[index]));
    must(changed < 0 && one.length === other.length, `${list} read again are others:`, [byKind(one)[changed], byKind(other)[changed], again.problems]);
  }
}

async function formHolds([document, given]: readonly [unknown, readonly (readonly Value[])[]]): Promise<void> {
  const raw = sent(document);
  const {form, problems} = await readForm(raw);
  must(problems.every(({message, remedy}) => Boolean(message && remedy)), 'a problem without words');
  if (!form) return must(problems.some(({effect}) => effect === 'refused'), 'refused without a reason');
  mustBeSafe(form, raw);
  const answers = Object.fromEntries([...itemsOf(form.items)].map(({id}, index) => [id, given[index % given.length] ?? []]));
  checkAnswers(form, answers);
  toResponse(form, askedAnswers(form, answers), '2026-12-01T12:00:00Z');
  const again = await readForm(sent(toQuestionnaire(form)));
  must(Boolean(again.form), 'written as FHIR it is refused:', again.problems);
  const ids = (one: typeof form) => [...itemsOf(one.items)].map(({id, kind}) => `${kind} ${id}`).join('\n');
  must(ids(form) === ids(again.form as typeof form), 'written as FHIR it is another:', [ids(form), ids(again.form as typeof form)]);
}

function threadHolds(document: unknown): void {
  const raw = sent(document);
  const page = readThreadPage(raw);
  if (page) mustBeSafe(page, raw);
}

function recordHolds(record: unknown): void {
  if (!isStoredEntry(record)) return;
  for (const time of [quietTime(record, 1e12), restTime(record, 1e12) ?? 0]) must(Number.isFinite(time) && time >= 0, 'a wait that is none', time);
  isOpen(record);
  isExpired(record, 1e12);
}

function addressHolds(query: string): void {
  const state = parseState(query);
  must(isDeepStrictEqual(parseState(formatState(state)), state), 'the finder comes back to another state from', query);
  const calendar = parseCalendar(query, 'month');
  must(isDeepStrictEqual(parseCalendar(formatCalendar(calendar), 'month'), calendar), 'the calendar comes back to another state from', query);
}

function draftHolds(stored: string): void {
  const storage = {getItem: () => stored, setItem: () => undefined, removeItem: () => undefined};
  const draft = new DraftKeeper(['x'], () => storage, () => 1e12).load();
  must(!draft || Object.values(draft.written).every(Array.isArray), 'a draft that is none', draft);
}

const one = (id: fc.Arbitrary<unknown>, replies: fc.Arbitrary<unknown>) =>
  fc.record({'@id': id, text: fc.oneof(text, anything), author: fc.oneof(fc.record({name: fc.oneof(text, anything)}), anything), dateCreated: fc.oneof(text, anything), isAnswer: fc.oneof(fc.boolean(), anything), replies});
const comments = fc.array(fc.oneof({weight: 6, arbitrary: one(text, fc.array(one(text, fc.constant([])), {maxLength: 2}))}, {weight: 1, arbitrary: anything}), {maxLength: 4});
const thread = fc.oneof(
  {weight: 9, arbitrary: fc.record({name: fc.oneof(text, anything), intro: anything, opens: text, closes: text, status: fc.oneof(fc.constantFrom('open', 'closed', 'notYet'), anything), total: anything, comments, next: fc.oneof(text, anything)}, {requiredKeys: ['comments']})},
  {weight: 1, arbitrary: anything},
);
const state = fc.oneof(
  anything,
  fc.record({status: fc.constantFrom('waiting', 'received', 'refused', 'sending'), reason: fc.oneof(text, fc.constant('invalid')), retryAt: fc.double(), receipt: text, date: fc.double(), errors: fc.array(anything)}, {requiredKeys: ['status']}),
);
const record = fc.record({key: text, endpoint: text, form: text, body: text, madeAt: fc.double(), tries: fc.nat(), state, notBefore: fc.oneof(fc.double(), anything), discardedAt: fc.oneof(fc.double(), anything)}, {requiredKeys: ['key', 'endpoint', 'form', 'body', 'madeAt', 'tries', 'state']});
const query = fc.array(fc.tuple(fc.constantFrom('q', 'sort', 'item', 'pages', 'view', 'date', 'when', 'evening', 'theme', '__proto__', 'toString'), fc.oneof(text, fc.constantFrom('agenda', 'name', '3', 'week', '2026-12-01/2026-12-05')))).map((pairs) => new URLSearchParams(pairs as [string, string][]).toString());
const draft = fc.oneof(text, anything.map((value) => JSON.stringify(value)), fc.record({date: fc.constantFrom(1e12, 0, 'x'), written: fc.oneof(anything, fc.dictionary(text, fc.dictionary(text, anything)))}).map((value) => JSON.stringify(value)));

const PROPERTIES: readonly (readonly [name: string, arbitrary: fc.Arbitrary<unknown>, holds: (value: never) => unknown])[] = [
  ['feed', documentOf(readSchema('feed')), feedHolds],
  ['form', fc.tuple(documentOf(readSchema('form')), fc.array(fc.array(fc.oneof(text, fc.double(), fc.boolean(), fc.record({other: text})), {maxLength: 3}), {minLength: 1, maxLength: 6})), formHolds],
  ['comments', thread, threadHolds],
  ['outbox', record, recordHolds],
  ['address', fc.oneof(query, text), addressHolds],
  ['draft', draft, draftHolds],
];

export async function fuzz({runs, seed}: Pick<Options, 'runs' | 'seed'>): Promise<Report> {
  const faults: string[] = [];
  for (const [name, arbitrary, holds] of PROPERTIES) {
    const result = await fc.check(fc.asyncProperty(arbitrary, async (value) => void (await holds(value as never))), {seed, numRuns: runs});
    if (!result.failed) continue;
    const counterexample = JSON.stringify(result.counterexample).slice(0, 1_500);
    faults.push(`${name}: ${String(result.errorInstance).slice(0, 500)}; again with --seed ${result.seed} --runs ${runs} (path ${result.counterexamplePath}): ${counterexample}`);
  }
  return {counts: {properties: PROPERTIES.length, runs: runs * PROPERTIES.length, seed}, executions: 0, foreignRequests: 0, faults};
}
