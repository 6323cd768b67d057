import {expect} from '@open-wc/testing';
import {type FeedState, itemsStore} from '../../src/store/feed-store.js';
import {settle} from '../helpers/clock.js';
import {type FakeFetch, fakeFetch} from '../helpers/fake-fetch.js';

describe('itemsStore', () => {
  let network: FakeFetch;
  const {warn} = console;
  // Loaded with the first items that a page gives, or when they cannot be read; the tests do not wait for that.
  before(() => Promise.all([import('../../src/store/given-items.js'), import('../../src/store/copies.js'), import('../../src/feed/adapters/index.js')]));
  beforeEach(() => {
    network = fakeFetch();
    console.warn = () => undefined;
  });
  afterEach(() => {
    network.restore();
    console.warn = warn;
  });

  const stateOf = async (raw: unknown): Promise<FeedState> => {
    const store = itemsStore(raw);
    const leave = store.subscribe(() => undefined);
    await settle();
    leave();
    expect(network.requests).to.be.empty;
    return store.getState();
  };

  it('shows a feed that the page gives, without a request', async () => {
    const {status, items, organizations} = await stateOf({
      organizations: [{'@id': 'org/1', name: {fi: 'Uimaseura'}}],
      activities: [{'@id': 'act/1', name: {fi: 'Uinti'}, provider: ['org/1']}],
    });
    expect(status).to.equal('ready');
    expect(items[0]).to.include({kind: 'activity', '@id': 'act/1'});
    expect(organizations.get('org/1')?.name).to.deep.equal({fi: 'Uimaseura'});
  });

  it('tells activities and events of a list apart', async () => {
    const {items} = await stateOf([
      {'@id': 'act/1', name: 'Uinti', eventSchedule: [{byDay: ['Tuesday'], startTime: '17:30'}]},
      {'@id': 'ev/1', name: 'Joulumyyjäiset', startDate: '2026-12-05'},
      {'@id': 'ev/2', name: 'Talkoot', organizer: ['org/1']},
      {'@id': 'ev/3', name: 'Kokous', kind: 'event'},
    ]);
    expect(items.map((item) => `${item['@id']} ${item.kind}`)).to.have.members([
      'act/1 activity',
      'ev/1 event',
      'ev/2 event',
      'ev/3 event',
    ]);
    expect(items.find((item) => item['@id'] === 'ev/2')?.provider).to.deep.equal(['org/1']);
  });

  it('shows the good ones of a list with broken ones, and counts the others', async () => {
    const {items, problems} = await stateOf([null, 7, 'x', [], {}, {'@id': 'act/1', name: 'Uinti'}]);
    expect(items).to.have.length(1);
    expect(problems.filter(({effect}) => effect === 'dropped')).to.have.length(5);
  });

  for (const nothing of [null, [], {}, {activities: []}]) {
    it(`is ready and empty for ${JSON.stringify(nothing)}`, async () => {
      expect(await stateOf(nothing)).to.include({status: 'ready', complete: true, error: undefined});
    });
  }

  for (const wrong of ['feed.json', 42, true, {rss: {}}]) {
    it(`says that it does not understand ${JSON.stringify(wrong)}`, async () => {
      const {status, error, retryAt} = await stateOf(wrong);
      expect(status).to.equal('failed');
      expect(error).to.include({code: 'unknown-format'});
      expect(retryAt).to.equal(undefined);
    });
  }

  it('can be asked to retry and to keep a copy, and does neither harm', async () => {
    const store = itemsStore([{'@id': 'act/1', name: 'Uinti'}]);
    const leave = store.subscribe(() => undefined);
    await settle();
    store.retry();
    store.keepCopy();
    await settle();
    leave();
    expect(store.getState().items).to.have.length(1);
    expect(await caches.keys()).to.deep.equal([]);
  });
});
