import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {eventStates} from '../test/fixtures/event-states.js';
import {type Args, finder, inFinder} from './finder-story.js';
import {waitFor} from './story-helpers.js';

/** The page of an event, which the finder and the calendar share, in every state that it tells of. */
const meta: Meta<Args> = {
  title: 'Event',
  component: 'tarjotin-finder',
  render: finder,
  args: {items: eventStates()},
  argTypes: {items: {control: false}},
  tags: ['picture'],
  play: async ({canvasElement}) => {
    await waitFor(inFinder(canvasElement), '[part="item"]');
  },
};
export default meta;

type Story = StoryObj<Args>;

/** It is not held: said first, and nothing to register for or to put into a calendar. */
export const Cancelled: Story = {args: {item: 'ev/cancelled'}};

/** The new time is not known. */
export const Postponed: Story = {args: {item: 'ev/postponed'}};

/** It has a new time. */
export const Rescheduled: Story = {args: {item: 'ev/rescheduled'}};

/** It is over. */
export const Ended: Story = {args: {item: 'ev/ended'}};

/** No places are left. */
export const Full: Story = {args: {item: 'ev/full'}};

/** Few places are left, and there is a last day to register. */
export const FewPlacesLeft: Story = {args: {item: 'ev/few'}};

/** Registration opens later. */
export const OpensLater: Story = {args: {item: 'ev/later'}};

/** One can take part online only. */
export const Remote: Story = {args: {item: 'ev/remote'}};

/** In two places and online, by two organisers. */
export const Hybrid: Story = {args: {item: 'ev/hybrid'}};

/** A festival with what is held during it. */
export const Programme: Story = {args: {item: 'ev/festival'}};

/** One event of a festival. */
export const PartOfAFestival: Story = {args: {item: 'ev/festival-tanssit'}};

/** A course of many evenings: the first ones are shown. */
export const Series: Story = {args: {item: 'ev/course'}};

/** Every week by a rule: the words, and the next times by date. */
export const Repeated: Story = {args: {item: 'ev/rule'}};

/** Something to read besides. */
export const Attachments: Story = {args: {item: 'ev/attachments'}};

/** The ways into one's own calendar. */
export const AddToCalendar: Story = {
  args: {item: 'ev/few'},
  play: async ({canvasElement}) => {
    (await waitFor(inFinder(canvasElement), '.calendar-menu summary')).click();
  },
};
