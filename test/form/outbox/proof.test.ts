import {expect} from '@open-wc/testing';
import {json, type Reply, status} from './receiver.js';
import {answer, entryOf, fakeReceiver, leaveAll, NEVER, pageOnly, reaches, type Receiver, until} from './visitor.js';

const SALT = '00112233445566778899aabbccddeeff';
const bytesOf = (hex: string): number[] => (hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
const hexOf = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A challenge that is met by this number, made by the hash of the browser. */
async function challengeOf(counter: number) {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, counter);
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.of(...bytesOf(SALT), ...bytesOf(SALT), ...number));
  return {
    derivedKey: hexOf(hash),
    challenge: {parameters: {algorithm: 'SHA-256', cost: 1, salt: SALT, nonce: SALT, keyPrefix: hexOf(hash).slice(0, 16)}, signature: 'signed'},
  };
}

const asking = (challenge: unknown): Reply => () => json({status: 428, title: 'Solve', challenge}, 428);

describe('a visitor whose answer is to be paid for with work', () => {
  let receiver: Receiver;
  beforeEach(() => {
    receiver = fakeReceiver();
  });
  afterEach(leaveAll);

  it('sees that the device works, and gets a receipt for the same bytes under the same key', async () => {
    const {challenge, derivedKey} = await challengeOf(1_234);
    receiver.script(asking(challenge), receiver.ok);
    const outbox = pageOnly(receiver);
    const seen: unknown[] = [];
    outbox.subscribe(([entry]) => seen.push(entry?.state));
    const key = answer(outbox);
    await reaches(outbox, key, 'received');
    expect(seen).to.deep.include({status: 'sending', isProving: true});
    expect(receiver.asked.map((asked) => [asked.key, asked.init.body])).to.deep.equal([[key, '{"text":"Kiitos"}'], [key, '{"text":"Kiitos"}']]);
    const proof = new Headers(receiver.asked[1]?.init.headers).get('Tarjotin-Proof') ?? '';
    expect(JSON.parse(atob(proof))).to.deep.equal({challenge, solution: {counter: 1_234, derivedKey}});
  });

  for (const [name, challenge] of [['no challenge', undefined], ['another kind of work', {parameters: {algorithm: 'ARGON2ID'}}]] as const) {
    it(`has the answer kept, to be tried again, when the receiver asks for ${name}`, async () => {
      receiver.script(asking(challenge), receiver.ok);
      const outbox = pageOnly(receiver, NEVER);
      const key = answer(outbox);
      await reaches(outbox, key, 'waiting');
      outbox.retry(key);
      await reaches(outbox, key, 'received');
      expect(receiver.asked).to.have.length(2);
    });
  }

  it('has the answer kept when the receiver wants the work once more', async () => {
    const {challenge} = await challengeOf(5);
    receiver.script(asking(challenge));
    const outbox = pageOnly(receiver, NEVER);
    const key = answer(outbox);
    expect(await reaches(outbox, key, 'waiting')).to.include({reason: 'server'});
    expect(receiver.asked).to.have.length(2);
  });

  it('ends the work when the answer is given up', async () => {
    const {challenge} = await challengeOf(4_000_000);
    receiver.script(asking(challenge), status(500));
    const outbox = pageOnly(receiver);
    const key = answer(outbox);
    await until(() => {
      const state = entryOf(outbox, key)?.state;
      return state?.status === 'sending' && state.isProving;
    });
    outbox.discard(key);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(receiver.asked).to.have.length(1);
  });
});
