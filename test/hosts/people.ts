/** What a person does with each widget, by keyboard alone. */
import {SEARCH} from './feed.js';
import type {WidgetName} from './paste.js';
import type {Widget} from './widget.js';

/** Case does not count: a page may be translated, or be in capitals. */
const contains = (element: HTMLElement, words: string): boolean => (element.textContent ?? '').toLowerCase().includes(words.toLowerCase());

async function typed(widget: Widget, selector: string, words: string): Promise<void> {
  await widget.focus(selector);
  await widget.type(words);
  await widget.until(selector, (field, expected) => (field as HTMLInputElement).value === expected, words, `${selector} does not take the words as typed`);
}

/** Looks for an item, opens it and comes back. */
async function useFinder(widget: Widget): Promise<void> {
  await typed(widget, '#query', SEARCH.words);
  await widget.press('Enter');
  await widget.until('[part~="list"]', (list, name) => list.childElementCount === 1 && (list.textContent ?? '').toLowerCase().includes(name), SEARCH.name.toLowerCase(), 'the search does not find');
  await widget.focus('[part~="card"] a');
  await widget.press('Enter');
  await widget.until('[part~="item"]', contains, SEARCH.name, 'the item does not open');
  await widget.focus('[part~="back"]');
  await widget.press('Enter');
  await widget.see('[part~="list"]');
}

/** Goes to the next day, opens it and closes it. */
async function useCalendar(widget: Widget): Promise<void> {
  const cell = '[role="gridcell"][tabindex="0"]';
  const day = await (await widget.focus(cell)).getAttribute('data-day');
  await widget.press('ArrowRight');
  await widget.until(cell, (found, next) => found.dataset['day'] === next && found.matches(':focus'), String(Number(day) + 1), 'the arrow does not move to the next day');
  await widget.press('Enter');
  // A dialog where the month is wide; else a list below it.
  await widget.see('dialog[open], #day-title:focus');
  await widget.press('Escape');
  await widget.until('.root', (root) => root.querySelector('dialog[open]') === null, '', 'the day does not close');
}

async function receipt(widget: Widget): Promise<void> {
  await widget.focus('[part~="submit"]');
  await widget.press('Enter');
  await widget.see('[part~="receipt"]');
}

async function useFeedback(widget: Widget, words: string): Promise<void> {
  await widget.focus('[data-item="found"] input');
  await widget.press('Space');
  await typed(widget, '[data-item="thanks"] textarea', words);
  await receipt(widget);
}

async function useComments(widget: Widget, words: string): Promise<void> {
  await typed(widget, 'form textarea', words);
  await receipt(widget);
}

/** `words` are what is sent. Throws, in words, at what does not go. */
export const USES: Readonly<Record<WidgetName, (widget: Widget, words: string) => Promise<void>>> = {
  finder: useFinder,
  calendar: useCalendar,
  feedback: useFeedback,
  comments: useComments,
};
