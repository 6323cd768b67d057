/** What a page under attack has of ours, as `window.attack`. */
import type {TarjotinCalendar} from '../../../src/widgets/calendar/calendar.js';
import type {TarjotinFinder} from '../../../src/widgets/finder/finder.js';
import {type FaultOptions, faultsOf} from './faults.js';
import {misplaced, turnedTexts} from './letters.js';
import {inspectCalendar, inspectComments, inspectFeedback, inspectFinder, type LookOptions, type Seen, seenIds, show, wait} from './screens.js';
import {setTraps} from './traps.js';

export type Widget = 'finder' | 'calendar' | 'feedback' | 'comments';

async function inspectOne(widget: Widget, path: string, options: LookOptions): Promise<Seen> {
  if (widget === 'comments') return inspectComments(path, options);
  const json = await (await fetch(path)).text();
  return {finder: inspectFinder, calendar: inspectCalendar, feedback: inspectFeedback}[widget](json, options);
}

const attack = {
  faultsOf: (root: HTMLElement, options: FaultOptions): readonly string[] => [...faultsOf(root, options)],
  /**
   * Fetches what is at each path, or for comments lets the widget fetch it, and looks at every screen of each. Many stand in the page at
   * once; what was shown last stays until late handlers have had their time.
   */
  async inspect(widget: Widget, paths: readonly string[], options: LookOptions): Promise<readonly Seen[]> {
    document.body.replaceChildren();
    const seen = await Promise.all(paths.map((path) => inspectOne(widget, path, options).catch(({message}: Error) => ({shown: 0, links: 0, pictures: 0, faults: [message]}))));
    await wait(options.settle);
    return seen;
  },
  /** Of the list that was looked at last; then the page of one. */
  itemIds: (): readonly string[] => seenIds(),
  async openItem(id: string): Promise<void> {
    const element = document.querySelector<TarjotinFinder | TarjotinCalendar>('tarjotin-finder, tarjotin-calendar');
    if (element) element.item = id;
    await element?.updateComplete;
  },
  /** Shows what is at the path, and looks at the direction of every text of its first screen. */
  async directions(widget: Widget, path: string, after: string): Promise<{readonly shown: number; readonly faults: readonly string[]}> {
    const root = await show(widget, widget === 'comments' ? path : await (await fetch(path)).text());
    const shown = root.querySelectorAll('[part="card"], .agenda [data-id], [part="field"], [part="comment"]').length;
    return {shown, faults: [...turnedTexts(root), ...misplaced(root, after)]};
  },
  /** A line that is turned is seen as one: without that `directions` proves nothing. */
  seesTurning(): boolean {
    const place = document.body.appendChild(document.createElement('p'));
    place.append('\u202e', 'Uinti klo 12');
    const [fault] = turnedTexts(place);
    place.remove();
    return fault !== undefined;
  },
};

declare global {
  interface Window {
    attack: typeof attack;
  }
}

setTraps();
window.attack = attack;
