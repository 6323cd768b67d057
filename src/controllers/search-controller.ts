import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createPause, painted, yieldToPage} from '../lib/pause.js';
import type {FeedState} from '../store/feed-store.js';
import type {Answer, FinderIndex, Question} from '../store/finder-index.js';
import type {Filters} from '../store/finder-state.js';
import {createListings, type Listing} from '../store/listing.js';

/** What was found, with all that is needed to show it. */
export interface Found {
  readonly listings: readonly Listing[];
  readonly state: FeedState;
  readonly question: Question;
  /** Numbers of the listings found, best first. */
  readonly hits: Uint32Array;
  /** Counts, marks and the like; comes a moment after the first results, when the index is there. */
  readonly answer?: Answer;
}

const same = (a: Question | undefined, b: Question): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Rows in the first frames. A page's first list has as many at once as a screen shows below the search box, for each
 * that comes later may move what stands below the list; of later ones the first row alone tells that a key was heard.
 */
const FIRST_STEPS = [3, 10];
const STEPS = [1, 4, 10];

/** Asks for everything, as it comes: the list alone answers it. */
const isPlain = ({query, filters, sort}: Question): boolean =>
  !query && sort === 'relevance' && !Object.keys(filters).length;

/**
 * Makes the list of a feed, then its index, and asks it. The first screen waits for the list only. Answers that come too
 * late, for an older feed or an older question, are dropped.
 */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string;
  readonly #loadMore: () => Promise<void>;
  #index?: FinderIndex;
  #indexing?: AbortController;
  #asking?: AbortController;
  #state?: FeedState;
  #question?: Question;
  #listings: readonly Listing[] = [];
  found?: Found;
  /** What was found before, while only the first `freshRows` show `found`. */
  before?: Found;
  /** On a slow phone the first results are painted after a key, and the rest in the next frames. */
  freshRows = 0;
  /** The part that searches could not be loaded, or broke off: the list stands, but cannot be searched. */
  failed = false;

  /** `loadMore` loads what the element needs to show an answer, beside the index. */
  constructor(host: ReactiveControllerHost, locale: () => string, loadMore: () => Promise<void>) {
    this.#host = host;
    this.#locale = locale;
    this.#loadMore = loadMore;
    host.addController(this);
  }

  /** True while the answer on screen is not yet the answer to the last question. */
  get busy(): boolean {
    return this.#question !== undefined && !this.failed && !same(this.found?.question, this.#question);
  }

  /** Call it before each drawing; nothing happens while feed and question are the same. A promise is that of the answer. */
  update(state: FeedState, question: Question): Promise<void> | undefined {
    const grown = this.#needsIndex(state);
    if (!grown && same(this.#question, question)) return undefined;
    this.#question = question;
    if (grown) void this.#list(state);
    else if (this.#index) return this.#ask(this.#index);
    else if (this.failed) this.retry();
    return undefined;
  }

  /** Tries again to load the part that searches. */
  retry(): void {
    this.failed = false;
    if (this.#state && this.#indexing) void this.#makeIndex(this.#state, this.#indexing.signal);
    this.#host.requestUpdate();
  }

  /** The visitor goes to the search box. */
  prepare(): void {
    this.#index?.prepare();
  }

  /** Choices brought to the keys of the feed, as far as it is known. */
  resolve(filters: Filters): Filters {
    return this.#index?.resolve(filters) ?? filters;
  }

  hostDisconnected(): void {
    this.#indexing?.abort();
    this.#asking?.abort();
    this.#index?.close();
    this.#index = undefined;
    this.#state = undefined;
    this.#question = undefined;
  }

  /** A paged feed grows; it is indexed at its first page, each time it has doubled, and at its end. */
  #needsIndex(state: FeedState): boolean {
    const old = this.#state;
    if (!old) return true;
    if (state.items === old.items) return false;
    return state.complete || state.items.length >= 2 * old.items.length || state.items.length < old.items.length;
  }

  async #list(state: FeedState): Promise<void> {
    this.#indexing?.abort();
    this.#indexing = new AbortController();
    const {signal} = this.#indexing;
    this.#state = state;
    try {
      // Reading the feed and drawing may have filled a task already.
      await yieldToPage();
      this.#listings = await createListings(state.items, Date.now(), createPause(signal));
      await yieldToPage();
      signal.throwIfAborted();
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    const question = this.#question;
    if (question && isPlain(question)) {
      const hits = Uint32Array.from(this.#listings.keys());
      this.#show({listings: this.#listings, state, question, hits, answer: this.found?.answer});
      // The index takes its time only after the list has been painted.
      await painted();
    }
    await this.#makeIndex(state, signal);
  }

  async #makeIndex(state: FeedState, signal: AbortSignal): Promise<void> {
    const [module] = await Promise.all([import('../store/finder-index.js'), this.#loadMore()]).catch(() => []);
    if (signal.aborted) return;
    if (!module) {
      this.failed = true;
      this.#host.requestUpdate();
      return;
    }
    await yieldToPage();
    if (signal.aborted) return;
    this.#index?.close();
    const index = new module.FinderIndex(this.#listings, state, this.#locale(), () => {
      if (this.#question?.query && this.#index === index) void this.#ask(index);
    });
    this.#index = index;
    await this.#ask(index);
  }

  async #ask(index: FinderIndex): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const {signal} = asking;
    const [question, listings, state] = [this.#question, this.#listings, this.#state];
    if (!question || !state) return;
    const pause = createPause(signal);
    try {
      const answer = await index.ask(question, signal);
      // What took long to find is drawn in a task of its own; at most keys nothing waits.
      await pause();
      this.failed = false;
      this.#show({listings, state, question, hits: answer.hits, answer});
    } catch (error) {
      if (signal.aborted || (error as Error).name === 'AbortError') return;
      // A worker can die at any time; the visitor can start another.
      this.failed = true;
      this.#host.requestUpdate();
    }
    // What is answered is not aborted by the next key: that costs an error with its stack.
    if (this.#asking === asking) this.#asking = undefined;
  }

  #show(found: Found): void {
    const steps = this.found ? STEPS : FIRST_STEPS;
    // Stays the older one while keys come faster than frames: that is what the rest of the screen still shows.
    this.before ??= this.found ?? {...found, hits: new Uint32Array(0)};
    this.found = found;
    void this.#showInSteps(found, steps);
  }

  async #showInSteps(found: Found, steps: readonly number[]): Promise<void> {
    for (const rows of steps) {
      this.freshRows = rows;
      this.#host.requestUpdate();
      await painted();
      if (this.found !== found) return;
    }
    this.before = undefined;
    this.#host.requestUpdate();
  }
}
