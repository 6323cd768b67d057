/** Reads the fields of a definition one by one and keeps a list of what is wrong with them. */
import type {LanguageMap} from '../feed/types.js';
import {find} from '../lib/find.js';
import {isObject} from '../lib/is-object.js';
import {cutText, tidyText} from '../lib/text.js';
import {LIMITS} from './shape.js';
import type {Form, FormProblem} from './types.js';

export type Loose = Readonly<Record<string, unknown>>;

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** What can be wrong with a definition; the words are in problem-words.ts. */
export type ProblemCode =
  | 'form-id'
  | 'form-title'
  | 'form-items'
  | 'no-form'
  | 'address'
  | 'depth'
  | 'no-item'
  | 'item-id'
  | 'same-id'
  | 'many-items'
  | 'no-day'
  | 'many-options'
  | 'option-value'
  | 'same-option'
  | 'condition'
  | 'range'
  | 'scale'
  | 'no-options'
  | 'empty-group'
  | 'item-text'
  | 'condition-item'
  | 'text'
  | 'word'
  | 'flag'
  | 'number'
  | 'one-of'
  | 'list'
  | 'hidden'
  | 'type'
  | 'program'
  | 'option-type'
  | 'value-set'
  | 'condition-type'
  | 'initial';

export type Found = Pick<FormProblem, 'path' | 'effect'> & {readonly code: ProblemCode; readonly detail: string};

export interface CheckedForm {
  /** There when nothing was refused. */
  readonly form?: Form;
  readonly problems: readonly Found[];
}

export class Checker {
  readonly problems: Found[] = [];

  get refused(): boolean {
    return this.problems.some(({effect}) => effect === 'refused');
  }

  refuse(path: string, code: ProblemCode, detail = ''): undefined {
    this.problems.push({path, code, detail, effect: 'refused'});
    return undefined;
  }

  mend(path: string, code: ProblemCode, detail = ''): undefined {
    this.problems.push({path, code, detail, effect: 'mended'});
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
      this.mend(path, 'text');
    return texts.length ? Object.freeze(Object.fromEntries(texts)) : undefined;
  }

  /** One line: an id, a code. One with half a surrogate pair is none: no address and no file can have it. */
  word(value: unknown, path: string): string | undefined {
    if (value === undefined || value === null) return undefined;
    const word = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    return word && word.length <= LIMITS.word && !/\p{Cs}/u.test(word) ? word : this.mend(path, 'word');
  }

  flag(value: unknown, path: string): boolean {
    if (value !== undefined && typeof value !== 'boolean') this.mend(path, 'flag');
    return value === true;
  }

  number(value: unknown, path: string): number | undefined {
    if (value === undefined) return undefined;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.mend(path, 'number');
  }

  oneOf<Word extends string>(words: readonly Word[], value: unknown, path: string): Word | undefined {
    if (value === undefined) return undefined;
    return find(words, (word) => word === value) ?? this.mend(path, 'one-of', words.join(', '));
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.mend(path, 'list');
    return [];
  }
}
