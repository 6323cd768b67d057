import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
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
});
