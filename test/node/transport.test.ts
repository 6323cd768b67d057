/** Every transport case of the shared collection that the feed layer can meet without a browser: loadFeed against a real server. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, it, mock} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Format} from '../../src/feed/adapter.js';
import {FeedError} from '../../src/feed/fetch.js';
import {loadFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';
import {type FeedServer, startFeedServer, type TransportCase} from '../helpers/feed-server.js';

const FOLDER = fileURLToPath(new URL('../../../shared/data/hostile/own/', import.meta.url));
const isThere = existsSync(`${FOLDER}transport.json`);
const cases = isThere
  ? (JSON.parse(readFileSync(`${FOLDER}transport.json`, 'utf8')) as {cases: (TransportCase & {must: string; url?: string})[]}).cases
  : [];

/** The bodies of the collection are lists of `{id, title}`: a format that only this test knows. */
const titles: Format = {
  name: 'titles',
  accepts: (json) => typeof json === 'object' && json !== null && Array.isArray((json as {items?: unknown}).items),
  load: () =>
    Promise.resolve({
      toFeed: (json) => {
        const {items} = json as {items: readonly ({id?: unknown; title?: unknown} | null)[]};
        return Promise.resolve({activities: items.map((item) => ({'@id': item?.id, name: item?.title}))});
      },
      next: (json) => (json as {next?: string}).next,
    }),
};

/** What must come of a case: a number of items, `empty`, or the code of the error. */
type Outcome = number | 'empty' | FeedError['code'];

const EXPECTED: Readonly<Record<string, Outcome>> = {
  'redirect-301': 2,
  'redirect-302': 2,
  'redirect-307': 2,
  'redirect-308': 2,
  'redirect-loop': 'network',
  'redirect-http': 'network',
  'redirect-login': 'html',
  'status-204': 'empty',
  'status-205': 'http',
  'status-206': 'http',
  'status-400': 'http',
  'status-401': 'forbidden',
  'status-403': 'forbidden',
  'status-404': 'not-found',
  'status-405': 'http',
  'status-406': 'http',
  'status-410': 'not-found',
  'status-418': 'http',
  'status-429': 'too-many-requests',
  'status-451': 'forbidden',
  'status-500': 'server',
  'status-501': 'server',
  'status-502': 'server',
  'status-503': 'server',
  'status-504': 'server',
  'status-520': 'server',
  'status-599': 'server',
  '429-retry-after': 'too-many-requests',
  '429-date': 'too-many-requests',
  '503-retry-after-bad': 'server',
  '304-without-cache': 'http',
  'stale-etag': 'http',
  'etag-weak': 2,
  'cors-credentials': 2,
  'preflight-405': 2,
  'mime-text-html': 2,
  'mime-text-plain': 2,
  'mime-application-octet-stream': 2,
  'mime-text-javascript': 2,
  'mime-application-xml': 2,
  'mime-none': 2,
  'mime-json-html-body': 'html',
  'captive-portal': 'html',
  'bot-challenge': 'forbidden',
  'charset-lie': 2,
  nosniff: 2,
  attachment: 2,
  'body-array': 'empty',
  'body-big-number': 0,
  'body-bom': 2,
  'body-comments': 'not-json',
  'body-cp1252-quotes': 'encoding',
  'body-cycle': 3,
  'body-deep': 'not-json',
  'body-double-encoded': 'unknown-format',
  'body-dup-ids': 50,
  'body-empty': 'empty',
  'body-error-200': 'unknown-format',
  'body-future-version': 0,
  'body-html-captive': 'html',
  'body-html-cloudflare-like': 'html',
  'body-html-login': 'html',
  'body-items-null': 'unknown-format',
  'body-items-nulls': 0,
  'body-items-object': 'unknown-format',
  'body-items-string': 'unknown-format',
  'body-jsonp': 'not-json',
  'body-latin1': 'encoding',
  'body-nan': 'not-json',
  'body-null': 'empty',
  'body-number': 'unknown-format',
  'body-object': 'empty',
  'body-paged-foreign': 0,
  'body-paged-js': 0,
  'body-paged-loop': 1,
  'body-php-warning': 'html',
  'body-problem': 'unknown-format',
  'body-proto': 1,
  'body-rss-as-json': 'unknown-format',
  'body-single-quotes': 'not-json',
  'body-space': 'empty',
  'body-string': 'unknown-format',
  'body-trailing-comma': 'not-json',
  'body-true': 'unknown-format',
  'body-truncated-utf8': 'truncated',
  'body-truncated': 'truncated',
  'body-two-docs': 'not-json',
  'body-utf16be': 'encoding',
  'body-utf16le': 'encoding',
  'body-xml': 'not-json',
  'body-xssi-prefix': 'not-json',
  'slow-headers': 2,
  'slow-drip': 'timeout',
  hang: 'timeout',
  'reset-before': 'network',
  'reset-mid': 'network',
  'content-length-long': 'network',
  'content-length-short': 'truncated',
  'gzip-ok': 2,
  'gzip-lie': 'network',
  'gzip-truncated': 'truncated',
  // An encoding that nobody knows cannot be seen from a script, and this body is plain JSON in spite of it.
  'br-unknown': 2,
  'huge-50MB': 'too-large',
  'gzip-bomb': 'too-large',
  endless: 'too-large',
  'items-100000': 100_000,
  'dns-fail': 'network',
  refused: 'network',
  'bad-url': 'refused-url',
  'js-url': 'refused-url',
  'data-url': 'refused-url',
  'blob-url': 'refused-url',
  'userinfo-url': 'refused-url',
};

