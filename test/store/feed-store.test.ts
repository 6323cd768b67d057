import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {feedStore} from '../../src/store/feed-store.js';
import {settle} from '../helpers/clock.js';
import {json} from '../helpers/fake-fetch.js';
import {address, clock, eventPage, feed, namesOf, network, setUpStores, subscribe, until, use} from '../helpers/feed-store.js';

describe('feedStore', () => {
  setUpStores();

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
      await until(() => network.requests.length > 0);
      network.requests[0]?.answer(eventPage('eka', `${url}/event/?page=2`));
      await until(() => network.requests.length > 1);
      expect(store.getState()).to.include({status: 'ready', complete: false});
      expect(namesOf(store)).to.deep.equal(['eka']);
      const {items} = store.getState();
      network.requests[1]?.answer(eventPage('toka', `${url}/event/?page=3`));
      await until(() => store.getState().complete);
      expect(namesOf(store)).to.deep.equal(['eka', 'toka']);
      expect(store.getState())
        .to.include({status: 'ready', complete: true})
        .and.have.nested.property('error.code', 'not-found');
      expect(store.getState().items).not.to.equal(items);
    });

    it('gives what a widget wants first, and then the whole', async () => {
      use(() => json(feed('Uinti', 'Kuoro', 'Jooga')));
      const url = address();
      const store = feedStore(url);
      const seen: unknown[] = [];
      const leave = store.subscribe(
        () => seen.push([store.getState().glance?.items.map(({name}) => name['fi']), namesOf(store)]),
        ({activities}) => Promise.resolve({period: {first: 1, last: 2}, items: (activities as Item[]).slice(1, 2)}),
      );
      await until(() => store.getState().complete);
      leave();
      expect(seen[0]).to.deep.equal([['Kuoro'], []]);
      expect(store.getState().glance).to.equal(undefined);
      expect(namesOf(store)).to.deep.equal(['Uinti', 'Kuoro', 'Jooga']);
    });

    it('asks no widget that has left, nor for one feed of several', async () => {
      use(() => json(feed('Uinti', 'Kuoro')));
      const one = feedStore(address());
      const asked: string[] = [];
      const want = (name: string) => (): Promise<undefined> => Promise.resolve(void asked.push(name));
      one.subscribe(() => undefined, want('left'))();
      subscribe(one);
      const several = feedStore(`${address()} ${address()}`);
      const leave = several.subscribe(() => undefined, want('several'));
      await until(() => one.getState().complete && several.getState().complete);
      leave();
      expect(asked).to.deep.equal([]);
    });

    for (const nothing of [null, {}, []]) {
      it(`is ready and empty for ${JSON.stringify(nothing)}`, async () => {
        use(() => json(nothing));
        const store = feedStore(address());
        subscribe(store);
        // What else an empty document may be is told by code that is fetched.
        await until(() => store.getState().status !== 'loading');
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
