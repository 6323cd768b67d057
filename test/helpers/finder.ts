/** What a person does with the finder and sees of it, for tests. */
import {fixture, html} from '@open-wc/testing';
import type {TarjotinFinder} from '../../src/widgets/finder/finder.js';
import '../../src/widgets/finder/finder.js';
import {all, one, textOf} from './screen.js';
import {until} from './until.js';

export {all, focused, one, textOf} from './screen.js';

export interface FinderOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly items?: unknown;
  readonly src?: string;
  /** Content inside the tag. */
  readonly fallback?: string;
  /** Resolve at once, not when something is on screen. */
  readonly wait?: false;
}

/** Puts a finder on the page and waits until there is something to see. */
export async function openFinder({attributes = {}, items, src, fallback, wait}: FinderOptions = {}): Promise<TarjotinFinder> {
  await customElements.whenDefined('tarjotin-finder');
  const element = document.createElement('tarjotin-finder');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (src !== undefined) element.setAttribute('src', src);
  if (fallback) element.textContent = fallback;
  element.items = items;
  await fixture(html`<div style="max-inline-size: 60em">${element}</div>`);
  if (wait !== false) await until(() => element.hasAttribute('ready'), 'the finder did not get ready');
  await settled(element);
  return element;
}

/** Waits until the answer on screen is the answer to the last question, and the choices, which come after the list, are there. */
export async function settled(element: TarjotinFinder): Promise<void> {
  await element.updateComplete;
  const shows = (selector: string): boolean => element.renderRoot.querySelector(selector) !== null;
  const complete = (): boolean => !shows('[aria-busy="true"], .skeleton') && (!shows('.page.full [part="list"]') || shows('[part="facet"]'));
  await until(() => element.src || complete(), 'the finder stayed busy');
  await element.updateComplete;
}

/** Names on the cards, from the top. */
export const cardNames = (element: TarjotinFinder): string[] => all(element, '[part="card"] [part="title"]').map(textOf);

export const cardNamed = (element: TarjotinFinder, name: string): HTMLElement => {
  const card = all(element, '[part="card"]').find((one) => textOf(one.querySelector('[part="title"]')) === name);
  if (!card) throw new Error(`no card is named ${name}`);
  return card;
};

export const countText = (element: TarjotinFinder): string => textOf(one(element, '[part="count"]'));

/** Writes words into the search field, as typing does, and waits for the answer. */
export async function search(element: TarjotinFinder, words: string): Promise<void> {
  const field = one(element, '#query') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await settled(element);
}

/** Ticks or unticks a choice by its words. */
export async function choose(element: TarjotinFinder, facet: string, value: string): Promise<void> {
  (await option(element, facet, value)).querySelector('input')?.click();
  await settled(element);
}

/** A choice by its words; opens its group, as one has to. */
export async function option(element: TarjotinFinder, facet: string, value: string): Promise<HTMLElement> {
  const group = all(element, '[part="facet"]').find((one) => textOf(one.querySelector('summary span')) === facet);
  if (group && !(group as HTMLDetailsElement).open) {
    group.querySelector('summary')?.click();
    await until(() => group.querySelector('.option'), `the group ${facet} did not open`);
  }
  const found = [...(group?.querySelectorAll<HTMLElement>('.option') ?? [])].find((one) => textOf(one).startsWith(value));
  if (!found) throw new Error(`no choice ${facet}: ${value}`);
  return found;
}

export async function press(element: TarjotinFinder, selector: string): Promise<void> {
  one(element, selector).click();
  await settled(element);
}

/** The polite live region. */
export const announced = (element: TarjotinFinder): string => textOf(one(element, '[role="status"]'));

/** Takes the widget's state out of the page's address, so that tests do not inherit each other's. */
export const clearAddress = (): void => {
  const url = new URL(location.href);
  for (const key of [...url.searchParams.keys()]) if (/^t\d*$/.test(key)) url.searchParams.delete(key);
  history.replaceState(null, '', url);
};
