import {expect} from '@open-wc/testing';
import {type FeedStore, feedStore} from '../../src/store/feed-store.js';
import {type Clock, settle, stopClock} from '../helpers/clock.js';
import {type FakeFetch, fakeFetch, json, networkError} from '../helpers/fake-fetch.js';

const activity = (id: string, name: string, more: object = {}) => ({'@id': id, name: {fi: name}, ...more});
const feed = (...names: string[]) => ({activities: names.map((name) => activity(`x:${name}`, name))});

const namesOf = (store: FeedStore): readonly (string | undefined)[] =>
  store.getState().items.map(({name}) => name['fi']);

let number = 0;
/** An address that no other test has used. */
const address = (): string => `https://feeds.example/${++number}.json`;

const ended: (() => void)[] = [];
let network: FakeFetch;
let clock: Clock;
let warnings: string[];

const use = (reply?: Parameters<typeof fakeFetch>[0]): void => {
  network.restore();
  network = fakeFetch(reply);
};

/** Subscribes as a widget does; counts how often it is told. */
function subscribe(store: FeedStore): {readonly leave: () => void; told: number} {
  const watch = {told: 0, leave: store.subscribe(() => watch.told++)};
  ended.push(watch.leave);
  return watch;
}

describe('feedStore', () => {
  const {warn} = console;

  // Loaded when a document needs it; the tests do not wait for that.
  before(() => import('../../src/feed/adapters/linked-events.js'));

  beforeEach(() => {
    network = fakeFetch();
    clock = stopClock();
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(async () => {
    ended.splice(0).forEach((leave) => leave());
    await clock.tick(5_000);
    network.restore();
    clock.restore();
    console.warn = warn;
  });

  describe('one feed', () => {
    it('is asked for when the first widget listens, and once for all of them', async () => {
      use(() => json(feed('Uinti')));
      const url = address();
      const [first, second] = [feedStore(url), feedStore(` ${url}\n`)];
      expect(first).to.equal(second);
      expect(network.requests).to.be.empty;
      subscribe(first);
      expect(first.getState()).to.include({status: 'loading', complete: false, slow: false});
      subscribe(second);
      await settle();
      subscribe(feedStore(url));
      await settle();
      expect(network.requests).to.have.length(1);
      expect(first.getState()).to.include({status: 'ready', complete: true});
      expect(namesOf(first)).to.deep.equal(['Uinti']);
    });

    it('is read against the address of the page, not against a base of the host page', async () => {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.example/';
      document.head.append(base);
      subscribe(feedStore('feeds/oma.json'));
      base.remove();
      await settle();
      expect(network.requests[0]?.url).to.equal(new URL('feeds/oma.json', location.href).href);
    });

    it('gives the same frozen state until something changes', async () => {
      use(() => json(feed('Uinti')));
      const store = feedStore(address());
      subscribe(store);
      await settle();
      const state = store.getState();
      expect(store.getState()).to.equal(state);
      expect(Object.isFrozen(state) && Object.isFrozen(state.items)).to.equal(true);
    });

    it('tells the listeners once for changes that come together', async () => {
      use(() => json(feed('Uinti')));
      const watch = subscribe(feedStore(address()));
      await settle();
      expect(watch.told).to.be.within(1, 2);
    });

    it('shows the pages as they come, and the ones that came when a later one fails', async () => {
      const url = address();
      use((asked) => {
        if (asked.endsWith('page=3')) return new Response('', {status: 404});
        return undefined;
      });
      const store = feedStore(`${url}/event/?start=now`);
      subscribe(store);
      await settle();
      const event = (id: string) => ({
        id,
        name: {fi: id},
        data_source: 'oma',
        type_id: 'General',
        start_time: '2026-12-01T10:00:00Z',
      });
      network.requests[0]?.answer(json({meta: {count: 3, next: `${url}/event/?page=2`}, data: [event('a:1')]}));
      await settle();
      expect(store.getState()).to.include({status: 'ready', complete: false});
      expect(namesOf(store)).to.deep.equal(['a:1']);
      const {items} = store.getState();
      network.requests[1]?.answer(json({meta: {count: 3, next: `${url}/event/?page=3`}, data: [event('a:2')]}));
      await settle();
      expect(namesOf(store)).to.deep.equal(['a:1', 'a:2']);
      expect(store.getState())
        .to.include({status: 'ready', complete: true})
        .and.have.nested.property('error.code', 'not-found');
      expect(store.getState().items).not.to.equal(items);
    });

    for (const nothing of [null, {}, []]) {
      it(`is ready and empty for ${JSON.stringify(nothing)}`, async () => {
        use(() => json(nothing));
        const store = feedStore(address());
        subscribe(store);
        await settle();
        expect(store.getState()).to.include({status: 'ready', complete: true, error: undefined});
        expect(store.getState().items).to.be.empty;
      });
    }

    it('that has an address of the wrong kind is refused without a request', async () => {
      const store = feedStore('javascript:alert(1)');
      subscribe(store);
      await settle();
      expect(network.requests).to.be.empty;
      expect(store.getState()).to.include({status: 'failed', complete: true, retryAt: undefined});
      expect(store.getState().error).to.include({code: 'refused-url'});
    });

    it('says that it is slow after 10 s, and shows what comes late', async () => {
      const store = feedStore(address());
      subscribe(store);
      await clock.tick(10_000);
      expect(store.getState()).to.include({status: 'loading', slow: true});
      network.requests[0]?.answer(json(feed('Uinti')));
      await settle();
      expect(store.getState()).to.include({status: 'ready', slow: false});
    });
  });

  describe('widgets that leave', () => {
    it('end the request, and nobody is told any more', async () => {
      const watch = subscribe(feedStore(address()));
      await settle();
      watch.leave();
      await clock.tick(2_000);
      expect(network.requests[0]?.init.signal?.aborted).to.equal(true);
      network.requests[0]?.answer(json(feed('Uinti')));
      await settle();
      expect(watch.told).to.equal(0);
    });

    it('and come back at once, as when moved in the page, cost no second request', async () => {
      const url = address();
      const watch = subscribe(feedStore(url));
      await clock.tick(100);
      watch.leave();
      await clock.tick(100);
      subscribe(feedStore(url));
      await clock.tick(5_000);
      expect(network.requests).to.have.length(1);
      expect(network.requests[0]?.init.signal?.aborted).to.equal(false);
    });

    it('do not take others with them', async () => {
      use(() => json(feed('Uinti')));
      const store = feedStore(address());
      const [first, second] = [subscribe(store), subscribe(store)];
      first.leave();
      first.leave();
      await clock.tick(5_000);
      expect(second.told).to.be.at.least(1);
      expect(namesOf(store)).to.deep.equal(['Uinti']);
    });

    it('leave nothing behind: the next one loads anew', async () => {
      use(() => json(feed('Uinti')));
      const url = address();
      for (let count = 1; count <= 3; count++) {
        const watch = subscribe(feedStore(url));
        await settle();
        watch.leave();
        await clock.tick(2_000);
        expect(network.requests).to.have.length(count);
        expect(clock.waiting()).to.be.empty;
      }
    });
  });

  describe('a feed that fails', () => {
    it('is tried again after about 2, 4, 8 s and so on, at most a minute apart, until it comes', async () => {
      let isUp = false;
      use(() => (isUp ? json(feed('Uinti')) : new Response('', {status: 503})));
      const store = feedStore(address());
      subscribe(store);
      await settle();
      for (const longest of [2, 4, 8, 16, 32, 60, 60]) {
        const {retryAt = 0, status} = store.getState();
        const wait = retryAt - Date.now();
        expect(status).to.equal('failed');
        expect(wait).to.be.within(longest * 500, longest * 1000);
        await clock.tick(wait);
      }
      expect(network.requests).to.have.length(8);
      expect(network.mostAtOnce()).to.equal(1);
      isUp = true;
      await clock.tick(60_000);
      expect(store.getState()).to.include({status: 'ready', complete: true, error: undefined, retryAt: undefined});
      expect(namesOf(store)).to.deep.equal(['Uinti']);
    });

    it('is not asked before Retry-After, not even when the line comes back', async () => {
      use(() => new Response('', {status: 429, headers: {'Retry-After': '120'}}));
      const store = feedStore(address());
      subscribe(store);
      await clock.tick(119_000);
      window.dispatchEvent(new CustomEvent('online'));
      await settle();
      expect(network.requests).to.have.length(1);
      expect(store.getState().retryAt).to.equal(Date.now() + 1_000);
      await clock.tick(1_000);
      expect(network.requests).to.have.length(2);
    });

    it('is left alone when Retry-After is longer than any page is open', async () => {
      use(() => new Response('', {status: 429, headers: {'Retry-After': 'Fri, 31 Dec 2027 23:59:59 GMT'}}));
      const store = feedStore(address());
      subscribe(store);
      await clock.tick(60_000);
      expect(network.requests).to.have.length(1);
      expect(store.getState()).to.include({status: 'failed', retryAt: undefined});
    });

    it('is not tried again by itself when that cannot help', async () => {
      for (const status of [403, 404, 400]) {
        use(() => new Response('', {status}));
        const store = feedStore(address());
        subscribe(store);
        await clock.tick(300_000);
        expect(network.requests).to.have.length(1);
        expect(store.getState().retryAt).to.equal(undefined);
      }
    });

    it('is tried at once when the visitor asks, with the look of loading', async () => {
      use((_, count) => (count === 1 ? new Response('', {status: 404}) : undefined));
      const store = feedStore(address());
      subscribe(store);
      await settle();
      store.retry();
      expect(store.getState()).to.include({status: 'loading', error: undefined});
      store.retry();
      await settle();
      expect(network.requests).to.have.length(2);
    });

    it('that hangs is given up for a new try when the visitor asks', async () => {
      const store = feedStore(address());
      subscribe(store);
      await clock.tick(10_000);
      store.retry();
      await settle();
      expect(network.requests).to.have.length(2);
      expect(network.open()).to.equal(1);
      network.requests[1]?.answer(json(feed('Uinti')));
      await settle();
      expect(namesOf(store)).to.deep.equal(['Uinti']);
    });

    it('recovers as soon as the line is back, without a reload', async () => {
      let isUp = false;
      use(() => (isUp ? json(feed('Uinti')) : networkError()));
      const store = feedStore(address());
      subscribe(store);
      await clock.tick(100);
      expect(store.getState()).to.have.nested.property('error.code', 'network');
      isUp = true;
      window.dispatchEvent(new CustomEvent('online'));
      await settle();
      expect(store.getState()).to.include({status: 'ready', error: undefined});
    });

    it('recovers when the page comes back from the back/forward cache', async () => {
      let isUp = false;
      use(() => (isUp ? json(feed('Uinti')) : networkError()));
      const store = feedStore(address());
      subscribe(store);
      await clock.tick(100);
      isUp = true;
      const count = network.requests.length;
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
      await settle();
      expect(network.requests).to.have.length(count);
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await settle();
      expect(namesOf(store)).to.deep.equal(['Uinti']);
    });

    it('has one request at a time on a line that comes and goes', async () => {
      use((_, count) => (count % 2 ? networkError() : undefined));
      subscribe(feedStore(address()));
      for (let count = 0; count < 10; count++) {
        window.dispatchEvent(new CustomEvent('online'));
        await clock.tick(300);
        if (count % 3 === 2) network.requests.at(-1)?.fail();
        await clock.tick(300);
      }
      expect(network.mostAtOnce()).to.equal(1);
      expect(network.requests.length).to.be.below(25);
    });

    it('keeps the list on screen while it is tried again, until the new one is whole', async () => {
      const url = address();
      const page = (name: string, next: string | null) =>
        json({
          meta: {count: 2, next},
          data: [{id: `a:${name}`, name: {fi: name}, data_source: 'oma', start_time: '2026-12-01T10:00:00Z'}],
        });
      const replies = [
        page('eka', `${url}?p=2`),
        new Response('', {status: 500}),
        page('eka', `${url}?p=2`),
        page('toka', null),
      ];
      use((_, count) => replies[count - 1]);
      const store = feedStore(url);
      subscribe(store);
      await settle();
      expect(namesOf(store)).to.deep.equal(['eka']);
      expect(store.getState()).to.have.nested.property('error.code', 'server');
      await clock.tick(2_000);
      expect(namesOf(store)).to.deep.equal(['eka', 'toka']);
      expect(store.getState().error).to.equal(undefined);
    });

    it('is named on the console once, with what its owner must do, and without its content', async () => {
      use(() => networkError());
      subscribe(feedStore(address()));
      await clock.tick(30_000);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('feeds.example').and.contain('CORS');
    });
  });

  describe('two feeds', () => {
    it('are one list in the order of the attribute, without what both have', async () => {
      const [first, second] = [address(), address()];
      const store = feedStore(`${first}\n\t${second} ${first}`);
      subscribe(store);
      await settle();
      expect(network.requests.map(({url}) => url)).to.deep.equal([first, second]);
      network.requests[1]?.answer(json(feed('Kuoro', 'Uinti')));
      await settle();
      expect(store.getState()).to.include({status: 'ready', complete: false});
      network.requests[0]?.answer(json(feed('Sähly', 'Uinti')));
      await settle();
      expect(namesOf(store)).to.deep.equal(['Sähly', 'Uinti', 'Kuoro']);
      expect(store.getState().complete).to.equal(true);
    });

    it('show the one that works when the other does not', async () => {
      const [good, bad] = [address(), address()];
      use((url) => (url === good ? json(feed('Uinti')) : new Response('', {status: 410})));
      const store = feedStore(`${bad} ${good}`);
      subscribe(store);
      await settle();
      expect(store.getState()).to.include({status: 'ready', complete: true});
      expect(store.getState().error).to.include({code: 'not-found', url: bad});
      expect(namesOf(store)).to.deep.equal(['Uinti']);
    });
  });
});
