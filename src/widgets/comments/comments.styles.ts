import {css} from 'lit';
import {base} from '../../styles/base.js';
import {form} from '../../styles/form.js';
import {messages} from '../../styles/messages.js';
import {tokens} from '../../styles/tokens.js';

const layout = css`
  .page,
  [part='list'],
  [part='comment'],
  .replies {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_gap));
  }

  .page > *,
  [part='list'] > * {
    max-inline-size: 42em;
  }

  .page > .status,
  .write {
    max-inline-size: 36em;
  }

  #title {
    font-size: 1.5em;
    hyphens: auto;
  }

  .prose,
  .text {
    white-space: pre-line;
  }

  .about {
    display: grid;
    gap: 0.5em;
  }

  .write {
    display: grid;
    gap: var(--_gap);
  }

  .write > :is(h2, h3, h4, h5, h6),
  .list-head > :is(h2, h3, h4, h5, h6) {
    font-size: 1.25em;
  }

  .write textarea.input {
    min-block-size: 6em;
  }

  .list-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em var(--_gap);
    padding-block-end: 0.75em;
    border-block-end: 2px solid var(--_text);
  }

  .order {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .order select {
    inline-size: auto;
  }

  [part='list'] {
    gap: 0;
  }

  [part='comment'] {
    gap: 0.5em;
  }

  [part='list'] > [part='comment'] {
    padding-block: calc(1.25 * var(--_gap));
    border-block-end: 1px solid var(--_hairline);
  }

  [part='list'] > :first-child {
    padding-block-start: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }

  .head > time,
  .note {
    color: var(--_muted);
  }

  .text {
    overflow-wrap: anywhere;
  }

  .text + .text {
    margin-block-start: 0.5em;
  }

  .replies {
    gap: var(--_gap);
    margin-block-start: 0.5em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_hairline);
  }

  .replies > [part='comment'] {
    gap: 0.25em;
  }

  .answer {
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .own > .waits {
    font-weight: 600;
  }

  [part='comment'] .button.quiet {
    margin-inline-start: -0.5em;
  }

  @media print {
    [part='comment'] {
      break-inside: avoid;
    }
  }
`;

export const styles = [tokens, base, form, layout, messages];
