/**
 * `npm run soak -- outbox --sends N`: the outbox of the browser sends answers through a proxy that fails in every way we know
 * to the real receiver. Answers made = rows stored = receipts shown, or it has failed.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {memoryStore} from '../../src/form/outbox/entry-store.js';
import {openOutbox} from '../../src/form/outbox/outbox.js';
import {startReceiver} from '../../src/node/receiver/start.js';
import {openDatabase} from '../../src/node/receiver/store/database.js';
import type {AnswerRow} from '../../src/node/receiver/store/schema.js';
import {FaultProxy, FAULTS} from './fault-proxy.js';

/** Answers that have no receipt yet; an outbox holds 50. */
const AT_ONCE = 40;

/** Milliseconds: as the outbox does it, but faster. */
const SCHEDULE = {first: 2, longest: 20, timeout: 500, forbidden: 2};

const FORM = {
  id: 'palaute',
  title: 'Palaute',
  items: [{id: 'sana', kind: 'longText', text: 'Sana on vapaa', required: true}],
};

export interface OutboxSoak {
  readonly sends: number;
  readonly stored: number;
  readonly receipts: number;
  /** Made, and not stored as they were or without the receipt they are stored under. */
  readonly lost: number;
  readonly doubled: number;
}

export default async function soakOutbox(args: string[]): Promise<OutboxSoak> {
  const {sends, seed} = parseArgs({
    args,
    options: {sends: {type: 'string', default: '500'}, seed: {type: 'string', default: '1'}},
  }).values;
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-soak-'));
  const database = join(folder, 'soak.db');
  const receiver = await startReceiver({
    config: {database, rate: {address: 1e9, thread: 1e9}, forms: {palaute: {form: FORM}}},
    env: {},
    port: 0,
  });
  const proxy = new FaultProxy(receiver.url, Number(seed));
  const visitor = new Visitor(`${await proxy.start()}/answers/palaute`, Number(sends));
  await visitor.sendAll();
  await proxy.stop();
  await receiver.close();
  const rows = await rowsIn(database);
  rmSync(folder, {recursive: true});
  const changed = [...proxy.bodies.values()].filter((bodies) => bodies.size !== 1);
  const missing = FAULTS.filter((fault) => !proxy.faults.has(fault));
  if (missing.length) throw new Error(`Too few sends: ${missing.join(', ')} did not happen`);
  if (changed.length) throw new Error(`${changed.length} answers were not sent with the same bytes each time`);
  console.log(FAULTS.map((fault) => `${fault} ${proxy.faults.get(fault) ?? 0}`).join(', '));
  return judge(visitor, rows);
}

/** Sends until each answer has its receipt. */
class Visitor {
  /** Texts by key. */
  readonly made = new Map<string, string>();
  /** By key. */
  readonly receipts = new Map<string, string>();
  readonly #outbox = openOutbox({store: memoryStore(), schedule: SCHEDULE});
  readonly #endpoint: string;
  readonly #sends: number;

  constructor(endpoint: string, sends: number) {
    this.#endpoint = endpoint;
    this.#sends = sends;
  }

  async sendAll(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        try {
          this.#collect();
          while (this.made.size < this.#sends && this.made.size - this.receipts.size < AT_ONCE) this.#send();
          if (this.receipts.size === this.#sends) resolve();
        } catch (error) {
          reject(error);
        }
      };
      this.#outbox.subscribe(go);
      go();
    });
    this.#outbox.close();
  }

  #send(): void {
    const key = crypto.randomUUID();
    const text = `Vastaus ${this.made.size} "äö"\n\u2028`;
    // Counted before it is sent: sending calls the listener.
    this.made.set(key, text);
    const {error} = this.#outbox.send({
      endpoint: this.#endpoint,
      form: 'palaute',
      body: {answers: {sana: [text]}, elapsed: 9_000, website: ''},
      key,
    });
    if (error) throw new Error(`The outbox does not take it: ${error}`);
  }

  #collect(): void {
    for (const {key, state} of this.#outbox.entries) {
      if (state.status === 'refused') throw new Error(`An answer was refused: ${state.reason}`);
      if (state.status !== 'received' || this.receipts.has(key)) continue;
      this.receipts.set(key, state.receipt);
      // As a visitor who has seen it; else the outbox keeps it for 30 days.
      this.#outbox.discard(key);
    }
  }
}

async function rowsIn(database: string): Promise<readonly AnswerRow[]> {
  const db = await openDatabase(database);
  return db
    .selectFrom('answers')
    .selectAll()
    .execute()
    .finally(() => db.destroy());
}

function judge({made, receipts}: Visitor, rows: readonly AnswerRow[]): OutboxSoak {
  const stored = new Map(rows.map((row) => [row.key, row]));
  const isThere = ([key, text]: readonly [string, string]): boolean => {
    const row = stored.get(key);
    return row?.receipt === receipts.get(key) && row?.answers === JSON.stringify({sana: [text]});
  };
  const texts = new Set(rows.map(({answers}) => answers));
  return {
    sends: made.size,
    stored: rows.length,
    receipts: new Set(receipts.values()).size,
    lost: [...made].filter((one) => !isThere(one)).length,
    doubled: rows.length - texts.size,
  };
}
