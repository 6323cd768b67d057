/** Gives hostile data to a widget and goes through its screens as a visitor would. Runs in the page. */
import type {TarjotinCalendar} from '../../../src/widgets/calendar/calendar.js';
import type {TarjotinFinder} from '../../../src/widgets/finder/finder.js';
import {type FaultOptions, faultsOf, shorten} from './faults.js';

export interface Seen {
  /** Documents, cards, events, comments: what was on screen. */
  readonly shown: number;
  readonly links: number;
  readonly pictures: number;
  readonly faults: readonly string[];
}

/** `settle`: milliseconds that a list stands on screen for handlers that run late. */
export interface LookOptions extends FaultOptions {
  readonly settle: number;
}

/** More of the same tell no more. */
const MOST_FAULTS = 20;

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The machine may be busy, and nothing here is about speed. */
const PATIENCE = 120_000;

export async function until<Found>(find: () => Found | null | undefined | false, what: string): Promise<Found> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    const found = find();
    if (found) return found;
    await wait(3);
  }
  throw new Error(`no ${what}`);
}

/** Keeps count while screens are looked at. */
class Looking {
  readonly root: HTMLElement;
  readonly #options: FaultOptions;
  readonly #faults: string[] = [];
  #links = 0;
  #pictures = 0;

  constructor(root: HTMLElement, options: FaultOptions) {
    this.root = root;
    this.#options = options;
  }

