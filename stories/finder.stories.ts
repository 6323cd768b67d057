import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {longFeed, sampleFeed} from '../test/fixtures/sample-feed.js';
import type {TarjotinFinder} from '../src/widgets/finder/finder.js';
import '../src/widgets/finder/finder.js';

type Args = Partial<Pick<TarjotinFinder, 'src' | 'items' | 'facets' | 'filter' | 'lock' | 'layout' | 'item' | 'pageSize' | 'headingLevel' | 'reportUrl'>>;

const finder = ({src, items, facets, filter, lock, layout, item, pageSize, headingLevel, reportUrl}: Args) => html`<tarjotin-finder
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

const inFinder = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('tarjotin-finder')?.shadowRoot;
  if (!root) throw new Error('there is no finder in this story');
  return root;
};

/** Waits until a selector is on screen; stories start before the list is there. */
const waitFor = async (root: ShadowRoot, selector: string): Promise<HTMLElement> => {
  for (let tries = 0; tries < 100; tries++) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${selector} did not come`);
};

const type = async (root: ShadowRoot, words: string): Promise<void> => {
  await waitFor(root, '[part="list"]');
  const field = (await waitFor(root, '#query')) as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
};

const meta: Meta<Args> = {
  title: 'Finder',
  component: 'tarjotin-finder',
  render: finder,
  args: {items: sampleFeed()},
  argTypes: {
    layout: {control: 'inline-radio', options: ['full', 'cards', 'compact']},
    items: {control: false},
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Search, choices beside the list, and the list. */
export const Full: Story = {tags: ['picture'], args: {reportUrl: 'mailto:palaute@host.example?subject={name}'}};

/** More than one page of results. */
export const ManyPages: Story = {args: {items: longFeed(95)}};

/** Only the list, as a grid: for a front page, with the choices preset. */
export const Cards: Story = {tags: ['picture'], args: {layout: 'cards', filter: 'theme=liikunta', lock: 'theme', pageSize: 6}};

/** For a narrow column beside other content. */
export const Compact: Story = {
  tags: ['picture'],
  args: {layout: 'compact'},
  decorators: [(story) => html`<div style="max-inline-size: 22em">${story()}</div>`],
};

/** The page's own choices; the municipality cannot be changed. */
export const PresetAndLocked: Story = {args: {filter: 'municipality=Jyväskylä&price=free', lock: 'municipality'}};

/** What was found is marked. */
export const WordsFound: Story = {
  tags: ['picture'],
  play: async ({canvasElement}) => {
    const root = inFinder(canvasElement);
    await type(root, 'jumppa');
    await waitFor(root, 'mark');
  },
};

/** Nothing was spelled like this; the nearest words are shown and named. */
export const Misspelled: Story = {
  play: async ({canvasElement}) => {
    const root = inFinder(canvasElement);
    await type(root, 'tuolijumpaa');
    await waitFor(root, '[part="card"]');
  },
};

/** Nothing matches: what to loosen, and what that would give. */
export const NothingFound: Story = {
  tags: ['picture'],
  args: {filter: 'theme=kulttuuri&price=free'},
  play: async ({canvasElement}) => {
    await waitFor(inFinder(canvasElement), '[part="message"]');
  },
};

/** The choices of a phone. */
export const ChoicesOnAPhone: Story = {
  tags: ['picture'],
  decorators: [(story) => html`<div style="max-inline-size: 24em">${story()}</div>`],
  play: async ({canvasElement}) => {
    const root = inFinder(canvasElement);
    (await waitFor(root, '.filter-button')).click();
    await waitFor(root, 'dialog[open] [part="facet"]');
  },
};

/** An item with all that can be known of it. */
export const OpenItem: Story = {
  tags: ['picture'],
  args: {reportUrl: 'mailto:palaute@host.example?subject={name}'},
  play: async ({canvasElement}) => {
    const root = inFinder(canvasElement);
    (await waitFor(root, '[data-id="act/tuolijumppa"]')).click();
    await waitFor(root, '[part="item"]');
  },
};

/** One item alone on a page of its own. */
export const OneItem: Story = {args: {item: 'act/vesijumppa'}};

/** A series of events is one card; its times stand on its page. */
export const Series: Story = {args: {item: 'ev/sarja'}};

/** The item has been taken out of the feed. */
export const ItemGone: Story = {args: {item: 'act/none'}};

/** Before the list has come. */
export const Loading: Story = {
  tags: ['picture'],
  args: {items: undefined, src: 'https://feeds.example/never.json'},
  beforeEach: () => {
    const fetch = window.fetch.bind(window);
    window.fetch = () => new Promise<Response>(() => undefined);
    return () => {
      window.fetch = fetch;
    };
  },
};

/** The feed's server does not answer. */
export const CannotBeFetched: Story = {
  tags: ['picture'],
  args: {items: undefined, src: './there-is-no-such-feed.json'},
  play: async ({canvasElement}) => {
    await waitFor(inFinder(canvasElement), '[part="message"]');
  },
};

/** The page has not said where the feed is. */
export const NoSource: Story = {args: {items: undefined}};

/** There is nothing in the feed. */
export const EmptyFeed: Story = {args: {items: []}};

/** Some items of the feed are broken: they are counted, the others shown. */
export const BrokenItems: Story = {
  args: {items: {...sampleFeed(), activities: [...sampleFeed().activities, 17, {}, {name: 4}]}},
};
