/** How a widget looks on a host page against the plain page: computed styles and box sizes of a node of each kind. */
import type {Browser, ElementHandle, Page} from 'playwright-core';
import type {Host} from './folder.js';
import type {Origins} from './origins.js';
import {WIDGETS, type WidgetName} from './paste.js';
import {prepare} from './watch.js';
import {findWidgets, type Widget} from './widget.js';

/** What a widget takes from the page by design: the plain page gets the same before they are compared. */
interface Given {
  readonly width: string;
  readonly letterSpacing: string;
  readonly wordSpacing: string;
  readonly colorScheme: string;
  readonly rootFontSize: string;
}

interface NodeLook {
  readonly styles: Readonly<Record<string, string>>;
  /** Of a box; NaN of what is in a line. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

type Look = Readonly<Record<string, NodeLook>>;

export interface Difference {
  readonly words: string;
  /** Of sizes, in px. */
  readonly pixels: number;
}

/** Pixels that may differ. */
const TOLERANCE = 1;

/** The font is the page's own; here both pages get this one, so that lines break alike. */
const FONT = "'DejaVu Sans', sans-serif";

function readGiven(element: HTMLElement): Given {
  const root = element.shadowRoot?.querySelector('.root');
  const {letterSpacing, wordSpacing, colorScheme} = getComputedStyle(element);
  const rootSize = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    width: root ? getComputedStyle(root).width : '0px',
    letterSpacing,
    wordSpacing,
    colorScheme,
    rootFontSize: `${Math.max(16, rootSize)}px`,
  };
}

function give(element: HTMLElement, given: Given): void {
  const {width, letterSpacing, wordSpacing, colorScheme, rootFontSize} = given;
  document.documentElement.style.fontSize = rootFontSize;
  // Colours that follow the scheme are only worked out anew for what is laid out anew.
  element.style.display = 'none';
  element.getBoundingClientRect();
  Object.assign(element.style, {display: 'block', width, letterSpacing, wordSpacing, colorScheme});
}

