import {expect} from '@open-wc/testing';
import {encodeBody} from '../../../src/form/outbox/body.js';
import {newKey} from '../../../src/form/outbox/key.js';
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
