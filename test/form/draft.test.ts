import {expect} from '@open-wc/testing';
import {DraftKeeper} from '../../src/form/draft.js';

const DAY = 24 * 60 * 60_000;

/** Storage in the hands of the test. */
const memory = (entries = new Map<string, string>()) => ({
  entries,
  getItem: (key: string) => entries.get(key) ?? null,
  setItem: (key: string, value: string) => void entries.set(key, value),
  removeItem: (key: string) => void entries.delete(key),
});
const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the draft of a form', () => {
  it('is there again for the same form and subject alone', () => {
    const storage = memory();
    const keeper = (...names: string[]) => new DraftKeeper(names, () => storage, () => 5);
    expect(keeper('a', 'b').save({q: ['Kes', {other: 'ken'}, 3, true]})).to.equal(true);
    expect(keeper('a', 'b').load()).to.deep.equal({date: 5, written: {q: ['Kes', {other: 'ken'}, 3, true]}});
    expect(keeper('a', 'c').load()).to.equal(undefined);
    expect(keeper('a:b').load(), 'names do not run together').to.equal(undefined);
    keeper('a', 'b').drop();
    expect(keeper('a', 'b').load()).to.equal(undefined);
  });

  it('is gone after a week: the device may be shared', () => {
    const storage = memory();
    new DraftKeeper(['a'], () => storage, () => 0).save({q: ['x']});
    expect(new DraftKeeper(['a'], () => storage, () => 7 * DAY - 1).load()?.written).to.deep.equal({q: ['x']});
    expect(new DraftKeeper(['a'], () => storage, () => 7 * DAY).load()).to.equal(undefined);
    expect(storage.entries.size).to.equal(0);
  });

  it('is nothing when others have written into it', () => {
    for (const text of ['', '{', 'null', '[]', '{"date":5}', '{"date":"x","written":{"q":{"0":"x"}}}', '{"date":5,"written":{"q":["x"]}}', '{"date":5,"written":{"q":"x"}}', '{"date":5,"written":{"q":{"0":[1]}}}']) {
      const storage = memory(new Map([['tarjotin-draft:a', text]]));
      expect(new DraftKeeper(['a'], () => storage, () => 5).load(), text).to.equal(undefined);
    }
  });

  it('costs nothing but itself where storage is denied or full', () => {
    const keeper = new DraftKeeper(['a'], denied);
    expect(keeper.load()).to.equal(undefined);
    expect(keeper.save({q: ['x']})).to.equal(false);
    expect(() => keeper.drop()).to.not.throw();
    expect(new DraftKeeper(['a'], () => ({...memory(), setItem: denied})).save({q: ['x']})).to.equal(false);
  });

  it('is whole on a page with Prototype.js, which writes lists as texts', () => {
    const storage = memory();
    const prototype = Array.prototype as unknown as {toJSON?: () => string};
    prototype.toJSON = () => 'broken';
    try {
      new DraftKeeper(['a'], () => storage, () => 5).save({q: ['x']});
    } finally {
      delete prototype.toJSON;
    }
    expect(new DraftKeeper(['a'], () => storage, () => 5).load()?.written).to.deep.equal({q: ['x']});
  });
});
