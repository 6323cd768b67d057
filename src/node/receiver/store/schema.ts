/** The tables, the same in SQLite and PostgreSQL. Times are epoch ms, truths 0 or 1, texts of visitors as they came. */
import type {ColumnType} from 'kysely';

/** What an answer and a comment have in common: who sends twice with one key has sent once. */
export interface Submission {
  /** Given to the visitor; unique in its table. */
  receipt: string;
  /** Id of the form or thread. */
  round: string;
  /** Idempotency-Key of the sender; once in a round. */
  key: string;
  language: string | null;
  /** Looks like a machine's: kept, but out of results and of sight until a person has looked. */
  suspected: number;
  date: number;
}

export interface AnswerRow extends Submission {
  /** JSON of the answers by item. */
  answers: string;
  /** What the answer is about, as the page says. */
  subject: string | null;
}

export type CommentStatus = 'waiting' | 'approved' | 'hidden';

export interface CommentRow extends Submission {
  text: string;
  name: string | null;
  /** Receipt of the comment that this one answers; that one has none itself. */
  parent: string | null;
  status: CommentStatus;
  /** The host's own answer. */
  isAnswer: number;
}

/** What somebody is to be told, one row for each address: more news before it is sent is added to it. */
export interface NoticeRow {
  channel: 'email' | 'webhook';
  kind: 'answers' | 'comments';
  round: string;
  target: string;
  /** Not told yet, and told before. */
  waiting: number;
  told: number;
  attempts: number;
  /** Epoch ms of the next try. */
  dueAt: ColumnType<number>;
}

/** Random texts that the receivers of one database share. */
export interface SecretRow {
  name: string;
  value: string;
}

/** What was erased and must not come back: nothing of it but this. */
export interface ErasedRow {
  hash: string;
}

/** The tables of what visitors send. */
export interface Submissions {
  answers: AnswerRow;
  comments: CommentRow;
}

export interface Tables extends Submissions {
  notices: NoticeRow;
  secrets: SecretRow;
  erased: ErasedRow;
}
