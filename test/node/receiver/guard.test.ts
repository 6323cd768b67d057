/** Who may send, how often, and what browsers are told of it. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {type Running, runReceiver} from '../../helpers/receiver/run.js';

const SITE = 'https://www.kunta.example';
const folder = mkdtempSync(join(tmpdir(), 'tarjotin-guard-'));
after(() => rmSync(folder, {recursive: true, force: true}));

let files = 0;
const run = (config: object, options = {}): Promise<Running> =>
  runReceiver(join(folder, `${++files}.db`), {threads: {kierros: {}, toinen: {}}, ...config}, options);
const comment = (number: number) => ({text: `Kommentti ${number}`});

describe('pages of other sites', () => {
  const preflight = (receiver: Running, path: string, origin: string) =>
    fetch(receiver.url + path, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });

  test('of the list may send and read, and see when to try again', async () => {
    const receiver = await run({origins: [SITE]});
    const asked = await preflight(receiver, '/comments/kierros', SITE);
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('Access-Control-Allow-Origin'), SITE);
    assert.match(asked.headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/i);
    const sent = await receiver.post('/comments/kierros', comment(1), {Origin: SITE});
    assert.equal(sent.status, 201);
    assert.equal(sent.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
    assert.equal(sent.headers.get('Access-Control-Allow-Credentials'), null);
    await receiver.close();
  });

  test('not of the list may not, and the webmaster reads why', async () => {
    const receiver = await run({origins: [SITE]});
    assert.equal(
      (await preflight(receiver, '/comments/kierros', 'https://evil.example')).headers.get(
        'Access-Control-Allow-Origin',
      ),
      null,
    );
    for (const origin of ['https://evil.example', `${SITE}.evil.example`, 'null', 'http://www.kunta.example']) {
      const sent = await receiver.post('/comments/kierros', comment(1), {Origin: origin});
      assert.equal(sent.status, 403, origin);
      assert.match(String(sent.json['title']), /"origins"/);
    }
    assert.equal(
      (await receiver.post('/comments/kierros', comment(1), {Origin: receiver.url})).status,
      201,
      'its own pages may',
    );
    assert.equal((await receiver.comments()).length, 1);
    await receiver.close();
  });

  test('never administer, also where all may send', async () => {
    const receiver = await run({origins: '*'});
    assert.equal(
      (await preflight(receiver, '/comments/kierros', SITE)).headers.get('Access-Control-Allow-Origin'),
      '*',
    );
    assert.equal(
      (await preflight(receiver, '/admin/api/comments', SITE)).headers.get('Access-Control-Allow-Origin'),
      null,
    );
    const read = await receiver.get('/admin/api/comments', {Origin: SITE});
    assert.equal(read.headers.get('Access-Control-Allow-Origin'), null);
    await receiver.close();
  });
});

describe('floods', () => {
  test('from one address are held up, told for how long, and what has come is there', async () => {
    const receiver = await run({origins: '*', rate: {address: 5, thread: 1_000}});
    const replies = await Promise.all(
      Array.from({length: 8}, (_, number) => receiver.post('/comments/kierros', comment(number), {Origin: SITE})),
    );
    const held = replies.filter(({status}) => status === 429);
    assert.equal(held.length, 3);
    for (const {headers, json} of held) {
      const seconds = Number(headers.get('Retry-After'));
      assert.ok(seconds > 0 && seconds <= 60, String(seconds));
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*', 'else the page cannot read that it has to wait');
      assert.equal(json['status'], 429);
    }
    assert.equal((await receiver.comments()).length, 5);
    assert.equal((await receiver.get('/comments/kierros')).status, 200, 'reading goes on');
    await receiver.close();
  });

  test('over one thread from many addresses leave the others open', async () => {
    const receiver = await run({trustProxy: true, rate: {address: 1_000, thread: 3}});
    const from = (number: number, thread: string) =>
      receiver.post(`/comments/${thread}`, comment(number), {'X-Forwarded-For': `203.0.113.${number}`});
    const statuses = [];
    for (let number = 0; number < 5; number++) statuses.push((await from(number, 'kierros')).status);
    assert.deepEqual(statuses, [201, 201, 201, 429, 429]);
    assert.equal((await from(9, 'toinen')).status, 201);
    await receiver.close();
  });

  test('are counted by the address of the visitor only where a proxy is trusted', async () => {
    const send = (receiver: Running, number: number) =>
      receiver.post('/comments/kierros', comment(number), {'X-Forwarded-For': `203.0.113.${number}`});
    const trusting = await run({trustProxy: '127.0.0.1', rate: {address: 1, thread: 1_000}});
    assert.deepEqual(
      [(await send(trusting, 1)).status, (await send(trusting, 2)).status, (await send(trusting, 2)).status],
      [201, 201, 429],
    );
    await trusting.close();
    const careful = await run({rate: {address: 1, thread: 1_000}});
    assert.deepEqual(
      [(await send(careful, 1)).status, (await send(careful, 2)).status],
      [201, 429],
      'a header that anybody may write gives no new allowance',
    );
    await careful.close();
  });
});

describe('the page for administrators', () => {
  test('is served from its folder, with a strict policy, and nothing beside the folder is', async () => {
    const admin = join(folder, 'admin');
    mkdirSync(admin);
    writeFileSync(join(admin, 'index.html'), '<!doctype html><title>Ylläpito</title>');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const receiver = await run({}, {adminFolder: admin});
    const page = await receiver.get('/admin');
    assert.match(page.text, /Ylläpito/);
    assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'self'/);
    for (const path of ['/admin/../secret.txt', '/admin/%2e%2e/secret.txt', '/admin/..%2fsecret.txt', '/admin/none.js'])
      assert.ok([403, 404].includes((await receiver.get(path)).status), path);
    assert.equal((await receiver.get('/admin/api/forms')).status, 401);
    await receiver.close();
  });
});
