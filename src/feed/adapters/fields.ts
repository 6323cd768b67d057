import {find} from '../../lib/find.js';
import {isObject} from '../../lib/is-object.js';

/** A record of a foreign document: anything may be missing or of another kind. */
export type Fields = Readonly<Record<string, unknown>>;

/** What should be an object; without fields when it is none. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

export const objectsIn = (list: unknown): readonly Fields[] => (Array.isArray(list) ? list.filter(isObject) : []);

/** What should be a list; empty when it is none. */
export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** The texts of a list, or of a text alone. */
export const textsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string' && text !== '');

/** The first that is a text with something in it. */
export const firstText = (...values: readonly unknown[]): string | undefined =>
  find(values, (value): value is string => typeof value === 'string' && value.trim() !== '');

/** A text or number as the text of an id. */
export const idText = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? String(value) : firstText(value);

const DAY_MS = 86_400_000;

/** `2026-11-24` of a day number. */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** `17:30` of minutes since midnight. */
export const clockText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
