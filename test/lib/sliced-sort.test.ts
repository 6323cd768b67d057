import {expect} from '@open-wc/testing';
import {slicedSort} from '../../src/lib/sliced-sort.js';

describe('slicedSort', () => {
  for (const size of [0, 1, 63, 64, 65, 1000]) {
    it(`orders ${size} as Array.sort does, equal ones as they came`, async () => {
      let seed = 7;
      const values = [...new Array<undefined>(size)].map((_, index) => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return {key: seed % 20, index};
      });
      const compare = (a: {key: number}, b: {key: number}) => a.key - b.key;
      expect(await slicedSort(values, compare, () => undefined)).to.deep.equal([...values].sort(compare));
    });
  }

  it('stops when the pause throws', async () => {
    const stop = () => {
      throw new Error('left');
    };
    const error: unknown = await slicedSort([2, 1], (a, b) => a - b, stop).catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal('left');
  });
});
