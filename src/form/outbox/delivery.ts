import type {Fetch} from './attempt.js';
import type {EntryStore} from './entry-store.js';
import {outlivesPage, sendLast} from './last-request.js';
import type {Lock} from './lock.js';
import {afterOutcome, discarded, isOpen, quietTime, restTime, type StoredEntry, toEntry} from './record.js';
import {attemptWithProof, type Ended} from './prove.js';
import type {Schedule} from './schedule.js';
import type {Turns} from './turns.js';
import type {Entry} from './types.js';

/** What all answers of an outbox share. */
export interface Surroundings {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly store: EntryStore;
  readonly schedule: Schedule;
  readonly lock: Lock;
  readonly turns: Turns;
  /** The entry is another one now. */
  readonly changed: () => void;
  /** The record has changed: for the other tabs. */
  readonly written: (key: string) => void;
  /** Discarded or replaced in another tab. */
  readonly gone: (key: string) => void;
}

/** One answer in this tab: stored first, then sent until it has a receipt or is refused. */
export class Delivery {
  entry: Entry;
  readonly #around: Surroundings;
  readonly #old?: StoredEntry;
  #record: StoredEntry;
  #kept: Entry['kept'] = 'page';
  /** Settles when the record is stored, or cannot be. */
  #added?: Promise<void>;
  #run?: AbortController;
  /** Settles when the last run has come to its end. */
  #ended: Promise<void> = Promise.resolve();
  #isAsking = false;
  #isForgotten = false;
  /** The network or the page came back while a try was on its way: what it ended with says nothing of now. */
  #isWoken = false;
  #timer?: ReturnType<typeof setTimeout>;

