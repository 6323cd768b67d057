/** The outbox against a real server that stores by key and behaves badly by a seeded chance. */
import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it} from 'node:test';
import {memoryStore} from '../../src/form/outbox/entry-store.js';
import {openOutbox} from '../../src/form/outbox/outbox.js';
import type {Entry} from '../../src/form/outbox/types.js';

const SENDS = 60;
/** Requests that the outbox may have under way and waiting at once. */
const AT_ONCE = 20;

/** Mulberry32. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let bits = Math.imul(seed ^ (seed >>> 15), seed | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FAULTS = ['drop-before', 'drop-after', 'status-500', 'status-429', 'html', 'hang', 'delay', 'none'] as const;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A receiver, and what it has seen. */
class Receiver {
  /** Bodies that arrived, of each key. */
  readonly bodies = new Map<string, Set<string>>();
  readonly stored = new Map<string, {readonly body: string; readonly receipt: string}>();
  readonly faults = new Map<string, number>();
  readonly #random = seeded(20261128);
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/answers`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = String(request.headers['idempotency-key']);
    const body = await textOf(request);
    this.bodies.set(key, (this.bodies.get(key) ?? new Set()).add(body));
    const fault = FAULTS[Math.floor(this.#random() * FAULTS.length)] ?? 'none';
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    if (fault === 'drop-before') return void request.socket.destroy();
    if (fault === 'status-500') return void response.writeHead(500).end('Internal error');
    if (fault === 'status-429') return void response.writeHead(429, {'Retry-After': '0'}).end();
    if (fault === 'html') return void response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Kirjaudu</h1>');
    const receipt = this.#store(key, body);
    if (fault === 'drop-after') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (fault === 'delay') await new Promise((resolve) => setTimeout(resolve, 20));
    response.writeHead(201, {'Content-Type': 'application/json'}).end(JSON.stringify({receipt, key}));
  }

  #store(key: string, body: string): string {
    const known = this.stored.get(key);
    if (known) return known.receipt;
    const receipt = `K-${this.stored.size + 1}`;
    this.stored.set(key, {body, receipt});
    return receipt;
  }
}

describe('an outbox whose server drops, fails, hangs and answers nonsense', () => {
  it('gets every answer there once, and a receipt for each', async () => {
    const receiver = new Receiver();
    const endpoint = await receiver.start();
    const schedule = {first: 2, longest: 20, timeout: 300, forbidden: 2};
    const outbox = openOutbox({store: memoryStore(), schedule});
    const made = new Map<string, string>();
    const open = (entries: readonly Entry[]) => entries.filter(({state}) => state.status !== 'received').length;
    await new Promise<void>((resolve) => {
      const fill = () => {
        while (made.size < SENDS && open(outbox.entries) < AT_ONCE) {
          // Counted before it is sent: sending calls this function.
          const body = {number: made.size, text: `Vastaus ${made.size} "äö"\n`};
          const key = crypto.randomUUID();
          made.set(key, JSON.stringify(body));
          assert.equal(outbox.send({endpoint, form: 'palaute', body, key}).error, undefined);
        }
        if (made.size === SENDS && open(outbox.entries) === 0) resolve();
      };
      outbox.subscribe(fill);
      fill();
    });
    const receipts = outbox.entries.map(({key, state}) => [key, state.status === 'received' && state.receipt]);
    outbox.close();
    await receiver.stop();

    const stored = [...receiver.stored].map(([key, {body}]) => [key, body] as const);
    const given = [...receiver.stored].map(([key, {receipt}]) => [key, receipt] as const);
    assert.deepEqual(Object.fromEntries(stored), Object.fromEntries(made));
    assert.deepEqual(Object.fromEntries(receipts), Object.fromEntries(given));
    assert.equal(new Set(stored.map(([, body]) => body)).size, SENDS);
    assert.ok([...receiver.bodies.values()].every((bodies) => bodies.size === 1), 'each try sent the same bytes');
    assert.deepEqual([...receiver.faults.keys()].sort(), [...FAULTS].sort());
  });
});
