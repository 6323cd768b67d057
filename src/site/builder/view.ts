import {html, type TemplateResult} from 'lit';
import {numbers} from '../../lib/intl.js';
import type {Language} from '../../lib/page-language.js';
import type {Choices} from './choices.js';
import type {CheckedFeeds} from './feed-check.js';
import type {FeedPanel} from './feed-panel.js';
import type {Instructions} from './instructions.js';
import type {Site} from './snippet.js';
import type {Texts} from './texts.js';

/** What is on the screen. */
export interface View {
  readonly texts: Texts;
  readonly language: Language;
  readonly site: Site;
  readonly choices: Choices;
  /** Those that the page was opened with: what is folded stands open where something of it was chosen. */
  readonly opening: Choices;
  /** What was found out about the feeds; absent while it is not known. */
  readonly feeds?: CheckedFeeds;
  /** The screen for it, which is fetched with the code that reads feeds. */
  readonly panel?: FeedPanel;
  readonly isChecking: boolean;
  /** How many of the steps are drawn: one after another when the page opens, for together they would hold a phone up for a third of a second. */
  readonly drawn: number;
  readonly instructions?: Instructions;
  /** Said to the ear, once, and to the eye where nothing else on the screen has changed. */
  readonly said: {readonly text: string; readonly isSeen: boolean};
}

export interface Actions {
  readonly choose: (change: Partial<Choices>) => void;
  /** Copies what stands in the `<pre>` of this id. */
  readonly copy: (id: string, name: string) => void;
  readonly say: (text: string) => void;
}

export const number = (value: number, {language}: View): string => numbers(language).format(value);

/** Words with code between backticks. */
export const withCode = (text: string): readonly TemplateResult[] =>
  text.split('`').map((run, index) => (index % 2 ? html`<code>${run}</code>` : html`${run}`));
