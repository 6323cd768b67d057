/** A published feed against a real server: what is fetched when, the same answers as from a plain feed, and parts that are broken. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import {makeFeed} from '../../scripts/demo-feed/make-feed.mjs';
import type {Item} from '../../src/feed/types.js';
import {createPause} from '../../src/lib/pause.js';
import {type FeedState, feedStore, type FeedStore} from '../../src/store/feed-store.js';
import {FinderIndex} from '../../src/store/finder-index.js';
import {createListings, type Listing} from '../../src/store/listing.js';
import {contentOf, publishRaw, type PublishedServer, servePublished} from '../helpers/published-server.js';

const RAW = makeFeed({activities: 250, seed: 3, today: '2026-11-24'}) as {activities: Item[]; events: Item[]};
const NOW = Date.parse('2026-11-24T10:00:00Z');
const QUERIES = ['muisti', 'uimaan', 'vertaistuki', 'kahvikolikko', 'Laukaa', 'koivukatu', 'konsert', 'digitukea', 'lapsille', 'kahvila jyväskylä', 'minnesjukdom'];
const none = new AbortController().signal;

let server: PublishedServer;
let warnings: string[];
const {warn} = console;
const leaving: (() => void)[] = [];

before(async () => {
  server = await servePublished(RAW);
});
after(() => server.close());
beforeEach(() => {
  warnings = [];
  console.warn = (text: string) => warnings.push(text);
});
afterEach(async () => {
  console.warn = warn;
  leaving.splice(0).forEach((leave) => leave());
  server.reset();
  // A store outlives its last listener by a second; the next test wants one of its own.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
});

/** The store of a feed when all of it has come, or failed. */
async function load(...urls: string[]): Promise<FeedStore> {
  const store = feedStore(urls.join(' '));
  await new Promise<void>((resolve) => {
    const leave = store.subscribe(() => store.getState().complete && resolve());
    leaving.push(leave);
    if (store.getState().complete) resolve();
  });
  return store;
}

interface Opened {
  readonly index: FinderIndex;
  readonly listings: readonly Listing[];
  /** Resolves when all texts are searched. */
  readonly texts: Promise<void>;
}

async function open(state: FeedState): Promise<Opened> {
  const listings = await createListings(state.items, NOW, createPause());
  let onTexts = (): void => undefined;
  const texts = new Promise<void>((resolve) => (onTexts = resolve));
  return {index: new FinderIndex(listings, state, 'fi', onTexts), listings, texts};
}

async function idsOf({index, listings}: Opened, query: string, filters: Record<string, string[]> = {}): Promise<string[]> {
  const {hits} = await index.ask({query, filters, sort: 'relevance'}, none);
  return [...hits].map((hit) => listings[hit]?.item['@id'] ?? '').sort();
}

const plainUrl = (): string => server.url.replace('feed.json', 'plain.json');

describe('what is fetched of a published feed', () => {
  test('manifest and summaries for the list, the rest when it is needed', async () => {
    const store = await load(server.url);
    assert.equal(store.getState().items.length, RAW.activities.length + RAW.events.length);
    assert.deepEqual(store.getState().problems, []);
    assert.deepEqual(server.asked, ['feed.json', 'summaries.json']);
    const opened = await open(store.getState());
    assert.ok((await idsOf(opened, '')).length > 0);
    assert.ok(!server.asked.includes('texts.idx'));
    opened.index.prepare();
    await opened.texts;
    assert.deepEqual(server.asked, ['feed.json', 'summaries.json', 'names.idx', 'texts.idx']);
    opened.index.close();
    assert.deepEqual(warnings, []);
  });

  test('fewer bytes than of a plain feed', () => {
    const size = (...names: string[]) => names.reduce((sum, name) => sum + contentOf(server.files, name).length, 0);
    assert.ok(size('feed', 'summaries', 'names') < size('plain') / 2, `${size('feed', 'summaries', 'names')} of ${size('plain')} bytes`);
  });
});

describe('searching a published feed', () => {
  test('finds what a plain feed finds, when all texts are there', async () => {
    const plain = await open((await load(plainUrl())).getState());
    const opened = await open((await load(server.url)).getState());
    opened.index.prepare();
    await opened.texts;
    for (const query of QUERIES) assert.deepEqual(await idsOf(opened, query), await idsOf(plain, query), query);
    const filters = {municipality: ['Jyväskylä'], price: ['free']};
    assert.deepEqual(await idsOf(opened, 'kahvi', filters), await idsOf(plain, 'kahvi', filters));
    const facets = async ({index}: Opened) => (await index.ask({query: '', filters: {}, sort: 'relevance'}, none)).facets;
    assert.deepEqual(await facets(opened), await facets(plain));
    [plain, opened].forEach(({index}) => index.close());
  });

  test('waits for all texts where no name has the word', async () => {
    const opened = await open((await load(server.url)).getState());
    assert.ok((await idsOf(opened, 'kahvikolikko')).length > 0);
    opened.index.close();
  });

  for (const [what, part, fault] of [
    ['is not there', 'names', () => 404],
    ['is of another feed', 'names', async () => contentOf(await publishRaw({activities: RAW.activities}), 'names')],
    ['is cut short', 'names', () => contentOf(server.files, 'names').slice(0, 500)],
    ['is a web page', 'names', () => new TextEncoder().encode('<!doctype html>')],
    ['of all texts is not there', 'texts', () => 404],
  ] as const) {
    test(`goes on with an own index of the summaries, and tells the webmaster once, when the index ${what}`, async () => {
      server.faults.set(part, await fault());
      if (part === 'names') server.faults.set('texts', 503);
      const opened = await open((await load(server.url)).getState());
      assert.ok((await idsOf(opened, 'muistikahvila')).length > 0);
      opened.index.prepare();
      await opened.texts;
      assert.ok((await idsOf(opened, 'jyväskylä')).length > 0);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? '', /no use of the search index/);
      opened.index.close();
    });
  }

  test('makes an own index where two feeds are one', async () => {
    const state = (await load(server.url, plainUrl())).getState();
    assert.equal(state.published, undefined);
    const opened = await open(state);
    assert.ok((await idsOf(opened, 'muistikahvila')).length > 0);
    assert.ok(!server.asked.includes('names.idx'));
    opened.index.close();
  });
});

