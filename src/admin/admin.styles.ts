import {css} from 'lit';
import {base} from '../styles/base.js';
import {form} from '../styles/form.js';
import {formErrors} from '../styles/form-errors.js';
import {marks} from '../styles/marks.js';
import {messages} from '../styles/messages.js';
import {tokens} from '../styles/tokens.js';
import {dialogStyles} from './dialog.styles.js';
import {resultStyles} from './results.styles.js';

const layout = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(1.25 * var(--_gap));
    padding-block-start: calc(1.5 * var(--_gap));
  }

  .page > :not(dialog) {
    inline-size: 100%;
  }

  .page > [part='message'] {
    max-inline-size: 42em;
  }

  h1 {
    font-size: 1.5em;
  }

  #title {
    font-size: 1.5em;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.5em;
    padding-block: 0.75em;
  }

  .right,
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  .right .button {
    padding-inline: 0;
  }

  .back,
  .languages a,
  .main-links a,
  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.75em;
  }

  .languages a,
  .main-links a,
  .tabs a {
    color: var(--_text);
  }

  .languages [aria-current] {
    font-weight: 700;
    text-decoration: none;
  }

  .main-links,
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    border-block-end: 1px solid var(--_border);
  }

  /* The bar under where one is; said by aria-current. */
  .main-links a,
  .tabs a {
    border-block-end: 0.25em solid transparent;
    text-decoration: none;
  }

  .main-links a:hover,
  .tabs a:hover {
    text-decoration: underline;
  }

  .main-links [aria-current],
  .tabs [aria-current] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 700;
  }

  .tabs .count {
    padding-inline: 0.5em;
    border-radius: 1em;
    background: var(--_tint);
    font-weight: 600;
  }

  .choices {
    display: grid;
    gap: 0.75em;
  }

  .choice .input {
    font-weight: 400;
  }

  .choice {
    display: grid;
    gap: 0.25em;
    max-inline-size: 28em;
    font-weight: 600;
  }

  .comments > li {
    padding-block: calc(1.25 * var(--_gap));
    border-block-end: 1px solid var(--_hairline);
  }

  .comments > li:first-child {
    padding-block-start: 0;
  }

  .comment {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    max-inline-size: 46em;
  }

  .comment h3 {
    font-size: 1.1em;
    overflow-wrap: anywhere;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    color: var(--_muted);
  }

  .text {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_hairline);
    color: var(--_muted);
  }

  .comment > .actions {
    padding-block-start: 0.5em;
  }

  .answering {
    gap: var(--_gap);
    margin-block-start: 0.5em;
    padding: 1em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_tint);
  }

  .empty {
    padding-block: 2em;
    color: var(--_muted);
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em;
  }

  @media (forced-colors: active) {
    .main-links [aria-current],
    .tabs [aria-current] {
      border-color: Highlight;
    }

    .main-links a,
    .tabs a {
      border-color: Canvas;
    }
  }
`;

export const styles = [tokens, base, messages, form, formErrors, marks, layout, dialogStyles, resultStyles];
