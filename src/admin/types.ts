/** What the receiver answers; `/openapi.json` describes the same. */
import type {LanguageMap} from '../feed/types.js';
import type {Kind} from '../form/types.js';
import type {Status} from './route.js';

export interface ModeratedComment {
  readonly '@id': string;
  readonly thread: string;
  readonly text: string;
  readonly author?: {readonly name: string};
  readonly dateCreated: string;
  readonly status: Status;
  readonly parent?: string;
  /** What it answers. */
  readonly inReplyTo?: Pick<ModeratedComment, '@id' | 'text' | 'author'>;
  /** What the host has answered since it was written. */
  readonly answers?: readonly Pick<ModeratedComment, '@id' | 'text' | 'author'>[];
  /** The host's own answer. */
  readonly isAnswer?: boolean;
  /** Looks like a machine's. */
  readonly suspected?: boolean;
}

export interface QueuePage {
  readonly total: number;
  readonly comments: readonly ModeratedComment[];
  readonly next?: string;
}

export type Round = 'open' | 'notYet' | 'closed';

export interface Thread extends Readonly<Record<Status, number>> {
  readonly '@id': string;
  readonly name?: LanguageMap;
}

export interface ListedForm {
  readonly '@id': string;
  readonly title: LanguageMap;
  readonly status: Round;
  readonly total: number;
  readonly suspected: number;
  readonly latest?: string;
  readonly retentionDays?: number;
}

export interface Count {
  readonly value: string | number | boolean;
  readonly text?: LanguageMap;
  readonly count: number;
}

export interface ItemResult {
  readonly '@id': string;
  readonly kind: Kind;
  readonly text: LanguageMap;
  readonly answered: number;
  readonly counts?: readonly Count[];
  readonly other?: number;
  readonly mean?: number;
  readonly nps?: number;
}

export interface Results {
  readonly '@id': string;
  readonly total: number;
  readonly items: readonly ItemResult[];
}
