/** A widget on a page, wherever it stands: in a frame, in a closed shadow root. */
import type {ElementHandle, Frame, Page} from 'playwright-core';
import type {WidgetName} from './paste.js';

/** Milliseconds for anything to come. */
export const PATIENCE = 15_000;

export class Widget {
  readonly name: WidgetName;
  readonly page: Page;
  root: ElementHandle<HTMLElement>;

  constructor(name: WidgetName, page: Page, root: ElementHandle<HTMLElement>) {
    this.name = name;
    this.page = page;
    this.root = root;
  }

  /** The page may have put a copy in its place, as Turbo does when one goes back. */
  async #find(): Promise<ElementHandle<HTMLElement>> {
    if (await this.root.evaluate(({isConnected}) => isConnected)) return this.root;
    const [copy] = await findWidgets(this.page, this.name);
    if (copy) this.root = copy.root;
    return this.root;
  }

  /** What matches inside, as soon as it can be seen. */
  async see(selector: string): Promise<ElementHandle<HTMLElement>> {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      // Looked for anew each second: the widget may be another by then.
      const found = await (await this.#find()).waitForSelector(selector, {state: 'visible', timeout: 1_000}).catch(() => undefined);
      if (found) return found as ElementHandle<HTMLElement>;
    }
    throw new Error(`${selector} is not seen`);
  }

  async focus(selector: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.see(selector);
    await found.focus();
    return found;
  }

  /** Waits until something holds of what matches. */
  async until(selector: string, holds: (element: HTMLElement, argument: string) => boolean, argument: string, words: string): Promise<void> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await this.page.waitForTimeout(40)) {
      const found = (await (await this.#find()).$(selector)) as ElementHandle<HTMLElement> | null;
      if (found && (await found.evaluate(holds, argument).catch(() => false))) return;
    }
    throw new Error(words);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
}

/** Runs in the page: all elements of ours in a document, in order, those in shadow roots too. */
function collect(name: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.localName === name) found.push(element);
      else if (element.shadowRoot && !element.localName.startsWith('tarjotin-')) look(element.shadowRoot);
    }
  };
  look(document);
  for (const root of window.hostsRecord.closed) if (root.host.isConnected) look(root);
  return found;
}

async function findIn(frame: Frame, name: WidgetName): Promise<ElementHandle<HTMLElement>[]> {
  const list = await frame.evaluateHandle(collect, `tarjotin-${name}`);
  const handles = [...(await list.getProperties()).values()].map((handle) => handle.asElement());
  return handles.filter((handle) => handle !== null) as ElementHandle<HTMLElement>[];
}

/** The widgets of a kind on the page and in its frames. */
export async function findWidgets(page: Page, name: WidgetName): Promise<Widget[]> {
  const found = await Promise.all(page.frames().map((frame) => findIn(frame, name).catch(() => [])));
  return found.flat().map((root) => new Widget(name, page, root));
}

export interface Count {
  readonly all: number;
  readonly ready: number;
}

/** How many of a kind there are, and how many of those are ready, in all frames. */
export async function countWidgets(page: Page, name: WidgetName): Promise<Count> {
  const inFrame = async (frame: Frame): Promise<Count> => {
    const widgets = await frame.evaluateHandle(collect, `tarjotin-${name}`);
    return widgets.evaluate((found) => ({
      all: found.length,
      ready: found.filter((element) => element.hasAttribute('ready') && element.shadowRoot?.childElementCount).length,
    }));
  };
  const counts = await Promise.all(page.frames().map((frame) => inFrame(frame).catch(() => ({all: 0, ready: 0}))));
  return counts.reduce((sum, {all, ready}) => ({all: sum.all + all, ready: sum.ready + ready}), {all: 0, ready: 0});
}

/** There are some of each kind, and all of them are ready. */
export const areReady = (counts: readonly Count[]): boolean => counts.every(({all, ready}) => all > 0 && all === ready);
