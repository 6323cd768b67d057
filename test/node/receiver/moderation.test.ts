/** What moderators do: look through the queue, approve, hide, answer, delete. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {onEachDatabase} from '../../helpers/receiver/databases.js';
import {type Reply, type Running, runReceiver, TOKEN} from '../../helpers/receiver/run.js';

interface Moderated {
  readonly '@id': string;
  readonly text: string;
  readonly status: string;
  readonly suspected?: true;
  readonly isAnswer?: true;
  readonly replies?: readonly Moderated[];
}

const commentsOf = ({json}: Reply): readonly Moderated[] => json['comments'] as readonly Moderated[];
const textsOf = (reply: Reply): readonly string[] => commentsOf(reply).map(({text}) => text);

onEachDatabase('moderation', (newDatabase) => {
  let receiver: Running;
  before(async () => {
    receiver = await runReceiver(await newDatabase(), {threads: {kierros: {}, toinen: {}, jono: {}, laskettu: {name: {fi: 'Laskettu'}}}});
  });
  after(() => receiver.close());

  const write = async (text: string, body: object = {}, thread = 'kierros') =>
    String((await receiver.post(`/comments/${thread}`, {text, ...body})).json['receipt']);
  const act = (id: string, action: string, body?: object) =>
    receiver.admin('POST', `/admin/api/comments/${id}/${action}`, body);
  const queue = (query: string) => receiver.admin('GET', `/admin/api/comments${query}`);
  const shown = () => receiver.get('/comments/kierros');

  test('without the token nothing is told and nothing done', async () => {
    const id = await write('Salainen toive', {}, 'toinen');
    for (const Authorization of ['', 'Bearer ', 'Bearer wrong', `Basic ${TOKEN}`, TOKEN]) {
      const reply = await receiver.get('/admin/api/comments', Authorization ? {Authorization} : {});
      assert.equal(reply.status, 401, Authorization);
      assert.ok(!reply.text.includes('toive'));
    }
    assert.equal((await receiver.post(`/admin/api/comments/${id}/approve`, {})).status, 401);
    assert.equal((await receiver.comments()).find(({receipt}) => receipt === id)?.status, 'waiting');
  });

  test('a comment that is approved is shown, one that is hidden is not', async () => {
    const id = await write('Hyvä ehdotus', {name: 'Aino'});
    assert.ok(textsOf(await queue('?status=waiting&thread=kierros')).includes('Hyvä ehdotus'));
    const approved = await act(id, 'approve');
    assert.equal(approved.json['status'], 'approved');
    assert.ok(textsOf(await shown()).includes('Hyvä ehdotus'));
    await act(id, 'hide');
    assert.ok(!textsOf(await shown()).includes('Hyvä ehdotus'));
    assert.deepEqual(textsOf(await queue('?status=hidden&thread=kierros')), ['Hyvä ehdotus']);
  });

  test("the host's answer is marked and stands under the comment, once for one click too many", async () => {
    const id = await write('Milloin halli aukeaa?');
    await act(id, 'approve');
    const send = () =>
      fetch(`${receiver.url}/admin/api/comments/${id}/answer`, {
        method: 'POST',
        headers: {Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'click'},
        body: JSON.stringify({text: 'Tammikuussa.', name: 'Liikuntapalvelut'}),
      });
    assert.deepEqual([(await send()).status, (await send()).status], [201, 200]);
    const comment = commentsOf(await shown()).find((one) => one['@id'] === id);
    assert.deepEqual(
      comment?.replies?.map(({text, isAnswer}) => ({text, isAnswer})),
      [{text: 'Tammikuussa.', isAnswer: true}],
    );
    assert.equal((await act(id, 'answer', {text: ' '})).status, 422);
  });

  test('a reply in the queue shows what it answers', async () => {
    const id = await write('Kaipaan kirjastoautoa', {name: 'Aino'}, 'toinen');
    await act(id, 'approve');
    await write('Minäkin', {parent: id}, 'toinen');
    const reply = commentsOf(await queue('?status=waiting&thread=toinen')).find(({text}) => text === 'Minäkin');
    const {dateCreated, ...above} = (reply as unknown as {inReplyTo: {dateCreated: string}}).inReplyTo;
    assert.ok(dateCreated);
    assert.deepEqual(above, {'@id': id, text: 'Kaipaan kirjastoautoa', author: {name: 'Aino'}});
  });

  test('a comment in the queue shows what the host has answered, one that came after the answer does not', async () => {
    const id = await write('Saako halliin kahvion?', {}, 'toinen');
    await act(id, 'answer', {text: 'Saa.', name: 'Liikuntapalvelut'});
    await act(id, 'approve');
    const later = await write('Entä keittoa?', {parent: id}, 'toinen');
    const answersOf = async (status: string, wanted: string) => {
      const comment = commentsOf(await queue(`?status=${status}&thread=toinen`)).find(({'@id': one}) => one === wanted);
      return (comment as unknown as {answers?: readonly Moderated[]}).answers?.map(({text}) => text);
    };
    assert.deepEqual(await answersOf('approved', id), ['Saa.']);
    assert.equal(await answersOf('waiting', later), undefined);
    await act(later, 'answer', {text: 'Myös keittoa.'});
    assert.deepEqual(await answersOf('waiting', later), ['Myös keittoa.']);
    assert.deepEqual(await answersOf('approved', id), ['Saa.', 'Myös keittoa.']);
  });

  test('what was deleted does not come back when a browser sends it again, nor do the replies to it', async () => {
    const send = (key: string, body: object) => receiver.post('/comments/kierros', body, {'Idempotency-Key': key});
    const id = String((await send('deleted', {text: 'Roskaa'})).json['receipt']);
    await act(id, 'approve');
    const reply = {text: 'Lisää roskaa', parent: id};
    await send('deleted-reply', reply);
    assert.equal((await act(id, 'delete')).json['text'], 'Roskaa');
    assert.equal((await send('deleted', {text: 'Roskaa'})).status, 410);
    assert.equal((await send('deleted-reply', {text: 'Lisää roskaa'})).status, 410);
    assert.deepEqual((await receiver.comments()).filter(({key}) => key.startsWith('deleted')), []);
  });

  test('their writers can ask how their own comments stand', async () => {
    const ids = [];
    for (const text of ['Hyväksytty', 'Piilotettu', 'Odottava', 'Poistettu']) ids.push(await write(text, {}, 'toinen'));
    const [approved = '', hidden = '', waiting = '', deleted = ''] = ids;
    await act(approved, 'approve');
    const reply = await write('Vastaus piilotettuun', {parent: approved}, 'toinen');
    await act(reply, 'approve');
    await act(hidden, 'hide');
    await act(deleted, 'delete');
    const ask = async (thread: string, asked: readonly string[]) => {
      const reply = await receiver.get(`/comments/${thread}/states?${asked.map((id) => `id=${id}`).join('&')}`);
      return Object.fromEntries(commentsOf(reply).map(({'@id': id, status}) => [id, status]));
    };
    assert.deepEqual(await ask('toinen', [...ids, reply]), {[approved]: 'approved', [hidden]: 'hidden', [waiting]: 'waiting', [reply]: 'approved'});
    await act(approved, 'hide');
    assert.deepEqual(await ask('toinen', [reply]), {[reply]: 'hidden'}, 'what it answers is out of sight, and so is it');
    assert.deepEqual(await ask('kierros', ids), {}, 'of another thread nothing is told');
    for (const query of ['', '?id=', `?${'id=x&'.repeat(51)}`]) {
      const {status} = await receiver.get(`/comments/toinen/states${query}`);
      assert.equal(status, query === '?id=' ? 200 : 400, query);
    }
  });

  test('a hidden comment takes the replies to it along, a deleted one for good', async () => {
    const id = await write('Kiista');
    await act(id, 'approve');
    const reply = await write('Vastaväite', {parent: id});
    await act(reply, 'approve');
    await act(id, 'hide');
    assert.equal(
      (await receiver.post('/comments/kierros', {text: 'Vielä', parent: reply})).status,
      422,
      'nobody replies to what is not shown',
    );
    assert.equal((await act(id, 'delete')).status, 200);
    const left = (await receiver.comments()).map(({receipt}) => receipt);
    assert.ok(!left.includes(id) && !left.includes(reply));
    assert.equal((await act(id, 'approve')).status, 404);
  });

  test('what looks like a machine is marked for the moderator, until somebody has looked', async () => {
    const id = await write('Lainaa heti', {website: 'https://spam.example'});
    const find = async () => commentsOf(await queue('?thread=kierros')).find((one) => one['@id'] === id);
    assert.equal((await find())?.suspected, true);
    await act(id, 'approve');
    assert.equal((await find())?.suspected, undefined);
  });

  test('the queue comes in pages, the longest wait first', async () => {
    for (let number = 1; number <= 51; number++) await write(`Jonossa ${number}`, {}, 'jono');
    const first = await queue('?status=waiting&thread=jono');
    assert.equal(first.json['total'], 51);
    assert.equal(textsOf(first).length, 50);
    const second = await queue(String(first.json['next']));
    assert.equal(textsOf(second).length, 1);
    assert.equal(second.json['next'], undefined);
    assert.equal(new Set([...textsOf(first), ...textsOf(second)]).size, 51);
    assert.equal((await queue('?status=odd')).status, 400);
  });

  test('threads are told with how many comments they have', async () => {
    const id = await write('Laskettava', {}, 'laskettu');
    await act(await write('Näkyvä', {}, 'laskettu'), 'approve');
    await act(id, 'hide');
    const {threads} = (await receiver.admin('GET', '/admin/api/threads')).json as {threads: readonly object[]};
    assert.equal(threads.length, 4);
    assert.deepEqual(
      threads.find((thread) => '@id' in thread && thread['@id'] === 'laskettu'),
      {'@id': 'laskettu', name: {fi: 'Laskettu'}, status: 'open', waiting: 0, approved: 1, hidden: 1},
    );
  });

  test('hostile text comes out as the JSON it went in as, and is never taken for a page', async () => {
    const text = '<script>alert(1)</script> & "quotes" \u2028 =1+1';
    const id = await write(text);
    await act(id, 'approve');
    const reply = await shown();
    assert.ok(commentsOf(reply).some((one) => one.text.startsWith('<script>alert(1)</script>')));
    assert.match(reply.headers.get('Content-Type') ?? '', /^application\/json/);
    assert.equal(reply.headers.get('X-Content-Type-Options'), 'nosniff');
  });
});

onEachDatabase('a receiver without a token', (newDatabase) => {
  test('has no administration', async () => {
    const receiver = await runReceiver(
      await newDatabase(),
      {threads: {kierros: {}}},
      {env: {TARJOTIN_TOKEN: undefined}},
    );
    const reply = await receiver.get('/admin/api/comments', {Authorization: 'Bearer undefined'});
    assert.equal(reply.status, 403);
    assert.match(String(reply.json['title']), /TARJOTIN_TOKEN/);
    await receiver.close();
  });
});
