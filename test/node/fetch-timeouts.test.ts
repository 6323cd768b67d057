/** fetchJson and servers that take their time. The clock of the test is moved by hand, that of the server is real. */
import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import {type FeedError, fetchJson} from '../../src/feed/fetch.js';
import {type FeedServer, startFeedServer, type TransportCase} from '../helpers/feed-server.js';

const JSON_TEXT = '{"activities":[]}';

const CASES: readonly TransportCase[] = [
  {id: 'silent', hang: true},
  {id: 'late', body: 'feed', delay_ms: 300},
  {id: 'dripping', body: 'feed', drip_ms: 50},
];

/** Resolves when `count` requests have reached the server. */
const reached = async (server: FeedServer, count: number): Promise<void> => {
  while (server.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
};

describe('fetchJson, when the clock goes on', () => {
  let server: FeedServer;
  before(async () => {
    server = await startFeedServer(CASES, () => Buffer.from(JSON_TEXT));
    mock.timers.enable({apis: ['setTimeout']});
  });
  after(() => {
    mock.timers.reset();
    return server.close();
  });

  it('says that it is slow after 9 s, and uses what comes late', async () => {
    let slow = 0;
    const count = server.requests.length;
    const promise = fetchJson(server.urlOf('late'), {onSlow: () => slow++});
    await reached(server, count + 1);
    mock.timers.tick(8_999);
    assert.equal(slow, 0);
    mock.timers.tick(1);
    assert.equal(slow, 1);
    assert.deepEqual((await promise).json, JSON.parse(JSON_TEXT));
  });

  for (const id of ['silent', 'dripping']) {
    it(`gives up the ${id} server after 60 s`, async () => {
      let slow = 0;
      const count = server.requests.length;
      const promise = fetchJson(server.urlOf(id), {onSlow: () => slow++}).catch(
        (error: unknown) => (error as FeedError).code,
      );
      await reached(server, count + 1);
      mock.timers.tick(10_000);
      assert.equal(slow, 1);
      mock.timers.tick(50_000);
      assert.equal(await promise, 'timeout');
    });
  }
});
