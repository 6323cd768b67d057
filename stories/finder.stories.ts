import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {longFeed, sampleFeed} from '../test/fixtures/sample-feed.js';
import {type Args, finder, inFinder, search} from './finder-story.js';
import {silence, waitFor} from './story-helpers.js';
import {unusualFeed} from './unusual-feed.js';

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
    await search(root, 'jumppa');
    await waitFor(root, 'mark');
  },
};

/** Nothing was spelled like this; the nearest words are shown and named. */
export const Misspelled: Story = {
  tags: ['picture'],
  play: async ({canvasElement}) => {
    const root = inFinder(canvasElement);
    await search(root, 'tuolijumpaa');
    await waitFor(root, '[part="card"]');
  },
};

/** Nothing matches, and there is no choice to loosen. */
export const NoSuchWord: Story = {
  play: async ({canvasElement}) => {
    const root = inFinder(canvasElement);
    await search(root, 'xyzzy');
    await waitFor(root, '[part="message"]');
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

/** Many choices at once, some of them no longer in the feed. */
export const ManyChoices: Story = {
  tags: ['picture'],
  args: {
    filter:
      'theme=liikunta&theme=vertaistuki&theme=kuvataide&municipality=Jyväskylä&municipality=Äänekoski&audience=ikaihmiset' +
      '&weekday=1&weekday=2&price=free&mode=onsite&language=fi&accessibility=wheelchair',
  },
};

/** Long names, every badge at once, text from right to left, and an item of which only the name is known. */
export const UnusualItems: Story = {tags: ['picture'], args: {items: unusualFeed()}};

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

/** The same in easy Finnish. */
export const EasyFinnish: Story = {
  args: {item: 'act/tuolijumppa'},
  play: async ({canvasElement}) => {
    (await waitFor(inFinder(canvasElement), '[aria-pressed="false"]')).click();
  },
};

/** A long name, all badges, many places of an address. */
export const LongItem: Story = {args: {items: unusualFeed(), item: 'act/long'}};

/** Nothing is known but the name. */
export const BareItem: Story = {args: {items: unusualFeed(), item: 'act/bare'}};

/** Text from right to left among ours. */
export const ItemInArabic: Story = {args: {items: unusualFeed(), item: 'act/arabic'}};

/** One item alone on a page of its own. */
export const OneItem: Story = {tags: ['picture'], args: {item: 'act/vesijumppa'}};

/** A series of events is one card; its times stand on its page. */
export const Series: Story = {tags: ['picture'], args: {item: 'ev/sarja'}};

/** The item has been taken out of the feed. */
export const ItemGone: Story = {tags: ['picture'], args: {item: 'act/none'}};

/** Before the list has come. */
export const Loading: Story = {
  tags: ['picture'],
  args: {items: undefined, src: 'https://feeds.example/never.json'},
  beforeEach: silence,
};

/** The list is late: it is still being fetched after ten seconds. */
export const Slow: Story = {
  tags: ['picture'],
  args: {items: undefined, src: 'https://feeds.example/late.json'},
  beforeEach: silence,
  play: async ({canvasElement}) => {
    await waitFor(inFinder(canvasElement), '[part="message"]', 15);
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
export const NoSource: Story = {tags: ['picture'], args: {items: undefined}};

/** There is nothing in the feed. */
export const EmptyFeed: Story = {tags: ['picture'], args: {items: []}};

/** Some items of the feed are broken: they are counted, the others shown. */
export const BrokenItems: Story = {
  tags: ['picture'],
  args: {items: {...sampleFeed(), activities: [...sampleFeed().activities, 17, {}, {name: 4}]}},
};
