/** Reads the settings field by field. The first that is wrong ends it, with what to do about it. */
import type {LanguageMap} from '../../../feed/types.js';
import {isObject} from '../../../lib/is-object.js';
import {endEpochOfTime, epochOfTime, parseTime} from '../../../lib/time.js';
import {safeUrl} from '../../../lib/safe-url.js';

/** Its message is for whoever wrote the settings. */
export class SettingsError extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

export function wrong(path: string, what: string, remedy: string): never {
  throw new SettingsError(`${path}: ${what}. ${remedy}.`);
}

/** An object that has no other members than these: a slip of the pen must not switch something off unseen. */
export function fieldsOf(value: unknown, path: string, known: readonly string[]): Fields {
  if (!isObject(value)) return wrong(path, 'not an object', `Write {…} with ${known.join(', ')}`);
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger !== undefined) wrong(`${path}.${stranger}`, 'there is no such setting', `Known are ${known.join(', ')}`);
  return value;
}

/** The members of an object that has names of the writer's own. */
export function entriesOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (value === undefined) return [];
  const entries = isObject(value) ? Object.entries(value) : wrong(path, 'not an object', 'Write {"name": {…}}');
  const odd = entries.find(([name]) => !/^[\w.~-]{1,100}$/.test(name));
  if (odd)
    wrong(
      `${path}.${odd[0]}`,
      'not a name that can stand in an address',
      'Use letters a to z, digits, - _ . ~, at most 100',
    );
  return entries;
}

export function textOf(value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' && value.trim()
    ? value
    : wrong(path, 'not a text', 'Write it in quotation marks, or leave it out');
}

export function oneOf<Word extends string>(words: readonly Word[], value: unknown, path: string): Word | undefined {
  if (value === undefined) return undefined;
  return words.find((word) => word === value) ?? wrong(path, `not one of ${words.join(', ')}`, 'Write one of these');
}

export function truthOf(value: unknown, path: string): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  return wrong(path, 'neither true nor false', 'Write true or false, without quotation marks');
}

/** A whole number from 1 on. */
export function countOf(value: unknown, path: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    return wrong(path, 'not a whole number above 0', 'Write one without quotation marks');
  return value;
}

export function listOf(value: unknown, path: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return wrong(path, 'not a list', 'Write ["…", "…"]');
  return value.map(
    (one: unknown, index) =>
      textOf(one, `${path}[${index}]`) ?? wrong(`${path}[${index}]`, 'not a text', 'Write it in quotation marks'),
  );
}

export function languagesOf(value: unknown, path: string): LanguageMap | undefined {
  if (value === undefined) return undefined;
  const map = typeof value === 'string' ? {'': value} : value;
  if (!isObject(map) || !Object.values(map).every((text) => typeof text === 'string'))
    return wrong(path, 'not a text by language', 'Write {"fi": "…", "sv": "…"}');
  return map as LanguageMap;
}

/** Epoch ms, read in Helsinki where no offset is given; a day alone is its first moment, for an end its last. */
export function momentOf(value: unknown, path: string, isEnd = false): number | undefined {
  if (value === undefined) return undefined;
  const time = typeof value === 'string' ? parseTime(value) : undefined;
  if (!time) return wrong(path, 'not a time', 'Write 2026-11-24, 2026-11-24T16:00 or 2026-11-24T14:00:00Z');
  return isEnd ? endEpochOfTime(time) : epochOfTime(time);
}

export function webUrlOf(value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined;
  const url = typeof value === 'string' ? safeUrl(value) : undefined;
  return url?.startsWith('http') ? url : wrong(path, 'not a web address', 'Write https://…');
}
