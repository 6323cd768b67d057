import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {sampleFeed} from '../test/fixtures/sample-feed.js';
import {type Args, finder} from './finder-story.js';

/**
 * A theme is one CSS file of custom properties; a site may set the same ones itself. The toolbar puts any theme on any
 * story.
 */
const meta: Meta<Args> = {
  title: 'Theming',
  component: 'tarjotin-finder',
  render: finder,
  args: {items: sampleFeed(), filter: 'theme=liikunta'},
  argTypes: {items: {control: false}},
  // Without a theme's file, the properties of the page are those in force.
  globals: {theme: 'none'},
};
export default meta;

type Story = StoryObj<Args>;

/** `themes/default.css`: what the widget looks like without any. */
export const Default: Story = {globals: {theme: 'default'}};

/** `themes/dark.css`: a dark panel on a page of any colour. */
export const Dark: Story = {tags: ['picture'], globals: {theme: 'dark'}};

/** `themes/contrast.css`: black on white, strong borders. */
export const Contrast: Story = {tags: ['picture'], globals: {theme: 'contrast'}};

/** The site's accent is too light for text on white: its hue is kept, its lightness is not. */
export const OwnAccent: Story = {
  tags: ['picture'],
  decorators: [(story) => html`<div style="--tarjotin-accent: #ffd400">${story()}</div>`],
};

/** Corners, space, and colours of a site's own. */
export const OwnLook: Story = {
  decorators: [
    (story) =>
      html`<div
        style="padding: 1.5rem; background: #fbf6ee; --tarjotin-surface: #fbf6ee; --tarjotin-accent: #7a1f5c; --tarjotin-radius: 1.5em; --tarjotin-gap: 1.25em"
      >
        ${story()}
      </div>`,
  ],
};

/** Text is in the font of the page. */
export const FontOfThePage: Story = {
  decorators: [(story) => html`<div style="font-family: Georgia, 'Times New Roman', serif">${story()}</div>`],
};

/** A page that says `color-scheme: dark` needs no theme. */
export const DarkPage: Story = {
  decorators: [(story) => html`<div style="color-scheme: dark; padding: 1.5rem; background: #121212">${story()}</div>`],
};

/** On a page written from right to left, in a language the widget does not speak, it stays Finnish and left to right. */
export const PageFromRightToLeft: Story = {
  decorators: [
    (story) =>
      html`<div lang="ar" dir="rtl">
        <h1>أنشطة الجمعيات</h1>
        ${story()}
      </div>`,
  ],
};
