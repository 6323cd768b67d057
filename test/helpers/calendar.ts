/** What a person does with the calendar and sees of it, for tests. */
import {expect, fixture, html} from '@open-wc/testing';
import {dayOf, parseDate} from '../../src/lib/civil-date.js';
import type {TarjotinCalendar} from '../../src/widgets/calendar/calendar.js';
import '../../src/widgets/calendar/calendar.js';
import {all, one, textOf} from './screen.js';
import {until} from './until.js';

export {all, focused, one, textOf} from './screen.js';

export interface CalendarOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly items?: unknown;
  readonly src?: string;
  /** Content inside the tag. */
  readonly fallback?: string;
  /** Resolve at once, not when something is on screen. */
  readonly wait?: false;
  /** Of the box it stands in. */
  readonly width?: string;
}

/** Puts a calendar on the page and waits until all of it is there. */
export async function openCalendar({attributes = {}, items, src, fallback, wait, width = '64em'}: CalendarOptions = {}): Promise<TarjotinCalendar> {
  await customElements.whenDefined('tarjotin-calendar');
  const element = document.createElement('tarjotin-calendar');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (src !== undefined) element.setAttribute('src', src);
  if (fallback) element.textContent = fallback;
  element.items = items;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = width;
  box.append(element);
  if (wait !== false) {
    await until(() => element.hasAttribute('ready'), 'the calendar did not get ready');
    await until(() => all(element, '.search, [part="item"], .agenda.next, [part="message"]').length, 'the rest did not come');
  }
  await settled(element);
  return element;
}

/** Waits until nothing is being searched. */
export async function settled(element: TarjotinCalendar): Promise<void> {
  await element.updateComplete;
  await until(() => element.src || !element.renderRoot.querySelector('[aria-busy="true"]'), 'the calendar stayed busy');
  await element.updateComplete;
}

export async function press(element: TarjotinCalendar, selector: string): Promise<void> {
  one(element, selector).click();
  await settled(element);
}

/** Writes words into the search field, as typing does, and waits for the answer. */
export async function search(element: TarjotinCalendar, words: string): Promise<void> {
  const field = one(element, '#query') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await settled(element);
}

/** Sets a field as the browser's own control does. */
export async function fill(element: TarjotinCalendar, selector: string, value: string): Promise<void> {
  const field = one(element, selector) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new InputEvent('change', {bubbles: true}));
  await settled(element);
}

/** Presses the button, link or choice with these words. */
export async function pressText(element: TarjotinCalendar, words: string, within = ''): Promise<void> {
  const found = all(element, `${within} :is(button, a, label)`).find((control) => textOf(control) === words);
  if (!found) throw new Error(`nothing to press says ${words}`);
  found.click();
  await settled(element);
}

/** Waits until what is read is as expected; fails with what it is. */
export async function becomes<Value>(read: () => Value, expected: Value): Promise<void> {
  const same = (): boolean => JSON.stringify(read()) === JSON.stringify(expected);
  await until(same, '').catch(() => undefined);
  expect(read()).to.deep.equal(expected);
}

export async function go(direction: 'back' | 'forward'): Promise<void> {
  const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, {once: true}));
  history[direction]();
  await moved;
}

export const periodText = (element: TarjotinCalendar): string => textOf(one(element, '[part="period"]'));

/** The number of the day `2026-11-24`, as the cells of the month carry it. */
export function dayNumberOf(text: string): number {
  const date = parseDate(text);
  if (!date) throw new Error(`${text} is not a date`);
  return dayOf(date);
}

/** A cell of the month. */
export const cell = (element: TarjotinCalendar, date: string): HTMLElement =>
  one(element, `[role="gridcell"][data-day="${dayNumberOf(date)}"]`);

/** The names of the events that a cell shows. */
export const namesIn = (box: Element): string[] => [...box.querySelectorAll('bdi')].map(textOf);

/** The names of the events in a list, from the top. */
export const listed = (element: TarjotinCalendar, within = ''): string[] => all(element, `${within} .entry [part="title"] bdi`).map(textOf);

/** All that a list says of an event. */
export function entryText(element: TarjotinCalendar, name: string): string {
  const entry = all(element, '.entry').find((one) => textOf(one.querySelector('bdi')) === name);
  if (!entry) throw new Error(`no event in a list is named ${name}`);
  return textOf(entry);
}

/** The calendar's parameter of the page's address. */
export const inAddress = (key = 't'): string | null => new URL(location.href).searchParams.get(key);

/** The polite live region. */
export const announced = (element: TarjotinCalendar): string => textOf(one(element, '.root > [role="status"]'));
