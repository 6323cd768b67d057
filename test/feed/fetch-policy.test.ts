import {expect} from '@open-wc/testing';
import {FeedError, fetchJson} from '../../src/feed/fetch.js';

const errorOf = async (promise: Promise<unknown>): Promise<FeedError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FeedError) return error;
  throw new Error(`not a FeedError: ${String(error)}`);
};

/** The same server under another name is another origin, and this one says nothing of CORS. */
const otherOrigin = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;

describe('fetchJson in a page', () => {
  it('reads a document of its own origin', async () => {
    const {json, url} = await fetchJson(new URL('/package.json', location.href).href);
    expect(json).to.have.property('name');
    expect(url).to.equal(new URL('/package.json', location.href).href);
  });

  it('cannot read a server that does not allow it, and says what its owner must do', async () => {
    const error = await errorOf(fetchJson(`${otherOrigin}/package.json`));
    expect(error.code).to.equal('network');
    expect(error.message).to.contain('Access-Control-Allow-Origin');
  });

  it('knows when the line is down', async () => {
    Object.defineProperty(navigator, 'onLine', {get: () => false, configurable: true});
    try {
      expect((await errorOf(fetchJson('http://127.0.0.1:1/feed.json'))).code).to.equal('offline');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  // Last: a policy cannot be taken away from a page.
  it('names the directive and the origin that the policy of the page must allow', async () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "connect-src 'self' ws:";
    document.head.append(meta);
    const start = performance.getEntriesByType('resource').length;
    const error = await errorOf(fetchJson('https://feeds.example/keski-suomi.json'));
    expect(error).to.include({code: 'blocked-by-policy', detail: 'connect-src https://feeds.example'});
    expect(performance.getEntriesByType('resource').length).to.equal(start);
    expect((await errorOf(fetchJson('http://localhost:1/'))).code).to.equal('blocked-by-policy');
  });
});
