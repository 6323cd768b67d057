import {css} from 'lit';
import {formErrors} from '../../styles/form-errors.js';
import {sendingStyles} from '../../styles/sending.js';

const panels = css`
  .answers {
    inline-size: 100%;
  }

  .answers summary {
    display: list-item;
    min-block-size: 2.75em;
    padding-block: 0.6em;
    cursor: pointer;
  }

  dt {
    margin-block-start: 0.75em;
    font-weight: 600;
  }

  dd {
    white-space: pre-line;
  }

  .copy {
    display: grid;
    gap: 0.375em;
    inline-size: 100%;
  }

  .paper {
    display: none;
  }

  @media print {
    .page.printing > .paper {
      display: block;
      max-inline-size: none;
      font-size: 11pt;
    }

    .paper > :is(h1, h2, h3, h4, h5, h6) {
      margin-block-end: 0.5em;
      font-size: 1.5em;
    }

    .page.printing > :not(.paper) {
      display: none;
    }

    .paper .group > :is(h3, h4, h5, h6) {
      margin-block: 1.25em 0.5em;
      break-after: avoid;
      font-size: 1.15em;
    }

    .paper .question {
      display: block;
      margin-block: 1em;
      break-inside: avoid;
    }

    .paper .asked {
      font-weight: 600;
    }

    .paper .condition,
    .paper .hint {
      font-style: italic;
      color: #000;
    }

    .paper li {
      display: flex;
      align-items: baseline;
      gap: 0.5em;
      margin-block: 0.35em;
    }

    .paper .row {
      display: flex;
      flex-wrap: wrap;
      gap: 1em;
    }

    .paper .box {
      display: inline-block;
      flex: none;
      inline-size: 0.9em;
      block-size: 0.9em;
      border: 1px solid #000;
    }

    .paper .line {
      display: block;
      flex: 1;
      block-size: 2em;
      border-block-end: 1px solid #000;
    }
  }

  @media (forced-colors: active) {
    /* Else the drawing in a field of a date is black, on black too. */
    .root {
      color-scheme: light dark;
    }
  }
`;

export const panelStyles = [formErrors, sendingStyles, panels];
