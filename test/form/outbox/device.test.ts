import {expect} from '@open-wc/testing';
import {DeviceStore} from '../../../src/form/outbox/device-store.js';
import {dropped, hang, json, status} from './receiver.js';
import {
  answer,
  clearDevice,
  ENDPOINT,
  entryOf,
  fakeReceiver,
  leaveAll,
  NEVER,
  onDevice,
  openTab,
  QUICK,
  reaches,
  type Receiver,
  until,
} from './visitor.js';

const DAY = 24 * 60 * 60_000;
let receiver: Receiver;

const statesOnDevice = async () => (await onDevice()).map(({state}) => (state as {status: string}).status);

describe('an answer on the device', () => {
  beforeEach(async () => {
    receiver = fakeReceiver();
    await clearDevice();
  });
  afterEach(leaveAll);

  it('is there before the first request', async () => {
    receiver.script(hang);
    const outbox = openTab(receiver);
    const key = answer(outbox);
    await until(() => receiver.asked.length === 1);
    const records = await onDevice();
    expect(records).to.have.length(1);
    expect(records[0]).to.include({key, endpoint: ENDPOINT, form: 'palaute', body: '{"text":"Kiitos"}'});
    expect(entryOf(outbox, key)?.kept).to.equal('device');
  });

  it('makes no database on the device of somebody who only looks at the page', async () => {
    await new Promise((resolve) => (indexedDB.deleteDatabase('tarjotin-outbox').onsuccess = resolve));
    await openTab(receiver).ready;
    expect((await indexedDB.databases()).map(({name}) => name)).to.not.include('tarjotin-outbox');
  });

  it('goes with the same key and bytes at the next visit', async () => {
    receiver.script(hang);
    const first = openTab(receiver, {schedule: NEVER});
    const key = answer(first);
    await until(() => receiver.asked.length);
    first.close();
    receiver.script(receiver.ok);
    const second = openTab(receiver, {schedule: NEVER});
    await second.ready;
    expect(entryOf(second, key)).to.include({kept: 'device', body: '{"text":"Kiitos"}'});
    await reaches(second, key, 'received');
    expect([...receiver.stored]).to.deep.equal([[key, '{"text":"Kiitos"}']]);
  });

  it('waits at the next visit as long as Retry-After says', async () => {
    receiver.script(status(503, {'Retry-After': '600'}));
    const first = openTab(receiver);
    const key = answer(first);
    const {retryAt} = await reaches(first, key, 'waiting');
    first.close();
    const second = openTab(receiver);
    await second.ready;
    expect(entryOf(second, key)?.state).to.deep.equal({status: 'waiting', reason: 'server', retryAt});
    expect(receiver.asked).to.have.length(1);
  });

  it('is there at the next visit when it was refused, with the errors; a 403 has another try', async () => {
    const errors = [{field: 'email'}];
    receiver.script(() => json({errors}, 422), status(403), status(403), receiver.ok);
    const first = openTab(receiver);
    const [invalid] = [answer(first, {n: 1})];
    await reaches(first, invalid, 'refused');
    const forbidden = answer(first, {n: 2});
    await reaches(first, forbidden, 'refused');
    first.close();
    const second = openTab(receiver);
    await second.ready;
    expect(entryOf(second, invalid)).to.deep.include({body: '{"n":1}', state: {status: 'refused', reason: 'invalid', errors}});
    const {state} = entryOf(second, invalid) ?? {};
    expect(state && 'errors' in state && [state, state.errors, ...state.errors].every(Object.isFrozen)).to.equal(true);
    await reaches(second, forbidden, 'received');
    second.discard(invalid);
    await until(async () => !JSON.stringify(await onDevice()).includes('"n\\":1'));
  });

  it('leaves a receipt without its text, for 30 days', async () => {
    const first = openTab(receiver);
    const key = answer(first, {secret: 'salaisuus'});
    await reaches(first, key, 'received');
    first.close();
    expect(JSON.stringify(await onDevice())).to.include('Kuitti 1').and.not.include('salaisuus');
    const later = openTab(receiver, {now: () => Date.now() + 29 * DAY});
    await later.ready;
    expect(entryOf(later, key)?.state).to.include({status: 'received', receipt: 'Kuitti 1'});
    later.close();
    const muchLater = openTab(receiver, {now: () => Date.now() + 31 * DAY});
    await muchLater.ready;
    expect(muchLater.entries).to.deep.equal([]);
    await until(async () => (await onDevice()).length === 0);
    expect(receiver.asked).to.have.length(1);
  });

  it('is replaced by its correction in one step', async () => {
    receiver.script(() => json({errors: []}, 400), dropped);
    const outbox = openTab(receiver, {schedule: NEVER});
    const key = answer(outbox, {n: 1});
    await reaches(outbox, key, 'refused');
    const {entry} = outbox.replace(key, {n: 2}) as {entry: {key: string}};
    await reaches(outbox, entry.key, 'waiting');
    expect((await onDevice()).map(({body}) => body)).to.have.members(['', '{"n":2}']);
  });

  it('is sent, and stored again, when the site data were cleared while the page was open', async () => {
    receiver.script(dropped, dropped, receiver.ok);
    const outbox = openTab(receiver, {schedule: NEVER});
    const key = answer(outbox);
    await reaches(outbox, key, 'waiting');
    await clearDevice();
    outbox.retry(key);
    await until(async () => (await statesOnDevice())[0] === 'waiting');
    outbox.retry(key);
    await reaches(outbox, key, 'received');
  });

  it('is gone for good when it was discarded, and nothing of it is left after a day', async () => {
    receiver.script(dropped);
    const first = openTab(receiver, {schedule: NEVER});
    const key = answer(first);
    await reaches(first, key, 'waiting');
    first.discard(key);
    await until(async () => (await onDevice())[0]?.['body'] === '');
    first.close();
    const second = openTab(receiver, {now: () => Date.now() + 2 * DAY});
    await second.ready;
    expect(second.entries).to.deep.equal([]);
    await until(async () => (await onDevice()).length === 0);
  });

  it('is not troubled by what others wrote into the database', async () => {
    const first = openTab(receiver);
    await reaches(first, answer(first), 'received');
    first.close();
    const request = indexedDB.open('tarjotin-outbox');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const transaction = request.result.transaction('entries', 'readwrite');
    const whole = {endpoint: ENDPOINT, form: 'f', body: '{}', madeAt: 1, tries: 1};
    const states = [null, {status: 'x'}, {status: 'refused', reason: 'invalid'}, {status: 'waiting'}, {status: 'received'}];
    transaction.objectStore('entries').put({key: 'empty'});
    states.forEach((state, n) => transaction.objectStore('entries').put({...whole, key: `${n}`, state}));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    request.result.close();
    const second = openTab(receiver);
    await second.ready;
    expect(second.entries).to.have.length(1);
  });

  it('goes when the network is back, if the database could not be read before', async () => {
    receiver.script(dropped);
    const first = openTab(receiver, {schedule: NEVER});
    const key = answer(first);
    await reaches(first, key, 'waiting');
    first.close();
    let isDenied = true;
    const factory = () => {
      if (isDenied) throw new DOMException('denied', 'SecurityError');
      return indexedDB;
    };
    const second = openTab(receiver, {store: new DeviceStore(factory)});
    await second.ready;
    expect(second.entries).to.deep.equal([]);
    isDenied = false;
    receiver.script(receiver.ok);
    window.dispatchEvent(new CustomEvent('online'));
    await reaches(second, key, 'received');
  });
});

