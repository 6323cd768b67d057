/** loadFeed and the store against a real server: pages, politeness, one request for several widgets, aborts. */
import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {Format} from '../../src/feed/adapter.js';
import {FeedError} from '../../src/feed/fetch.js';
import {loadFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';
import {feedStore} from '../../src/store/feed-store.js';

/** A paged API that only these tests know: `{page, next, more}`; `more` are addresses of further documents. */
const pages: Format = {
  name: 'pages',
  accepts: (json) => Object.hasOwn(json as object, 'page'),
  completeUrl: (url) => {
    if (!url.pathname.startsWith('/complete')) return url;
    const completed = new URL(url);
    completed.searchParams.set('size', '100');
    return completed;
  },
  load: () =>
    Promise.resolve({
      async toFeed(json, {fetchJson}) {
        const {page, more = []} = json as {page: string; more?: readonly string[]};
        const names = [page];
        for (const address of more) names.push(((await fetchJson(address)) as {name: string}).name);
        return {activities: names.map((name) => ({'@id': `p:${name}`, name}))};
      },
      next: (json) => (json as {next?: string}).next,
    }),
};

const broken: Format = {
  ...pages,
  load: () => Promise.resolve({toFeed: () => Promise.reject(new RangeError('Maximum call stack size exceeded'))}),
};

let server: Server;
let origin: string;
let asked: string[];
let closed: string[];
let [open, mostAtOnce] = [0, 0];
/** What each path answers; a path without an answer hangs. */
let answers: Map<string, unknown>;

const handle = (request: IncomingMessage, response: ServerResponse): void => {
  const path = request.url ?? '';
  asked.push(path);
  mostAtOnce = Math.max(mostAtOnce, ++open);
  response.on('close', () => {
    open--;
    if (!response.writableEnded) closed.push(path);
  });
  if (answers.has(path)) setTimeout(() => response.end(JSON.stringify(answers.get(path))), 5);
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let count = 0; count < 300 && !holds(); count++) await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(holds());
};

async function load(path: string, formats: readonly Format[] = [pages]): Promise<readonly Feed[]> {
  const parts: Feed[] = [];
  await loadFeed(origin + path, {onPart: (part) => parts.push(part), formats});
  return parts;
}

const namesOf = (parts: readonly Feed[]) => parts.flatMap(({items}) => items.map(({name}) => Object.values(name)[0]));

/** A new server state for each test. */
const serve = (given: Readonly<Record<string, unknown>>): void => {
  answers = new Map(Object.entries(given));
  [asked, closed, open, mostAtOnce] = [[], [], 0, 0];
};

before(async () => {
  server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe('loadFeed', () => {
  it('follows the pages one after the other, relative and absolute, and gives each as it comes', async () => {
    serve({
      '/a': {page: 'eka', next: '?p=2'},
      '/a?p=2': {page: 'toka', next: `${origin}/a?p=3#top`},
      '/a?p=3': {page: 'kolmas'},
    });
    const parts = await load('/a');
    assert.deepEqual(namesOf(parts), ['eka', 'toka', 'kolmas']);
    assert.equal(parts.length, 3);
    assert.deepEqual(asked, ['/a', '/a?p=2', '/a?p=3']);
    assert.equal(mostAtOnce, 1);
  });

  it('asks for what a page refers to in between, never two at once', async () => {
    serve({
      '/a': {page: 'eka', more: ['/x', '/y'], next: '/b'},
      '/b': {page: 'toka'},
      '/x': {name: 'x'},
      '/y': {name: 'y'},
    });
    assert.deepEqual(namesOf(await load('/a')), ['eka', 'x', 'y', 'toka']);
    assert.equal(mostAtOnce, 1);
  });

  it('completes the address as the format knows', async () => {
    serve({'/complete?lang=fi&size=100': {page: 'eka'}});
    assert.deepEqual(namesOf(await load('/complete?lang=fi')), ['eka']);
  });

  for (const next of [
    'https://paha.example/x',
    '//paha.example/x',
    'javascript:alert(1)',
    'http://[',
    'http://u:p@127.0.0.1/x',
    '/a',
    '#',
  ]) {
    it(`does not follow ${next}, and reports it`, async () => {
      serve({'/a': {page: 'eka', next}});
      const parts = await load('/a');
      assert.deepEqual(namesOf(parts), ['eka']);
      assert.deepEqual(
        parts.at(-1)?.problems.map(({path, effect}) => [path, effect]),
        [['next', 'mended']],
      );
      assert.deepEqual(asked, ['/a']);
    });
  }

  it('stops after 200 pages of an API that never ends', async () => {
    serve(
      Object.fromEntries(
        [...new Array<void>(250)].map((_, page) => [`/p${page}`, {page: `${page}`, next: `/p${page + 1}`}]),
      ),
    );
    const parts = await load('/p0');
    assert.equal(asked.length, 200);
    assert.equal(namesOf(parts).length, 200);
    assert.equal(parts.at(-1)?.problems.length, 1);
  });

  it('puts http right in the next page of a server that is asked by https', async () => {
    const requests: string[] = [];
    const documents = new Map<string, unknown>([
      ['https://api.example/a', {page: 'eka', next: 'http://api.example/a?p=2'}],
      ['https://api.example/a?p=2', {page: 'toka'}],
    ]);
    await loadFeed('https://api.example/a', {
      formats: [pages],
      onPart: () => undefined,
      fetchJson: (url) => {
        requests.push(url);
        return Promise.resolve({url, json: documents.get(url), body: new Blob()});
      },
    });
    assert.deepEqual(requests, [...documents.keys()]);
  });

  it('makes a FeedError of whatever an adapter throws', async () => {
    serve({'/a': {page: 'eka'}});
    await assert.rejects(
      load('/a', [broken]),
      (error) => error instanceof FeedError && error.code === 'unknown-format',
    );
  });

  it('ends with the reason of an abort, and gives no more parts', async () => {
    serve({'/a': {page: 'eka', next: '/b'}, '/b': {page: 'toka'}});
    const reader = new AbortController();
    const parts: Feed[] = [];
    const onPart = (part: Feed) => {
      parts.push(part);
      reader.abort();
    };
    await assert.rejects(loadFeed(`${origin}/a`, {signal: reader.signal, onPart, formats: [pages]}), {
      name: 'AbortError',
    });
    assert.deepEqual(namesOf(parts), ['eka']);
  });
});

describe('feedStore on a real server', () => {
  const nothing = () => undefined;

  it('asks once for two widgets', async () => {
    serve({'/feed.json': {activities: [{'@id': 'a:1', name: {fi: 'Uinti'}}]}});
    const [first, second] = [feedStore('/feed.json', origin), feedStore(`${origin}/feed.json`)];
    const leave = [first.subscribe(nothing), second.subscribe(nothing)];
    await until(() => first.getState().complete);
    assert.equal(second.getState().items[0]?.name['fi'], 'Uinti');
    leave.forEach((go) => go());
    assert.deepEqual(asked, ['/feed.json']);
  });

  it('ends the request when the last widget has gone', async () => {
    serve({});
    const leave = feedStore('/hangs.json', origin).subscribe(nothing);
    await until(() => asked.length === 1);
    leave();
    await until(() => closed.length === 1);
    assert.deepEqual(closed, ['/hangs.json']);
  });
});
