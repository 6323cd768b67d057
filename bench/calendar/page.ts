/** Runs in the page of each calendar: starts it, presses its buttons and sees when what it shows is painted. */
import type {Calendar} from './calendars.js';
import {eventsFor, makeEvents, numbersIn, someOfMonth} from './events.js';

const PATIENCE = 180_000;

/** Not among the types of TypeScript yet. */
declare const scheduler: {postTask(act: () => void, options: {priority: 'user-blocking'}): Promise<void>};

let calendar: Calendar;
let count = 0;
/** What of ours a page pastes: the script's origin. */
let origin: string | undefined;

const box = document.getElementById('calendar') as HTMLElement;
/** The element's shadow root, or the box itself for a calendar without one. */
const root = (): ParentNode & Node => box.firstElementChild?.shadowRoot ?? box;

/** Of the months that are looked at. Not by Intl: its first use takes 12 ms, which are a calendar's own where it needs them. */
const MONTH_NAMES: Readonly<Record<number, string>> = {9: 'syyskuu', 10: 'lokakuu', 11: 'marraskuu'};

/** Not the title alone: it may change before the days do. */
const hasEvents = (month: number): boolean => someOfMonth(numbersIn(root().textContent ?? ''), month, count);
const showsMonth = (month: number): boolean =>
  root().querySelector(calendar.title)?.textContent?.toLowerCase().includes(MONTH_NAMES[month]) === true && hasEvents(month);
const showsList = (month: number): boolean =>
  calendar.list !== undefined && root().querySelector(calendar.list) !== null && hasEvents(month);

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The frame that has begun is painted before the most urgent task that it gives. */
const painted = (): Promise<void> => scheduler.postTask(() => undefined, {priority: 'user-blocking'});

async function until(isShown: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!isShown()) {
    if (performance.now() > end) throw new Error('What was waited for did not come');
    await frame();
  }
  await painted();
}

/** Milliseconds until what an act brings about is painted. */
async function time(act: () => void, isShown: () => boolean): Promise<number> {
  const start = performance.now();
  act();
  await until(isShown);
  return performance.now() - start;
}

function addOurs(items: unknown): void {
  const element = document.createElement('tarjotin-calendar');
  element.setAttribute('date', '2026-09-15');
  element.setAttribute('url-state', 'off');
  Object.assign(element, {items});
  box.append(element);
  document.body.append(Object.assign(document.createElement('script'), {src: `${origin}/tarjotin.js`, async: true}));
}

function press(button: HTMLElement): void {
  // Toast UI and FullCalendar listen to the mouse, not to clicks alone.
  for (const type of ['mousedown', 'mouseup']) {
    button.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true}));
  }
  button.click();
}

const bench = {
  /** Makes the events, in the calendar's own shape: not a part of its work. */
  prepare(name: string, what: Calendar, events: number, scripts: string): void {
    calendar = what;
    count = events;
    origin = name === 'ours' ? scripts : undefined;
    Object.assign(window, {events: eventsFor(name, makeEvents(events))});
  },
  /** Puts the calendar's script into the page; it shows September. */
  async start(name: string): Promise<number> {
    const {events} = window as unknown as {events: unknown};
    const add = (): void =>
      document.body.append(Object.assign(document.createElement('script'), {type: 'module', src: `/${name}/main.js`}));
    performance.mark('bench-start');
    const shown = await time(() => (origin ? addOurs(events) : add()), () => showsMonth(9));
    performance.mark('bench-painted');
    return shown;
  },
  toMonth: (button: HTMLElement, month: number): Promise<number> => time(() => press(button), () => showsMonth(month)),
  toList: (button: HTMLElement, month: number): Promise<number> => time(() => press(button), () => showsList(month)),
  press,
  countElements: (): number => root().querySelectorAll('*').length,
  /** Whether the focus is inside the month's grid, in it itself, or after the calendar. */
  focus(): 'grid' | 'after' | 'elsewhere' {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused?.id === 'after') return 'after';
    return focused?.closest(calendar.grid) ? 'grid' : 'elsewhere';
  },
};
export type Bench = typeof bench;

Object.assign(window, {bench});
