/** What the stories of the finder share. */
import {html, nothing} from 'lit';
import type {TarjotinFinder} from '../src/widgets/finder/finder.js';
import '../src/widgets/finder/finder.js';
import {waitFor} from './story-helpers.js';

export type Args = Partial<Pick<TarjotinFinder, 'src' | 'items' | 'facets' | 'filter' | 'lock' | 'layout' | 'item' | 'pageSize' | 'headingLevel' | 'reportUrl'>>;

/** The finder with the controls of a story; the address is left to Storybook. */
export const finder = ({src, items, facets, filter, lock, layout, item, pageSize, headingLevel, reportUrl}: Args) => html`<tarjotin-finder
  src=${src ?? nothing}
  .items=${items}
  facets=${facets ?? nothing}
  filter=${filter ?? nothing}
  lock=${lock ?? nothing}
  layout=${layout ?? 'full'}
  item=${item ?? nothing}
  page-size=${pageSize ?? nothing}
  heading-level=${headingLevel ?? nothing}
  report-url=${reportUrl ?? nothing}
  url-state="off"
></tarjotin-finder>`;

export const inFinder = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('tarjotin-finder')?.shadowRoot;
  if (!root) throw new Error('there is no finder in this story');
  return root;
};

/** Writes words into the search field, as typing does. */
export const search = async (root: ShadowRoot, words: string): Promise<void> => {
  await waitFor(root, '[part="list"]');
  const field = (await waitFor(root, '#query')) as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
};
