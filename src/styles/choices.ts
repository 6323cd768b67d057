import {css} from 'lit';

/** What comes after the first results: marks, facets, chips, and the dialog of a phone. */
export const choices = css`
  mark {
    background: color-mix(in srgb, #fc0 30%, var(--_surface));
    color: inherit;
    border-radius: 2px;
  }

  .facets {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }

  /* What a key changes in the list is then laid out without them; the margin is for outlines of what has focus. */
  @supports (overflow-clip-margin: 1px) {
    .columns > .facets {
      contain: content;
      overflow-clip-margin: 10px;
    }
  }

  /* Its line goes on in that of the list's heading. */
  #facets-title {
    display: grid;
    align-content: center;
    min-block-size: calc(3.5em + 2px);
    padding-block-end: 0.75em;
    border-block-end: 2px solid var(--_text);
  }

  .skip {
    position: absolute;
    z-index: 1;
  }

  .skip:not(:focus) {
    inline-size: 1px;
    min-block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .facet {
    border-block-end: 1px solid var(--_hairline);
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding-block: 0.4em;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  :is(summary, .option) > span {
    overflow-wrap: anywhere;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: auto 0.35em;
    border-inline-end: 2px solid currentcolor;
    border-block-end: 2px solid currentcolor;
    rotate: 45deg;
    translate: 0 -0.15em;
  }

  [open] > summary::after {
    rotate: 225deg;
    translate: 0 0.15em;
  }

  .chosen {
    font-size: 0.85em;
    font-weight: 400;
    color: var(--_muted);
  }

  .facet fieldset {
    padding-block-end: 0.75em;
  }

  .facet .input {
    margin-block-end: 0.25em;
  }

  .facet .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .facet .button {
    padding-inline: 0.25em;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    padding: 0.25em;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .option:hover {
    background: var(--_tint);
  }

  .option input {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .option .number {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .option.none {
    color: var(--_muted);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .chips .button {
    text-align: start;
  }

  .chips > li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .chip {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.75em;
    padding: 0.25em 0.9em;
    border: 1px solid var(--_accent);
    border-radius: 2em;
    background: var(--_tint);
    color: var(--_text);
    text-align: start;
    cursor: pointer;
  }

  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .chip:hover {
    text-decoration: line-through;
  }

  dialog {
    inline-size: min(32em, 100vw);
    max-inline-size: none;
    /* A frame that is as tall as its content says what to take for the window (src/embed). */
    block-size: min(var(--_window, 100dvh), 100dvh);
    max-block-size: none;
    margin: 0 0 0 auto;
    padding: 0;
    border: 0;
    border-inline-start: 1px solid var(--_hairline);
    background: var(--_surface);
    color: var(--_text);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .dialog {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    block-size: 100%;
  }

  .dialog-header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 0.5em 0.5em 0.5em 1em;
    border-block-end: 1px solid var(--_hairline);
  }

  #dialog-title {
    font-size: 1.25em;
  }

  .dialog-content {
    overflow-y: auto;
    padding: 0 1em 1em;
  }

  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding: 0.75em 1em;
    border-block-start: 1px solid var(--_hairline);
  }

  .dialog-actions > * {
    flex: 1 1 auto;
  }

  /* At 400 % nothing would be left between the title and the buttons. */
  @media (max-height: 30em) {
    dialog {
      overflow-y: auto;
    }

    .dialog {
      display: block;
      block-size: auto;
    }
  }
`;