describe('the details of a published feed', () => {
  const wanted = (store: FeedStore, number: number): Item => {
    const item = store.getState().items[number];
    assert.ok(item);
    return item;
  };
  const failure = (promise: Promise<unknown> | undefined): Promise<{code?: string}> =>
    Promise.resolve(promise).then(() => ({}), (error: unknown) => error as {code?: string});

  test('hold the whole item with who and where, and are fetched once for all their items', async () => {
    const [store, plain] = [await load(server.url), await load(plainUrl())];
    assert.equal(plain.details(wanted(plain, 0), none), undefined);
    for (const number of [0, 7, 260]) {
      const details = await store.details(wanted(store, number), none);
      const whole = plain.getState().items[number];
      assert.deepEqual({...details?.item}, {...whole});
      const [provider = '', place = ''] = [whole?.provider[0], whole?.location[0]];
      assert.deepEqual(details?.organizations.get(provider), plain.getState().organizations.get(provider));
      assert.deepEqual(details?.places.get(place), plain.getState().places.get(place));
    }
    assert.equal(server.asked.filter((name) => name === 'details.json').length, 2);
  });

  test('keep the names that two merged feeds have given', async () => {
    const other = await servePublished({activities: [{'@id': 'act/1', name: 'Toinen', description: 'Koko teksti', provider: ['org/lumme']}], organizations: [{'@id': 'org/lumme', name: 'Muu', url: 'https://muu.example/'}]});
    const store = await load(server.url, other.url);
    const item = store.getState().items.find(({name}) => Object.values(name)[0] === 'Toinen');
    assert.equal(item?.['@id'], 'act/1~feed2');
    const details = await store.details(item, none);
    assert.equal(Object.values(details?.item.description ?? {})[0], 'Koko teksti');
    assert.equal(details?.organizations.get('org/lumme~feed2')?.url, 'https://muu.example/');
    await other.close();
  });

  test('that cannot be had are asked for again', async () => {
    const store = await load(server.url);
    server.faults.set('details', 404);
    assert.equal((await failure(store.details(wanted(store, 0), none))).code, 'not-found');
    server.faults.clear();
    assert.ok(await store.details(wanted(store, 0), none));
  });

  test('of another version are told from those of the list', async () => {
    const store = await load(server.url);
    const changed = await publishRaw({...RAW, activities: RAW.activities.map((one: object) => ({...one, name: {fi: 'Uusi nimi'}}))});
    server.faults.set('details', contentOf(changed, 'details'));
    assert.equal((await failure(store.details(wanted(store, 0), none))).code, 'outdated');
  });

  test('are left when the visitor leaves', async () => {
    const store = await load(server.url);
    server.faults.set('details', 'hangs');
    const leave = new AbortController();
    const loading = failure(store.details(wanted(store, 0), leave.signal));
    setTimeout(() => leave.abort(new Error('left')), 50);
    assert.equal(((await loading) as Error).message, 'left');
  });
});

describe('a published feed that is broken', () => {
  test('summaries that are cut: said, as of any feed', async () => {
    server.faults.set('summaries', contentOf(server.files, 'summaries').slice(0, 5_000));
    const {status, error} = (await load(server.url)).getState();
    assert.deepEqual([status, error?.code], ['failed', 'truncated']);
  });

  test('a manifest that is older than the parts: it is asked for again, past the cache', async () => {
    const manifest = JSON.parse(new TextDecoder().decode(contentOf(server.files, 'feed.json'))) as {published: object};
    const old = new TextEncoder().encode(JSON.stringify({...manifest, published: {...manifest.published, summaries: 'summaries.0000000000000000.json'}}));
    server.faults.set('feed.json', old);
    const mend = setInterval(() => server.asked.length > 1 && server.faults.clear(), 1);
    const state = (await load(server.url)).getState();
    clearInterval(mend);
    assert.equal(state.items.length, RAW.activities.length + RAW.events.length);
    assert.deepEqual(server.asked, ['feed.json', 'summaries.json', 'feed.json', 'summaries.json']);
  });
});
