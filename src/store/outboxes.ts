/** The outbox that all forms of a page share. */
import {memoryStore} from '../form/outbox/entry-store.js';
import {openOutbox} from '../form/outbox/outbox.js';
import type {Entry, Outbox} from '../form/outbox/types.js';
import {pageWide} from '../lib/page-wide.js';

interface Shared {
  readonly outbox: Outbox;
  users: number;
}

/** Of this shape; another version of ours has outboxes of its own, and the device tells them what the other has sent. */
const NAME = 'outboxes 1';

const isUnderWay = ({state, kept}: Entry): boolean =>
  state.status === 'sending' || state.status === 'waiting' || (kept === 'page' && state.status !== 'received');

/**
 * The outbox of the page, opened by the first who uses it: on the device, or with `keep` false in the page alone. Call
 * `leave` once when done; it is closed with its last user, though not before what is under way has come to its end: who
 * takes the form off the page right after sending must not lose the answer.
 */
export function useOutbox(keep: boolean): {readonly outbox: Outbox; readonly leave: () => void} {
  const shared = pageWide(NAME, () => new Map<boolean, Shared>());
  const mine: Shared = shared.get(keep) ?? {outbox: openOutbox(keep ? {} : {store: memoryStore()}), users: 0};
  shared.set(keep, mine);
  mine.users++;
  const closeIfDone = (entries: readonly Entry[]): void => {
    if (mine.users || entries.some(isUnderWay)) return;
    mine.outbox.close();
    if (shared.get(keep) === mine) shared.delete(keep);
  };
  let stop = (): void => undefined;
  return {
    outbox: mine.outbox,
    leave: () => {
      mine.users--;
      stop = mine.outbox.subscribe((entries) => {
        if (mine.users) stop();
        else closeIfDone(entries);
      });
      closeIfDone(mine.outbox.entries);
    },
  };
}
