/** A server with one published feed, whose files a test can break; knows what was asked of it. */
import {once} from 'node:events';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {RawFeed} from '../../src/feed/adapter.js';
import {publish} from '../../src/feed/published/publish.js';
import type {Feed} from '../../src/feed/types.js';
import {checkFeed} from '../../src/feed/validate.js';
import {indexDocuments} from '../../src/search/index-documents.js';

export type Files = ReadonlyMap<string, Uint8Array>;

/** What a file answers in place of its content: a status, other bytes, or nothing for ever. */
export type Fault = number | Uint8Array | 'hangs';

export interface PublishedServer {
  readonly files: Files;
  readonly url: string;
  /** Names of the files that were asked for, without their hashes, in order. */
  readonly asked: string[];
  /** Faults by the beginning of a name: `details`, `names`. */
  readonly faults: Map<string, Fault>;
  /** Forgets what was asked, and mends all. */
  reset(): void;
  close(): Promise<void>;
}

export const checked = (raw: unknown): Promise<Feed> =>
  checkFeed(raw as RawFeed, {url: 'https://publisher.example/feed.json', pause: () => undefined});

export const publishRaw = async (raw: unknown): Promise<Files> =>
  publish([{url: 'https://publisher.example/feed.json', parts: [await checked(raw)]}], {makeIndex: indexDocuments});

/** The content of the first file whose name begins so. */
export const contentOf = (files: Files, start: string): Uint8Array => [...files].find(([name]) => name.startsWith(start))?.[1] ?? new Uint8Array();

export async function servePublished(raw: unknown): Promise<PublishedServer> {
  const files = new Map([...(await publishRaw(raw)), ['plain.json', new TextEncoder().encode(JSON.stringify(raw))]]);
  const asked: string[] = [];
  const faults = new Map<string, Fault>();
  const answer = (response: ServerResponse, name: string): void => {
    const fault = [...faults].find(([start]) => name.startsWith(start))?.[1];
    if (fault === 'hangs') return;
    const body = fault instanceof Uint8Array ? fault : typeof fault === 'number' ? undefined : files.get(name);
    const caching = /\.[\da-f]{16}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
    response.writeHead(body ? 200 : typeof fault === 'number' ? fault : 404, {'Access-Control-Allow-Origin': '*', 'Cache-Control': body ? caching : 'no-store'}).end(body);
  };
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    asked.push(name.replace(/\.[\da-f]{16}/, ''));
    answer(response, name);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    files,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`,
    asked,
    faults,
    reset() {
      asked.length = 0;
      faults.clear();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
