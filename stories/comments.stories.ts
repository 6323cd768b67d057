import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {TarjotinComments} from '../src/widgets/comments/comments.js';
import '../src/widgets/comments/comments.js';
import {sampleComment, sampleThread} from '../test/fixtures/sample-thread.js';
import {silence, waitFor} from './story-helpers.js';

type Args = Partial<Pick<TarjotinComments, 'thread' | 'endpoint' | 'order' | 'storage' | 'headingLevel'>>;

const meta: Meta<Args> = {
  title: 'Comments',
  component: 'tarjotin-comments',
  render: ({thread, endpoint, order, storage, headingLevel}) => html`<tarjotin-comments
    thread=${thread ?? 'luonnos'}
    endpoint=${endpoint ?? 'https://palaute.example/comments'}
    order=${order ?? nothing}
    storage=${storage ?? 'off'}
    heading-level=${headingLevel ?? nothing}
  ></tarjotin-comments>`,
  argTypes: {order: {control: 'inline-radio', options: ['newest', 'oldest']}},
};
export default meta;

type Story = StoryObj<Args>;

/** A receiver that has this thread, and takes a comment. */
const receiver = (thread: object) => () => {
  const before = window.fetch.bind(window);
  window.fetch = (input, init) => {
    if (!(input instanceof Request ? input.url : input.toString()).startsWith('https://palaute.example/')) return before(input, init);
    const key = new Headers(init?.headers).get('Idempotency-Key');
    return Promise.resolve(new Response(JSON.stringify(key ? {receipt: 'K7F3-2Q9X', key} : thread)));
  };
  return () => {
    window.fetch = before;
  };
};

const inComments = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector('tarjotin-comments')?.shadowRoot;
  if (!root) throw new Error('there are no comments in this story');
  return root;
};

/** What others have written, with replies and the answer of those who asked. */
export const Full: Story = {tags: ['picture'], beforeEach: receiver(sampleThread({total: 23, next: '?page=2'}))};

export const Empty: Story = {beforeEach: receiver(sampleThread({comments: [], total: 0}))};

export const ReplyOpen: Story = {
  tags: ['picture'],
  beforeEach: receiver(sampleThread()),
  play: async ({canvasElement}) => (await waitFor(inComments(canvasElement), '[part="comment"] button')).click(),
};

/** Its writer sees it at once, others when it has been approved. */
export const OwnCommentWaits: Story = {
  tags: ['picture'],
  beforeEach: receiver(sampleThread()),
  play: async ({canvasElement}) => {
    const root = inComments(canvasElement);
    const field = (await waitFor(root, 'textarea')) as HTMLTextAreaElement;
    field.value = 'Kylätalot puuttuvat luonnoksesta kokonaan.';
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    (await waitFor(root, '[part="submit"]')).click();
    await waitFor(root, '.own');
  },
};

export const ErrorsShown: Story = {
  beforeEach: receiver(sampleThread()),
  play: async ({canvasElement}) => {
    const root = inComments(canvasElement);
    (await waitFor(root, '[part="submit"]')).click();
    await waitFor(root, '[part="error-summary"]');
  },
};

export const NotBegun: Story = {beforeEach: receiver(sampleThread({status: 'notYet', opens: '2027-01-01', comments: [], total: 0}))};

/** The round is over: it can be read. */
export const Over: Story = {tags: ['picture'], beforeEach: receiver(sampleThread({status: 'closed', closes: '2026-11-01'}))};

/** Two sections of a draft, each with its own round. */
export const OneASection: Story = {
  beforeEach: receiver(sampleThread({comments: [sampleComment('c1')], total: 1})),
  render: () => html`<h2>1 Lähtökohdat</h2>
    <tarjotin-comments thread="luku-1" endpoint="https://palaute.example/comments" heading-level="3" storage="off"></tarjotin-comments>
    <h2>2 Tavoitteet</h2>
    <tarjotin-comments thread="luku-2" endpoint="https://palaute.example/comments" heading-level="3" storage="off"></tarjotin-comments>`,
};

export const Loading: Story = {beforeEach: silence};

export const CannotBeFetched: Story = {
  args: {endpoint: './there-is-no-such-folder'},
  play: async ({canvasElement}) => {
    await waitFor(inComments(canvasElement), '[part="message"]');
  },
};
