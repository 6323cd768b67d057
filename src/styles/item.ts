import {css} from 'lit';

/** The page of one item. */
export const itemStyles = css`
  /* Not break-word: the words of a row must count as narrow too, else a long address makes the page scroll sideways. */
  .item {
    overflow-wrap: anywhere;
  }

  .item > [part='title'] {
    justify-self: start;
    font-size: 1.5em;
    overflow-wrap: anywhere;
    hyphens: auto;
    scroll-margin-block-start: 4em;
  }

  .item > [part='back'] {
    justify-self: start;
    margin-inline-start: -0.5em;
  }

  .item > .button[aria-pressed] {
    justify-self: start;
  }

  .button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .item .main {
    display: grid;
    gap: var(--_gap);
    max-inline-size: 40em;
  }

  .prose {
    white-space: pre-line;
    max-inline-size: 40em;
  }

  /* A paragraph from right to left begins at the right. */
  .prose > [dir] {
    display: block;
  }

  .lead {
    font-size: 1.1em;
    font-weight: 500;
  }

  figure {
    margin: 0;
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: var(--_radius);
    background: var(--_hairline);
  }

  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-start: 2px solid var(--_text);
  }

  .row {
    display: grid;
    gap: 0.15em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_hairline);
  }

  dt {
    font-weight: 700;
  }

  dd {
    display: grid;
    gap: 0.35em;
  }

  /* 44px high to a finger. */
  .details a:not(.button) {
    display: inline-block;
    padding-block: 0.625em;
  }

  .item footer {
    display: grid;
    align-content: start;
    gap: var(--_gap);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  @container (min-width: 52em) {
    .item .columns {
      grid-template: auto 1fr / minmax(0, 40em) 22em;
      gap: calc(2 * var(--_gap)) calc(3 * var(--_gap));
    }

    .item .details {
      grid-area: 1 / 2 / span 2;
    }
  }
`;
