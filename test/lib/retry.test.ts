import {expect} from '@open-wc/testing';
import {backOff, parseRetryAfter} from '../../src/lib/retry.js';

describe('when to ask a server again', () => {
  it('is after 1, 2, 4 … s, at most a minute, shortened by chance to no less than a half', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 2_000].map((tries) => backOff(tries, 1_000, 60_000, () => 1) / 1000);
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(backOff(4, 1_000, 60_000, () => 0)).to.equal(4_000);
  });

  it('is as Retry-After says, in seconds or as a date', () => {
    const now = Date.UTC(2026, 10, 28, 12);
    expect(parseRetryAfter('120', now)).to.equal(120_000);
    expect(parseRetryAfter('0', now)).to.equal(0);
    expect(parseRetryAfter('Sat, 28 Nov 2026 12:00:30 GMT', now)).to.equal(30_000);
    expect(parseRetryAfter('Sat, 28 Nov 2026 11:00:00 GMT', now)).to.equal(0);
    for (const none of [null, '', '-1', '1.5', 'soon', 'Sat, 99 Xxx 2026 12:00:30 GMT']) {
      expect(parseRetryAfter(none, now), String(none)).to.equal(undefined);
    }
  });
});
