/** What a person has written and not sent, kept on the device so that a reload or a closed page does not lose it. */
import {isObject} from '../lib/is-object.js';
import type {KeyValueStore} from '../lib/key-value-store.js';
import type {Value} from './types.js';
import type {Written} from './written.js';

export interface Draft {
  readonly written: Written;
  /** Epoch ms of the last change. */
  readonly date: number;
}

/** Devices are shared, in libraries and families: an answer that nobody comes back to does not stay. */
const LIFETIME = 7 * 24 * 60 * 60_000;

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || (isObject(value) && typeof value['other'] === 'string');

/** Storage is the host page's too: whatever stands there is checked. */
function parseWritten(json: unknown): Written | undefined {
  if (!isObject(json)) return undefined;
  const entries = Object.entries(json).flatMap(([id, stored]) => {
    const values = isObject(stored) ? Object.values(stored) : [];
    return values.length && values.every(isValue) ? [[id, values] as const] : [];
  });
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** Lists as objects: Prototype.js 1.6 has JSON.stringify write lists as texts. */
const withoutLists = (written: Written): object => Object.fromEntries(Object.entries(written).map(([id, values]) => [id, {...values}]));

/** The draft of one form about one subject. Storage that is denied, full or broken costs the draft and nothing else. */
export class DraftKeeper {
  readonly #key: string;
  readonly #storage: () => KeyValueStore;
  readonly #now: () => number;

  /** `storage` is a function because only looking at `localStorage` throws where it is denied. */
  constructor(names: readonly string[], storage: () => KeyValueStore, now: () => number = Date.now) {
    this.#key = `tarjotin-draft:${names.map(encodeURIComponent).join(':')}`;
    this.#storage = storage;
    this.#now = now;
  }

  load(): Draft | undefined {
    try {
      const json: unknown = JSON.parse(this.#storage().getItem(this.#key) ?? 'null');
      const {date, written} = isObject(json) ? json : {};
      const parsed = parseWritten(written);
      if (typeof date === 'number' && parsed && this.#now() - date < LIFETIME) return {date, written: parsed};
      if (json !== null) this.drop();
    } catch {
      // Denied, or not JSON: there is no draft then.
    }
    return undefined;
  }

  /** True when it is on the device now. */
  save(written: Written): boolean {
    try {
      this.#storage().setItem(this.#key, JSON.stringify({date: this.#now(), written: withoutLists(written)}));
      return true;
    } catch {
      return false;
    }
  }

  drop(): void {
    try {
      this.#storage().removeItem(this.#key);
    } catch {
      // Denied: then nothing was kept either.
    }
  }
}
