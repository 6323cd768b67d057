/** Rounds of comments: what a receiver says of one, checked. */
import type {LanguageMap} from '../feed/types.js';
import {find} from '../lib/find.js';
import {isObject} from '../lib/is-object.js';
import {cutText, tidyText} from '../lib/text.js';
import {Checker} from './checker.js';

export interface Comment {
  /** Also the receipt of whoever wrote it. */
  readonly '@id': string;
  /** Plain text, lines and paragraphs kept. */
  readonly text: string;
  readonly authorName?: string;
  /** ISO 8601. */
  readonly dateCreated: string;
  /** By those who asked for comments. */
  readonly isAnswer: boolean;
  readonly replies: readonly Comment[];
}

/** One page of a thread. */
export interface ThreadPage {
  readonly name?: LanguageMap;
  readonly intro?: LanguageMap;
  /** ISO 8601, a day or an instant. */
  readonly opens?: string;
  readonly closes?: string;
  readonly status: 'open' | 'notYet' | 'closed';
  /** Comments that are not replies. */
  readonly total: number;
  readonly comments: readonly Comment[];
  /** Address of the next page, as the receiver gives it. */
  readonly next?: string;
}

/** Characters; longer texts are cut where they are shown. */
const LONGEST = {text: 10_000, name: 200} as const;

const STATUSES = ['open', 'notYet', 'closed'] as const;

const word = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value : undefined);

const date = (value: unknown): string | undefined => {
  const text = word(value);
  // Date.parse alone takes an address with a number in it for a day.
  return text && /^\d{4}-\d\d-\d\d[\dT:.Z+-]*$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

function readComment(value: unknown, isReply = false): Comment | undefined {
  if (!isObject(value)) return undefined;
  const id = word(value['@id']);
  const text = word(value['text']);
  const dateCreated = date(value['dateCreated']);
  if (!id || !text || !dateCreated) return undefined;
  const author = isObject(value['author']) ? word(value['author']['name']) : undefined;
  return Object.freeze({
    '@id': id,
    text: cutText(tidyText(text), LONGEST.text),
    authorName: author && cutText(tidyText(author), LONGEST.name),
    dateCreated,
    isAnswer: value['isAnswer'] === true,
    replies: isReply ? [] : readComments(value['replies'], true),
  });
}

/** A comment that cannot be read is left out; so is one that is there twice. */
function readComments(value: unknown, isReply = false): readonly Comment[] {
  const comments = Array.isArray(value) ? value.flatMap((one: unknown) => readComment(one, isReply) ?? []) : [];
  return Object.freeze([...new Map(comments.map((comment) => [comment['@id'], comment])).values()]);
}

/** Undefined when it is no thread at all. */
export function readThreadPage(json: unknown): ThreadPage | undefined {
  if (!isObject(json) || !Array.isArray(json['comments'])) return undefined;
  const {total, status} = json;
  const checker = new Checker();
  const comments = readComments(json['comments']);
  return Object.freeze({
    name: checker.text(json['name'], 'name'),
    intro: checker.text(json['intro'], 'intro'),
    opens: date(json['opens']),
    closes: date(json['closes']),
    status: find(STATUSES, (one) => one === status) ?? 'open',
    total: Number.isInteger(total) && Number(total) >= 0 ? Number(total) : comments.length,
    comments,
    next: word(json['next']),
  });
}

/** One list of several pages: a comment that has moved to a later page since is not there twice. */
export const joinComments = (one: readonly Comment[], more: readonly Comment[]): readonly Comment[] =>
  [...new Map([...one, ...more].map((comment) => [comment['@id'], comment])).values()];
