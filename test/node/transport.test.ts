/**
 * Every transport case of the shared collection that the feed layer can meet without a browser: loadFeed against a
 * real server.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, it, mock} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Format} from '../../src/feed/adapter.js';
import {FeedError} from '../../src/feed/fetch.js';
import {loadFeed} from '../../src/feed/load.js';
import type {Feed} from '../../src/feed/types.js';
import {type FeedServer, startFeedServer, type TransportCase} from '../helpers/feed-server.js';
import {EXPECTED, IN_BROWSER, type Outcome} from '../helpers/transport-cases.js';

const FOLDER = fileURLToPath(new URL('../../../shared/data/hostile/own/', import.meta.url));
const isThere = existsSync(`${FOLDER}transport.json`);
const cases = isThere
  ? (
      JSON.parse(readFileSync(`${FOLDER}transport.json`, 'utf8')) as {
        cases: (TransportCase & {must: string; url?: string})[];
      }
    ).cases
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
    const body = (name: string) =>
      name && existsSync(`${FOLDER}raw/${name}`) ? readFileSync(`${FOLDER}raw/${name}`) : undefined;
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
      assert.deepEqual(
        parts.at(-1)?.problems.map(({path}) => path),
        ['next'],
      );
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
