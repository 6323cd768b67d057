import type {Pause} from '../lib/pause.js';
import {loadRuleReaders} from '../lib/rule-readers.js';
import {hashText} from '../lib/hash-text.js';
import type {RawFeed} from './adapter.js';
import {isObject} from '../lib/is-object.js';
import {LISTS, type Shapes} from './shape.js';
import type {Feed, Item, Organization, Place, Problem, Term} from './types.js';
import {checkShape, isEmpty, type Loose, requiredOf} from './validate-shape.js';
import {checkId, type Checking, firstLanguage} from './validate-text.js';

/** A check that can breathe. */
interface Run extends Checking {
  readonly raw: RawFeed;
  readonly pause: Pause;
  readonly problems: Problem[];
}

type Member = keyof typeof LISTS;

/** Objects between two looks at the clock, which takes as long as a tenth of one. */
const BREATH = 8;

/**
 * At the first markup of the feed what reads it is fetched, what was told of this object is forgotten, and it is checked again. Most feeds
 * have no HTML, and need not look for it in every value. Lost on the way, texts are shown as they are.
 */
async function checkMarkup(name: keyof Shapes, value: unknown, run: Run, told: number): Promise<Loose | undefined> {
  run.problems.length = told;
  run.toPlain = await import('../lib/html-text.js').then(
    ({htmlToText}) => htmlToText,
    () => (html: string) => html,
  );
  return checkShape(name, value, run);
}

/** Checks a big list of the feed in slices; what is of no use is left out and told. */
async function checkMembers(member: Member, run: Run, take: (object: Loose) => void): Promise<void> {
  const list = Object.hasOwn(run.raw, member) ? run.raw[member] : undefined;
  run.path.push(member);
  if (Array.isArray(list)) {
    for (let index = 0; index < list.length; index++) {
      run.path.push(index);
      const told = run.problems.length;
      let object = checkShape(LISTS[member], list[index], run);
      if (run.markup && !run.toPlain) object = await checkMarkup(LISTS[member], list[index], run, told);
      if (object) take(object);
      else run.report(`Left out: no usable ${requiredOf(LISTS[member]).join(', ')}`, 'Add what is missing', 'dropped');
      run.path.pop();
      const pausing = index % BREATH ? undefined : run.pause();
      if (pausing) await pausing;
    }
  } else if (!isEmpty(list)) run.report('Not a list, left out', 'Write a list');
  run.path.pop();
}

/** Terms, organisations or places, each `@id` once. */
async function checkEntities<Entity>(member: Member, run: Run): Promise<Entity[]> {
  const byId = new Map<unknown, Loose>();
  await checkMembers(member, run, (object) => {
    const id = object['@id'];
    if (byId.has(id)) run.report('Left out: its @id is in use', 'Give each its own @id', 'dropped');
    else byId.set(id, Object.freeze(object));
  });
  return [...byId.values()] as Entity[];
}

/** An item before its `@id` and `superEvent` are known to be good. */
type OpenItem = {-readonly [Field in keyof Item]: Item[Field]};

/** An `@id` of its own for every item: made of name and provider when missing, with a number after it when in use. */
function uniqueId(
  item: OpenItem,
  taken: ReadonlyMap<string, unknown>,
  copies: Map<string, number>,
  {report}: Run,
): string {
  const given = item['@id'] as string | undefined;
  const id = given ?? `made:${hashText([...Object.values(item.name), ...item.provider].join('\n'))}`;
  if (!given) report('No @id, so links to it may change', 'Give it an @id that stays');
  if (!taken.has(id)) return id;
  report('Its @id is in use', 'Give each item its own @id');
  let count = copies.get(id) ?? 2;
  while (taken.has(`${id}~${count}`)) count++;
  copies.set(id, count + 1);
  return `${id}~${count}`;
}

const NONE: readonly string[] = Object.freeze([]);

async function checkItems(run: Run): Promise<Item[]> {
  const items = new Map<string, OpenItem>();
  const copies = new Map<string, number>();
  const take = (kind: Item['kind']) => (object: Loose) => {
    const item = object as unknown as OpenItem;
    item.provider ??= NONE;
    item.location ??= NONE;
    item.theme ??= NONE;
    item.audience ??= NONE;
    item.kind = kind;
    item['@id'] = uniqueId(item, items, copies, run);
    items.set(item['@id'], item);
  };
  await checkMembers('activities', run, take('activity'));
  await checkMembers('events', run, take('event'));
  let index = 0;
  for (const item of items.values()) {
    if (item.superEvent !== undefined && inCycle(item, items)) {
      run.path.push(item['@id'], 'superEvent');
      run.report('Leads back to itself, left out', 'Name the event that it is part of');
      run.path.length = 0;
      delete item.superEvent;
    }
    Object.freeze(item);
    const pausing = index++ % BREATH ? undefined : run.pause();
    if (pausing) await pausing;
  }
  return [...items.values()];
}

/** No series is nested deeper; one that seems so goes round. */
const MAX_DEPTH = 10;

function inCycle({superEvent}: Item, items: ReadonlyMap<string, Item>): boolean {
  let above = superEvent;
  for (let depth = 0; above !== undefined && depth < MAX_DEPTH; depth++) above = items.get(above)?.superEvent;
  return above !== undefined;
}

/** Only an adapter writes this list; it may be as long as the document. */
const removedIds = (ids: unknown): readonly string[] => (Array.isArray(ids) ? ids.flatMap((id) => checkId(id) ?? []) : []);

const writePath = (path: readonly (string | number)[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step)).join('');

/**
 * Checks a document of our own format (foreign ones after their adapter) and gives what can be shown.
 *
 * A broken field is left out, a broken item too, and both are told in `problems`; unknown fields and later versions are
 * ignored. Whatever comes in, this does not throw, but for the abort of `pause`. A cycle of `superEvent` is opened at its
 * first item; one that runs over several documents is not seen here.
 */
export async function checkFeed(
  json: RawFeed,
  {url, pause}: {readonly url: string; readonly pause: Pause},
): Promise<Feed> {
  const raw = isObject(json) ? json : {};
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const run: Run = {
    raw,
    url,
    pause,
    problems,
    path,
    language: firstLanguage(raw['inLanguage']),
    report: (message, remedy, effect = 'mended') => problems.push({path: writePath(path), message, remedy, effect}),
  };
  let head: Partial<Feed> | undefined = checkShape('Head', raw, run);
  if (run.markup) head = await checkMarkup('Head', raw, run, 0);
  const feed = Object.freeze({
    ...head,
    inLanguage: head?.inLanguage ?? [],
    terms: await checkEntities<Term>('terms', run),
    organizations: await checkEntities<Organization>('organizations', run),
    places: await checkEntities<Place>('places', run),
    items: await checkItems(run),
    removed: removedIds(raw['removed']),
    problems: [...(head?.problems ?? []), ...problems],
  });
  await loadRuleReaders(feed.items);
  return feed;
}
