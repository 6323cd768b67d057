import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {type Args, finder} from './finder-story.js';

const feedOf = (name: string, url: string): readonly [string, string] => [name, new URL(url, location.href).href];

/** The feeds of the demo: each is known by what it holds. */
const FEEDS = new Map([
  feedOf('PTV', new URL('../src/site/feeds/ptv.json', import.meta.url).href),
  feedOf('Open Referral', new URL('../src/site/feeds/open-referral.json', import.meta.url).href),
  feedOf('OpenActive', new URL('../src/site/feeds/openactive.json', import.meta.url).href),
  feedOf('schema.org', new URL('../src/site/feeds/schema-org.json', import.meta.url).href),
  feedOf('Lähellä', new URL('../src/site/feeds/lahella.json', import.meta.url).href),
  feedOf('Toimeksi', new URL('../src/site/feeds/toimeksi.json', import.meta.url).href),
  feedOf('CSV', new URL('../src/site/feeds/toiminta.csv', import.meta.url).href),
  feedOf('iCalendar', new URL('../src/site/feeds/kalenteri.ics', import.meta.url).href),
]);

const meta: Meta<Args> = {
  title: 'Feeds',
  component: 'tarjotin-finder',
  render: finder,
  argTypes: {src: {control: {type: 'select'}, options: [...FEEDS.keys()], mapping: Object.fromEntries(FEEDS)}},
};
export default meta;

type Story = StoryObj<Args>;

/** A feed in the format that is chosen among the controls. */
export const Formats: Story = {args: {src: 'PTV'}};

/** All of them in one finder: the same choices whatever the format. */
export const Together: Story = {args: {src: [...FEEDS.values()].join(' ')}};

/** A feed with many mistakes: what can be shown is shown. */
export const Broken: Story = {args: {src: new URL('../test/fixtures/feeds/broken.json', import.meta.url).href}};
