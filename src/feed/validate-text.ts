import {find} from '../lib/find.js';
import {cutText, maskIdentityCodes, oneLine, tidyText} from '../lib/text.js';
import {isObject} from '../lib/is-object.js';
import {LIMITS} from './limits.js';
import type {LanguageMap, Problem} from './types.js';

/** What the checks of one document share. */
export interface Checking {
  /** The feed's own URL: relative addresses are read against it. */
  readonly url: string;
  /** Turns HTML into plain text; there from the first markup of the feed on. */
  toPlain?: (html: string, base?: string) => string;
  /** A text had markup: without `toPlain` it stands as it was written. */
  markup?: boolean;
  /** The language of texts that name none: the first of the feed's `inLanguage`, or `''`. */
  readonly language: string;
  /** Where the check is, from the top: `['activities', 3, 'geo']`. */
  readonly path: (string | number)[];
  /** Tells the publisher what is wrong there and what to do. */
  readonly report: (message: string, remedy: string, effect?: Problem['effect']) => void;
}

/** No text of ours is so long with all its markup; what comes after is not read, so that nothing takes long. */
const MAX_RAW = 100_000;

/** A tag or a character reference. */
const MARKUP = /<|&#?\w+;/;

/** What programs write in place of a missing value; joiners and direction marks without a letter. */
export const NOT_TEXT = /^(?:undefined|null|NaN|Invalid Date|\[object Object\]|[\s\u061c\u200c-\u200f]+)$/;

export type TextKind = 'title' | 'summary' | 'text' | 'word';

/** A number is written out, of a list the first text is taken; true, objects and the rest are not text. */
function rawText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Number.isFinite(value)) return String(value);
  return Array.isArray(value) ? find(value, (part) => typeof part === 'string') : undefined;
}

/**
 * Any value as plain text, by one rule: character references decoded once, HTML reduced to its text, NFC, no invisible
 * characters, identity codes masked, cut at the limit of its kind. Undefined when no text is left.
 */
export function checkWords(kind: TextKind, value: unknown, checking: Checking): string | undefined {
  const {url, report, toPlain} = checking;
  const given = rawText(value);
  if (given === undefined) return undefined;
  const raw = given.length > MAX_RAW ? given.slice(0, MAX_RAW) : given;
  if (!toPlain && MARKUP.test(raw)) checking.markup = true;
  const single = kind === 'title' || kind === 'word';
  // A name is never lost to its markup: `<script>` alone is shown as the letters that it is.
  const tidy = tidyText(toPlain ? toPlain(raw, url) : raw) || (single ? tidyText(raw) : '');
  if (NOT_TEXT.test(tidy)) return undefined;
  const whole = single ? oneLine(tidy) : tidy;
  const masked = maskIdentityCodes(whole);
  if (masked !== whole) report('Has a personal identity code', 'Remove it');
  const text = cutText(masked, LIMITS[kind]);
  if (text !== masked || raw !== given) report(`Longer than ${LIMITS[kind]} characters`, 'Shorten it');
  return text || undefined;
}

/** An `@id`: a text, a number, or an object that has one. Two ids that differ in form alone are the same. */
export function checkId(value: unknown): string | undefined {
  const id = isObject(value) ? value['@id'] : value;
  const text =
    typeof id === 'string' ? maskIdentityCodes(oneLine(tidyText(id))) : Number.isFinite(id) ? String(id) : '';
  return text && text.length <= LIMITS.id ? text : undefined;
}

const TAG = /^([a-z]{2,3})(-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(-x(?:-[a-z\d]{1,8})+)?$/;

/**
 * A language tag as it is compared everywhere: in small letters, without region (`fi-FI` → `fi`), script and private
 * part kept (`fi-x-selko`). What is no tag gives `''`, the language nobody knows.
 */
export function languageTag(text: string): string {
  if (/^[a-z]{2}$/.test(text)) return text;
  const [, language = '', script = '', own = ''] = TAG.exec(text.trim().toLowerCase().replaceAll('_', '-')) ?? [];
  return language + script + own;
}

/** The language of a feed's texts that name none. */
export const firstLanguage = (inLanguage: unknown): string => {
  const first: unknown = Array.isArray(inLanguage) ? inLanguage[0] : inLanguage;
  return typeof first === 'string' ? languageTag(first) : '';
};

/** Texts by language; `read` makes a text, or whatever stands in its place, of each value. The first of a language wins. */
export function byLanguage<Value>(value: unknown, {language, path}: Checking, read: (value: unknown) => Value | undefined) {
  if (!isObject(value)) {
    const whole = read(value);
    return whole === undefined ? undefined : {[language]: whole};
  }
  let map: Record<string, Value> | undefined;
  let left: number = LIMITS.languages;
  for (const key of Object.keys(value)) {
    if (!left--) break;
    const tag = languageTag(key);
    if (map && Object.hasOwn(map, tag)) continue;
    path.push(key);
    const part = read(value[key]);
    path.pop();
    if (part !== undefined) (map ??= {})[tag] = part;
  }
  return map;
}

/** A language map, or a text in the language of the feed. */
export const checkText = (kind: TextKind, value: unknown, checking: Checking): LanguageMap | undefined =>
  byLanguage(value, checking, (part) => checkWords(kind, part, checking));
