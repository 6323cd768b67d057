/** What a calendar shows before what reads feeds has come, and how it goes on. */
import {expect} from '@open-wc/testing';
import {feedStore, type Source} from '../../src/store/feed-store.js';
import {GlancingStore} from '../../src/store/glancing-store.js';
import {parseDay} from '../../src/store/calendar-state.js';
import {openStores} from '../../src/store/open-stores.js';
import {monthOf, type Period} from '../../src/store/period.js';
import {settle} from '../helpers/clock.js';
import {json, networkError} from '../helpers/fake-fetch.js';
import {address, clock, eventPage, feed, namesOf, network, setUpStores, subscribe, until, use, warnings} from '../helpers/feed-store.js';

const MONTH: Period = monthOf(parseDay('2026-11-24') ?? NaN);
const EVENTS = {
  inLanguage: ['fi'],
  events: [
    {'@id': 'a', name: 'Kahvila', startDate: '2026-11-24T13:00'},
    {'@id': 'b', name: 'Joulujuhla', startDate: '2026-12-13T18:00'},
  ],
};

/** What one saw, in order: the names in the glance, those of the feed. */
function watch(store: GlancingStore): {readonly seen: (readonly [glance: string, feed: string])[]; readonly leave: () => void} {
  const seen: (readonly [string, string])[] = [];
  const look = (): void => {
    const {glance, items} = store.getState();
    const [now, last] = [[glance?.items ?? [], items].map((list) => list.map(({name}) => name['fi']).join(' ')), seen.at(-1)];
    if (now.join() !== last?.join()) seen.push([now[0] ?? '', now[1] ?? '']);
  };
  return {seen, leave: store.subscribe(look)};
}

