import {isObject} from '../lib/is-object.js';
import {LIMITS} from './limits.js';
import {ALIASES, type Kind, readKind, SHAPES, type Shapes} from './shape.js';
import {type Check, checkOf} from './validate-field.js';
import {type Checking, checkText} from './validate-text.js';

export type Loose = Record<string, unknown>;

interface Rule {
  readonly field: string;
  readonly required: boolean;
  /** The check of one value, or of a list of them. */
  readonly check: Check;
}

function ruleOf(field: string, written: Kind): Rule {
  const {kind, list, required} = readKind(written);
  const one = isShape(kind) ? (value: unknown, checking: Checking) => checkShape(kind, value, checking) : checkOf(kind);
  const check: Check = (value, checking) => checkOne(kind, one, value, checking);
  return {field, required, check: list ? (value, checking) => checkList(check, value, checking) : check};
}

const isShape = (kind: string): kind is keyof Shapes => Object.hasOwn(SHAPES, kind);

/** The rules of a shape by the names that publishers use. */
function rulesOf(name: string, shape: Readonly<Record<string, Kind>>): ReadonlyMap<string, Rule> {
  const rules = new Map(Object.entries(shape).map(([field, kind]) => [field, ruleOf(field, kind)]));
  for (const [alias, field] of name === 'Item' ? Object.entries(ALIASES) : []) {
    const rule = rules.get(field);
    if (rule) rules.set(alias, rule);
  }
  return rules;
}

/** The table of shape.ts, read once. Maps, so that a key such as `constructor` in a feed finds nothing. */
const RULES = new Map(Object.entries(SHAPES).map(([name, shape]) => [name, rulesOf(name, shape)]));

/** Without these an object of that shape is of no use. */
export const requiredOf = (name: keyof Shapes): readonly string[] => REQUIRED.get(name) ?? [];

const REQUIRED = new Map(
  [...RULES].map(([name, rules]) => [
    name,
    [...rules.values()].filter(({required}) => required).map(({field}) => field),
  ]),
);

/**
 * `new Plain()` is `{}` that stays small and fast. V8 makes a hash table of a `{}` filled by computed names once it has
 * more than 16: four times the time, six times the memory. Objects of a constructor are spared that.
 */
const Plain = function () {} as unknown as new () => Loose;
Plain.prototype = Object.prototype;

/** Nothing is said: no value, an empty text or list, an object of such. */
export const isEmpty = (value: unknown, depth = 3): boolean =>
  typeof value === 'object'
    ? depth > 0 && Object.values(value ?? {}).every((part) => isEmpty(part, depth - 1))
    : value === undefined || (typeof value === 'string' && !value.trim());

function checkOne(kind: string, check: Check, value: unknown, checking: Checking): unknown {
  const checked = value === null ? undefined : check(value, checking);
  if (checked === undefined && !isEmpty(value))
    checking.report(`Not a ${kind} that can be used, left out`, 'Write it as feed.schema.json says');
  return checked;
}

/** A value in place of a list is a list of one; what is there twice is kept once. */
function checkList(check: Check, value: unknown, checking: Checking): unknown {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > LIMITS.list) checking.report(`More than ${LIMITS.list} values`, 'Keep the most important ones');
  const kept: unknown[] = [];
  for (let index = 0; index < Math.min(list.length, LIMITS.list); index++) {
    checking.path.push(index);
    const checked = check(list[index], checking);
    checking.path.pop();
    if (checked !== undefined && !kept.includes(checked)) kept.push(checked);
  }
  // A copy has no room to grow: most lists have one or two values, and there are many lists.
  return kept.length ? kept.slice() : undefined;
}

/** The fields of an object that can be used; undefined when none can, or when one is missing that it must have. */
export function checkShape(name: keyof Shapes, value: unknown, checking: Checking): Loose | undefined {
  const rules = RULES.get(name);
  // An image or an attachment may be its address alone.
  const raw: unknown = (name === 'FeedImage' || name === 'Attachment') && typeof value === 'string' ? {url: value} : value;
  if (!isObject(raw) || !rules) return undefined;
  const object = new Plain();
  for (const key of Object.keys(raw)) {
    const rule = rules.get(key);
    if (!rule) continue;
    checking.path.push(key);
    const checked = rule.check(raw[key], checking);
    checking.path.pop();
    if (checked !== undefined) object[rule.field] = checked;
  }
  if (name === 'Offer') keepPriceInWords(object, raw, checking);
  if (object['addressHidden']) hideAddress(object);
  for (const field of requiredOf(name)) if (object[field] === undefined) return undefined;
  return Object.keys(object).length ? object : undefined;
}

/** `5–15 €` is no number, but a visitor can read it. */
function keepPriceInWords(offer: Loose, raw: Readonly<Loose>, checking: Checking): void {
  if (offer['price'] !== undefined || offer['description'] || typeof raw['price'] !== 'string') return;
  const words = checkText('summary', raw['price'], checking);
  if (words) offer['description'] = words;
}

/** What no part of the page has, no part of the page shows: a shelter keeps its name and town alone. */
function hideAddress(place: Loose): void {
  delete place['geo'];
  const address = (place['address'] ?? {}) as Loose;
  delete address['streetAddress'];
  if (!Object.keys(address).length) delete place['address'];
}
