/** Reads the fields of a definition one by one and keeps a list of what is wrong with them. */
import type {LanguageMap} from '../feed/types.js';
import {isObject} from '../lib/is-object.js';
import {cutText, tidyText} from '../lib/text.js';
import {LIMITS} from './shape.js';
import type {FormProblem} from './types.js';

export type Loose = Readonly<Record<string, unknown>>;

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

export class Checker {
  readonly problems: FormProblem[] = [];

  get refused(): boolean {
    return this.problems.some(({effect}) => effect === 'refused');
  }

  refuse(path: string, message: string, remedy: string): undefined {
    this.problems.push({path, message, remedy, effect: 'refused'});
    return undefined;
  }

  mend(path: string, message: string, remedy: string): undefined {
    this.problems.push({path, message, remedy, effect: 'mended'});
    return undefined;
  }

  /** A text in one or more languages; a string is one whose language is not known. */
  text(value: unknown, path: string): LanguageMap | undefined {
    if (value === undefined || value === null) return undefined;
    const entries = typeof value === 'string' ? [['', value] as const] : isObject(value) ? Object.entries(value) : [];
    const texts = entries.flatMap(([tag, text]) => {
      const isTag = tag === '' || LANGUAGE_TAG.test(tag);
      const tidy = isTag && typeof text === 'string' ? cutText(tidyText(text), LIMITS.text) : '';
      return tidy ? [[tag, tidy] as const] : [];
    });
    if (texts.length < entries.length || !entries.length)
      this.mend(path, 'Not a text that can be shown', 'Write a text, or texts by language: {"fi": "…", "sv": "…"}');
    return texts.length ? Object.freeze(Object.fromEntries(texts)) : undefined;
  }

  /** One line: an id, a code. */
  word(value: unknown, path: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    const word = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    return word && word.length <= LIMITS.word ? word : this.mend(path, 'Not a word that can be used', `Write a text of at most ${LIMITS.word} characters`);
  }

  flag(value: unknown, path: string): boolean {
    if (value !== undefined && typeof value !== 'boolean') this.mend(path, 'Neither true nor false', 'Write true or false');
    return value === true;
  }

  number(value: unknown, path: string): number | undefined {
    if (value === undefined) return undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.mend(path, 'Not a number', 'Write a number without quotation marks');
  }

  oneOf<Word extends string>(words: readonly Word[], value: unknown, path: string): Word | undefined {
    if (value === undefined) return undefined;
    return words.find((word) => word === value) ?? this.mend(path, `Not one of: ${words.join(', ')}`, 'Write one of these');
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.mend(path, 'Not a list', 'Write a list: […]');
    return [];
  }
}