describe('a store that shows some days first', () => {
  setUpStores();

  const open = (source: string | Source, period: () => Period | undefined = () => MONTH): GlancingStore =>
    new GlancingStore(typeof source === 'string' ? {src: source} : source, period);
  const complete = (store: GlancingStore) => until(() => store.getState().complete);

  it('gives the events of these days, and then all of the feed, with one request', async () => {
    use(() => json(EVENTS));
    const store = open(address());
    const {seen, leave} = watch(store);
    expect(store.getState()).to.include({status: 'loading', complete: false, slow: false});
    await complete(store);
    leave();
    expect(seen).to.deep.equal([['Kahvila', ''], ['', 'Kahvila Joulujuhla']]);
    expect(network.requests).to.have.length(1);
    expect(store.getState()).to.include({status: 'ready', error: undefined});
  });

  it('gives all at once where the whole is waited for, or the days cannot be told yet', async () => {
    use(() => json({...EVENTS, activities: [{'@id': 'a', name: 'Sama tunnus'}]}));
    const odd = open(address());
    const {seen} = watch(odd);
    await complete(odd);
    expect(seen.map(([glance]) => glance).join('')).to.equal('');
    expect(namesOf(odd)).to.have.length(3);

    use(() => json(EVENTS));
    const whole = open(address(), () => undefined);
    const other = watch(whole);
    await complete(whole);
    expect(other.seen.map(([glance]) => glance).join('')).to.equal('');
    expect(namesOf(whole)).to.deep.equal(['Kahvila', 'Joulujuhla']);
    expect(network.requests).to.have.length(1);
  });

  it('reads other formats, several feeds, and what the page gives itself', async () => {
    const api = 'https://api.example/v1/event/';
    use((url) => (url.startsWith(api) ? eventPage('Kirjamessut', null) : json(EVENTS)));
    for (const [source, names] of [
      [{src: api}, ['Kirjamessut']],
      [{src: `${address()} ${api}?page=2`}, ['Joulujuhla', 'Kahvila', 'Kirjamessut']],
      [{src: address(), items: feed('Uinti')}, ['Uinti']],
    ] as const) {
      const store = open(source);
      const {leave} = watch(store);
      await complete(store);
      expect([...namesOf(store)].sort()).to.deep.equal(names);
      leave();
      await clock.tick(5_000);
    }
    const incomplete = network.requests.filter(({url}) => url.startsWith(api) && !url.includes('include='));
    expect(incomplete, 'no API is asked without its parameters').to.be.empty;
  });

  it('gives no part of two feeds, though one of them cannot be asked for early', async () => {
    const api = 'https://api.example/v1/event/';
    use((url) => (url.startsWith(api) ? undefined : json(EVENTS)));
    const store = open(`${address()} ${api}`);
    const {seen} = watch(store);
    await until(() => network.requests.length === 2 && namesOf(store).length > 0);
    expect(seen.map(([glance]) => glance).join('')).to.equal('');
  });

  it('gives the same state until something changes', async () => {
    use(() => json(EVENTS));
    const store = open(address());
    const states = new Set<unknown>();
    store.subscribe(() => {
      expect(store.getState()).to.equal(store.getState());
      expect(store.getState()).to.be.frozen;
      states.add(store.getState());
    });
    await complete(store);
    expect(states.size).to.be.above(1);
  });

  it('leaves no store that nobody has', async () => {
    use(() => json(EVENTS));
    const url = address();
    watch(open(url)).leave();
    await clock.tick(5_000);
    expect(openStores.has(url)).to.equal(false);
    const {seen, leave} = watch(open(url));
    await until(() => seen.length === 2);
    expect(openStores.has(url)).to.equal(true);
    leave();
    await clock.tick(5_000);
    expect(openStores.has(url)).to.equal(false);
  });

  it('is the store of a widget that was there before', async () => {
    use(() => json(EVENTS));
    const url = address();
    const before = feedStore(url);
    subscribe(before);
    const store = open(url);
    const {seen} = watch(store);
    await complete(store);
    expect(seen.at(-1)).to.deep.equal(['', 'Kahvila Joulujuhla']);
    expect(store.getState()).to.equal(before.getState());
    expect(feedStore(url)).to.equal(before);
    expect(network.requests).to.have.length(1);
  });

  it('shares its request with another of its kind, and with a store that comes meanwhile', async () => {
    use();
    const url = address();
    const [first, second] = [open(url), open(url)];
    const watched = [watch(first), watch(second)];
    const whole = feedStore(url);
    subscribe(whole);
    await settle();
    network.requests[0]?.answer(json(EVENTS));
    await complete(second);
    expect(network.requests).to.have.length(1);
    for (const {seen} of watched) expect(seen.at(-1)).to.deep.equal(['', 'Kahvila Joulujuhla']);
    expect(namesOf(whole)).to.deep.equal(['Kahvila', 'Joulujuhla']);
  });

  it('ends its request a moment after the last has left; one that is moved in the page goes on with it', async () => {
    use();
    const url = address();
    watch(open(url)).leave();
    const {leave} = watch(open(url));
    await clock.tick(2_000);
    expect(network.requests).to.have.length(1);
    expect(network.open()).to.equal(1);
    leave();
    await clock.tick(500);
    expect(network.open()).to.equal(1);
    await clock.tick(1_000);
    expect(network.open()).to.equal(0);
    expect(warnings).to.deep.equal([]);
  });

  it('tells a failure once, and tries again', async () => {
    use(networkError);
    const url = address();
    const store = open(url);
    watch(store);
    await until(() => store.getState().status === 'failed');
    expect(store.getState().error).to.include({code: 'network', url});
    expect(warnings).to.have.length(1);
    use(() => json(EVENTS));
    await store.retry();
    expect(namesOf(store)).to.deep.equal(['Kahvila', 'Joulujuhla']);
  });

  it('says that it is slow, and shows what comes late', async () => {
    use();
    const store = open(address());
    watch(store);
    await clock.tick(9_000);
    await settle();
    expect(store.getState()).to.include({slow: true, status: 'loading'});
    network.requests[0]?.answer(json(EVENTS));
    await complete(store);
    expect(store.getState()).to.include({slow: false, status: 'ready'});
    expect(network.requests).to.have.length(1);
  });

  it('refuses an address of the wrong kind without a request', async () => {
    const store = open('javascript:alert(1)');
    watch(store);
    await until(() => store.getState().status === 'failed');
    expect(network.requests).to.be.empty;
    expect(store.getState().error).to.include({code: 'refused-url'});
  });

  it('keeps a copy also when that was asked for before the feed came', async () => {
    use();
    const url = address();
    const store = open(url);
    watch(store);
    store.keepCopy();
    network.requests[0]?.answer(json(EVENTS));
    await complete(store);
    await clock.tick(5_000);
    const {openCopy} = await import('../../src/store/copies.js');
    expect((await openCopy(url))?.date).to.be.a('string');
  });

  it('gives the days that are looked at when the feed comes, or none', async () => {
    use();
    let period: Period | undefined = MONTH;
    const store = open(address(), () => period);
    const {seen} = watch(store);
    period = monthOf(parseDay('2026-12-01') ?? NaN);
    network.requests[0]?.answer(json(EVENTS));
    await complete(store);
    expect(seen[0]).to.deep.equal(['Joulujuhla', '']);
  });
});
