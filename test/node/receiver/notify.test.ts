/** How those who run a form hear of answers: by letter and by webhook, also after these were out of order. */
import assert from 'node:assert/strict';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, test} from 'node:test';
import {createNotifier} from '../../../src/node/receiver/notify/send-notices.js';
import {sign} from '../../../src/node/receiver/notify/webhook.js';
import {readSettings} from '../../../src/node/receiver/settings/read-settings.js';
import {openDatabase} from '../../../src/node/receiver/store/database.js';
import {Store} from '../../../src/node/receiver/store/store.js';
import {targetsIn} from '../../../src/node/receiver/notify/targets.js';
import {onEachDatabase} from '../../helpers/receiver/databases.js';
import {freePort} from '../../helpers/free-port.js';
import {MailServer} from '../../helpers/receiver/mail-server.js';
import {newReceipt} from '../../../src/node/receiver/store/receipt.js';
import {runReceiver} from '../../helpers/receiver/run.js';

const MINUTE = 60_000;
const FORM = {
  id: 'palaute',
  title: {fi: 'Palaute\r\nBcc: kaikki@example.fi'},
  items: [{id: 'sana', kind: 'text', text: 'Sana?'}],
};

interface Call {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Another server that is told of news, and answers with these statuses, then 200. */
async function webhookServer(...statuses: number[]) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => void (body += String(chunk)));
    request.on('end', () => {
      calls.push({headers: request.headers, body});
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/uutta`;
  return {url, calls, stop: () => new Promise((resolve) => server.close(resolve))};
}

/** A store with what tells of it; the clock is the test's. */
async function setUp(database: string, notify: object, smtp: number, title: object = FORM.title) {
  const config = {
    forms: {palaute: {form: {...FORM, title}, notify}},
    threads: {kierros: {name: {fi: 'Kierros'}, notify}},
    smtp: {from: 'palaute@kunta.example'},
    publicUrl: 'https://palaute.kunta.example/admin/',
  };
  const settings = await readSettings(config, {SMTP_URL: `smtp://127.0.0.1:${smtp}`}, '.');
  const store = new Store(await openDatabase(database), targetsIn(settings));
  const notifier = createNotifier(settings);
  const answer = (suspected = 0) =>
    store.saveAnswer({
      receipt: newReceipt(),
      round: 'palaute',
      key: crypto.randomUUID(),
      language: 'fi',
      suspected,
      date: Date.now(),
      answers: '{"sana":["Salaisuus"]}',
      subject: null,
    });
  const close = async () => {
    notifier.close();
    await store.close();
  };
  return {answer, tell: (minutes: number) => notifier.send(store.db, Date.now() + minutes * MINUTE + 1_000), close};
}

onEachDatabase('news', (newDatabase) => {
  let mail: MailServer;
  let port: number;
  before(async () => {
    mail = new MailServer();
    port = await mail.start();
  });
  after(() => mail.stop());

  test('come in one letter with a number and an address, and nothing that a visitor wrote', async () => {
    const {answer, tell, close} = await setUp(
      await newDatabase(),
      {email: ['aino@kunta.example', 'onni@kunta.example']},
      port,
    );
    mail.letters.length = 0;
    await Promise.all([answer(), answer(), answer(), answer(1)]);
    await tell(0);
    assert.deepEqual(
      mail.letters
        .map(({to}) => to)
        .flat()
        .sort(),
      ['aino@kunta.example', 'onni@kunta.example'],
    );
    const [letter] = mail.letters;
    assert.equal(
      letter?.headers.get('subject'),
      'Uusia vastauksia: 3, Palaute Bcc: kaikki@example.fi',
      'a line break in a title begins no header',
    );
    assert.equal(letter?.headers.get('bcc'), undefined);
    assert.match(letter?.text ?? '', /Uusia vastauksia: 3\s+Lue ne: https:\/\/palaute\.kunta\.example\/admin\//);
    assert.ok(!JSON.stringify([...mail.letters.map(({text}) => text)]).includes('Salaisuus'));
    await close();
  });

  for (const [language, title, subject, text] of [
    [undefined, {sv: 'Respons'}, 'Nya svar: 1, Respons', 'Läs dem: https://'],
    [undefined, {en: 'Feedback', sv: 'Respons'}, 'Nya svar: 1, Respons', 'Läs dem: https://'],
    [undefined, {fi: 'Palaute', en: 'Feedback'}, 'Uusia vastauksia: 1, Palaute', 'Lue ne: https://'],
    ['en', {fi: 'Palaute', en: 'Feedback'}, 'New answers: 1, Feedback', 'Read them: https://'],
    ['sv', {fi: 'Palaute'}, 'Nya svar: 1, Palaute', 'Läs dem: https://'],
  ] as const) {
    test(`are told in the language of the form or as the settings say: ${subject}`, async () => {
      const {answer, tell, close} = await setUp(await newDatabase(), {email: ['aino@kunta.example'], language}, port, title);
      mail.letters.length = 0;
      await answer();
      await tell(0);
      assert.equal(mail.letters[0]?.headers.get('subject'), subject);
      assert.ok(mail.letters[0].text.replace('=C3=A4', 'ä').includes(text));
      await close();
    });
  }

  test('that come soon after are gathered for the next letter', async () => {
    const {answer, tell, close} = await setUp(await newDatabase(), {email: ['aino@kunta.example']}, port);
    mail.letters.length = 0;
    await answer();
    await tell(0);
    await answer();
    await answer();
    await tell(5);
    assert.equal(mail.letters.length, 1);
    await tell(11);
    await tell(30);
    assert.deepEqual(
      mail.letters.map(({headers}) => headers.get('subject')?.slice(0, 19)),
      ['Uusia vastauksia: 1', 'Uusia vastauksia: 2'],
    );
    await close();
  });

  test('wait while the mail server is down, and are told when it is back', async () => {
    const closed = await freePort();
    const {answer, tell, close} = await setUp(await newDatabase(), {email: ['aino@kunta.example']}, closed);
    await answer();
    await tell(0);
    await tell(0.5);
    const back = new MailServer();
    await back.start(closed);
    await tell(0.5);
    assert.equal(back.letters.length, 0, 'it is left alone for a minute');
    await tell(2);
    assert.equal(back.letters.length, 1);
    await close();
    await back.stop();
  });

  test('go to a webhook, signed, with the same id when they are told again', async () => {
    const hook = await webhookServer(500);
    const {answer, tell, close} = await setUp(
      await newDatabase(),
      {webhook: {url: hook.url, secret: 'yhteinen salaisuus'}},
      port,
    );
    await Promise.all([answer(), answer()]);
    await tell(0);
    await tell(2);
    await answer();
    await tell(2);
    await tell(2);
    assert.deepEqual(
      hook.calls.map(({body}) => JSON.parse(body) as object),
      [
        {type: 'answers.received', data: {round: 'palaute', count: 2, total: 2}},
        {type: 'answers.received', data: {round: 'palaute', count: 2, total: 2}},
        {type: 'answers.received', data: {round: 'palaute', count: 1, total: 3}},
      ],
    );
    const ids = hook.calls.map(({headers}) => String(headers['webhook-id']));
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[1], ids[2]);
    for (const {headers, body} of hook.calls) {
      const timestamp = String(headers['webhook-timestamp']);
      assert.ok(Math.abs(Number(timestamp) * 1000 - Date.now()) < MINUTE);
      assert.equal(
        headers['webhook-signature'],
        sign('yhteinen salaisuus', String(headers['webhook-id']), timestamp, body),
      );
    }
    await close();
    await hook.stop();
  });
});

describe('the signature', () => {
  test('is that of Standard Webhooks', () => {
    // The example of the standard's own libraries, with the bytes of its secret.
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    assert.equal(
      sign(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330', '{"test": 2432232314}'),
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

onEachDatabase('a receiver whose mail server and webhook are dead', (newDatabase) => {
  test('takes answers and ends as if nothing were', async () => {
    const dead = await webhookServer();
    await dead.stop();
    const receiver = await runReceiver(
      await newDatabase(),
      {
        forms: {palaute: {form: FORM, notify: {email: ['aino@kunta.example'], webhook: {url: dead.url, secret: 'x'}}}},
        smtp: {from: 'palaute@kunta.example'},
      },
      {env: {SMTP_URL: dead.url.replace('http:', 'smtp:').replace('/uutta', '')}},
    );
    const replies = await Promise.all(
      Array.from({length: 20}, () => receiver.post('/answers/palaute', {answers: {sana: ['x']}})),
    );
    assert.deepEqual(new Set(replies.map(({status}) => status)), new Set([201]));
    await receiver.close();
    assert.equal((await receiver.answers()).length, 20);
  });
});
