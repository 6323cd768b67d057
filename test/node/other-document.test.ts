/** Documents that are no JSON: what each is read as, and what is said of those that are nothing of ours. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {strToU8, zipSync} from 'fflate';
import {parseBody} from '../../src/feed/fetch-body.js';
import {FeedError} from '../../src/feed/fetch.js';

const LATIN1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const read = (body: string | Uint8Array, url = 'https://feeds.example/toiminta.csv') =>
  parseBody([typeof body === 'string' ? strToU8(body) : new Uint8Array(body)], url, () => undefined);
const names = (document: unknown) => (document instanceof Map ? [...(document as Map<string, unknown>).keys()] : document);
const refused = (code: string) => (error: unknown) => error instanceof FeedError && error.code === code;

describe('a document that is not JSON', () => {
  it('a sheet is a file with its name, in whatever charset', async () => {
    assert.deepEqual(names(await read('nimi;kunta\nJumppa;Äänekoski\n')), ['toiminta.csv']);
    assert.deepEqual(names(await read(LATIN1('nimi;kunta\nJumppa;Äänekoski\n'), 'https://feeds.example/vienti?id=1')), ['vienti.csv']);
  });

  it('an archive is its sheets and parts, without pictures and macros', async () => {
    const zip = zipSync({'services.csv': strToU8('id,name\n'), 'logo.png': strToU8('x'), '__MACOSX/services.csv': strToU8('x')});
    assert.deepEqual(names(await read(zip)), ['services.csv']);
  });

  it('a web page is read when it holds JSON-LD, also in Latin-1', async () => {
    const html = '<!doctype html><title>Ä</title><script type="application/ld+json">{}</script>';
    assert.equal(await read(html), html);
    assert.equal(await read(LATIN1(html)), html);
  });

  it('a calendar is a text', async () => {
    assert.equal(await read('\ufeff\r\nBEGIN:VCALENDAR\r\n'), '\r\nBEGIN:VCALENDAR\r\n');
  });

  it('JSON that is no object or list stays JSON', async () => {
    assert.deepEqual([await read('null'), await read(' 5 '), await read('"a"')], [null, 5, 'a']);
  });

  it('an object a line is the list of them', async () => {
    assert.deepEqual(await read('{"id": 1, "tags": [1, 2]}\n\n{"id": 2}\r\n'), [{id: 1, tags: [1, 2]}, {id: 2}]);
  });

  for (const [what, body, code] of [
    ['an object that is followed by something else', '{"id": 1}\n{"id": 2} and more', 'not-json'],
    ['a login page', '<html><form action="/login">', 'html'],
    ['a feed of news', '<?xml version="1.0"?><rss/>', 'not-json'],
    ['a message of the server', 'Fatal error, see the log', 'not-json'],
    ['a script', 'callback({"a": 1, "b": 2});\n', 'not-json'],
    ['UTF-16', '\ufeff'.concat('a\0b\0'), 'encoding'],
    ['a zip cut in two', zipSync({'a.csv': strToU8('x'.repeat(100))}).slice(0, 60), 'not-json'],
  ] as const) {
    it(`${what} is refused as ${code}`, async () => {
      await assert.rejects(read(body), refused(code));
    });
  }

  it('an archive that unpacks to more than we read is refused', async () => {
    const zip = zipSync({'a.csv': new Uint8Array(60_000_000), 'b.csv': new Uint8Array(60_000_000)}, {level: 1});
    await assert.rejects(read(zip), refused('too-large'));
  });
});
