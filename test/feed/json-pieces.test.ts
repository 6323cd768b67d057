import {expect} from '@open-wc/testing';
import {JsonPieces, TruncatedJson} from '../../src/feed/json-pieces.js';
import {createPause, type Pause} from '../../src/lib/pause.js';

const noPause = () => undefined;

/** Small pieces, so that short documents are cut too; the text comes in parts of `part` characters. */
async function parse(text: string, piece = 8, part = text.length || 1): Promise<unknown> {
  const pieces = new JsonPieces(noPause, piece);
  for (let at = 0; at < text.length; at += part) await pieces.write(text.slice(at, at + part));
  return pieces.end();
}

/** As the fetch does it: pieces of the usual size. */
async function parseInPieces(text: string, pause: Pause): Promise<unknown> {
  const pieces = new JsonPieces(pause);
  await pieces.write(text);
  return pieces.end();
}

/** A stated sequence of chance: the same documents every time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SCALARS = [
  'null',
  'true',
  '-0',
  '1e3',
  '123456789',
  '""',
  '"ä"',
  '"a,b]"',
  '"\\""',
  '"\\\\"',
  '"{[\\u0041"',
  '"\u2028"',
];
const KEYS = ['"a"', '"b"', '"items"', '"__proto__"', '"constructor"', '""', '"\\"]"'];

function randomJson(random: (below: number) => number, depth = 0): string {
  const kind = random(depth === 0 ? 2 : 5);
  const space = ['', ' ', '\n\t'][random(3)] ?? '';
  const count = depth > 3 ? 0 : random(8);
  const parts = () => [...new Array<void>(count)].map(() => randomJson(random, depth + 1));
  if (kind === 0) return `[${space}${parts().join(`,${space}`)}]${space}`;
  if (kind === 1)
    return `${space}{${parts()
      .map((part) => `${KEYS[random(KEYS.length)]}${space}:${part}`)
      .join(',')}${space}}`;
  return SCALARS[random(SCALARS.length)] ?? '0';
}

/** A document with one character taken out, doubled or replaced. */
function damage(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const change = ['', `${text[at]}${text[at]}`, ',', ']', '}', '[', '{', '"', ':', '\\', '1'][random(11)] ?? '';
  return text.slice(0, at) + change + text.slice(at + 1);
}

/** What came of it, in a form that can be compared: the value as text, or that it was refused. */
const outcome = async (read: () => unknown): Promise<string> => {
  try {
    return JSON.stringify(await read());
  } catch (error) {
    return error instanceof SyntaxError ? 'refused' : `thrown: ${String(error)}`;
  }
};

describe('JsonPieces', () => {
  it('gives what JSON.parse gives, on 3,000 random documents', async () => {
    const random = createRandom(1);
    for (let count = 0; count < 3_000; count++) {
      const text = randomJson(random);
      expect(await outcome(() => parse(text, 1 + random(30), 1 + random(40))), text).to.equal(
        JSON.stringify(JSON.parse(text)),
      );
    }
  });

  it('accepts and refuses what JSON.parse does, on 10,000 damaged documents', async () => {
    const random = createRandom(2);
    let refused = 0;
    for (let count = 0; count < 10_000; count++) {
      const text = damage(randomJson(random), random);
      const expected = await outcome(() => JSON.parse(text));
      if (expected === 'refused') refused++;
      expect(await outcome(() => parse(text, 1 + random(30), 1 + random(40))), text).to.equal(expected);
    }
    expect(refused).to.be.within(3_000, 9_500);
  });

  it('keeps every element of a long array, in order', async () => {
    const items = [...new Array<void>(20_000)].map((_, id) => ({id, name: `Harrastus ${id}, "ryhmä" [${id}]`}));
    const feed = {version: 1, activities: items, empty: [], events: items.slice(0, 3), meta: {list: [1, [2]]}};
    expect(JSON.stringify(await parseInPieces(JSON.stringify(feed), noPause))).to.equal(JSON.stringify(feed));
    expect(JSON.stringify(await parseInPieces(JSON.stringify(items, undefined, 2), noPause))).to.equal(
      JSON.stringify(items),
    );
  });

  it('pauses between the pieces of a long document, and stops when its reader has gone', async () => {
    let pauses = 0;
    const text = JSON.stringify({activities: [...new Array<void>(20_000)].map((_, id) => ({id, name: 'Uinti'}))});
    await parseInPieces(text, () => {
      pauses++;
      return undefined;
    });
    expect(pauses).to.be.at.least(Math.floor(text.length / 65_536) - 1);
    const reader = new AbortController();
    reader.abort();
    const error = await parseInPieces(text, createPause(reader.signal)).catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'AbortError');
  });

  it('takes the last of two members with one name, as JSON.parse does', async () => {
    expect(await parse('{"a":[1,2,3,4,5,6,7],"a":[8]}')).to.deep.equal({a: [8]});
  });

  it('makes no prototype of a member __proto__', async () => {
    const object = (await parse('{"__proto__":[{"polluted":1},2,3],"items":[{"__proto__":{"polluted":1}}]}')) as object;
    expect(Object.getPrototypeOf(object)).to.equal(Object.prototype);
    expect(Object.keys(object)).to.deep.equal(['__proto__', 'items']);
    expect(Object.prototype).not.to.have.property('polluted');
    expect(object).not.to.have.property('polluted');
  });

  it('refuses 100,000 nested arrays or objects without running out of stack', async () => {
    for (const text of [
      '['.repeat(100_000) + ']'.repeat(100_000),
      '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
      '['.repeat(100_000),
    ]) {
      const error = await parseInPieces(text, noPause).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(SyntaxError);
    }
  });

  for (const text of ['{"items":[{"id":1},{"id":2', '[1,2,3', '{"a":"Uin', '{"items":[', '"hei']) {
    it(`tells that ${text} was cut short`, async () => {
      for (const piece of [1, 1_000]) {
        const error = await parse(text, piece).catch((reason: unknown) => reason);
        expect(error).to.be.instanceOf(TruncatedJson);
      }
    });
  }

  for (const text of [
    '[1,2,]',
    '[1,,2]',
    '[,1]',
    '[1 2]',
    '{"a":[1}',
    '[1]]',
    '[1][2]',
    '1,2',
    `1${' '.repeat(20)},2`,
    '{"a":[1],}',
    '[           ,1]',
  ]) {
    it(`refuses ${text}`, async () => {
      expect(await outcome(() => parse(text, 2))).to.equal('refused');
    });
  }
});
