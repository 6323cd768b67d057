import {expect} from '@open-wc/testing';
import type {Item} from '../../src/feed/types.js';
import type {Listing} from '../../src/store/listing.js';
import {endedFlags, endedLast, orderListings, sortHits} from '../../src/store/sorting.js';

const listing = (name: string, fields: Partial<Item> = {}, ended = false): Listing => ({
  item: {'@id': name, kind: 'activity', name: {fi: name}, provider: [], location: [], theme: [], audience: [], ...fields},
  series: [],
  ended,
});

const noPause = () => undefined;

describe('the order of the list', () => {
  it('by name is that of the language', async () => {
    const listings = ['Öljyvärit', 'Zumba', 'Äitiryhmä', 'Aamujooga', 'Kerho 10', 'Kerho 9'].map((name) => listing(name));
    const order = await orderListings(listings, 'name', 'fi', noPause);
    expect(order.map((number) => listings[number]?.item['@id'])).to.deep.equal([
      'Aamujooga',
      'Kerho 9',
      'Kerho 10',
      'Zumba',
      'Äitiryhmä',
      'Öljyvärit',
    ]);
  });

  it('by update has the newest first and what was never dated last, as they came', async () => {
    const dates = [undefined, '2026-01-02', '2026-11-01T10:00:00Z', undefined];
    const listings = dates.map((dateModified, index) => listing(String(index), {dateModified}));
    expect(await orderListings(listings, 'updated', 'fi', noPause)).to.deep.equal([2, 1, 0, 3]);
  });

  it('is the same for the hits alone', () => {
    expect([...sortHits(Uint32Array.of(0, 2, 3), [3, 1, 0, 2])]).to.deep.equal([3, 0, 2]);
    expect(sortHits(new Uint32Array(), [0, 1])).to.have.length(0);
  });

  it('by relevance has what is over after the rest', () => {
    const listings = [listing('a', {}, true), listing('b'), listing('c', {}, true), listing('d')];
    expect([...endedLast(Uint32Array.of(2, 3, 0, 1), endedFlags(listings))]).to.deep.equal([3, 1, 2, 0]);
  });
});