  /** A new answer, in place of a refused one if there is an `old`. Goes when it is started or resumed. */
  constructor(around: Surroundings, record: StoredEntry, old?: Delivery) {
    this.#around = around;
    this.#record = record;
    this.#old = old && discarded(old.#record, around.now());
    this.entry = toEntry(record, this.#kept, record.state);
  }

  /** The record is one of an earlier visit or another tab: goes on where that ended. */
  resume(): void {
    this.#added = Promise.resolve();
    this.#kept = this.#around.store.kept;
    if (isOpen(this.#record) && !quietTime(this.#record, this.#around.now())) this.start();
    else this.#rest();
  }

  /** Sends, unless that goes on already or there is a receipt. */
  start(): void {
    if (this.#run || this.#isForgotten || this.#record.state.status === 'received') return;
    clearTimeout(this.#timer);
    this.#isWoken = false;
    const run = (this.#run = new AbortController());
    this.#show();
    this.#ended = this.#runAfter(this.#ended, run);
  }

  /** One run after the other: the end of an older one releases the lease of this tab. */
  async #runAfter(ended: Promise<void>, run: AbortController): Promise<void> {
    try {
      await ended;
      await this.#send(run.signal);
    } finally {
      if (this.#run === run) {
        this.#run = undefined;
        this.#rest();
      }
    }
  }

  /** The network or the page is back: tries what waits, though not before the server allows. */
  wake(): void {
    if (this.#run) this.#isWoken = true;
    const isWaiting = this.#record.state.status !== 'refused';
    if (isWaiting && !quietTime(this.#record, this.#around.now())) this.start();
  }

  /** Ends the request and the timer; resolves when nothing more is written. */
  stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#run?.abort();
    this.#run = undefined;
    return this.#ended;
  }

  /** The page goes: one last request that the browser carries on without it. Nobody learns what becomes of it. */
  leave(): void {
    const {state} = this.#record;
    const isPending = this.#run ?? (state.status === 'waiting' || state.status === 'sending');
    if (!isPending || quietTime(this.#record, this.#around.now())) return;
    if (!outlivesPage(this.#record)) return;
    void this.stop();
    sendLast(this.#record, this.#around.fetch);
  }

  /** Stops and takes the record away. */
  async forget(): Promise<void> {
    this.#isForgotten = true;
    void this.stop();
    await this.#added;
    const {store, now} = this.#around;
    await store.update(this.#record.key, (record) => record && discarded(record, now()));
    this.#around.written(this.#record.key);
  }

  /** Another tab has changed the record: takes what is newer than ours. */
  async look(): Promise<void> {
    const found = await this.#around.store.get(this.#record.key);
    if (!found?.record || this.#isForgotten) return;
    if (found.record.discardedAt !== undefined) return this.#drop();
    if (found.record.tries <= this.#record.tries) return;
    // While we ask, nobody else does; only a receipt may come from a tab whose lease ran out.
    if (this.#isAsking && found.record.state.status !== 'received') return;
    void this.stop();
    this.#record = found.record;
    this.#rest();
  }

  async #send(signal: AbortSignal): Promise<void> {
    await (this.#added ??= this.#add());
    const {lock, turns} = this.#around;
    const {key, endpoint} = this.#record;
    // The turn comes last: a tab that the browser has put to sleep with the lock must not hold up what others send.
    await lock(key, signal, () => turns.take(new URL(endpoint).origin, signal, () => this.#ask(signal)));
  }

  async #add(): Promise<void> {
    const {store, written} = this.#around;
    if (!(await store.add(this.#record, this.#old))) return;
    this.#kept = store.kept;
    this.#show();
    written(this.#record.key);
    if (this.#old) written(this.#old.key);
  }

  async #ask(signal: AbortSignal): Promise<void> {
    if (!(await this.#isOurTurn()) || signal.aborted) return;
    const {fetch, schedule, now} = this.#around;
    this.#isAsking = true;
    const options = {fetch, signal, now, timeout: schedule.timeout};
    const outcome = await attemptWithProof(this.#record, options, () => this.#show(true));
    if (outcome.kind !== 'aborted') await this.#write(outcome);
    this.#isAsking = false;
  }

  /** False when another tab has been faster: then what it got is ours too. */
  async #isOurTurn(): Promise<boolean> {
    const found = await this.#around.store.get(this.#record.key);
    // Cleared with the site's data: what is written next puts it back.
    if (found && !found.record) this.#kept = 'page';
    if (found?.record?.discardedAt !== undefined) this.#drop();
    if (this.#isForgotten) return false;
    if (!found?.record || found.record.tries <= this.#record.tries) return true;
    this.#record = found.record;
    return false;
  }

  async #write(outcome: Ended): Promise<void> {
    if (this.#isForgotten) return;
    const {store, schedule, now, written} = this.#around;
    const {key} = this.#record;
    const found = await store.update(key, (current) => {
      const record = current ?? this.#record;
      const isFinal = record.state.status === 'received' || record.discardedAt !== undefined;
      return isFinal ? undefined : afterOutcome(record, outcome, now(), schedule);
    });
    if (found?.record?.discardedAt !== undefined) return this.#drop();
    this.#record = found?.record ?? afterOutcome(this.#record, outcome, now(), schedule);
    if (found) this.#kept = store.kept;
    written(key);
    // The run may have been ended meanwhile, and would not show it.
    this.#show();
  }

  /** Another tab has discarded or replaced it. */
  #drop(): void {
    this.#isForgotten = true;
    void this.stop();
    this.#around.gone(this.#record.key);
  }

  get #wokenWait(): number | undefined {
    const {now, schedule} = this.#around;
    const wait = restTime(this.#record, now());
    return wait === undefined ? undefined : Math.max(Math.min(wait, schedule.first), quietTime(this.#record, now()));
  }

  /** Shows how things stand, and sets the next try. */
  #rest(): void {
    clearTimeout(this.#timer);
    const wait = this.#isWoken ? this.#wokenWait : restTime(this.#record, this.#around.now());
    if (wait !== undefined && !this.#isForgotten) this.#timer = setTimeout(() => this.start(), wait);
    this.#show();
  }

  #show(isProving = false): void {
    const {state} = this.#record;
    const sending = isProving ? ({status: 'sending', isProving} as const) : ({status: 'sending'} as const);
    this.entry = toEntry(this.#record, this.#kept, this.#run && state.status !== 'received' ? sending : state);
    this.#around.changed();
  }
}
