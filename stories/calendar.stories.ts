import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {eventFeed} from '../test/fixtures/event-feed.js';
import {unusualEvents} from '../test/fixtures/unusual-events.js';
import {type Args, calendar, click, inCalendar, search, standStill} from './calendar-story.js';
import {silence, waitFor} from './story-helpers.js';

const meta: Meta<Args> = {
  title: 'Calendar',
  component: 'tarjotin-calendar',
  render: calendar,
  args: {items: eventFeed()},
  argTypes: {
    view: {control: 'inline-radio', options: ['month', 'week', 'agenda']},
    layout: {control: 'inline-radio', options: ['full', 'next']},
    items: {control: false},
  },
  beforeEach: standStill,
};
export default meta;

type Story = StoryObj<Args>;

const narrow = (story: () => unknown): TemplateResult => html`<div style="max-inline-size: 24em">${story()}</div>`;

/** What comes after the first month is there, too. */
const complete = async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
  await waitFor(inCalendar(canvasElement), '.calendar-actions');
};

/** A month, its search, and what one can take along. */
export const Month: Story = {tags: ['picture'], play: complete};

/** Seven days side by side; under each other where it is narrow. */
export const Week: Story = {tags: ['picture'], args: {view: 'week'}, play: complete};

/** By day, from today on. */
export const Agenda: Story = {tags: ['picture'], args: {view: 'agenda'}, play: complete};

/** The next few events alone, for a front page. */
export const NextEvents: Story = {tags: ['picture'], args: {layout: 'next', pageSize: 4}, decorators: [narrow]};

/** One event alone on a page of its own. */
export const OneEvent: Story = {args: {item: 'ev/konsertti', reportUrl: 'mailto:palaute@host.example?subject={name}'}};

/** An event that was opened from the list. */
export const OpenEvent: Story = {
  tags: ['picture'],
  args: {view: 'agenda'},
  play: async ({canvasElement}) => {
    const root = inCalendar(canvasElement);
    await click(root, '[part="agenda"] [data-id^="ev/konsertti"]');
    await waitFor(root, '[part="item"]');
  },
};

/** Dots in the month, and below it the list of the day that was touched. */
export const MonthOnAPhone: Story = {tags: ['picture'], decorators: [narrow], play: complete};

/** All events of one day, after a press on its "+6". */
export const DayOpen: Story = {
  tags: ['picture'],
  args: {items: unusualEvents()},
  play: async ({canvasElement}) => {
    const root = inCalendar(canvasElement);
    await complete({canvasElement});
    await click(root, '.more');
    await waitFor(root, ':is(dialog[open], .day-panel) [part="title"]');
  },
};

/** More in a day than there are lines for, and bars that go on over weeks. */
export const ManyEvents: Story = {tags: ['picture'], args: {items: unusualEvents()}, play: complete};

/** Cancelled, postponed, with a new date, online, both ways, without an hour, without an end, past midnight, long names, Arabic. */
export const UnusualEvents: Story = {tags: ['picture'], args: {items: unusualEvents(), view: 'agenda'}, play: complete};

/** Only what the words are found in. */
export const WordsFound: Story = {
  args: {view: 'agenda'},
  play: async ({canvasElement}) => {
    const root = inCalendar(canvasElement);
    await search(root, 'kuoro');
    await waitFor(root, '.clear');
  },
};

/** Nothing matches. */
export const NoSuchWord: Story = {
  tags: ['picture'],
  play: async ({canvasElement}) => {
    const root = inCalendar(canvasElement);
    await search(root, 'xyzzy');
    await waitFor(root, '[part="message"]');
  },
};

/** Times and facets. */
export const Choices: Story = {
  tags: ['picture'],
  play: async ({canvasElement}) => {
    const root = inCalendar(canvasElement);
    await click(root, '.filter-button');
    await waitFor(root, 'dialog[open] [part="facet"]');
  },
};

/** The choices of a phone. */
export const ChoicesOnAPhone: Story = {...Choices, tags: ['picture'], decorators: [narrow]};

/** Days of one's own, and only the evening. */
export const TimesChosen: Story = {
  tags: ['picture'],
  args: {view: 'agenda'},
  play: async ({canvasElement}) => {
    const root = inCalendar(canvasElement);
    await click(root, '.filter-button');
    for (const [name, day] of [['from', '2026-11-23'], ['to', '2026-12-06']] as const) {
      const field = (await waitFor(root, `.ranges .${name}`)) as HTMLInputElement;
      field.value = day;
      field.dispatchEvent(new InputEvent('change', {bubbles: true}));
    }
    await click(root, '.times [type="checkbox"]');
    await click(root, 'dialog[open] .primary');
    await waitFor(root, 'li:nth-child(2) [part="chip"]');
  },
};

/** Nothing is on in this month: the way to the next event. */
export const EmptyMonth: Story = {
  tags: ['picture'],
  args: {date: '2027-05-01', filter: 'theme=musiikki'},
  play: async ({canvasElement}) => {
    await waitFor(inCalendar(canvasElement), '[part="message"] button');
  },
};

/** Before the events have come. */
export const Loading: Story = {
  tags: ['picture'],
  args: {items: undefined, src: 'https://feeds.example/never-events.json'},
  beforeEach: silence,
};

/** The feed is late: it is still being fetched after ten seconds. */
export const Slow: Story = {
  args: {items: undefined, src: 'https://feeds.example/late-events.json'},
  beforeEach: silence,
  play: async ({canvasElement}) => {
    await waitFor(inCalendar(canvasElement), '[part="message"]', 15);
  },
};

/** The feed's server does not answer. */
export const CannotBeFetched: Story = {
  tags: ['picture'],
  args: {items: undefined, src: './there-are-no-such-events.json'},
  play: async ({canvasElement}) => {
    await waitFor(inCalendar(canvasElement), '[part="message"]');
  },
};

/** There is nothing in the feed. */
export const EmptyFeed: Story = {tags: ['picture'], args: {items: []}};

/** Some events of the feed are broken: they are counted, the others shown. */
export const BrokenItems: Story = {args: {items: {...eventFeed(), events: [...eventFeed().events, 17, {}, {name: 4}]}}, play: complete};

/** Most events have no Swedish name: the Finnish one is read as Finnish. */
export const SwedishNamesMissing: Story = {globals: {language: 'sv'}, args: {view: 'agenda'}, play: complete};

/** The page has the same events as a calendar to subscribe to. */
export const WithSubscription: Story = {args: {subscribeUrl: 'https://feeds.example/kaikki.ics'}, play: complete};

/** `themes/dark.css` */
export const Dark: Story = {tags: ['picture'], globals: {theme: 'dark'}, args: {items: unusualEvents()}, play: complete};

/** `themes/contrast.css` */
export const Contrast: Story = {tags: ['picture'], globals: {theme: 'contrast'}, args: {items: unusualEvents()}, play: complete};
