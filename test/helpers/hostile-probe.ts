/** Looks at the finder from inside its page: what runs, what is on screen, where its links lead. */
import type {TarjotinFinder} from '../../src/widgets/finder/finder.js';

export interface Seen {
  /** Cards in all lists that were looked at, and items opened. */
  readonly cards: number;
  readonly items: number;
  readonly links: number;
  readonly pictures: number;
  /** What must not be, with where it was. */
  readonly faults: readonly string[];
}

export interface Probe {
  /** What scripts of a feed have done. */
  readonly fired: string[];
  /** What must not be in an element of the page. */
  faultsOf(root: HTMLElement, words: boolean): Iterable<string>;
  /** Puts the JSON at `path` into a new finder and looks at its list, its choices and each of its items. */
  inspect(path: string, options: {readonly words: boolean}): Promise<Seen>;
  /** Cards in which the text `after` does not run from left to right behind the text before it; the items are at `path`. */
  directions(path: string, after: string): Promise<readonly string[]>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page, before anything else there; hence all in one function. */
export function installProbe(): void {
  const fired: string[] = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) Object.defineProperty(window, name, {value: () => fired.push(name)});
  Object.defineProperty(window, '__pwned', {set: () => fired.push('__pwned')});

  const WORDS = /\bundefined\b|\bnull\b|\bNaN\b|\bInvalid Date\b|\[object \w+\]/;
  const STRANGERS = 'script, iframe, frame, object, embed, form, style, link, meta, base, template, video, audio, [style], [srcdoc], [formaction]';
  const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

  const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

  function* faultsOf(root: HTMLElement, words: boolean): Generator<string> {
    const says = (text: string): boolean => words && WORDS.test(text);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE && says(node.nodeValue ?? '')) yield `says ${shorten(node.nodeValue ?? '')}`;
      if (!(node instanceof Element)) continue;
      if (node.localName.includes('-')) yield `has ${node.localName}`;
      for (const {name, value} of node.attributes) {
        if (name.startsWith('on')) yield `has ${name}`;
        if (name !== 'data-id' && name !== 'href' && says(value)) yield `says ${shorten(value)}`;
      }
    }
    for (const {localName} of root.querySelectorAll(STRANGERS)) yield `has ${localName}`;
    for (const link of root.querySelectorAll('a')) {
      if (!SCHEMES.has(link.protocol) || link.username || link.password) yield `links to ${shorten(link.href)}`;
    }
    for (const image of root.querySelectorAll('img')) if (!image.src.startsWith('https:')) yield `shows ${shorten(image.src)}`;
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) yield `is ${wide} px too wide`;
    if (!root.textContent.trim()) yield 'is empty';
  }

  async function until<Found>(find: () => Found | null | undefined | false, what: string): Promise<Found> {
    for (const end = performance.now() + 20_000; performance.now() < end; ) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`no ${what}`);
  }

  /** A new finder with the items, once its list and its choices are there. */
  async function show(items: unknown): Promise<{finder: TarjotinFinder; root: HTMLElement}> {
    document.querySelector('tarjotin-finder')?.remove();
    const finder = document.createElement('tarjotin-finder');
    Object.assign(finder, {items, pageSize: 1000, urlState: 'on'});
    document.body.prepend(finder);
    const root = await until(() => finder.shadowRoot?.querySelector<HTMLElement>('.root'), 'finder');
    await until(() => root.querySelector('.results[aria-busy="false"] [part="list"]') && root.querySelector('[part="facet"], .facets *'), 'list');
    const count = Number(/\d+/.exec((root.querySelector('[part="count"]')?.textContent ?? '').replace(/\s/g, ''))?.[0]);
    await until(() => root.querySelectorAll('[part="card"]').length === count, `list of ${count}`);
    return {finder, root};
  }

  async function inspect(path: string, {words}: {readonly words: boolean}): Promise<Seen> {
    const {finder, root} = await show(JSON.parse(await (await fetch(path)).text()));
    const faults: string[] = [];
    let [items, links, pictures] = [0, 0, 0];
    const look = (where: string): void => {
      for (const fault of faultsOf(root, words)) faults.push(`${path}, ${where}: ${fault}`);
      links += root.querySelectorAll('a[href]').length;
      pictures += root.querySelectorAll('img').length;
    };
    look('list');
    const ids = [...root.querySelectorAll<HTMLElement>('[part="card"] [data-id]')].map((link) => link.dataset['id'] ?? '');
    if (!ids.includes('hyva')) faults.push(`${path}: the good item is not in the list`);
    root.querySelector<HTMLElement>('.filter-button')?.click();
    await until(() => root.querySelector('dialog[open] [part="facet"], dialog[open] .facets'), 'dialog');
    look('dialog');
    root.querySelector<HTMLElement>('dialog .close')?.click();
    for (const id of ids) {
      finder.item = id;
      await finder.updateComplete;
      if (!root.querySelector('[part="item"]')) faults.push(`${path}: ${shorten(id)} cannot be opened`);
      look(`item ${shorten(id)}`);
      items++;
    }
    return {cards: ids.length, items, links, pictures, faults: faults.slice(0, 20)};
  }

  /** Where a letter of a text node is drawn. */
  function letterAt(text: Text, offset: number): DOMRect {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    return range.getBoundingClientRect();
  }

  function* turned(card: HTMLElement, after: string): Generator<string> {
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    let [before, text]: (Text | undefined)[] = [];
    for (let node = walker.nextNode() as Text | null; node && !text; node = walker.nextNode() as Text | null) {
      if (node.data === after) text = node;
      else if (node.data.trim().length > 1 && !node.parentElement?.closest('.hidden')) before = node;
    }
    if (!text || !before) {
      yield 'has no organisers';
      return;
    }
    const letters = [...after].map((_, offset) => letterAt(text, offset));
    const [first] = letters;
    const inLine = (one: DOMRect, other: DOMRect | undefined): boolean => Math.abs(one.top - (other?.top ?? Infinity)) < 4;
    const isTurned = (letter: DOMRect, offset: number): boolean => inLine(letter, letters[offset - 1]) && letter.left <= (letters[offset - 1]?.left ?? 0);
    if (letters.some(isTurned)) yield 'runs the wrong way';
    const previous = [...before.data].map((_, offset) => letterAt(before, offset)).filter((letter) => letter.width && inLine(letter, first));
    if (previous.some(({left}) => first && left >= first.left)) yield 'stands before what it follows';
  }

  async function directions(path: string, after: string): Promise<readonly string[]> {
    const {root} = await show(JSON.parse(await (await fetch(path)).text()));
    const cards = [...root.querySelectorAll<HTMLElement>('[part="card"]')];
    return cards.flatMap((card) => [...turned(card, after)].map((fault) => `${fault}: ${card.innerText}`));
  }

  window.probe = {fired, faultsOf, inspect, directions};
}
