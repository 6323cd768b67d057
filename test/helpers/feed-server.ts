/**
 * A feed server on the loopback address that behaves as badly as its cases say. For Node tests, and for browser suites
 * that need a second origin. A case is asked at `/case/<id>`, a body file at `/<name>`; any query is ignored.
 */
import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {gzipSync} from 'node:zlib';

export interface TransportCase {
  readonly id: string;
  /** null: the connection gives no answer (see `hang`, `reset`). */
  readonly status?: number | null;
  /**
   * `{{FEED}}` is the server's own origin, `{{SELF}}` the case's address, `{{ORIGIN}}` that of the first page to ask.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** The name of a body. */
  readonly body?: string;
  readonly options_status?: number;
  readonly gzip?: boolean | 'truncated';
  readonly delay_ms?: number;
  /** Pause after every byte. */
  readonly drip_ms?: number;
  readonly hang?: boolean;
  readonly reset?: 'before' | 'mid' | 'end';
  /** A body that is made: `bytes` long, or of `count` items, or without end. */
  readonly gen?: {readonly kind: 'items' | 'spaces' | 'endless'; readonly bytes?: number; readonly count?: number};
}

export interface FeedServer {
  readonly origin: string;
  /** What has been asked, in order. */
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** Body bytes written so far. */
  readonly sent: () => number;
  /** The most requests that were open at the same time. */
  readonly mostAtOnce: () => number;
  urlOf(id: string): string;
  close(): Promise<void>;
}

// Tests may replace the timers of their own process; the server keeps the real ones.
const later = setTimeout;
const wait = (ms: number): Promise<void> => new Promise((resolve) => later(resolve, ms));

const CHUNK = 65_536;
const END_OF_ENDLESS = 400_000_000;

function* generate({
  kind,
  bytes = END_OF_ENDLESS,
  count = Infinity,
}: NonNullable<TransportCase['gen']>): Generator<Buffer> {
  if (kind === 'spaces') {
    for (let size = 0; size < bytes; size += CHUNK) yield Buffer.alloc(CHUNK, ' ');
    return;
  }
  let [chunk, size] = ['{"items":[', 0];
  for (let number = 0; number < count && size < bytes; number++) {
    chunk += `${number ? ',' : ''}{"id":"${number}","title":"Harrastus ${number}"}`;
    if (chunk.length < CHUNK) continue;
    size += chunk.length;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(`${chunk}]}`);
}

/** What a body needs that the case does not hold. */
interface BodyContext {
  readonly bodies: (name: string) => Buffer | undefined;
  readonly fill: (text: string, id: string) => string;
  readonly speed: number;
}

function wholeBody({body, gen, gzip, id}: TransportCase, {bodies, fill}: BodyContext): Buffer {
  const raw = gen ? Buffer.concat([...generate(gen)]) : (bodies(body ?? '') ?? Buffer.alloc(0));
  const filled = raw.includes('{{') ? Buffer.from(fill(raw.toString('utf8'), id)) : raw;
  if (!gzip) return filled;
  const zipped = gzipSync(filled);
  return gzip === 'truncated' ? zipped.subarray(0, -12) : zipped;
}

/** The body in the pieces and at the pace of the case; throws where the connection is to be cut. */
async function* bodyChunks(single: TransportCase, context: BodyContext): AsyncGenerator<Buffer> {
  const {gen, gzip, drip_ms: drip = 0, reset} = single;
  if (gen && !gzip) {
    yield* generate(gen);
    return;
  }
  const body = wholeBody(single, context);
  for (const byte of drip ? body : []) {
    yield Buffer.of(byte);
    await wait(drip / context.speed);
  }
  if (!drip && body.length) yield reset === 'mid' ? body.subarray(0, body.length / 2) : body;
  if (!reset) return;
  await wait(50);
  throw new Error('cut');
}

async function answer(
  single: TransportCase,
  response: ServerResponse,
  context: BodyContext,
  count: (bytes: number) => void,
) {
  if (single.hang) return;
  if (single.reset === 'before') return void response.destroy();
  await wait((single.delay_ms ?? 0) / context.speed);
  for (const [name, value] of Object.entries(single.headers ?? {}))
    response.setHeader(name, context.fill(value, single.id));
  if (single.gzip) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(single.status ?? 200);
  response.flushHeaders();
  const counted = async function* () {
    for await (const chunk of bodyChunks(single, context)) {
      count(chunk.length);
      yield chunk;
    }
  };
  await pipeline(Readable.from(counted()), response);
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/**
 * @param cases what is asked at `/case/<id>`
 * @param bodies the bytes of a named body; `{{SELF}}` and `{{FEED}}` in it are filled in
 * @param speed delays and drips are divided by it
 */
export async function startFeedServer(
  cases: readonly TransportCase[],
  bodies: (name: string) => Buffer | undefined,
  speed = 1,
): Promise<FeedServer> {
  const byId = new Map(cases.map((single) => [single.id, single]));
  const requests: FeedServer['requests'][number][] = [];
  let [sent, open, mostAtOnce, origin, firstPage] = [0, 0, 0, '', ''];
  const fill = (text: string, id: string): string =>
    text
      .replaceAll('{{FEED}}', origin)
      .replaceAll('{{SELF}}', `${origin}/case/${id}`)
      .replaceAll('{{ORIGIN}}', firstPage);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    requests.push({method: request.method ?? '', path, headers: request.headers});
    mostAtOnce = Math.max(mostAtOnce, ++open);
    response.on('close', () => open--);
    firstPage ||= request.headers.origin ?? '';
    const single = byId.get(path.replace('/case/', ''));
    if (single && request.method === 'OPTIONS') return void response.writeHead(single.options_status ?? 204).end();
    if (single) return answer(single, response, {bodies, fill, speed}, (bytes) => (sent += bytes));
    const body = bodies(path.slice(1));
    const headers = {'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json; charset=utf-8'};
    response.writeHead(body ? 200 : 404, headers).end(body);
  };

  // A reader that goes away, or a case that cuts the line, ends in an error here.
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  origin = await listen(server);
  return {
    origin,
    requests,
    sent: () => sent,
    mostAtOnce: () => mostAtOnce,
    urlOf: (id) => `${origin}/case/${id}`,
    close: () => close(server),
  };
}
