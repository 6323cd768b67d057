/** Presses links as a visitor may: dragged away and dropped, clicked, clicked with the middle button. The browser's own messages, many at a time. */
import type {CDPSession, Page} from 'playwright-core';
import {HOST} from './lab.js';

/** What the browser was about to do with a link, and the address that it had for it. */
type Note = readonly [what: 'click' | 'auxclick' | 'drag', href: string];

/** What came of the links of a screen. */
export interface Pressed {
  readonly links: readonly string[];
  /** Addresses that were pressed, and those of them that were reached in each way. */
  readonly pressed: number;
  readonly clicks: number;
  readonly middleClicks: number;
  readonly drags: number;
  readonly noted: readonly Note[];
  /** Ways in which links were not reached. */
  readonly missed: readonly Note[];
}

/** What comes late on a busy machine, or moves while the page is scrolled, is pressed again. */
const TRIES = 3;

interface Spot {
  readonly x: number;
  /** From the top of the page. */
  readonly y: number;
  readonly href: string;
}

type MouseEvent = Parameters<CDPSession['send']>[1] & object;

/** Notes what the browser is about to do with each link, for whoever presses it. Runs in the page. */
function noteLinks(): void {
  const noted = ((window as unknown as {noted: object[]}).noted = []) as unknown[];
  const note = (event: Event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link) noted.push([event.type, link.href]);
  };
  addEventListener('click', note);
  addEventListener('auxclick', note);
}

/**
 * Links that lead away from the page, each address once: where to press them. Of those in what unfolds, like a menu, only the ones in the
 * one with the number, which is opened for it and may lie over others.
 */
const spotsOf = (page: Page, unfold: number): Promise<readonly Spot[]> =>
  page.evaluate(([host, number]) => {
    const roots = [...document.body.children].flatMap(({shadowRoot}) => shadowRoot ?? []);
    const folds = roots.flatMap((root) => [...root.querySelectorAll('details')]);
    folds.forEach((fold, index) => (fold.open = index === number));
    const links = roots.flatMap((root) => [...root.querySelectorAll<HTMLAnchorElement>('a[href]')]).filter((link) => link.closest('details') === (folds[number] ?? null));
    const own = (link: HTMLAnchorElement): boolean => link.href.startsWith(`${host}/?`) || link.href.startsWith(`${host}/#`);
    const each = [...new Map(links.filter((link) => !own(link)).map((link) => [link.href, link])).values()];
    return each.flatMap((link) => {
      const [box] = link.getClientRects();
      return box?.width ? [{x: box.x + Math.min(box.width / 2, 100), y: box.y + box.height / 2 + scrollY, href: link.href}] : [];
    });
  }, [HOST, unfold] as const);

export class Presser {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #dragged: string[] = [];
  #onDrag: () => void = () => undefined;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
    session.on('Input.dragIntercepted', ({data}) => {
      this.#dragged.push(data.items.find(({mimeType}) => mimeType === 'text/uri-list')?.data ?? '');
      this.#onDrag();
    });
  }

  static async of(page: Page): Promise<Presser> {
    const session = await page.context().newCDPSession(page);
    await session.send('Input.setInterceptDrags', {enabled: true});
    await page.evaluate(noteLinks);
    return new Presser(page, session);
  }

  #mouse(type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', x: number, y: number, button: 'left' | 'middle' | 'none'): Promise<unknown> {
    const buttons = type === 'mouseReleased' || button === 'none' ? 0 : button === 'left' ? 1 : 4;
    const event = {type, x, y, button, buttons, clickCount: type === 'mouseMoved' ? 0 : 1} satisfies MouseEvent;
    return this.#session.send('Input.dispatchMouseEvent', event);
  }

  /** Takes the link away and lets it go in the page, where browsers open what is dropped; then clicks it. @returns the address that was taken away */
  async #press({x, y}: Spot): Promise<string | undefined> {
    const began = new Promise<void>((resolve) => (this.#onDrag = resolve));
    const moves = [this.#mouse('mousePressed', x, y, 'left'), this.#mouse('mouseMoved', x + 6, y + 6, 'left'), this.#mouse('mouseMoved', x + 20, y + 20, 'left')];
    await Promise.race([began, Promise.all(moves).then(() => this.#page.waitForTimeout(300))]);
    const href = this.#dragged.pop();
    const data = {items: [{mimeType: 'text/uri-list', data: href ?? ''}], dragOperationsMask: 1 + 2 + 16};
    const drops = href === undefined ? [] : (['dragEnter', 'dragOver', 'drop'] as const).map((type) => this.#session.send('Input.dispatchDragEvent', {type, x: 2, y: 2, data}));
    // While something is dragged the mouse is not heard.
    await Promise.all(drops);
    await this.#mouse('mouseReleased', x + 20, y + 20, 'left');
    await Promise.all([
      this.#mouse('mouseMoved', x, y, 'none'), this.#mouse('mousePressed', x, y, 'left'), this.#mouse('mouseReleased', x, y, 'left'),
      this.#mouse('mousePressed', x, y, 'middle'), this.#mouse('mouseReleased', x, y, 'middle'),
    ]);
    return href;
  }

  /** Every link of the screen in every way, but those whose address is `known`. `unfold`: links of that menu. */
  async pressAll(known: Set<string>, unfold = -1): Promise<Pressed> {
    const links = await spotsOf(this.#page, unfold);
    const wanted = new Set(links.flatMap(({href}) => (known.has(href) ? [] : href)));
    const reached = {click: new Set<string>(), auxclick: new Set<string>(), drag: new Set<string>()};
    const isMissed = ({href}: Spot): boolean => wanted.has(href) && Object.values(reached).some((hrefs) => !hrefs.has(href));
    const noted: Note[] = [];
    for (let time = 0, left = links.filter(isMissed); time < TRIES && left.length; time++) {
      const drags = await this.#pressEach(left);
      const clicks = await this.#page.evaluate(() => (window as unknown as {noted: ['click' | 'auxclick', string][]}).noted.splice(0));
      for (const [what, href] of clicks) reached[what].add(href);
      for (const {href} of drags.keys()) reached.drag.add(href);
      noted.push(...clicks, ...[...drags.values()].map((href) => ['drag', href] as const));
      left = (await spotsOf(this.#page, unfold)).filter(isMissed);
    }
    for (const href of wanted) known.add(href);
    const missed = (['click', 'auxclick', 'drag'] as const).flatMap((what) => [...wanted].flatMap((href): readonly Note[] => (reached[what].has(href) ? [] : [[what, href]])));
    const count = (what: Note[0]): number => wanted.size - missed.filter(([way]) => way === what).length;
    return {links: links.map(({href}) => href), pressed: wanted.size, clicks: count('click'), middleClicks: count('auxclick'), drags: count('drag'), noted, missed};
  }

  /** @returns the addresses that were dragged away, by the link */
  async #pressEach(spots: readonly Spot[]): Promise<ReadonlyMap<Spot, string>> {
    const height = this.#page.viewportSize()?.height ?? 0;
    const drags = new Map<Spot, string>();
    let top = -1;
    for (const spot of spots) {
      if (top < 0 || spot.y - top < 20 || spot.y - top > height - 60) {
        top = await this.#page.evaluate((y) => {
          scrollTo({top: y - 100, behavior: 'instant'});
          return scrollY;
        }, spot.y);
      }
      const href = await this.#press({...spot, y: spot.y - top});
      if (href !== undefined) drags.set(spot, href);
    }
    return drags;
  }
}
