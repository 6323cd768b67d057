import {expect} from '@open-wc/testing';
import type * as OutboxModule from '../../../src/form/outbox/outbox.js';
import type {OutboxOptions} from '../../../src/form/outbox/outbox.js';
import type {Outbox} from '../../../src/form/outbox/types.js';
import {dropped, hang, json} from './receiver.js';
import {
  answer,
  clearDevice,
  come,
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

let receiver: Receiver;

const WAYS: Record<string, OutboxOptions> = {'with navigator.locks': {}, 'with leases': {locks: null}};

for (const [way, options] of Object.entries(WAYS)) {
  describe(`two tabs ${way}`, () => {
    beforeEach(async () => {
      receiver = fakeReceiver();
      await clearDevice();
    });
    afterEach(leaveAll);

    it('never send the same answer at once, and both get the receipt', async () => {
      receiver.script(dropped);
      const first = openTab(receiver, {...options, schedule: NEVER});
      const keys = [1, 2, 3].map((n) => answer(first, {n}));
      for (const key of keys) await reaches(first, key, 'waiting');
      receiver.script(receiver.ok);
      const second = openTab(receiver, {...options, schedule: {...NEVER, look: 5}});
      come('online');
      for (const key of keys) {
        await reaches(first, key, 'received');
        await reaches(second, key, 'received');
        expect(entryOf(second, key)?.state).to.deep.equal(entryOf(first, key)?.state);
      }
      expect(receiver.mostAtOnce()).to.equal(1);
      expect(receiver.asked).to.have.length(6);
    });

    it('tell each other of the receipt', async () => {
      receiver.script(dropped, dropped, receiver.ok);
      const first = openTab(receiver, {...options, schedule: NEVER});
      const key = answer(first);
      await reaches(first, key, 'waiting');
      const second = openTab(receiver, {...options, schedule: NEVER});
      await second.ready;
      await until(() => receiver.asked.length === 2);
      await reaches(second, key, 'waiting');
      second.retry(key);
      await reaches(first, key, 'received');
      expect(receiver.asked).to.have.length(3);
    });

    it('find out of the receipt where there is no BroadcastChannel', async () => {
      const {BroadcastChannel} = window;
      (window as {BroadcastChannel?: unknown}).BroadcastChannel = undefined;
      try {
        receiver.script(dropped, dropped, receiver.ok);
        const first = openTab(receiver, {...options, schedule: NEVER});
        const key = answer(first);
        await reaches(first, key, 'waiting');
        const second = openTab(receiver, {...options, schedule: QUICK});
        await reaches(second, key, 'received');
        come('pageshow');
        await reaches(first, key, 'received');
        expect(receiver.asked).to.have.length(3);
      } finally {
        window.BroadcastChannel = BroadcastChannel;
      }
    });

    it('the other goes on when the one that sends is closed', async () => {
      receiver.script(hang, receiver.ok);
      const first = openTab(receiver, options);
      const key = answer(first);
      await until(() => receiver.asked.length);
      const second = openTab(receiver, options);
      await second.ready;
      first.close();
      await reaches(second, key, 'received');
      expect(receiver.mostAtOnce()).to.equal(1);
      expect([...receiver.stored.keys()]).to.deep.equal([key]);
    });

    it('both forget what is discarded in one, also while the other sends it', async () => {
      receiver.script(hang);
      const first = openTab(receiver, options);
      const key = answer(first);
      await until(() => receiver.asked.length);
      const second = openTab(receiver, options);
      await second.ready;
      second.discard(key);
      await until(() => first.entries.length === 0 && receiver.asked[0]?.init.signal?.aborted);
      expect((await onDevice()).map(({body}) => body)).to.deep.equal(['']);
    });

    it('both see the correction in place of the refused', async () => {
      receiver.script(() => json({errors: []}, 400), receiver.ok);
      const first = openTab(receiver, options);
      const key = answer(first, {n: 1});
      await reaches(first, key, 'refused');
      const second = openTab(receiver, options);
      await second.ready;
      const {entry} = second.replace(key, {n: 2}) as {entry: {key: string}};
      await reaches(first, entry.key, 'received');
      expect(first.entries).to.have.length(1);
      expect([...receiver.stored.values()]).to.deep.equal(['{"n":2}']);
    });
  });
}

/** A page of its own, as another tab has one: with it go its requests, timers and locks. */
async function openPage(options: OutboxOptions): Promise<{outbox: Outbox; leave: () => void}> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const url = new URL('../../../src/form/outbox/outbox.ts', import.meta.url).href;
  const page = frame.contentWindow as Window & typeof globalThis;
  const {openOutbox} = (await page.eval(`import(${JSON.stringify(url)})`)) as typeof OutboxModule;
  return {outbox: openOutbox({fetch: receiver.fetch, schedule: QUICK, ...options}), leave: () => frame.remove()};
}

describe('two pages', () => {
  beforeEach(async () => {
    receiver = fakeReceiver();
    await clearDevice();
  });
  afterEach(leaveAll);

  it('the one that stays sends what the other had under way when it went', async () => {
    receiver.script(hang, hang, receiver.ok);
    const {outbox, leave} = await openPage({schedule: {...QUICK, timeout: 600_000}});
    const key = answer(outbox);
    await until(() => receiver.asked.length === 1);
    const stays = openTab(receiver);
    await stays.ready;
    expect(entryOf(stays, key)?.state.status).to.equal('sending');
    leave();
    // The second is the last request of the page that went, which nobody answers.
    await reaches(stays, key, 'received');
    expect(receiver.asked.map((asked) => asked.key)).to.deep.equal([key, key, key]);
    expect([...receiver.stored.keys()]).to.deep.equal([key]);
  });

  it('show the same answers and the same receipts', async () => {
    receiver.script(dropped, dropped, receiver.ok);
    const {outbox, leave} = await openPage({});
    const stays = openTab(receiver);
    const keys = [...[1, 2, 3, 4].map((n) => answer(outbox, {n})), ...[5, 6, 7, 8].map((n) => answer(stays, {n}))];
    for (const tab of [outbox, stays]) for (const key of keys) await reaches(tab, key, 'received');
    expect(outbox.entries).to.have.deep.members([...stays.entries]);
    expect(receiver.mostAtOnce()).to.equal(1);
    expect(receiver.stored.size).to.equal(8);
    outbox.close();
    leave();
  });
});

describe('a lease', () => {
  beforeEach(async () => {
    receiver = fakeReceiver();
    await clearDevice();
  });
  afterEach(leaveAll);

  it('of a tab that died runs out', async () => {
    receiver.script(hang, receiver.ok);
    const dead = openTab(receiver, {locks: null});
    const key = answer(dead);
    await until(() => receiver.asked.length);
    let now = Date.now();
    const tab = openTab(receiver, {locks: null, now: () => now});
    await tab.ready;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(receiver.asked).to.have.length(1);
    now += 60_000;
    await reaches(tab, key, 'received');
  });

  it('is used where locks are denied', async () => {
    const locks = {request: () => Promise.reject(new DOMException('denied', 'SecurityError'))} as unknown as LockManager;
    const tab = openTab(receiver, {locks});
    await reaches(tab, answer(tab), 'received');
    expect((await onDevice())[0]?.['lease']).to.equal(undefined);
  });
});