/** Cases whose point is a browser: its CORS, policies, clock, lines and pages. For the browser suite. */
const IN_BROWSER = [
  'redirect-no-cors',
  'cors-missing',
  'cors-wrong-origin',
  'cors-double',
  'cors-null',
  'cors-cached-no-vary',
  'corp-same-origin',
  'mixed-content',
  'private-net',
  'adblocked',
  'offline',
  'offline-mid',
  'flapping',
  'clock-ahead',
  'clock-behind',
  'clock-jump',
  'tz-la',
  'tz-tokyo',
  'bfcache',
  'hidden-tab',
  'prerender',
  'two-widgets-one-feed',
  'abort',
  'attr-change-race',
];

interface Loaded {
  readonly outcome: Outcome;
  readonly error?: FeedError;
  readonly parts: readonly Feed[];
}

async function load(url: string, onSlow?: () => void): Promise<Loaded> {
  const parts: Feed[] = [];
  try {
    await loadFeed(url, {onPart: (part) => parts.push(part), onSlow, formats: [titles]});
    const isEmpty = parts.length === 1 && parts[0]?.items.length === 0 && parts[0].problems.length === 0;
    return {outcome: isEmpty ? 'empty' : parts.reduce((sum, {items}) => sum + items.length, 0), parts};
  } catch (error) {
    assert.ok(error instanceof FeedError, `not a FeedError: ${String(error)}`);
    return {outcome: error.code, error, parts};
  }
}

describe('transport cases', {skip: isThere ? false : '../shared is not there'}, () => {
  let server: FeedServer;
  before(async () => {
    const body = (name: string) => (name && existsSync(`${FOLDER}raw/${name}`) ? readFileSync(`${FOLDER}raw/${name}`) : undefined);
    server = await startFeedServer(cases, body, 100);
  });
  after(() => server.close());

  it('are all in one of the two lists', () => {
    const listed = [...Object.keys(EXPECTED), ...IN_BROWSER].sort();
    assert.deepEqual(listed, cases.map(({id}) => id).sort());
  });

  const inTime = new Set(['slow-headers', 'slow-drip', 'hang']);
  for (const {id, url} of cases.filter((single) => Object.hasOwn(EXPECTED, single.id) && !inTime.has(single.id))) {
    it(`${id}: ${EXPECTED[id] ?? ''}`, async () => {
      const {outcome, error} = await load(url ?? server.urlOf(id));
      assert.equal(outcome, EXPECTED[id], error?.message);
    });
  }

  it('waits as long as Retry-After says, in seconds or as a date, and not for nonsense', async () => {
    assert.equal((await load(server.urlOf('429-retry-after'))).error?.retryAfter, 120_000);
    const date = (await load(server.urlOf('429-date'))).error?.retryAfter ?? 0;
    assert.ok(Math.abs(Date.now() + date - Date.UTC(2027, 11, 31, 23, 59, 59)) < 5_000);
    assert.equal((await load(server.urlOf('503-retry-after-bad'))).error?.retryAfter, undefined);
  });

  for (const id of ['body-paged-foreign', 'body-paged-js', 'body-paged-loop']) {
    it(`${id}: the page is not asked for, and the publisher is told`, async () => {
      const count = server.requests.length;
      const {parts} = await load(server.urlOf(id));
      assert.equal(server.requests.length, count + 1);
      assert.deepEqual(parts.at(-1)?.problems.map(({path}) => path), ['next']);
      assert.equal(Object.hasOwn(globalThis, '__pwned'), false);
    });
  }

  it('body-proto: nothing is added to other objects', async () => {
    await load(server.urlOf('body-proto'));
    assert.equal(({} as {polluted?: unknown}).polluted, undefined);
  });

  it('body-dup-ids: every item has an @id of its own', async () => {
    const {parts} = await load(server.urlOf('body-dup-ids'));
    assert.equal(new Set(parts.flatMap(({items}) => items.map((item) => item['@id']))).size, EXPECTED['body-dup-ids']);
  });

  describe('when the clock goes on', () => {
    before(() => mock.timers.enable({apis: ['setTimeout']}));
    after(() => mock.timers.reset());

    for (const id of inTime) {
      it(`${id}: a message at 10 s, then ${EXPECTED[id] ?? ''}`, async () => {
        let slow = 0;
        const count = server.requests.length;
        const loading = load(server.urlOf(id), () => slow++);
        while (server.requests.length === count) await new Promise((resolve) => setImmediate(resolve));
        mock.timers.tick(10_000);
        assert.equal(slow, 1);
        if (EXPECTED[id] === 'timeout') mock.timers.tick(50_000);
        assert.equal((await loading).outcome, EXPECTED[id]);
      });
    }
  });
});
