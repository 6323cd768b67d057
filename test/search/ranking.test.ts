import {expect} from '@open-wc/testing';
import {byScore} from '../../src/search/ranking.js';
import {seeded} from './helpers/documents.js';

describe('the order of hits', () => {
  it('by score falls, to within a thousandth of the best, and keeps document order for equal scores', () => {
    const random = seeded(3);
    const scores = Float32Array.from({length: 2000}, () => Math.ceil(random() * 40) / (random() < 0.5 ? 1 : 1000));
    const hits = Uint32Array.from(scores.keys()).filter(() => random() < 0.7);
    const sorted = byScore(hits, scores);
    expect([...sorted].sort((one, other) => one - other)).to.deep.equal([...hits]);
    const step = Math.max(...scores) / 1000;
    for (let at = 1; at < sorted.length; at++) {
      const [before, after] = [sorted[at - 1], sorted[at]];
      expect(scores[after]).to.be.at.most(scores[before] + step);
      if (scores[before] === scores[after]) expect(before).to.be.below(after);
    }
  });

  it('of nothing is nothing', () => {
    expect(byScore(new Uint32Array(), new Float32Array(3))).to.have.length(0);
  });
});