  look(where: string): void {
    for (const fault of faultsOf(this.root, this.#options)) this.fault(`${where}: ${fault}`);
    this.#links += this.root.querySelectorAll('a[href]').length;
    this.#pictures += this.root.querySelectorAll('img').length;
  }

  fault(fault: string): void {
    if (this.#faults.length < MOST_FAULTS) this.#faults.push(fault);
  }

  seen(shown: number): Seen {
    return {shown, links: this.#links, pictures: this.#pictures, faults: this.#faults};
  }
}

/** One more widget of the page, with this given to it, once its inner page is there. */
async function put(tag: string, given: object, attributes: Readonly<Record<string, string>> = {}): Promise<readonly [element: HTMLElement, root: HTMLElement]> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // Set before it is defined too, as by a page that is quicker than our script.
  Object.assign(element, given);
  document.body.append(element);
  return [element, await until(() => element.shadowRoot?.querySelector<HTMLElement>('.root'), tag)];
}

const idsOf = (root: HTMLElement, selector: string): readonly string[] =>
  [...new Set([...root.querySelectorAll<HTMLElement>(selector)].map(({dataset}) => dataset['id'] ?? ''))];

let lastIds: readonly string[] = [];

/** Items of the list that was looked at last. */
export const seenIds = (): readonly string[] => lastIds;

/** Opens item after item by the property, which is also how a link to one begins. */
async function openEach(at: Looking, element: TarjotinFinder | TarjotinCalendar, ids: readonly string[]): Promise<void> {
  lastIds = ids;
  for (const id of ids) {
    element.item = id;
    await element.updateComplete;
    if (!at.root.querySelector('[part="item"]')) at.fault(`${shorten(id)} cannot be opened`);
    at.look(`item ${shorten(id)}`);
  }
}

type Shown<Element extends HTMLElement = HTMLElement> = readonly [element: Element, root: HTMLElement];

/** With what the widget writes for search engines. */
async function showFinder(json: string): Promise<Shown<TarjotinFinder>> {
  const [element, root] = await put('tarjotin-finder', {items: JSON.parse(json) as unknown, pageSize: 1000, urlState: 'on'}, {'json-ld': ''});
  await until(() => root.querySelector('.results[aria-busy="false"] [part="list"]') && root.querySelector('[part="facet"], .facets *'), 'list');
  const count = Number(/\d+/.exec((root.querySelector('[part="count"]')?.textContent ?? '').replace(/\s/g, ''))?.[0]);
  await until(() => root.querySelectorAll('[part="card"]').length === count, `list of ${count}`);
  return [element as TarjotinFinder, root];
}

/** An agenda of rules without an end goes on for a hundred years. */
const MOST_STEPS = 12;

/** The agenda, to its end or for a year. */
async function showCalendar(json: string): Promise<Shown<TarjotinCalendar>> {
  const [element, root] = await put('tarjotin-calendar', {items: JSON.parse(json) as unknown}, {view: 'agenda', date: '2026-12-01', 'url-state': 'off'});
  const calendar = element as TarjotinCalendar;
  await until(() => root.querySelector('.agenda [data-id]') && root.querySelector('.search'), 'agenda');
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    root.querySelector<HTMLElement>('.later')?.click();
    await calendar.updateComplete;
  }
  return [calendar, root];
}

async function showFeedback(json: string): Promise<Shown> {
  const shown = await put('tarjotin-feedback', {definition: JSON.parse(json) as unknown, endpoint: '/answers/x', storage: 'off'});
  await until(() => shown[0].hasAttribute('ready'), 'form');
  return shown;
}

async function showComments(endpoint: string): Promise<Shown> {
  const shown = await put('tarjotin-comments', {endpoint, thread: 'luonnos', storage: 'off'});
  await until(() => shown[0].hasAttribute('ready'), 'comments');
  return shown;
}

const SHOW = {finder: showFinder, calendar: showCalendar, feedback: showFeedback, comments: showComments} as const;

/** Its first screen, with all that is on it, as the only one of the page. */
export async function show(widget: keyof typeof SHOW, given: string): Promise<HTMLElement> {
  document.body.replaceChildren();
  return (await SHOW[widget](given))[1];
}

/** The list, the choices and the page of each item. */
export async function inspectFinder(json: string, options: LookOptions): Promise<Seen> {
  const [finder, root] = await showFinder(json);
  const at = new Looking(root, options);
  at.look('list');
  const ids = idsOf(root, '[part="card"] [data-id]');
  if (!ids.includes('hyva')) at.fault('the good item is not in the list');
  root.querySelector<HTMLElement>('.filter-button')?.click();
  await until(() => root.querySelector('dialog[open] [part="facet"], dialog[open] .facets'), 'dialog');
  at.look('choices');
  await wait(options.settle);
  root.querySelector<HTMLElement>('dialog .close')?.click();
  await openEach(at, finder, ids);
  return at.seen(ids.length);
}

/** The agenda, the month and the page of each event. */
export async function inspectCalendar(json: string, options: LookOptions): Promise<Seen> {
  const [calendar, root] = await showCalendar(json);
  const at = new Looking(root, options);
  at.look('agenda');
  const ids = idsOf(root, '.agenda [data-id]').map((key) => key.replace(/@-?\d+$/, ''));
  if (!ids.includes('hyva')) at.fault('the good event is not in the agenda');
  await wait(options.settle);
  root.querySelector<HTMLElement>('.views button')?.click();
  await until(() => root.querySelector('[part="month"]'), 'month');
  at.look('month');
  await openEach(at, calendar, ids);
  return at.seen(ids.length);
}

/** A form, then what it says of answers that are missing; why there is none where the definition is refused. */
export async function inspectFeedback(json: string, options: LookOptions): Promise<Seen> {
  const [, root] = await showFeedback(json);
  const at = new Looking(root, options);
  at.look('form');
  const form = root.querySelector('form');
  if (!form) return at.seen(0);
  form.requestSubmit();
  await until(() => root.querySelector('[part="error-summary"], [part="status"], [part="message"]') ?? !root.contains(form), 'answer to what is missing');
  at.look('errors');
  return at.seen(1);
}

/** A round with its comments, and the form for a reply; a message where it cannot be read. */
export async function inspectComments(endpoint: string, options: LookOptions): Promise<Seen> {
  const [, root] = await showComments(endpoint);
  const at = new Looking(root, options);
  at.look('comments');
  const comments = root.querySelectorAll('[part="comment"]').length;
  const reply = root.querySelector<HTMLElement>('[part="comment"] button');
  if (reply) {
    reply.click();
    await until(() => root.querySelector('[part="comment"] form'), 'form for a reply');
    at.look('reply');
  }
  return at.seen(comments);
}
