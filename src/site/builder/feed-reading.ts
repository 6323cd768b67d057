import type {View} from './view.js';

/** Milliseconds after the last letter of an address when it is read. */
const CALM = 700;

/** Reads the chosen feeds whenever they change; the code for it comes when the page itself is on the screen. */
export class FeedReading {
  readonly #show: (change: Partial<View>) => void;
  readonly #update: () => void;
  readonly #say: (text: string) => void;
  #sources = '';
  #running?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(show: (change: Partial<View>) => void, update: () => void, say: (text: string) => void) {
    this.#show = show;
    this.#update = update;
    this.#say = say;
  }

  /** What runs is ended first: its answer is of something else. */
  follow(sources: readonly string[], view: View): void {
    const wanted = sources.join(' ');
    if (wanted === this.#sources) return;
    const isFirst = this.#sources === '';
    this.#sources = wanted;
    this.#running?.abort();
    clearTimeout(this.#timer);
    if (!sources.length) return this.#show({feeds: undefined, isChecking: false});
    this.#show({isChecking: true});
    const {signal} = (this.#running = new AbortController());
    this.#timer = setTimeout(() => void this.#read(sources, view, signal, isFirst), isFirst ? 0 : CALM);
  }

  async #read(sources: readonly string[], view: View, signal: AbortSignal, isFirst: boolean): Promise<void> {
    try {
      const panel = view.panel ?? (await (await import('./feed-panel.js')).FeedPanel.open(this.#update));
      const feeds = await panel.read(sources, signal);
      if (signal.aborted) return;
      this.#show({feeds, panel, isChecking: false});
      if (!isFirst) this.#say(panel.summary(feeds, view));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
