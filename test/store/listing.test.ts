import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import {loadRuleReaders} from '../../src/lib/rule-readers.js';
import {createListings} from '../../src/store/listing.js';

const NOW = Date.parse('2026-11-24T10:00:00Z');

const event = (id: string, fields: Partial<Item> = {}): Item => ({
  '@id': id,
  kind: 'event',
  name: {fi: id},
  provider: [],
  location: [],
  theme: [],
  audience: [],
  ...fields,
});

const rows = async (items: readonly Item[]) => createListings(items, NOW, () => undefined);
const ids = async (items: readonly Item[]) => (await rows(items)).map(({item}) => item['@id']);

describe('the rows of the list', () => {
  before(() => loadRuleReaders([{rrule: 'FREQ=DAILY'}]));

  it('are in order of the next time; then what has no time, then what is over', async () => {
    const items = [
      event('over', {startDate: '2026-01-01T10:00:00Z', endDate: '2026-01-01T11:00:00Z'}),
      event('no time', {kind: 'activity'}),
      event('later', {startDate: '2026-12-01T10:00:00Z'}),
      event('soon', {startDate: '2026-11-25T10:00:00Z'}),
    ];
    expect(await ids(items)).to.deep.equal(['soon', 'later', 'no time', 'over']);
  });

  it('have what goes on now in the publisher’s order, however long it has gone on', async () => {
    const items = [
      event('today', {startDate: '2026-11-24T09:00:00Z', endDate: '2026-11-24T12:00:00Z'}),
      event('exhibition', {startDate: '2026-01-01', endDate: '2026-12-31'}),
    ];
    expect(await ids(items)).to.deep.equal(['today', 'exhibition']);
  });

  it('have a series once, with its times in order, and a festival’s events apart', async () => {
    const items = [
      event('series', {superEventType: 'recurring'}),
      event('second', {superEvent: 'series', startDate: '2026-12-08T10:00:00Z'}),
      event('first', {superEvent: 'series', startDate: '2026-12-01T10:00:00Z'}),
      event('festival', {superEventType: 'umbrella', startDate: '2026-12-20T10:00:00Z'}),
      event('concert', {superEvent: 'festival', startDate: '2026-12-21T10:00:00Z'}),
    ];
    const [series, festival, concert] = await rows(items);
    expect(series?.series.map((item) => item['@id'])).to.deep.equal(['first', 'second']);
    expect([series, festival, concert].map((row) => row?.item['@id'])).to.deep.equal(['series', 'festival', 'concert']);
  });

  it('have a series whose head is not in the feed, by its soonest time', async () => {
    const items = [
      event('b', {superEvent: 'elsewhere', startDate: '2026-12-08T10:00:00Z'}),
      event('a', {superEvent: 'elsewhere', startDate: '2026-12-01T10:00:00Z'}),
    ];
    expect(await ids(items)).to.deep.equal(['a']);
  });

  it('look at the times of a head with rules of its own, and at those that were changed', async () => {
    const head = (fields: Partial<Item>): Item =>
      event('weekly', {startDate: '2026-11-02T18:00', endDate: '2026-11-02T20:00', rrule: 'FREQ=WEEKLY', ...fields});
    const changed = (startDate: string): Item => event('changed', {superEvent: 'weekly', startDate});
    const nextOf = async (items: readonly Item[]) => {
      const [row] = await rows(items);
      return [row?.next && new Date(row.next.startEpoch).toISOString().slice(0, 16), row?.ended];
    };
    expect(await nextOf([head({}), changed('2026-12-08T18:00')])).to.deep.equal(['2026-11-30T16:00', false]);
    expect(await nextOf([head({exdate: ['2026-11-30T18:00']}), changed('2026-12-01T18:00')])).to.deep.equal([
      '2026-12-01T16:00',
      false,
    ]);
    expect(await nextOf([head({rrule: 'FREQ=WEEKLY;COUNT=2'}), changed('2026-12-01T18:00')])).to.deep.equal([
      '2026-12-01T16:00',
      false,
    ]);
    expect(await nextOf([head({}), changed('2026-11-01T18:00')])).to.deep.equal(['2026-11-30T16:00', false]);
    expect((await nextOf([head({rrule: 'FREQ=WEEKLY;COUNT=2'}), changed('2026-11-12T18:00')]))[1]).to.equal(true);
    // Without rules of its own a head says no more than from when to when.
    expect(
      await nextOf([head({rrule: undefined, startDate: '2026-11-25'}), changed('2026-12-01T18:00')]),
    ).to.deep.equal(['2026-12-01T16:00', false]);
  });
});
