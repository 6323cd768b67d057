import {expect} from '@open-wc/testing';
import {type Json} from '../../../src/form/outbox/types.js';
import {watchWindow} from '../../helpers/window-listeners.js';
import {dropped, hang, json, status} from './receiver.js';
import {
  answer,
  come,
  ENDPOINT,
  entryOf,
  fakeReceiver,
  leaveAll,
  NEVER,
  pageOnly,
  QUICK,
  reaches,
  type Receiver,
  until,
} from './visitor.js';

let receiver: Receiver;
const html = () => new Response('<h1>Kirjaudu</h1>', {headers: {'Content-Type': 'text/html'}});

describe('a visitor who sends an answer', () => {
  beforeEach(() => {
    receiver = fakeReceiver();
  });
  afterEach(leaveAll);

  it('sees that it is being sent, then the receipt and its date', async () => {
    const outbox = pageOnly(receiver);
    const seen: string[] = [];
    outbox.subscribe((entries) => seen.push(entries[0]?.state.status ?? 'none'));
    const key = answer(outbox, {text: 'Hyvä kerho', stars: [5]});
    expect(entryOf(outbox, key)?.state).to.deep.equal({status: 'sending'});
    const {receipt, date} = await reaches(outbox, key, 'received');
    expect(receipt).to.equal('Kuitti 1');
    expect(new Date(date).getFullYear()).to.equal(new Date().getFullYear());
    expect([...new Set(seen)]).to.deep.equal(['sending', 'received']);
    expect([...receiver.stored]).to.deep.equal([[key, '{"text":"Hyvä kerho","stars":[5]}']]);
  });

  it('sends JSON with the key and no cookies', async () => {
    const outbox = pageOnly(receiver);
    await reaches(outbox, answer(outbox), 'received');
    const [{url, init, key} = {url: '', init: {}, key: ''}] = receiver.asked;
    expect(url).to.equal(ENDPOINT);
    expect(init).to.include({method: 'POST', credentials: 'omit', body: '{"text":"Kiitos"}'});
    expect(init.headers).to.deep.equal({'Content-Type': 'application/json', 'Idempotency-Key': key});
  });

  it('has one answer after a double click, by the key that the form made', async () => {
    const outbox = pageOnly(receiver);
    const twice = [1, 2].map(() => outbox.send({endpoint: ENDPOINT, form: 'palaute', body: {}, key: 'one'}));
    expect(twice[0]).to.deep.equal(twice[1]);
    await reaches(outbox, 'one', 'received');
    expect(receiver.asked).to.have.length(1);
  });

  it('has the same bytes sent on a page with Prototype.js', async () => {
    const prototypes = [Array.prototype, String.prototype, Object.prototype] as {toJSON?: unknown}[];
    for (const prototype of prototypes) prototype.toJSON = () => 'spoilt';
    try {
      const outbox = pageOnly(receiver);
      const key = answer(outbox, {days: ['ma', 'ti'], text: 'ä'});
      await until(() => receiver.stored.has(key));
      expect(receiver.stored.get(key)).to.equal('{"days":["ma","ti"],"text":"ä"}');
    } finally {
      for (const prototype of prototypes) delete prototype.toJSON;
    }
  });

  it('is not sent for ever what the server refuses in a way of its own, and may try again', async () => {
    receiver.script(status(418));
    const outbox = pageOnly(receiver);
    const key = answer(outbox);
    expect(await reaches(outbox, key, 'refused')).to.deep.equal({status: 'refused', reason: 'rejected'});
    expect(receiver.asked).to.have.length(10);
    come('online');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(receiver.asked, 'not by itself').to.have.length(10);
    receiver.script(receiver.ok);
    outbox.retry(key);
    await reaches(outbox, key, 'received');
  });

  it('is tried on when a strange refusal was followed by a server that is down', async () => {
    const strange = Array.from({length: 9}, () => status(418));
    receiver.script(...strange, status(500), ...strange, receiver.ok);
    const outbox = pageOnly(receiver);
    await reaches(outbox, answer(outbox), 'received');
  });

  it('has four answers at a time sent to one server when the network returns, and others meanwhile to another', async () => {
    receiver.script(dropped);
    const outbox = pageOnly(receiver, NEVER);
    const keys = Array.from({length: 12}, (_, number) => answer(outbox, {number}));
    for (const key of keys) await reaches(outbox, key, 'waiting');
    const {length} = receiver.asked;
    receiver.script(hang);
    come('online');
    await until(() => receiver.asked.length > length);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(receiver.asked.length - length).to.equal(4);
    receiver.script(receiver.ok);
    outbox.send({endpoint: 'https://other.example/answers', form: 'palaute', body: {}, key: 'other'});
    await reaches(outbox, 'other', 'received');
    // What hangs is given up: the next ones have its turn.
    for (const key of keys.slice(0, 4)) outbox.discard(key);
    for (const key of keys.slice(4)) await reaches(outbox, key, 'received');
  });

  it('gets states that nobody can change, and hears no more after unsubscribing', async () => {
    const outbox = pageOnly(receiver);
    let calls = 0;
    outbox.subscribe(() => calls++)();
    const key = answer(outbox);
    await reaches(outbox, key, 'received');
    expect(calls).to.equal(0);
    for (const part of [outbox.entries, outbox.entries[0], outbox.entries[0]?.state]) expect(part).to.be.frozen;
  });

  for (const [what, replies] of Object.entries({
    'the network loses': [dropped, dropped],
    'the server fails at': [status(500), status(502), status(503)],
    'the server is too busy for': [status(429, {'Retry-After': '0'})],
    'a login page stands in the way of': [html],
    'other JSON comes back for': [() => json({ok: true}), () => json({receipt: 'K', key: 'another'}), () => json({key: 'x'})],
    'an empty reply comes to': [status(204), status(201)],
    'the server stored but did not confirm': [(asked: Parameters<Receiver['ok']>[0]) => (receiver.ok(asked), new Error())],
  })) {
    it(`gets a receipt after all for one that ${what}, with the same key and bytes each time`, async () => {
      receiver.script(...replies, receiver.ok);
      const outbox = pageOnly(receiver);
      const key = answer(outbox);
      await reaches(outbox, key, 'received');
      expect(receiver.asked).to.have.length(replies.length + 1);
      expect(new Set(receiver.asked.map((asked) => `${asked.key} ${asked.init.body as string}`)).size).to.equal(1);
      expect(receiver.stored.size).to.equal(1);
    });
  }

  for (const [reason, reply] of [
    ['network', dropped],
    ['server', status(500)],
    ['too-many-requests', status(429)],
    ['not-a-receipt', html],
  ] as const) {
    it(`is told that it waits, why (${reason}) and until when`, async () => {
      receiver.script(reply);
      const outbox = pageOnly(receiver, NEVER);
      const start = Date.now();
      const state = await reaches(outbox, answer(outbox), 'waiting');
      expect(state.reason).to.equal(reason);
      expect(state.retryAt).to.be.greaterThan(start);
    });
  }

  it('is told that there is no network when the browser says so', async () => {
    receiver.script(dropped);
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    try {
      const outbox = pageOnly(receiver, NEVER);
      expect((await reaches(outbox, answer(outbox), 'waiting')).reason).to.equal('offline');
    } finally {
      delete (navigator as {onLine?: boolean}).onLine;
    }
  });

  it('has another try with the same key when a request hangs', async () => {
    receiver.script(hang, receiver.ok);
    const outbox = pageOnly(receiver, {...QUICK, timeout: 20});
    const key = answer(outbox);
    await reaches(outbox, key, 'received');
    expect(receiver.asked.map((asked) => asked.key)).to.deep.equal([key, key]);
    expect(receiver.mostAtOnce()).to.equal(1);
  });

  for (const event of ['online', 'pageshow']) {
    it(`has it sent at once on ${event}`, async () => {
      receiver.script(dropped, receiver.ok);
      const outbox = pageOnly(receiver, NEVER);
      const key = answer(outbox);
      await reaches(outbox, key, 'waiting');
      come(event);
      await reaches(outbox, key, 'received');
    });
  }

  it('waits as long as Retry-After says, also when the network comes back; the own button goes at once', async () => {
    receiver.script(status(429, {'Retry-After': '600'}), receiver.ok);
    const outbox = pageOnly(receiver);
    const key = answer(outbox);
    const {retryAt} = await reaches(outbox, key, 'waiting');
    expect(retryAt - Date.now()).to.be.within(500_000, 600_000);
    come('online');
    come('pagehide');
    expect(entryOf(outbox, key)?.state.status).to.equal('waiting');
    expect(receiver.asked).to.have.length(1);
    outbox.retry(key);
    await reaches(outbox, key, 'received');
  });

  it('is not kept waiting for years by a mistaken Retry-After', async () => {
    receiver.script(status(503, {'Retry-After': 'Sat, 28 Nov 2099 12:00:00 GMT'}));
    const outbox = pageOnly(receiver);
    const {retryAt} = await reaches(outbox, answer(outbox), 'waiting');
    expect(retryAt - Date.now()).to.be.within(86_000_000, 86_400_000);
  });

  it('has another try soon when the network came back during one that failed', async () => {
    receiver.script(dropped);
    const outbox = pageOnly(receiver, {first: 5, longest: 3_600_000});
    const key = answer(outbox);
    for (let tries = 1; tries < 20; tries++) {
      await reaches(outbox, key, 'waiting');
      come('online');
    }
    expect(entryOf(outbox, key)?.state.status).to.equal('sending');
    come('online');
    receiver.script(dropped, receiver.ok);
    await reaches(outbox, key, 'received');
  });

  for (const code of [400, 422]) {
    it(`gets the errors of a ${code} back for the fields; the correction goes under a key of its own`, async () => {
      const errors = [{field: 'email', message: 'Ei ole sähköpostiosoite'}, {field: 'age', code: 7}, {message: 'x'}, null];
      receiver.script(() => json({errors}, code), receiver.ok);
      const outbox = pageOnly(receiver);
      const key = answer(outbox, {email: 'x'});
      expect(await reaches(outbox, key, 'refused')).to.deep.equal({
        status: 'refused',
        reason: 'invalid',
        errors: [{field: 'email', message: 'Ei ole sähköpostiosoite'}, {field: 'age'}],
      });
      expect(entryOf(outbox, key)?.body).to.equal('{"email":"x"}');
      const {entry} = outbox.replace(key, {email: 'x@example.fi'}) as {entry: {key: string}};
      await reaches(outbox, entry.key, 'received');
      expect(entry.key).not.to.equal(key);
      expect(outbox.entries).to.have.length(1);
      expect([...receiver.stored.values()]).to.deep.equal(['{"email":"x@example.fi"}']);
    });
  }

  for (const [code, reason] of [[413, 'too-large'], [404, 'closed'], [410, 'closed']] as const) {
    it(`keeps the text after a ${code}, until it is discarded`, async () => {
      receiver.script(status(code));
      const outbox = pageOnly(receiver);
      const key = answer(outbox);
      expect((await reaches(outbox, key, 'refused')).reason).to.equal(reason);
      come('online');
      expect(entryOf(outbox, key)).to.deep.include({body: '{"text":"Kiitos"}', state: {status: 'refused', reason}});
      outbox.discard(key);
      expect(outbox.entries).to.deep.equal([]);
      expect(receiver.asked).to.have.length(1);
    });
  }

  for (const code of [401, 403]) {
    it(`has one more try after a ${code}; then it is kept, and the own button tries again`, async () => {
      receiver.script(status(code), status(code), receiver.ok);
      const outbox = pageOnly(receiver);
      const key = answer(outbox);
      expect(await reaches(outbox, key, 'refused')).to.deep.equal({status: 'refused', reason: 'forbidden'});
      expect(receiver.asked).to.have.length(2);
      outbox.retry(key);
      await reaches(outbox, key, 'received');
    });
  }

  it('cannot replace what may have been stored, and may discard it', async () => {
    receiver.script(hang);
    const outbox = pageOnly(receiver);
    const key = answer(outbox);
    await until(() => receiver.asked.length);
    expect(outbox.replace(key, {})).to.deep.equal({error: 'not-refused'});
    outbox.discard(key);
    await until(() => receiver.asked[0]?.init.signal?.aborted);
    expect(outbox.entries).to.deep.equal([]);
  });

  it('is told of what cannot be sent at all', () => {
    receiver.script(hang);
    const outbox = pageOnly(receiver);
    const send = (endpoint: string, body: Json = {}) => outbox.send({endpoint, form: 'palaute', body}).error;
    for (const url of ['javascript:alert(1)', 'https://a:b@x.example/', 'http://', 'data:,x']) {
      expect(send(url), url).to.equal('bad-endpoint');
    }
    expect(outbox.send({endpoint: ENDPOINT, form: 'palaute', body: {}, key: 'ä\n'}).error).to.equal('bad-key');
    expect(send(ENDPOINT, (() => 1) as unknown as Json)).to.equal('not-json');
    expect(send(ENDPOINT, 'ä'.repeat(500_000))).to.equal('too-large');
    expect(send('/answers', 'a'.repeat(999_998))).to.equal(undefined);
    expect(outbox.entries[0]?.endpoint).to.equal(new URL('/answers', location.href).href);
    for (let count = 1; count < 50; count++) expect(send(ENDPOINT)).to.equal(undefined);
    expect(send(ENDPOINT)).to.equal('too-many');
    outbox.close();
    expect(send(ENDPOINT)).to.equal('closed');
  });

  it('has one last request that outlives the page, when the page goes while it is sent or waits', async () => {
    receiver.script(hang, dropped, hang);
    const outbox = pageOnly(receiver, NEVER);
    const sent = answer(outbox);
    await until(() => receiver.asked.length === 1);
    const waiting = answer(outbox);
    await reaches(outbox, waiting, 'waiting');
    answer(outbox, 'a'.repeat(60_000));
    await until(() => receiver.asked.length === 3);
    come('pagehide');
    const last = receiver.asked.slice(3);
    expect(last.map(({key}) => key)).to.deep.equal([sent, waiting]);
    expect(last.every(({init}) => init.keepalive)).to.equal(true);
    receiver.script(receiver.ok);
    come('pageshow');
    await reaches(outbox, sent, 'received');
    await reaches(outbox, waiting, 'received');
  });

  it('is not disturbed by a fetch that knows no signals and throws at once', async () => {
    let count = 0;
    const fetch = (url: string, init: RequestInit) => {
      if (++count === 1) throw new Error('host');
      return count === 2 ? new Promise<Response>(() => undefined) : receiver.fetch(url, init);
    };
    const outbox = pageOnly({...receiver, fetch}, {...QUICK, timeout: 20});
    await reaches(outbox, answer(outbox), 'received');
  });

  it('leaves nothing behind when the outbox is closed', async () => {
    const {left, restore} = watchWindow();
    try {
      receiver.script(hang);
      const outbox = pageOnly(receiver);
      answer(outbox);
      await until(() => receiver.asked.length);
      expect(left).to.have.length(3);
      outbox.close();
      await until(() => receiver.asked[0]?.init.signal?.aborted);
      expect(left).to.deep.equal([]);
    } finally {
      restore();
    }
  });
});
