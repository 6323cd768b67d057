import {DAY_NAMES} from '../lib/day-names.js';
import {find} from '../lib/find.js';
import {parseClock, parseTime} from '../lib/time.js';
import {maskIdentityCodes, tidyText} from '../lib/text.js';
import {imageUrl, safeUrl} from '../lib/safe-url.js';
import {isObject} from '../lib/is-object.js';
import {LIMITS} from './limits.js';
import {type Scalar, SYNONYMS} from './shape.js';
import {byLanguage, checkId, type Checking, checkText, checkWords, languageTag, NOT_TEXT} from './validate-text.js';

/** Gives the value as it may leave the feed layer, or undefined when it cannot be used. Never throws, never reports that. */
export type Check = (value: unknown, checking: Checking) => unknown;

/** A check of texts alone, so short that no pattern below meets one it would be slow in. */
const ofText =
  (check: (text: string, checking: Checking) => unknown): Check =>
  (value, checking) =>
    typeof value === 'string' && value.length <= LIMITS.value ? check(value.trim(), checking) : undefined;

/** A number, or one written as text with a point or a comma; NaN otherwise. */
const toNumber = (value: unknown): number =>
  typeof value === 'string' && /^-?\d{1,15}(?:[.,]\d{1,15})?$/.test(value.trim())
    ? Number(value.replace(',', '.'))
    : typeof value === 'number'
      ? value
      : NaN;

/** No seat count, price or the like is larger: what is, is a mistake. */
const MAX_NUMBER = 1_000_000;

const toCount = (value: unknown): number | undefined => {
  const count = toNumber(value);
  return Number.isInteger(count) && count >= 0 && count <= MAX_NUMBER ? count : undefined;
};

/** In whole cents; `5,00 €` is read too. Less than a cent is a mistake, not free. */
function toPrice(value: unknown): number | undefined {
  const price = toNumber(typeof value === 'string' ? value.trim().replace(/(?:€|e|eur|euroa?)$/i, '') : value);
  const rounded = Math.round(price * 100) / 100;
  return price === 0 || (rounded > 0 && rounded <= MAX_NUMBER) ? rounded : undefined;
}

/** `7-12`, `65-` (`65+`), `-18`, `7`; ends the wrong way round are turned, an age over 120 is no end. */
function toAges(text: string): string | undefined {
  const [, first = '', dash, second = ''] = /^(\d*)\s*([-–+]?)\s*(\d*)$/.exec(text) ?? [];
  const [from = '', to = ''] = [first, dash ? second : first].map((age) =>
    age && Number(age) <= 120 ? String(Number(age)) : '',
  );
  if (!from && !to) return undefined;
  return from && to && Number(from) > Number(to) ? `${to}-${from}` : `${from}-${to}`;
}

/** `Tuesday` for `tuesday`, `TU` and `https://schema.org/Tuesday`; `2MO` and `-1FR` as they are. */
function toDay(text: string): string | undefined {
  if (DAY_NAMES.includes(text)) return text;
  const [, nth, word = ''] = /^(?:https?:\/\/schema\.org\/)?([+-]?[1-5])?([a-z]+)$/i.exec(text) ?? [];
  const day = word.length > 1 && find(DAY_NAMES, (name) => name.toLowerCase().startsWith(word.toLowerCase()));
  if (!day) return undefined;
  return nth ? nth.replace('+', '') + day.slice(0, 2).toUpperCase() : day;
}

/** The RRULE of a text, in capital letters; what a rule means and whether it can be, lib/rrule.ts knows. */
const toRule = (text: string): string | undefined =>
  text.length <= LIMITS.id ? /^(?:RRULE:)?([\w=;,+-]*FREQ=[\w=;,+-]+)$/im.exec(text)?.[1]?.toUpperCase() : undefined;

const inFinland = (latitude: number, longitude: number): boolean =>
  latitude > 59 && latitude < 70.2 && longitude > 19 && longitude < 31.7;

