import type {Meta, StoryObj} from '@storybook/web-components-vite';
import clientFeedback from '../src/form/presets/client-feedback.json';
import draftComments from '../src/form/presets/draft-comments.json';
import eventFeedback from '../src/form/presets/event-feedback.json';
import pageFeedback from '../src/form/presets/page-feedback.json';
import proposeActivity from '../src/form/presets/propose-activity.json';
import reportError from '../src/form/presets/report-error.json';
import {sampleForm} from '../test/fixtures/sample-form.js';
import {type Args, click, feedback, inFeedback, receiver, sendWord, write} from './feedback-story.js';
import {silence, waitFor} from './story-helpers.js';

const meta: Meta<Args> = {
  title: 'Feedback',
  component: 'tarjotin-feedback',
  render: feedback,
  argTypes: {definition: {control: false}, storage: {control: 'inline-radio', options: ['on', 'off']}},
};
export default meta;

type Story = StoryObj<Args>;

/** Did you find what you were looking for? The next question follows from the answer. */
export const PageFeedback: Story = {tags: ['picture'], args: {definition: pageFeedback}};

export const EventFeedback: Story = {tags: ['picture'], args: {definition: eventFeedback}};

/** How likely one is to recommend a service, and statements. */
export const ClientFeedback: Story = {tags: ['picture'], args: {definition: clientFeedback}};

/** A round of comments on a draft, with a question for associations alone. */
export const CommentsOnADraft: Story = {tags: ['picture'], args: {definition: draftComments}};

/** What is wrong in the details of an activity; `subject` says which. */
export const ReportAnError: Story = {args: {definition: reportError, subject: 'act/tuolijumppa'}};

/** Two pages; a municipality is chosen from all of them, contact details by the way one may be reached. */
export const ProposeAnActivity: Story = {tags: ['picture'], args: {definition: proposeActivity}};

/** Every kind of question. */
export const AllKinds: Story = {
  tags: ['picture'],
  args: {definition: sampleForm()},
  play: async ({canvasElement}) => {
    const root = inFeedback(canvasElement);
    await click(root, '[data-item="suosittelu"] input');
    await write(root, 'syy', 'Melu');
    await click(root, '[part="submit"]');
    await waitFor(root, '#page-title');
    await click(root, '[data-item="uudelleen"] input');
    await click(root, '[data-item="mista"] .tick:last-of-type input');
  },
};

/** What is missing is listed above and said at each field. */
export const ErrorsShown: Story = {
  tags: ['picture'],
  args: {definition: reportError},
  play: async ({canvasElement}) => {
    const root = inFeedback(canvasElement);
    await write(root, 'email', 'nimi.esimerkki');
    await click(root, '[part="submit"]');
    await waitFor(root, '[part="error-summary"]');
  },
};

/** The texts in easy Finnish, where the form has them. */
export const EasyFinnish: Story = {
  args: {definition: clientFeedback},
  play: async ({canvasElement}) => click(inFeedback(canvasElement), '.easy'),
};

/** The server has given a receipt. */
export const Received: Story = {
  tags: ['picture'],
  args: {definition: pageFeedback},
  beforeEach: () => receiver((key) => new Response(JSON.stringify({receipt: 'K7F3-2Q9X', key}), {status: 201})),
  play: async ({canvasElement}) => sendWord(inFeedback(canvasElement), '.status.received'),
};

export const Sending: Story = {
  args: {definition: pageFeedback},
  beforeEach: () => receiver(() => new Promise<Response>(() => undefined)),
  play: async ({canvasElement}) => sendWord(inFeedback(canvasElement), '.status.sending'),
};

/** The server does not answer: the answer is kept and goes by itself. */
export const NotArrivedYet: Story = {
  tags: ['picture'],
  args: {definition: pageFeedback},
  beforeEach: () => receiver(() => new Response('', {status: 503, headers: {'Retry-After': '600'}})),
  play: async ({canvasElement}) => sendWord(inFeedback(canvasElement), '.status.waiting'),
};

/** The form is closed: what was written can still be copied. */
export const NoLongerOpen: Story = {
  args: {definition: pageFeedback},
  beforeEach: () => receiver(() => new Response('', {status: 410})),
  play: async ({canvasElement}) => sendWord(inFeedback(canvasElement), '.status.refused'),
};

/** The server wants something corrected. */
export const CorrectedByTheServer: Story = {
  args: {definition: pageFeedback},
  beforeEach: () => receiver(() => new Response(JSON.stringify({errors: [{field: 'thanks', message: 'Poista puhelinnumero'}]}), {status: 422})),
  play: async ({canvasElement}) => sendWord(inFeedback(canvasElement), '[part="error-summary"]'),
};

/** What was being written before the page was closed is here again. */
export const DraftRestored: Story = {
  tags: ['picture'],
  args: {definition: {...pageFeedback, id: 'story-draft'}, storage: 'on'},
  beforeEach: () => {
    const key = `tarjotin-draft:${encodeURIComponent('https://palaute.example/answers/palaute')}:story-draft:`;
    localStorage.setItem(key, JSON.stringify({date: Date.now() - 3_600_000, written: {found: {0: false}, missing: {0: 'Uimahallin aukioloaikoja'}}}));
    return () => localStorage.removeItem(key);
  },
  play: async ({canvasElement}) => {
    await waitFor(inFeedback(canvasElement), '[part="message"]');
  },
};

/** A Questionnaire of FHIR R4 is read as it is. */
export const FhirQuestionnaire: Story = {
  args: {
    definition: {
      resourceType: 'Questionnaire',
      id: 'liikkuminen',
      language: 'fi',
      title: 'Liikkuminen arjessa',
      status: 'active',
      item: [
        {linkId: '1', type: 'choice', text: 'Kuinka usein liikut ulkona?', answerOption: [{valueString: 'Päivittäin'}, {valueString: 'Viikoittain'}, {valueString: 'Harvemmin'}]},
        {linkId: '2', type: 'integer', text: 'Kuinka monta minuuttia kerralla?', enableWhen: [{question: '1', operator: 'exists', answerBoolean: true}]},
      ],
    },
  },
};

export const Loading: Story = {args: {form: 'https://palaute.example/forms/palaute'}, beforeEach: silence};

export const CannotBeFetched: Story = {
  tags: ['picture'],
  args: {form: './there-is-no-such-form.json'},
  play: async ({canvasElement}) => {
    await waitFor(inFeedback(canvasElement), '[part="message"]');
  },
};