describe('an answer where the device keeps nothing', () => {
  const spoil = (method: 'put' | 'get', error: () => never) => {
    const original: unknown = Reflect.get(IDBObjectStore.prototype, method);
    IDBObjectStore.prototype[method] = error;
    return () => void Object.assign(IDBObjectStore.prototype, {[method]: original});
  };
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const denied = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };

  beforeEach(async () => {
    receiver = fakeReceiver();
    await clearDevice();
  });
  afterEach(leaveAll);

  for (const [what, factory] of Object.entries({
    'is denied': denied,
    'does not exist': () => undefined as unknown as IDBFactory,
    'fails to open': () => ({open: denied}) as unknown as IDBFactory,
  })) {
    it(`is kept in the page, said so, and sent, when storage ${what}`, async () => {
      receiver.script(dropped, receiver.ok);
      const outbox = openTab(receiver, {store: new DeviceStore(factory), schedule: NEVER});
      const key = answer(outbox);
      await reaches(outbox, key, 'waiting');
      expect(entryOf(outbox, key)?.kept).to.equal('page');
      outbox.retry(key);
      await reaches(outbox, key, 'received');
      expect(receiver.stored.size).to.equal(1);
    });
  }

  it('is sent when the storage is full, and stored as soon as there is room', async () => {
    receiver.script(dropped, dropped, receiver.ok);
    const restore = spoil('put', full);
    try {
      const outbox = openTab(receiver, {schedule: NEVER});
      const key = answer(outbox);
      await reaches(outbox, key, 'waiting');
      expect(entryOf(outbox, key)?.kept).to.equal('page');
      restore();
      outbox.retry(key);
      await until(() => entryOf(outbox, key)?.kept === 'device');
      expect(await statesOnDevice()).to.deep.equal(['waiting']);
      outbox.retry(key);
      await reaches(outbox, key, 'received');
    } finally {
      restore();
    }
  });

  it('is sent when the database does not answer', async () => {
    const factory = () => ({open: () => ({})}) as unknown as IDBFactory;
    const outbox = openTab(receiver, {store: new DeviceStore(factory, 10)});
    await reaches(outbox, answer(outbox), 'received');
  });

  it('goes on when the browser takes the database away after it was stored', async () => {
    receiver.script(dropped, dropped, receiver.ok);
    const outbox = openTab(receiver, {schedule: NEVER});
    const key = answer(outbox);
    await reaches(outbox, key, 'waiting');
    const restore = spoil('get', denied);
    try {
      outbox.retry(key);
      await until(() => receiver.asked.length === 2);
      await reaches(outbox, key, 'waiting');
      outbox.retry(key);
      await reaches(outbox, key, 'received');
    } finally {
      restore();
    }
  });

  it('is stored again by a database that was closed under way', async () => {
    const outbox = openTab(receiver, {schedule: QUICK});
    await reaches(outbox, answer(outbox), 'received');
    // Asks the outbox to let go, as another version of it or the browser would.
    await clearDevice();
    const key = answer(outbox);
    await reaches(outbox, key, 'received');
    expect(entryOf(outbox, key)?.kept).to.equal('device');
    expect(await statesOnDevice()).to.deep.equal(['received']);
  });
});
