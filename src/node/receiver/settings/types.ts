/** What a receiver is told to do: read and checked once, before it starts. */
import type {LanguageMap} from '../../../feed/types.js';
import type {Form} from '../../../form/types.js';
import type {Language} from '../messages.js';

/** Who is told that there is something new. */
export interface Notify {
  readonly email: readonly string[];
  /** Of the letters; without it that of the form's title or the thread's name. */
  readonly language?: Language;
  readonly webhook?: {readonly url: string; readonly secret: string};
}

/** When something is taken, epoch ms: from `opens` on, before `closes`. */
export interface Round {
  readonly opens?: number;
  readonly closes?: number;
  /** After which it is deleted; without it, it stays. */
  readonly retentionDays?: number;
  readonly notify?: Notify;
  /** Whether a sender pays with some time of its processor. */
  readonly proofOfWork: boolean;
}

export interface FormSettings extends Round {
  readonly id: string;
  readonly form: Form;
  /** The definition as it was given, for whoever shows the form. */
  readonly definition: unknown;
  /** Whether anybody may read the counts. */
  readonly isPublic: boolean;
}

export interface ThreadSettings extends Round {
  readonly id: string;
  readonly name?: LanguageMap;
  readonly intro?: LanguageMap;
  /** Whether a comment is read by a moderator before it shows, or after. */
  readonly moderation: 'before' | 'after';
}

export interface Mail {
  /** smtp:// or smtps:// with user and password. */
  readonly server: string;
  readonly from: string;
}

export interface Settings {
  readonly forms: ReadonlyMap<string, FormSettings>;
  readonly threads: ReadonlyMap<string, ThreadSettings>;
  /** Sites whose pages may send and read. */
  readonly origins: '*' | readonly string[];
  /** Path of the file, or postgres://… */
  readonly database: string;
  /** Of the administrators; without it there is no administration. */
  readonly token?: string;
  readonly mail?: Mail;
  /** Where administrators find the page of this receiver, for links in e-mail. */
  readonly publicUrl?: string;
  /** The address of the embed.html that oEmbed is answered for. */
  readonly embed?: string;
  /** Sends a minute: from one address, and to one thread. */
  readonly rate: {readonly address: number; readonly thread: number};
  /** Addresses of the proxies before it, with commas; true for any. */
  readonly trustProxy: boolean | string;
}

/** Why nothing is taken now. */
export type RoundStatus = 'open' | 'notYet' | 'closed';

export function statusOf({opens, closes}: Pick<Round, 'opens' | 'closes'>, now: number): RoundStatus {
  if (closes !== undefined && now >= closes) return 'closed';
  return opens !== undefined && now < opens ? 'notYet' : 'open';
}
