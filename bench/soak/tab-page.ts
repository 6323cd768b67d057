/** What a tab of the soak runs: the outbox on the real storage of the browser, in the hands of the soak. */
import {openOutbox} from '../../src/form/outbox/outbox.js';
import type {Answer} from '../../src/form/outbox/types.js';

/** Milliseconds: as the outbox does it, but faster. */
const outbox = openOutbox({schedule: {first: 5, longest: 50, timeout: 1_000, forbidden: 5, look: 50}});

/** Resolves when the answers are on the device: from then on no closed tab may lose them. */
async function send(answers: readonly Answer[]): Promise<void> {
  for (const answer of answers) {
    const {error} = outbox.send(answer);
    if (error) throw new Error(`The outbox does not take it: ${error}`);
  }
  const isKept = (): boolean => answers.every(({key}) => outbox.entries.find((entry) => entry.key === key)?.kept !== 'page');
  while (!isKept()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Receipts that are there, by key; forgets those that the soak has seen, as a visitor would. */
function collect(seen: readonly string[]): readonly (readonly [key: string, receipt: string])[] {
  for (const key of seen) outbox.discard(key);
  return outbox.entries.flatMap(({key, state}) => {
    if (state.status === 'refused') throw new Error(`An answer was refused: ${state.reason}`);
    return state.status === 'received' ? [[key, state.receipt] as const] : [];
  });
}

export const tab = {send, collect, ready: outbox.ready};
Object.assign(globalThis, {tab});
