import {toJsonLd, toScriptText} from '../feed/json-ld/write.js';
import type {Item} from '../feed/types.js';
import {pageWide} from '../lib/page-wide.js';
import {hasEnded} from '../lib/schedule.js';
import {getLocale} from '../localization.js';
import {relatedEvents} from '../store/related-events.js';
import type {Shown} from './json-ld-controller.js';

/** Milliseconds that results must stand still before they are written; nobody reads what passes by. */
const WAIT = 200;

/** Times of one series that are written. */
const MAX_TIMES = 20;

interface Policy {
  createScript(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Throws for anything but data: nobody gets a script trusted by this. */
const jsonAlone = (text: string): string => (JSON.parse(text), text);

/**
 * The text of a data block, trusted by a policy of its own, `tarjotin-data`; undefined where there are no Trusted Types, or
 * the page does not allow the policy.
 */
function trusted(text: string): string | undefined {
  const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
  try {
    return (
      factory &&
      pageWide('data-policy-1', () => factory.createPolicy('tarjotin-data', {createScript: jsonAlone})).createScript(
        text,
      )
    );
  } catch {
    return undefined;
  }
}

/** An item with its single times that are to come. */
function withTimes(item: Item, {state}: Shown): readonly Item[] {
  const now = Date.now();
  const times = relatedEvents(item, state).subEvents.filter((time) => !hasEnded(time, now));
  return [item, ...times.slice(0, MAX_TIMES)];
}

function itemsOf(shown: Shown): readonly Item[] {
  const {state, id} = shown;
  const items = id ? state.items.filter((item) => item['@id'] === id) : shown.items();
  return [...new Set(items.flatMap((item) => withTimes(item, shown)))];
}

/** Writes JSON-LD into the page, as a child of the element. A block of data is never run, so no policy need allow it. */
export class JsonLdWriter {
  readonly #host: HTMLElement;
  readonly #script = document.createElement('script');
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#script.type = 'application/ld+json';
  }

  /** Writes this soon, in place of what was written before; where nothing is found, nothing stands in the page. */
  show(shown: Shown): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const items = itemsOf(shown);
      if (items.length) this.#write(toScriptText(toJsonLd(items, shown.state, getLocale())));
      else this.remove();
    }, WAIT);
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#script.remove();
  }

  #write(text: string): void {
    const script = this.#script;
    if (text !== script.textContent) {
      const safe = trusted(text);
      // A text node is no assignment that Trusted Types refuse; where they are asked for, it is reported.
      if (safe === undefined) script.replaceChildren(text);
      else script.textContent = safe;
    }
    if (script.parentNode !== this.#host && this.#host.isConnected) this.#host.append(script);
  }
}
