/** Stands between an outbox and a receiver and behaves as badly as networks, proxies and portals do, by a seeded chance. */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {seeded} from './seeded.js';

/** `…-after`: the receiver has got it, and the visitor does not hear of it. */
export const FAULTS = [
  'drop-before',
  'drop-after',
  'half-after',
  'status-500',
  'status-503-after',
  'status-429',
  'html',
  'html-after',
  'hang-after',
  'delay',
  'none',
] as const;
type Fault = (typeof FAULTS)[number];

const HTML = '<!doctype html><h1>Kirjaudu</h1>';

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
  'Access-Control-Expose-Headers': 'Retry-After',
};

/** Milliseconds that a slow reply takes longer. */
const DELAY = 20;

/**
 * Milliseconds in which no reply comes, longer than any outbox of the soak waits. Not for ever: the last requests of closed
 * tabs are ended by nobody, and six of them would take all the connections that a browser has for one server.
 */
const HANG = 1_500;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export class FaultProxy {
  /** How often each has happened. */
  readonly faults = new Map<Fault, number>();
  /** The bodies that came with a key: each try is to send the same bytes. */
  readonly bodies = new Map<string, Set<string>>();
  readonly #random: () => number;
  readonly #receiver: string;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(receiver: string, seed: number) {
    this.#receiver = receiver;
    this.#random = seeded(seed);
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Pages of other origins read each reply that comes, good or bad.
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const body = await textOf(request);
    const key = String(request.headers['idempotency-key']);
    this.bodies.set(key, (this.bodies.get(key) ?? new Set()).add(body));
    const fault = FAULTS[Math.floor(this.#random() * FAULTS.length)] ?? 'none';
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    if (fault === 'drop-before') return void request.socket.destroy();
    if (fault === 'status-500') return void response.writeHead(500).end('Internal error');
    if (fault === 'status-429') return void response.writeHead(429, {'Retry-After': '0'}).end();
    if (fault === 'html') return void response.writeHead(200, {'Content-Type': 'text/html'}).end(HTML);
    const reply = await this.#forward(request, key, body);
    if (fault === 'delay') await new Promise((resolve) => setTimeout(resolve, DELAY));
    passOn(fault, reply, response);
  }

  async #forward(
    request: IncomingMessage,
    key: string,
    body: string,
  ): Promise<{readonly status: number; readonly text: string}> {
    const headers = {'Content-Type': String(request.headers['content-type']), 'Idempotency-Key': key};
    const reply = await fetch(this.#receiver + String(request.url), {method: 'POST', headers, body});
    return {status: reply.status, text: await reply.text()};
  }
}

/** What the visitor hears of what the receiver has said. */
function passOn(
  fault: Fault,
  {status, text}: {readonly status: number; readonly text: string},
  response: ServerResponse,
): void {
  if (fault === 'hang-after') return void setTimeout(() => response.destroy(), HANG).unref();
  if (fault === 'drop-after') return void response.destroy();
  if (fault === 'status-503-after') return void response.writeHead(503).end();
  if (fault === 'html-after') return void response.writeHead(200, {'Content-Type': 'text/html'}).end(HTML);
  response.writeHead(status, {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text)});
  if (fault !== 'half-after') return void response.end(text);
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}
