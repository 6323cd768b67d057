/**
 * `npm run soak -- outbox --sends N [--browser M]`: the outbox sends answers through a proxy that fails in every way we know to
 * the real receiver, M of them from tabs of a real browser. Answers made = rows stored = receipts shown, or it has failed.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {findBrowser} from '../../scripts/browser-path.mjs';
import {startReceiver} from '../../src/node/receiver/start.js';
import {openDatabase} from '../../src/node/receiver/store/database.js';
import type {AnswerRow} from '../../src/node/receiver/store/schema.js';
import {FaultProxy, FAULTS} from './fault-proxy.js';
import {type Sent, Visitor} from './visitor.js';

/** One in so many is sent from a browser, where there is one. */
const BROWSER_SHARE = 5;

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
  const {sends, browser, seed} = readArgs(args);
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-soak-'));
  const database = join(folder, 'soak.db');
  const receiver = await startReceiver({
    config: {database, origins: '*', rate: {address: 1e9, thread: 1e9}, forms: {palaute: {form: FORM}}},
    env: {},
    port: 0,
  });
  const proxy = new FaultProxy(receiver.url, seed);
  const endpoint = `${await proxy.start()}/answers/palaute`;
  const visitor = new Visitor(endpoint, sends - browser);
  await visitor.sendAll();
  // Only who has a browser needs what drives it.
  const tabs = browser ? await import('./tabs.js').then(({sendFromTabs}) => sendFromTabs(endpoint, browser, seed)) : undefined;
  await proxy.stop();
  await receiver.close();
  const rows = await rowsIn(database);
  rmSync(folder, {recursive: true});
  const changed = [...proxy.bodies.values()].filter((bodies) => bodies.size !== 1);
  const missing = FAULTS.filter((fault) => !proxy.faults.has(fault));
  if (missing.length) throw new Error(`Too few sends: ${missing.join(', ')} did not happen`);
  if (changed.length) throw new Error(`${changed.length} answers were not sent with the same bytes each time`);
  console.log(`${sends - browser} sends from Node, ${browser} from tabs of a browser`);
  console.log(FAULTS.map((fault) => `${fault} ${proxy.faults.get(fault) ?? 0}`).join(', '));
  return judge([visitor, ...(tabs ? [tabs] : [])], rows);
}

function readArgs(args: string[]): {readonly sends: number; readonly browser: number; readonly seed: number} {
  const {values} = parseArgs({
    args,
    options: {sends: {type: 'string', default: '500'}, browser: {type: 'string'}, seed: {type: 'string', default: '1'}},
  });
  const sends = Number(values.sends);
  const share = findBrowser() ? Math.floor(sends / BROWSER_SHARE) : 0;
  return {sends, browser: Math.min(Number(values.browser ?? share), sends), seed: Number(values.seed)};
}

async function rowsIn(database: string): Promise<readonly AnswerRow[]> {
  const db = await openDatabase(database);
  return db
    .selectFrom('answers')
    .selectAll()
    .execute()
    .finally(() => db.destroy());
}

function judge(senders: readonly Sent[], rows: readonly AnswerRow[]): OutboxSoak {
  const made = new Map(senders.flatMap((sender) => [...sender.made]));
  const receipts = new Map(senders.flatMap((sender) => [...sender.receipts]));
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
