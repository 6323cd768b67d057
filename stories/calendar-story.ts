/** What the stories of the calendar share. */
import {html, nothing} from 'lit';
import type {TarjotinCalendar} from '../src/widgets/calendar/calendar.js';
import '../src/widgets/calendar/calendar.js';
import {waitFor} from './story-helpers.js';

export type Args = Partial<
  Pick<
    TarjotinCalendar,
    'src' | 'items' | 'view' | 'date' | 'facets' | 'filter' | 'lock' | 'layout' | 'item' | 'pageSize' | 'headingLevel' | 'subscribeUrl' | 'reportUrl'
  >
>;

/** The calendar with the controls of a story; the address is left to Storybook. */
export const calendar = (args: Args) => html`<tarjotin-calendar
  src=${args.src ?? nothing}
  .items=${args.items}
  view=${args.view ?? 'month'}
  date=${args.date ?? nothing}
  facets=${args.facets ?? nothing}
  filter=${args.filter ?? nothing}
  lock=${args.lock ?? nothing}
  layout=${args.layout ?? 'full'}
  item=${args.item ?? nothing}
  page-size=${args.pageSize ?? nothing}
  heading-level=${args.headingLevel ?? nothing}
  subscribe-url=${args.subscribeUrl ?? nothing}
  report-url=${args.reportUrl ?? nothing}
  url-state="off"
></tarjotin-calendar>`;

/** The events of the stories have dates: for them it is always noon on Tuesday 24 November 2026, in Finland. */
export function standStill(): () => void {
  const now = Date.now;
  Date.now = () => Date.UTC(2026, 10, 24, 10);
  return () => {
    Date.now = now;
  };
}

export const inCalendar = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('tarjotin-calendar')?.shadowRoot;
  if (!root) throw new Error('there is no calendar in this story');
  return root;
};

/** Clicks, when it is there, what a selector selects. */
export const click = async (root: ShadowRoot, selector: string): Promise<void> => (await waitFor(root, selector)).click();

/** Writes words into the search field, as typing does. */
export const search = async (root: ShadowRoot, words: string): Promise<void> => {
  const field = (await waitFor(root, '#query')) as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
};
