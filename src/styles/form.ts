import {css} from 'lit';

/** Questions and their controls: one column, the words above, what is wrong beside a bar. */
export const form = css`
  form,
  .fields,
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.75 * var(--_gap));
  }

  form {
    max-inline-size: 36em;
  }

  .group {
    padding-block-start: 0.25em;
  }

  .group > :is(h2, h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .group > .hint {
    margin-block-start: calc(-1.25 * var(--_gap));
  }

  /* A word that is wider than the screen breaks, also where it is an item of a grid. */
  bdi,
  label,
  legend,
  .ends {
    overflow-wrap: anywhere;
  }

  .field,
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.375em;
  }

  .field > label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  fieldset {
    inline-size: 100%;
  }

  .field .button.quiet {
    margin-inline-start: -0.5em;
  }

  /* A legend is no item of the grid. */
  legend {
    margin-block-end: 0.375em;
  }

  .required {
    font-weight: 400;
    color: var(--_muted);
  }

  .hint,
  .note {
    color: var(--_muted);
  }

  .input.integer,
  .input.decimal,
  .input.telephone,
  .input.date {
    inline-size: 11em;
    max-inline-size: 100%;
  }

  textarea.input {
    display: block;
    min-block-size: 7.5em;
    resize: vertical;
  }

  .with-unit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    inline-size: 100%;
  }

  .ticks {
    display: grid;
    gap: 0.25em;
  }

  .tick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: 0.625em;
    min-block-size: 2.75em;
    padding-block: 0.625em;
    cursor: pointer;
  }

  .tick input {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0.0625em 0 0;
    accent-color: var(--_accent);
  }

  /* Numbers beside each other: the number under the button, all of it one target. */
  .ticks.steps {
    inline-size: 100%;
    grid-template-columns: repeat(auto-fit, minmax(2.75em, 1fr));
  }

  .steps .tick {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    align-content: start;
    gap: 0.25em;
    padding: 0.375em 0;
  }

  .steps .tick:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    inline-size: 100%;
    color: var(--_muted);
  }

  .ends :last-child {
    text-align: end;
  }

  /* The rows of a matrix: the words, then the options beside each other where there is room. */
  .of-matrix {
    gap: var(--_gap);
  }

  .of-matrix .field {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_hairline);
  }

  @container (min-width: 34em) {
    .of-matrix .ticks {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5em;
    }
  }

  /* A button of one long word is no wider than a phone, also with large text. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    overflow-wrap: anywhere;
  }

  /* A field that people do not see: only programs fill it in. */
  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
