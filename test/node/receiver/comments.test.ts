/** What the receiver does with comments: takes each once, shows those that are approved, page by page. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {onEachDatabase} from '../../helpers/receiver/databases.js';
import {type Running, runReceiver} from '../../helpers/receiver/run.js';

interface Shown {
  readonly '@id': string;
  readonly text: string;
  readonly author?: {readonly name: string};
  readonly dateCreated: string;
  readonly replies: readonly Shown[];
}

const THREADS = {
  suunnitelma: {
    name: {fi: 'Hyvinvointisuunnitelma', sv: 'Välfärdsplanen'},
    intro: {fi: 'Mitä puuttuu?'},
    opens: '2026-01-01',
    closes: '2190-01-31',
  },
  vapaa: {moderation: 'after'},
  sivut: {moderation: 'after'},
  ohi: {closes: '2020-01-31', moderation: 'after'},
};

onEachDatabase('comments', (newDatabase) => {
  let receiver: Running;
  before(async () => {
    receiver = await runReceiver(await newDatabase(), {threads: THREADS});
  });
  after(() => receiver.close());

  const write = (thread: string, body: unknown, key?: string) =>
    receiver.post(`/comments/${thread}`, body, key === undefined ? {} : {'Idempotency-Key': key});
  const read = async (thread: string, query = '') => (await receiver.get(`/comments/${thread}${query}`)).json;
  const shown = async (thread: string, query?: string) => (await read(thread, query))['comments'] as readonly Shown[];

  test('a round tells its name, its time and that nobody has written', async () => {
    assert.deepEqual(await read('suunnitelma'), {
      '@id': 'suunnitelma',
      name: THREADS.suunnitelma.name,
      intro: THREADS.suunnitelma.intro,
      // Days of Helsinki, the last one whole.
      opens: '2025-12-31T22:00:00.000Z',
      closes: '2190-01-31T22:00:00.000Z',
      status: 'open',
      total: 0,
      comments: [],
    });
  });

  test('a comment waits for a moderator and is not shown', async () => {
    const reply = await write('suunnitelma', {text: 'Lisää kuoroja!'});
    assert.equal(reply.status, 201);
    assert.equal((await read('suunnitelma'))['total'], 0);
  });

  test('where moderation comes after, it is shown at once, with its receipt as its id', async () => {
    const reply = await write('vapaa', {
      text: '  Hyvä\r\n\r\n\r\nettä <b>kysytte</b>  ',
      name: ' Aino\nA. ',
      inLanguage: 'fi',
    });
    const [comment] = await shown('vapaa');
    assert.equal(comment?.['@id'], reply.json['receipt']);
    assert.equal(comment?.text, 'Hyvä\n\nettä <b>kysytte</b>');
    assert.deepEqual(comment?.author, {name: 'Aino A.'});
    assert.ok(Math.abs(Date.parse(comment?.dateCreated ?? '') - Date.now()) < 60_000);
  });

  test('the same sent again is there once', async () => {
    const comment = {text: 'Kerran vain', name: 'Onni'};
    const replies = [await write('vapaa', comment, 'once'), await write('vapaa', comment, 'once')];
    assert.deepEqual(
      replies.map(({status}) => status),
      [201, 200],
    );
    assert.deepEqual(replies[0]?.json, replies[1]?.json);
    assert.equal((await write('vapaa', {text: 'Aivan muuta'}, 'once')).status, 422);
    assert.equal((await receiver.comments()).filter(({key}) => key === 'once').length, 1);
  });

  test('a reply to a reply stands under the same comment', async () => {
    const top = await write('vapaa', {text: 'Pääkommentti'});
    const reply = await write('vapaa', {text: 'Vastaus', parent: top.json['receipt']});
    const second = await write('vapaa', {text: 'Vastaus vastaukseen', parent: reply.json['receipt']});
    assert.equal(second.status, 201);
    const found = (await shown('vapaa')).find((comment) => comment['@id'] === top.json['receipt']);
    assert.deepEqual(
      found?.replies.map(({text}) => text),
      ['Vastaus', 'Vastaus vastaukseen'],
    );
  });

  test('what is wrong comes back to its field', async () => {
    const problem = async (body: object) => (await write('vapaa', body)).json['errors'];
    assert.deepEqual(await problem({text: ' \u200b '}), [{field: 'text', message: 'Kirjoita kommentti.'}]);
    assert.deepEqual(await problem({inLanguage: 'en'}), [{field: 'text', message: 'Write a comment.'}]);
    assert.deepEqual(await problem({text: 'x'.repeat(10_001), name: 'y'.repeat(101), inLanguage: 'en'}), [
      {field: 'text', message: 'Make it shorter: at most 10000 characters.'},
      {field: 'name', message: 'Make it shorter: at most 100 characters.'},
    ]);
    assert.deepEqual(await problem({text: 'Hei', parent: 'AAAA-AAAA'}), [
      {field: 'parent', message: 'Kommenttia, johon vastaat, ei enää näytetä.'},
    ]);
  });

  test('nobody can reply to what waits, nor to a comment of another thread', async () => {
    const waiting = await write('suunnitelma', {text: 'Odottaa'});
    const elsewhere = await write('vapaa', {text: 'Muualla'});
    for (const {json} of [waiting, elsewhere])
      assert.equal((await write('suunnitelma', {text: 'Hei', parent: json['receipt']})).status, 422);
  });

  test('an identity code is covered before it is stored', async () => {
    const reply = await write('vapaa', {text: 'Olen 131052-308T, terve'});
    const row = (await receiver.comments()).find(({receipt}) => receipt === reply.json['receipt']);
    assert.equal(row?.text, 'Olen ******-****, terve');
  });

  test('a machine learns nothing, and its comment waits even where others do not', async () => {
    const reply = await write('vapaa', {text: 'Halpoja lainoja', website: 'x'});
    assert.equal(reply.status, 201);
    assert.ok(!(await shown('vapaa')).some(({text}) => text === 'Halpoja lainoja'));
  });

  test('the list comes twenty at a time, in both orders, and says where it goes on', async () => {
    for (let number = 1; number <= 23; number++) {
      await write('sivut', {text: `Kommentti ${number}`});
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const first = await read('sivut', '?order=oldest');
    const texts = (first['comments'] as readonly Shown[]).map(({text}) => text);
    assert.equal(first['total'], 23);
    assert.deepEqual(
      texts,
      Array.from({length: 20}, (_, index) => `Kommentti ${index + 1}`),
    );
    const next = new URL(String(first['next']), `${receiver.url}/comments/sivut?order=oldest`);
    const second = await receiver.get(next.pathname + next.search);
    assert.deepEqual(
      (second.json['comments'] as readonly Shown[]).map(({text}) => text),
      ['Kommentti 21', 'Kommentti 22', 'Kommentti 23'],
    );
    assert.equal(second.json['next'], undefined);
    assert.equal((await shown('sivut'))[0]?.text, 'Kommentti 23');
    for (const query of ['?order=best', '?page=0', '?page=x', '?page=1&page=2'])
      assert.equal((await receiver.get(`/comments/sivut${query}`)).status, 400, query);
  });

  test('a list that has not changed is not sent again', async () => {
    const first = await receiver.get('/comments/sivut');
    const etag = first.headers.get('ETag') ?? '';
    const same = await receiver.get('/comments/sivut', {'If-None-Match': etag});
    assert.deepEqual([same.status, same.text], [304, '']);
    await write('sivut', {text: 'Uusi'});
    assert.equal((await receiver.get('/comments/sivut', {'If-None-Match': etag})).status, 200);
  });

  test('a thread is never made by asking for it', async () => {
    for (const thread of ['uusi', '__proto__', 'constructor', '..%2Fvapaa']) {
      assert.equal((await receiver.get(`/comments/${thread}`)).status, 404, thread);
      assert.equal((await write(thread, {text: 'Hei'})).status, 404, thread);
    }
  });

  test('an address that cannot be read is a problem like others', async () => {
    const broken = await receiver.get('/comments/%');
    const long = await receiver.get(`/comments/${'x'.repeat(300)}`);
    assert.deepEqual([broken.status, long.status], [400, 414]);
    for (const {headers, json, status} of [broken, long]) {
      assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json/);
      assert.equal(json['status'], status);
    }
  });

  test('a round that is over takes nothing and still shows what was said', async () => {
    assert.equal((await write('ohi', {text: 'Myöhässä'})).status, 410);
    assert.equal((await read('ohi'))['status'], 'closed');
  });
});
