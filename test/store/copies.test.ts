import {expect} from '@open-wc/testing';
import {type FeedStore, feedStore} from '../../src/store/feed-store.js';
import {type Clock, settle, stopClock} from '../helpers/clock.js';
import {type FakeFetch, fakeFetch, json, networkError} from '../helpers/fake-fetch.js';

const feed = (name: string) => ({activities: [{'@id': `x:${name}`, name: {fi: name}}]});
const namesOf = (store: FeedStore): readonly (string | undefined)[] =>
  store.getState().items.map(({name}) => name['fi']);
const ourCaches = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith('tarjotin'));

let number = 0;
let network: FakeFetch;
let clock: Clock;

const until = async (holds: () => unknown): Promise<void> => {
  for (let count = 0; count < 100 && !(await holds()); count++) await clock.tick(50);
};

/** A visit to the page: the widget is there, something is done, and the page is left. */
async function visit(
  url: string,
  reply: Parameters<typeof fakeFetch>[0],
  act: (store: FeedStore) => unknown = () => undefined,
) {
  network.restore();
  network = fakeFetch(reply);
  const store = feedStore(url);
  const leave = store.subscribe(() => undefined);
  await until(() => store.getState().complete);
  await act(store);
  const state = store.getState();
  leave();
  await clock.tick(1_000);
  return state;
}

const use = (store: FeedStore) => {
  store.keepCopy();
  return until(async () => (await ourCaches()).length > 0);
};

describe('the last good copy', () => {
  let url: string;
  const {warn} = console;

  beforeEach(async () => {
    url = `https://feeds.example/copy-${++number}.json`;
    network = fakeFetch();
    clock = stopClock();
    console.warn = () => undefined;
    for (const name of await ourCaches()) await caches.delete(name);
  });

  afterEach(() => {
    network.restore();
    clock.restore();
    console.warn = warn;
  });

  it('is not kept before the visitor has done something', async () => {
    await visit(url, () => json(feed('Uinti')), settle);
    await visit(url, () => networkError());
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('is shown with its date when the feed cannot be reached', async () => {
    const start = new Date().toISOString();
    await visit(url, () => json(feed('Uinti')), use);
    const state = await visit(url, () => networkError());
    expect(state).to.include({status: 'ready', complete: true});
    expect(state.items.map(({name}) => name['fi'])).to.deep.equal(['Uinti']);
    expect(state.error).to.include({code: 'network'});
    expect(state.copyDate)
      .to.be.a('string')
      .and.satisfy((date: string) => date >= start && date <= new Date().toISOString());
  });

  it('is shown too when a captive portal answers in place of the feed', async () => {
    await visit(url, () => json(feed('Uinti')), use);
    const state = await visit(url, () => new Response('<!doctype html><title>Vieraile verkossa</title>'));
    expect(state).to.have.nested.property('error.code', 'html');
    expect(state.items).to.have.length(1);
  });

  it('gives way to the feed when that is back', async () => {
    await visit(url, () => json(feed('Uinti')), use);
    let isUp = false;
    await visit(
      url,
      () => (isUp ? json(feed('Sähly')) : networkError()),
      async (store) => {
        expect(namesOf(store)).to.deep.equal(['Uinti']);
        isUp = true;
        store.retry();
        await until(() => namesOf(store)[0] === 'Sähly');
        expect(namesOf(store)).to.deep.equal(['Sähly']);
        expect(store.getState()).to.include({copyDate: undefined, error: undefined});
      },
    );
  });

  it('is of the newest load, and of one that was on its way when the visitor began', async () => {
    await visit(url, () => json(feed('Uinti')), use);
    network.restore();
    network = fakeFetch();
    const store = feedStore(url);
    const leave = store.subscribe(() => undefined);
    store.keepCopy();
    await until(() => network.requests.length > 0);
    network.requests[0]?.answer(json(feed('Sähly')));
    await until(() => store.getState().complete);
    await settle();
    leave();
    await clock.tick(1_000);
    const state = await visit(url, () => networkError());
    expect(state.items.map(({name}) => name['fi'])).to.deep.equal(['Sähly']);
  });

  it('has all pages of a paged feed, and no page of an older one', async () => {
    const page = (name: string, next: string | null) =>
      json({
        meta: {count: 2, next},
        data: [{id: `a:${name}`, name: {fi: name}, data_source: 'oma', start_time: '2026-12-01T10:00:00Z'}],
      });
    const old: Record<string, Response> = {[url]: page('eka', `${url}?p=2`), [`${url}?p=2`]: page('vanha', null)};
    await visit(url, (asked) => old[asked], use);
    const pages: Record<string, Response> = {[url]: page('eka', `${url}?p=b`), [`${url}?p=b`]: page('toka', null)};
    await visit(
      url,
      (asked) => pages[asked],
      async (store) => {
        store.keepCopy();
        await settle();
        await settle();
      },
    );
    const state = await visit(url, () => networkError());
    expect(state.items.map(({name}) => name['fi'])).to.deep.equal(['eka', 'toka']);
    const cache = await caches.open(`tarjotin-feed ${url}`);
    expect(await cache.keys()).to.have.length(2);
  });

  for (const [what, get] of [
    ['is missing', () => undefined],
    [
      'is denied',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'is full',
      () => ({
        has: () => Promise.resolve(false),
        open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      }),
    ],
  ] as const) {
    it(`is done without where the storage ${what}`, async () => {
      const real = Object.getOwnPropertyDescriptor(globalThis, 'caches') ?? {};
      Object.defineProperty(globalThis, 'caches', {get, configurable: true});
      try {
        const good = await visit(
          url,
          () => json(feed('Uinti')),
          (store) => {
            store.keepCopy();
            return settle();
          },
        );
        expect(good.items).to.have.length(1);
        const bad = await visit(url, () => networkError());
        expect(bad).to.include({status: 'failed', copyDate: undefined});
      } finally {
        Object.defineProperty(globalThis, 'caches', real);
      }
    });
  }

  it('that has been damaged is passed over', async () => {
    await visit(url, () => json(feed('Uinti')), use);
    const cache = await caches.open(`tarjotin-feed ${url}`);
    await cache.put(url, new Response('{"activities":[{', {headers: {Date: '2026-11-01T10:00:00Z'}}));
    expect(await visit(url, () => networkError())).to.include({status: 'failed', copyDate: undefined});
  });
});