/** Runs in the page: the first node of each kind that has a box. */
function readLook(element: HTMLElement): Look {
  const properties = [
    'color', 'background-color', 'font-size', 'font-weight', 'font-style', 'font-variant', 'font-stretch', 'font-feature-settings', 'line-height',
    'text-align', 'text-transform', 'text-indent', 'text-decoration-line', 'text-shadow', 'text-wrap-mode', '-webkit-text-fill-color', '-webkit-text-stroke-width',
    'white-space-collapse', 'word-break', 'overflow-wrap', 'hyphens', 'visibility', 'opacity', 'cursor', 'pointer-events', 'user-select', 'direction', 'writing-mode',
    'display', 'position', 'float', 'list-style-type', 'quotes', 'caret-color', 'accent-color', 'border-collapse', 'caption-side', 'tab-size', 'transition-duration', 'box-shadow',
    ...['top', 'right', 'bottom', 'left'].flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}-width`, `border-${side}-style`, `border-${side}-color`]),
    'border-top-left-radius',
  ];
  const looks: Record<string, NodeLook> = {};
  for (const node of element.shadowRoot?.querySelectorAll<HTMLElement>('.root, .root *') ?? []) {
    if (!node.getClientRects().length || node.closest('svg')?.contains(node.parentElement)) continue;
    const kind = [node.localName, node.getAttribute('part'), node.getAttribute('class')].filter(Boolean).join(' ');
    if (looks[kind]) continue;
    const computed = getComputedStyle(node);
    const styles = Object.fromEntries(properties.map((name) => [name, computed.getPropertyValue(name)]));
    looks[kind] = {styles, width: parseFloat(computed.width), height: parseFloat(computed.height), text: node.innerText ?? ''};
  }
  return looks;
}

async function lookOf(root: ElementHandle<HTMLElement>): Promise<Look> {
  return root.evaluate(readLook);
}

/** What is different; margins that are `auto` count as sizes do, within a pixel. */
function compareNodes(kind: string, ours: NodeLook, plain: NodeLook): Difference[] {
  const differences: Difference[] = [];
  const note = (name: string, is: string | number, expected: string | number, pixels = 0): void =>
    void differences.push({words: `${kind}: ${name} ${is}, on the plain page ${expected}`, pixels});
  // A text in another language or of another time has lines of its own.
  const sizes = ours.text === plain.text ? (['width', 'height'] as const) : [];
  for (const name of sizes) {
    const pixels = Math.abs(ours[name] - plain[name]);
    if (pixels > TOLERANCE) note(name, ours[name], plain[name], pixels);
  }
  for (const [name, value] of Object.entries(ours.styles)) {
    const expected = plain.styles[name] ?? '';
    const pixels = /px$/.test(value) && /px$/.test(expected) ? Math.abs(parseFloat(value) - parseFloat(expected)) : NaN;
    if (value !== expected && !(pixels <= TOLERANCE)) note(name, value, expected, pixels || 0);
  }
  return differences;
}

export function compareLooks(ours: Look, plain: Look): Difference[] {
  const shared = Object.keys(plain).filter((kind) => ours[kind]);
  return shared.flatMap((kind) => {
    const [one, other] = [ours[kind], plain[kind]];
    return one && other ? compareNodes(kind, one, other) : [];
  });
}

/** The plain pages that others are compared with: one for each way of showing pages (dark, forced colours …). */
export class PlainPages {
  readonly #browser: Browser;
  readonly #origins: Origins;
  readonly #plain: Host;
  readonly #pages = new Map<string, Promise<ReadonlyMap<WidgetName, Widget>>>();

  constructor(browser: Browser, origins: Origins, plain: Host) {
    this.#browser = browser;
    this.#origins = origins;
    this.#plain = plain;
  }

  async #open(emulate: Host['emulate']): Promise<ReadonlyMap<WidgetName, Widget>> {
    const context = await this.#browser.newContext({viewport: {width: 1100, height: 900}, locale: 'fi-FI', ...emulate});
    await prepare(context);
    const page: Page = await context.newPage();
    const {url, thread} = this.#origins.plan({host: this.#plain, widgets: WIDGETS, isModule: false});
    await this.#origins.seed(thread);
    await page.goto(url);
    const found = new Map<WidgetName, Widget>();
    for (const name of WIDGETS) {
      await page.waitForSelector(`tarjotin-${name}[ready]`, {timeout: 20_000});
      const [widget] = await findWidgets(page, name);
      if (widget) found.set(name, widget);
    }
    return found;
  }

  /** What looks otherwise than on the plain page; also how many nodes were compared. Of translated pages only what is no size. */
  async compare(widget: Widget, {emulate}: Host, isTranslated: boolean): Promise<{readonly differences: readonly Difference[]; readonly nodes: number}> {
    const key = JSON.stringify(emulate);
    if (!this.#pages.has(key)) this.#pages.set(key, this.#open(emulate));
    const plain = (await this.#pages.get(key))?.get(widget.name);
    if (!plain) throw new Error('the plain page does not show the widget');
    for (const {root} of [widget, plain]) await root.evaluate((element, font) => element.style.setProperty('--tarjotin-font', font), FONT);
    await plain.root.evaluate(give, await widget.root.evaluate(readGiven));
    // Parts that come after the first results are waited for.
    let [ours, expected] = [await lookOf(widget.root), await lookOf(plain.root)];
    for (const end = Date.now() + 4_000; Date.now() < end && Object.keys(expected).some((kind) => !ours[kind]);) {
      await widget.page.waitForTimeout(60);
      [ours, expected] = [await lookOf(widget.root), await lookOf(plain.root)];
    }
    const missing = Object.keys(expected).filter((kind) => !ours[kind]).map((kind) => ({words: `${kind} is missing`, pixels: 0}));
    await widget.root.evaluate((element) => element.style.removeProperty('--tarjotin-font'));
    const differences = compareLooks(ours, expected).filter(({pixels}) => !isTranslated || !pixels);
    return {differences: [...missing, ...differences], nodes: Object.keys(expected).length};
  }
}
