/** A real receiver on a real database, and what visitors and administrators do with it. */
import {type ReceiverOptions, startReceiver} from '../../../src/node/receiver/start.js';
import {openDatabase} from '../../../src/node/receiver/store/database.js';
import type {AnswerRow, CommentRow} from '../../../src/node/receiver/store/schema.js';

export const TOKEN = 'a-token-for-the-tests-of-the-receiver';

/** All visitors of a test come from one address. */
const UNLIMITED = {address: 1_000_000, thread: 1_000_000};

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: Record<string, unknown>;
}

export interface Running {
  readonly url: string;
  /** Sends JSON, with a new key unless one is given; `body` as text is sent as it is. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  /** As an administrator. */
  admin(method: string, path: string, body?: unknown): Promise<Reply>;
  /** The rows as they are in the database. */
  answers(): Promise<readonly AnswerRow[]>;
  comments(): Promise<readonly CommentRow[]>;
  close(): Promise<void>;
}

export async function runReceiver(
  database: string,
  config: object,
  options: Partial<ReceiverOptions> = {},
): Promise<Running> {
  const isPostgres = database.startsWith('postgres:');
  const env = {TARJOTIN_TOKEN: TOKEN, ...(isPostgres ? {DATABASE_URL: database} : {}), ...options.env};
  const settings = {rate: UNLIMITED, ...(isPostgres ? {} : {database}), ...config};
  const {url, close} = await startReceiver({config: settings, port: 0, ...options, env});
  const rows = async <Table extends 'answers' | 'comments'>(table: Table) => {
    const db = await openDatabase(database);
    return db
      .selectFrom(table as 'answers')
      .selectAll()
      .orderBy('date')
      .execute()
      .finally(() => db.destroy());
  };
  return {
    url,
    close,
    post: (path, body, headers) => ask(url + path, 'POST', body, {'Idempotency-Key': crypto.randomUUID(), ...headers}),
    get: (path, headers) => ask(url + path, 'GET', undefined, headers),
    admin: (method, path, body) => ask(url + path, method, body, {Authorization: `Bearer ${TOKEN}`}),
    answers: () => rows('answers'),
    comments: async () => (await rows('comments')) as unknown as readonly CommentRow[],
  };
}

async function ask(
  url: string,
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const type: Record<string, string> = text === undefined ? {} : {'Content-Type': 'application/json'};
  const response = await fetch(url, {method, body: text, headers: {...type, ...headers}});
  const received = await response.text();
  const isJson = /json(;|$)/.test(response.headers.get('Content-Type') ?? '') && received;
  return {
    status: response.status,
    headers: response.headers,
    text: received,
    json: isJson ? (JSON.parse(received) as Record<string, unknown>) : {},
  };
}
