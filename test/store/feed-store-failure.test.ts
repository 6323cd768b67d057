import {expect} from '@open-wc/testing';
import {feedStore} from '../../src/store/feed-store.js';
import {settle} from '../helpers/clock.js';
import {json, networkError} from '../helpers/fake-fetch.js';
import {
  address,
  clock,
  eventPage,
  feed,
  namesOf,
  network,
  setUpStores,
  subscribe,
  until,
  use,
  warnings,
} from '../helpers/feed-store.js';

describe('a feed that fails', () => {
  // Read by code that is loaded with the first of these pages; the tests do not wait for that.
  before(() => Promise.all([import('../../src/feed/adapters/index.js'), import('../../src/feed/adapters/linked-events.js')]));
  setUpStores();

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

  it('is tried at once when the visitor asks, and stays as it was until that has ended', async () => {
    use((_, count) => (count === 1 ? new Response('', {status: 404}) : undefined));
    const store = feedStore(address());
    subscribe(store);
    await settle();
    let ended = 0;
    for (let presses = 0; presses < 2; presses++) void store.retry().then(() => ended++);
    await settle();
    expect(store.getState().error?.code).to.equal('not-found');
    expect([network.requests.length, ended]).to.deep.equal([2, 0]);
    network.requests[1]?.answer(new Response('', {status: 503}));
    await settle();
    expect(store.getState().error?.code).to.equal('server');
    expect(ended).to.equal(2);
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

  it('waits seconds, not a minute, for a try that fails just after the line came back', async () => {
    let isHeld = false;
    use(() => (isHeld ? undefined : networkError()));
    const store = feedStore(address());
    subscribe(store);
    await clock.tick(100_000);
    isHeld = true;
    while (!network.open()) await clock.tick(1_000);
    window.dispatchEvent(new CustomEvent('online'));
    // One try asks twice: through the cache, and past it when what tells a network from a policy has come. It may be in its second already.
    while (store.getState().retryAt === undefined) {
      if (network.open()) network.requests.at(-1)?.fail();
      await clock.tick(10);
    }
    expect((store.getState().retryAt ?? Infinity) - Date.now()).to.be.within(1_800, 4_000);
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
    const replies = [
      eventPage('eka', `${url}?p=2`),
      new Response('', {status: 500}),
      eventPage('eka', `${url}?p=2`),
      eventPage('toka', null),
    ];
    use((_, count) => replies[count - 1]);
    const store = feedStore(url);
    subscribe(store);
    const shown: number[] = [];
    const leave = store.subscribe(() => shown.push(store.getState().items.length));
    // The pages are read by code that is fetched; a busy machine takes its time for that.
    await until(() => store.getState().error !== undefined);
    expect(namesOf(store)).to.deep.equal(['eka']);
    expect(store.getState()).to.have.nested.property('error.code', 'server');
    await until(() => store.getState().error === undefined);
    expect(namesOf(store)).to.deep.equal(['eka', 'toka']);
    leave();
    expect(Math.min(...shown), 'never without a list').to.equal(1);
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
