/** fetchJson against a real server that misbehaves. Own cases; the shared ones are in transport.test.ts. */
import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import {FeedError, type FeedErrorCode, fetchJson} from '../../src/feed/fetch.js';
import {type FeedServer, startFeedServer, type TransportCase} from '../helpers/feed-server.js';

const JSON_TEXT = '{"activities":[{"name":"Sähly – 5 €"}]}';
const VALUE: unknown = JSON.parse(JSON_TEXT);

const utf16 = (bigEndian: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + JSON_TEXT, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** More than is parsed in one step. */
const LARGE = new Array(20_000).fill('Sähly – 5 €, joka tiistai');

const BODIES: Readonly<Record<string, string | Buffer>> = {
  feed: JSON_TEXT,
  bom: `\ufeff${JSON_TEXT}`,
  blank: ' \r\n\t',
  null: 'null',
  latin1: Buffer.from('{"name":"Sähly"}', 'latin1'),
  'half-letter': Buffer.from(JSON_TEXT).subarray(0, JSON_TEXT.indexOf('ä') + 1),
  half: JSON_TEXT.slice(0, 25),
  'utf16-le': utf16(false, true),
  'utf16-be': utf16(true, true),
  'utf16-le-no-mark': utf16(false, false),
  'utf16-be-no-mark': utf16(true, false),
  login: '\n<!DOCTYPE html><title>Kirjaudu sisään</title><form action="/login">',
  warning: `<br />\n<b>Notice</b>: Undefined variable\n${JSON_TEXT}`,
  rss: '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"></rss>',
  atom: '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
  script: `palauta(${JSON_TEXT});`,
  words: 'Palvelu ei ole "käytössä',
  deep: '['.repeat(100_000) + ']'.repeat(100_000),
  'as-deep-as-allowed': nested(1_000),
  'too-deep': nested(1_001),
  large: JSON.stringify(LARGE),
  'large-half': JSON.stringify(LARGE).slice(0, -1),
};

const OPEN = {'Access-Control-Allow-Origin': '*'};
const status = (code: number, headers: Record<string, string> = {}): TransportCase => ({
  id: `status-${code}`,
  status: code,
  headers: {...OPEN, ...headers},
  body: code === 206 ? 'feed' : '',
});

/** What a caller gets: the value, or the code of the error. */
const EXPECTED: readonly (TransportCase & {readonly gives: {value: unknown} | FeedErrorCode})[] = [
  {id: 'good', body: 'feed', headers: OPEN, gives: {value: VALUE}},
  {id: 'zipped', body: 'feed', gzip: true, gives: {value: VALUE}},
  {id: 'byte-order-mark', body: 'bom', gives: {value: VALUE}},
  {id: 'other-mime-type', body: 'feed', headers: {'Content-Type': 'text/html'}, gives: {value: VALUE}},
  {
    id: 'charset-that-lies',
    body: 'feed',
    headers: {'Content-Type': 'application/json; charset=iso-8859-1'},
    gives: {value: VALUE},
  },
  {id: 'moved', status: 301, headers: {Location: '{{FEED}}/feed'}, gives: {value: VALUE}},
  {id: 'moved-in-a-ring', status: 302, headers: {Location: '{{SELF}}'}, gives: 'network'},
  {id: 'moved-to-login', status: 302, headers: {Location: '{{FEED}}/login'}, gives: 'html'},
  {id: 'null', body: 'null', gives: {value: null}},
  {id: 'as-deep-as-allowed', body: 'as-deep-as-allowed', gives: {value: JSON.parse(nested(1_000))}},
  {id: 'too-deep', body: 'too-deep', gives: 'not-json'},
  {id: 'large', body: 'large', gives: {value: LARGE}},
  {id: 'large-cut', body: 'large-half', gives: 'truncated'},
  {id: 'no-body', body: '', gives: {value: null}},
  {id: 'blank', body: 'blank', gives: {value: null}},
  {...status(204), gives: {value: null}},
  {...status(206), gives: 'http'},
  {...status(304), gives: 'http'},
  {...status(400), gives: 'http'},
  {...status(401), gives: 'forbidden'},
  {...status(403), gives: 'forbidden'},
  {...status(404), gives: 'not-found'},
  {...status(410), gives: 'not-found'},
  {...status(429), gives: 'too-many-requests'},
  {...status(500), gives: 'server'},
  {...status(503), gives: 'server'},
  {...status(599), gives: 'server'},
  {id: 'latin-1', body: 'latin1', gives: 'encoding'},
  {id: 'utf-16-le', body: 'utf16-le', gives: 'encoding'},
  {id: 'utf-16-be', body: 'utf16-be', gives: 'encoding'},
  {id: 'utf-16-le-no-mark', body: 'utf16-le-no-mark', gives: 'encoding'},
  {id: 'utf-16-be-no-mark', body: 'utf16-be-no-mark', gives: 'encoding'},
  {id: 'cut-in-a-letter', body: 'half-letter', gives: 'truncated'},
  {id: 'cut', body: 'half', gives: 'truncated'},
  {id: 'login-page', body: 'login', gives: 'html'},
  {id: 'warning-before-json', body: 'warning', gives: 'html'},
  {id: 'rss', body: 'rss', gives: 'not-json'},
  {id: 'atom', body: 'atom', gives: 'not-json'},
  {id: 'script', body: 'script', gives: 'not-json'},
  {id: 'words', body: 'words', gives: 'not-json'},
  {id: 'deep', body: 'deep', gives: 'not-json'},
  {id: 'cut-connection', body: 'feed', reset: 'mid', gives: 'network'},
  {id: 'no-connection', reset: 'before', gives: 'network'},
  {id: 'not-zipped', body: 'feed', headers: {'Content-Encoding': 'gzip'}, gives: 'network'},
  {id: 'huge', gen: {kind: 'items', bytes: 50_000_000}, gives: 'too-large'},
  {id: 'endless', gen: {kind: 'endless'}, gives: 'too-large'},
  {id: 'bomb', gen: {kind: 'spaces', bytes: 50_000_000}, gzip: true, gives: 'too-large'},
];

const OTHERS: readonly TransportCase[] = [
  status(418, {'Retry-After': '120'}),
  {id: 'in-two-hours', status: 503, headers: {'Retry-After': new Date(Date.now() + 7_200_000).toUTCString()}},
  {id: 'tomorrow', status: 503, headers: {'Retry-After': 'huomenna'}},
  {id: 'yesterday', status: 503, headers: {'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT'}},
  {id: 'silent', hang: true},
  {...status(410), id: 'gone-for-now'},
];

const errorOf = async (promise: Promise<unknown>): Promise<FeedError> => {
  const error: unknown = await promise.then(
    () => assert.fail('it was accepted'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof FeedError, String(error));
  return error;
};

let server: FeedServer;
before(async () => {
  server = await startFeedServer([...EXPECTED, ...OTHERS], (name) => {
    const body = Object.hasOwn(BODIES, name) ? BODIES[name] : undefined;
    return body === undefined ? undefined : Buffer.from(body);
  });
});
after(() => server.close());

describe('fetchJson', () => {
  for (const {id, gives} of EXPECTED) {
    it(`${id}: ${typeof gives === 'string' ? gives : 'a value'}`, async () => {
      if (typeof gives === 'object') assert.deepEqual((await fetchJson(server.urlOf(id))).json, gives.value);
      else assert.equal((await errorOf(fetchJson(server.urlOf(id)))).code, gives);
    });
  }

  it('asks past the cache for what is gone: browsers keep a 410 for ever', async () => {
    const modes: (RequestCache | undefined)[] = [];
    const {fetch} = globalThis;
    mock.method(globalThis, 'fetch', (url: string, options: RequestInit) => {
      modes.push(options.cache);
      return fetch(url, options);
    });
    assert.equal((await errorOf(fetchJson(server.urlOf('gone-for-now')))).code, 'not-found');
    mock.restoreAll();
    assert.deepEqual(modes, ['default', 'reload']);
  });

  it('gives the bytes for a copy, and the address after redirects', async () => {
    const {url, body} = await fetchJson(server.urlOf('moved'));
    assert.equal(url, `${server.origin}/feed`);
    assert.equal(await body.text(), JSON_TEXT);
  });

  it('stops the server soon after the limit', async () => {
    const before = server.sent();
    await errorOf(fetchJson(server.urlOf('endless'), {limit: 1_000_000}));
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(server.sent() - before < 10_000_000, `${server.sent() - before} bytes were sent`);
  });

  it('asks with one plain GET: no cookies, no headers that need a preflight', async () => {
    const count = server.requests.length;
    await fetchJson(server.urlOf('good'));
    const asked = server.requests.slice(count);
    assert.deepEqual(
      asked.map(({method}) => method),
      ['GET'],
    );
    const names = Object.keys(asked[0]?.headers ?? {});
    const plain = [
      'host',
      'connection',
      'accept',
      'accept-language',
      'sec-fetch-mode',
      'user-agent',
      'accept-encoding',
    ];
    assert.deepEqual(
      names.filter((name) => !plain.includes(name)),
      [],
    );
  });

  it('asks once more past the cache when there was no answer, and no oftener', async () => {
    const count = server.requests.length;
    await errorOf(fetchJson(server.urlOf('no-connection')));
    const asked = server.requests.slice(count);
    assert.equal(asked.length, 2);
    assert.equal(asked[1]?.headers['cache-control'], 'no-cache');
  });

  it('reads Retry-After as seconds or a date, and no nonsense', async () => {
    assert.equal((await errorOf(fetchJson(server.urlOf('status-418')))).retryAfter, 120_000);
    const {retryAfter = 0} = await errorOf(fetchJson(server.urlOf('in-two-hours')));
    assert.ok(retryAfter > 7_100_000 && retryAfter <= 7_200_000, String(retryAfter));
    assert.equal((await errorOf(fetchJson(server.urlOf('tomorrow')))).retryAfter, undefined);
    assert.equal((await errorOf(fetchJson(server.urlOf('yesterday')))).retryAfter, 0);
  });

  for (const url of [
    'javascript:globalThis.pwned=1',
    'data:application/json,{}',
    'blob:null/x',
    'file:///etc/passwd',
    'ftp://feeds.example/x.json',
    'http://[',
    'https://maija:salasana@feeds.example/x.json',
    'feeds/x.json',
    '',
  ]) {
    it(`refuses ${url || 'an empty address'} before any request`, async () => {
      const error = await errorOf(fetchJson(url));
      assert.equal(error.code, 'refused-url');
      assert.doesNotMatch(error.message + error.url, /salasana/);
    });
  }

  it('tells of a name that nobody has and of a port where nobody answers', async () => {
    assert.equal((await errorOf(fetchJson('http://127.0.0.1:1/feed.json'))).code, 'network');
    assert.equal((await errorOf(fetchJson('https://ei-ole.invalid/feed.json'))).code, 'network');
  });

  it('says nothing of the answer in its message', async () => {
    const {message, cause} = await errorOf(fetchJson(server.urlOf('words')));
    assert.doesNotMatch(message + String(cause), /Palvelu/);
  });

  it('ends with the reason of an abort, before and during', async () => {
    const reader = new AbortController();
    const promise = fetchJson(server.urlOf('silent'), {signal: reader.signal});
    reader.abort();
    await assert.rejects(promise, {name: 'AbortError'});
    const count = server.requests.length;
    await assert.rejects(fetchJson(server.urlOf('good'), {signal: reader.signal}), {name: 'AbortError'});
    assert.equal(server.requests.length, count);
  });
});
