import {expect} from '@open-wc/testing';
import {encodeBody} from '../../../src/form/outbox/body.js';
import {newKey} from '../../../src/form/outbox/key.js';
import {backOff, parseRetryAfter, SCHEDULE} from '../../../src/form/outbox/schedule.js';
import type {Json} from '../../../src/form/outbox/types.js';

const ANSWER: Json = {
  list: ['a', ['b'], {}],
  text: 'ä "lainaus" \\ \n\t\u0001\u2028 😀 \ud800 loppu',
  numbers: [0, -0, 1.5e300, NaN, Infinity],
  flags: [true, false, null],
  missing: undefined,
  '"nimi"': 'x',
};

describe('the body of an answer', () => {
  it('is what JSON.stringify makes of it in a clean page', () => {
    expect(encodeBody(ANSWER)).to.equal(JSON.stringify(ANSWER));
  });

  it('is the same where Prototype.js has put toJSON on the prototypes, or JSON.stringify is another', () => {
    const expected = JSON.stringify(ANSWER);
    const {stringify} = JSON;
    const prototypes = [Array.prototype, String.prototype, Object.prototype, Number.prototype] as {toJSON?: unknown}[];
    for (const prototype of prototypes) prototype.toJSON = () => 'spoilt';
    JSON.stringify = () => 'spoilt';
    try {
      expect(encodeBody(ANSWER)).to.equal(expected);
    } finally {
      JSON.stringify = stringify;
      for (const prototype of prototypes) delete prototype.toJSON;
    }
  });

  it('has nothing that a host page put on Object.prototype', () => {
    const prototype = Object.prototype as {ghost?: string};
    prototype.ghost = 'x';
    try {
      expect(encodeBody({a: 1})).to.equal('{"a":1}');
    } finally {
      delete prototype.ghost;
    }
  });

  it('cannot be made of functions, big integers or cycles', () => {
    const cycle: {self?: unknown} = {};
    cycle.self = cycle;
    for (const value of [() => 1, 1n, cycle, [Symbol('x')]]) expect(() => encodeBody(value as Json)).to.throw(TypeError);
  });
});

describe('the key of an answer', () => {
  const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

  it('is a random UUID, also on plain http where there is no crypto.randomUUID', () => {
    const http = {getRandomValues: crypto.getRandomValues.bind(crypto)};
    const keys = [newKey(), newKey(), newKey(http), newKey(http)];
    for (const key of keys) expect(key).to.match(UUID);
    expect(new Set(keys).size).to.equal(4);
  });
});

describe('the times of the tries', () => {
  it('are about 1, 2, 4 … s apart, at most a minute, shortened by chance to no less than a half', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 2_000].map((tries) => backOff(tries, SCHEDULE, () => 1) / 1000);
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(backOff(4, SCHEDULE, () => 0)).to.equal(4_000);
  });

  it('are as Retry-After asks, in seconds or as a date, at most a day', () => {
    const now = Date.UTC(2026, 10, 28, 12);
    expect(parseRetryAfter('120', now)).to.equal(120_000);
    expect(parseRetryAfter('0', now)).to.equal(0);
    expect(parseRetryAfter('Sat, 28 Nov 2026 12:00:30 GMT', now)).to.equal(30_000);
    expect(parseRetryAfter('Sat, 28 Nov 2026 11:00:00 GMT', now)).to.equal(0);
    expect(parseRetryAfter('Sat, 28 Nov 2099 12:00:00 GMT', now)).to.equal(86_400_000);
    for (const none of [null, '', '-1', '1.5', 'soon', 'Sat, 99 Xxx 2026 12:00:30 GMT']) {
      expect(parseRetryAfter(none, now), String(none)).to.equal(undefined);
    }
  });
});
