import {backOff} from '../../lib/retry.js';
import type {Ended} from './prove.js';
import {LONGEST_RETRY_AFTER, type Schedule} from './schedule.js';
import type {Entry, EntryState, Waiting} from './types.js';

/** One answer as it is stored, and as the tabs share it. */
export interface StoredEntry extends Omit<Entry, 'kept'> {
  /** Requests that came to an end; of two copies of a record the one with more is the newer. */
  readonly tries: number;
  /** Epoch ms before which the server does not want to be asked. */
  readonly notBefore?: number;
  /** Replies with a 4xx that we do not know, one after the other. */
  readonly rejections?: number;
  /**
   * Epoch ms when the visitor discarded or replaced it. Such a record stays a day without its text, for the other tabs: one
   * that is not there at all was cleared with the site's data, and a tab that still has the answer goes on with it.
   */
  readonly discardedAt?: number;
  /** The tab that sends it now, where there is no LockManager. */
  readonly lease?: {readonly owner: string; /** Epoch ms. */ readonly until: number};
}

/** Rejections after which only the visitor tries again: some minutes of them. */
const MOST_REJECTIONS = 10;

const DAY = 24 * 60 * 60_000;

/** Milliseconds that a receipt is kept for the visitor's next look. */
const RECEIPT_AGE = 30 * DAY;

/** The record after a request. Releases the lease. A receipt stays, the text of the answer goes. */
export function afterOutcome(record: StoredEntry, outcome: Ended, now: number, schedule: Schedule): StoredEntry {
  if (outcome.kind === 'aborted') return {...record, lease: undefined};
  const tries = record.tries + 1;
  const next = {...record, tries, lease: undefined, notBefore: undefined};
  if (outcome.kind === 'received') {
    return {...next, body: '', state: {status: 'received', receipt: outcome.receipt, date: now}};
  }
  if (outcome.kind === 'refused') {
    const isFirst = !(record.state.status === 'waiting' && record.state.reason === 'forbidden');
    if (outcome.refusal.reason !== 'forbidden' || !isFirst) return {...next, state: outcome.refusal};
    return {...next, state: {status: 'waiting', reason: 'forbidden', retryAt: now + schedule.forbidden}};
  }
  const {reason, isRejected} = outcome;
  const rejections = isRejected ? (record.rejections ?? 0) + 1 : 0;
  if (rejections >= MOST_REJECTIONS) return {...next, rejections, state: {status: 'refused', reason: 'rejected'}};
  const retryAfter = outcome.retryAfter && Math.min(outcome.retryAfter, LONGEST_RETRY_AFTER);
  const state: Waiting = {
    status: 'waiting',
    reason,
    retryAt: now + Math.max(backOff(tries, schedule.first, schedule.longest), retryAfter ?? 0),
  };
  return {...next, rejections, state, notBefore: retryAfter ? now + retryAfter : undefined};
}

/** Milliseconds that the server still wants to be left alone; a wait longer than any comes of a clock that has been set back. */
export function quietTime({notBefore = 0}: StoredEntry, now: number): number {
  const wait = notBefore - now;
  return wait > 0 && wait <= LONGEST_RETRY_AFTER ? wait : 0;
}

/** Milliseconds to the next try; undefined when there is none by itself. */
export const restTime = ({state}: StoredEntry, now: number): number | undefined =>
  state.status === 'waiting' ? Math.min(Math.max(state.retryAt - now, 0), LONGEST_RETRY_AFTER) : undefined;

/** What is left of a record that the visitor does not want any more. */
export const discarded = (record: StoredEntry, now: number): StoredEntry =>
  ({...record, body: '', state: {status: 'sending'}, lease: undefined, discardedAt: now});

/** A receipt that the visitor has had long enough, or a discarded record that all tabs have seen. */
export const isExpired = ({state, discardedAt}: StoredEntry, now: number): boolean =>
  discardedAt === undefined ? state.status === 'received' && state.date + RECEIPT_AGE < now : discardedAt + DAY < now;

/** Goes at the next visit; a login or a firewall may have let it through by then. */
export const isOpen = ({state}: StoredEntry): boolean =>
  state.status === 'sending' ||
  state.status === 'waiting' ||
  (state.status === 'refused' && state.reason === 'forbidden');

/** What the element gets to see. */
export const toEntry = (record: StoredEntry, kept: Entry['kept'], state: EntryState): Entry =>
  Object.freeze({
    key: record.key,
    endpoint: record.endpoint,
    form: record.form,
    body: record.body,
    madeAt: record.madeAt,
    kept,
    state: frozen(state),
  });

/** What comes out of the database is not frozen any more. */
function frozen(state: EntryState): EntryState {
  if ('errors' in state) Object.freeze(state.errors).forEach((error) => Object.freeze(error));
  return Object.freeze(state);
}

/** Whether what lies in the storage is a record of ours; any script of the origin may write there. */
export function isStoredEntry(value: unknown): value is StoredEntry {
  if (typeof value !== 'object' || value === null) return false;
  const {key, endpoint, form, body, madeAt, tries, state, notBefore = 0, rejections = 0, discardedAt = 0} = value as Partial<Record<keyof StoredEntry, unknown>>;
  return (
    [key, endpoint, form, body].every((text) => typeof text === 'string') &&
    [madeAt, tries, notBefore, rejections, discardedAt].every(Number.isFinite) &&
    isState(state)
  );
}

function isState(value: unknown): value is EntryState {
  if (typeof value !== 'object' || value === null) return false;
  const {status, reason, retryAt, receipt, date, errors} = value as Record<string, unknown>;
  if (status === 'waiting') return typeof reason === 'string' && Number.isFinite(retryAt);
  if (status === 'received') return typeof receipt === 'string' && Number.isFinite(date);
  if (status === 'refused') return reason === 'invalid' ? Array.isArray(errors) : typeof reason === 'string';
  return status === 'sending';
}
