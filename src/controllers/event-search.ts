import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Item} from '../feed/types.js';
import type {FeedState} from '../store/feed-store.js';
import type {Answer, FinderIndex} from '../store/finder-index.js';
import type {Filters} from '../store/finder-state.js';

/** Words and choices of the calendar. Time is not asked of the index. */
export interface EventQuestion {
  readonly query: string;
  readonly filters: Filters;
}

/**
 * Finds events by words and choices. Most visitors of a calendar only look at it, so the index is loaded and made when
 * something is first asked. Answers that come too late are dropped.
 */
export class EventSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => string;
  #state?: FeedState;
  #events: readonly Item[] = [];
  #index?: FinderIndex;
  #asking?: AbortController;
  #asked?: string;
  #question?: EventQuestion;
  answer?: Answer;
  /** What matches; undefined as long as everything does. */
  found?: ReadonlySet<Item>;
  /** The part that searches could not be loaded. */
  failed = false;

  constructor(host: ReactiveControllerHost, locale: () => string) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** True while the answer at hand is not yet the answer to the last question. */
  get busy(): boolean {
    return this.#asking !== undefined;
  }

  /** Call it in `willUpdate`; nothing happens while all is the same. Without a question everything is found. */
  update(state: FeedState, events: readonly Item[], question: EventQuestion | undefined): void {
    if (events !== this.#events) this.#close();
    this.#state = state;
    this.#events = events;
    const asked = question && JSON.stringify(question);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#question = question;
    this.#asking?.abort();
    this.#asking = undefined;
    if (question) void this.#ask(question);
    else this.found = undefined;
  }

  retry(): void {
    this.failed = false;
    this.#asked = undefined;
    this.#host.requestUpdate();
  }

  /** Choices brought to the keys of the feed, as far as it is known. */
  resolve(filters: Filters): Filters {
    return this.#index?.resolve(filters) ?? filters;
  }

  hostDisconnected(): void {
    this.#close();
  }

  #close(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#index?.close();
    this.#index = undefined;
    this.#asked = undefined;
  }

  async #ask({query, filters}: EventQuestion): Promise<void> {
    const asking = (this.#asking = new AbortController());
    try {
      const index = await this.#open(asking.signal);
      const answer = await index.ask({query, filters, sort: 'relevance'}, asking.signal);
      this.answer = answer;
      this.found = query || Object.keys(filters).length ? this.#itemsOf(answer) : undefined;
    } catch {
      if (asking.signal.aborted) return;
      this.failed = true;
    }
    this.#asking = undefined;
    this.#host.requestUpdate();
  }

  async #open(signal: AbortSignal): Promise<FinderIndex> {
    const {FinderIndex} = await import('../store/finder-index.js');
    signal.throwIfAborted();
    const state = this.#state;
    if (!state) throw new Error('There is no feed to search in');
    const listings = this.#events.map((item) => ({item, series: [], ended: false}));
    return (this.#index ??= new FinderIndex(listings, state, this.#locale(), () => this.#askAgain()));
  }

  /** Words are found in more texts than before. */
  #askAgain(): void {
    if (!this.#question?.query) return;
    this.#asking?.abort();
    void this.#ask(this.#question);
  }

  #itemsOf({hits}: Answer): ReadonlySet<Item> {
    return new Set([...hits].flatMap((number) => this.#events[number] ?? []));
  }
}