function checkGeo(value: unknown, {report}: Checking): {latitude: number; longitude: number} | undefined {
  if (!isObject(value)) return undefined;
  const latitude = toNumber(value['latitude']);
  const longitude = toNumber(value['longitude']);
  if (inFinland(longitude, latitude)) {
    report('Latitude and longitude are the wrong way round', 'Exchange them');
    return {latitude: longitude, longitude: latitude};
  }
  const possible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return possible ? {latitude, longitude} : undefined;
}

const EMAIL = /^[^\s@<>"'(),;:\\/]{1,64}@(?=[^.]+\..)[^\s@<>"'(),;:\\/]{3,250}$/;

/** The first run of digits that can be a number; words before and after it are left out. */
function toTelephone(text: string): string | undefined {
  const number = /\+?\d[\d ()/.–-]*\d/.exec(tidyText(maskIdentityCodes(text)))?.[0];
  const digits = number?.replace(/\D/g, '').length ?? 0;
  return digits >= 3 && digits <= 15 ? number : undefined;
}

/** Times that are there without a doubt, so most of them; `parseTime` reads the rest, at ten times the cost. */
const PLAIN_TIME =
  /^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]0\d:[0-5]\d)?)?$/;

/** One of the words of an enumeration; with or without the address of schema.org before it. */
function checkCode(kind: string): Check {
  const codes = kind.split('|');
  return ofText((text) => {
    const word = text.split('/').at(-1) ?? '';
    const code = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] : word;
    return find(codes, (option) => option === code);
  });
}

/** An address; `undefined` and `null` are no pages of the feed's server, though they look like relative ones. */
const ofAddress = (read: typeof safeUrl): Check =>
  ofText((text, {url}) => (NOT_TEXT.test(text) ? undefined : read(text, url)));

/** Lists of words by language, as the other names of a term. */
const checkNames = (
  value: unknown,
  checking: Checking,
): Readonly<Record<string, readonly string[]>> | undefined =>
  byLanguage(value, checking, (part) => {
    const list = (Array.isArray(part) ? part : [part]).slice(0, LIMITS.languages);
    const words = list.flatMap((word) => checkWords('word', word, checking) ?? []);
    return words.length ? words : undefined;
  });

/** Checks of the kinds of shape.ts. */
const CHECKS: Readonly<Record<Exclude<Scalar, `${string}|${string}`>, Check>> = {
  id: checkId,
  title: (value, checking) => checkText('title', value, checking),
  summary: (value, checking) => checkText('summary', value, checking),
  text: (value, checking) => checkText('text', value, checking),
  names: checkNames,
  word: (value, checking) => checkWords('word', value, checking),
  url: ofAddress(safeUrl),
  image: ofAddress(imageUrl),
  email: ofText((text) => EMAIL.exec(text.replace(/^mailto:/i, ''))?.[0]),
  telephone: ofText(toTelephone),
  language: ofText((text) => languageTag(text) || undefined),
  time: ofText((text) => (PLAIN_TIME.test(text) || parseTime(text) ? text : undefined)),
  clock: ofText((text) => {
    const clock = text.replace('.', ':');
    return parseClock(clock) === undefined ? undefined : clock;
  }),
  day: ofText(toDay),
  monthDay: (value) => {
    const day = toNumber(value);
    return Number.isInteger(day) && day !== 0 && Math.abs(day) <= 31 ? day : undefined;
  },
  frequency: ofText((text) => /^P[1-9]\d{0,2}[DWMY]$/.exec(text)?.[0]),
  rrule: ofText(toRule),
  ages: ofText(toAges),
  flag: (value) => (typeof value === 'boolean' ? value : undefined),
  price: toPrice,
  count: toCount,
  geo: checkGeo,
};

/** The check of a scalar kind; what is no kind is a list of words. */
export const checkOf = (kind: string): Check =>
  Object.hasOwn(CHECKS, kind) ? CHECKS[kind as keyof typeof CHECKS] : checkCode(kind);
