import {css} from 'lit';
import {factStyles} from './item-facts.js';
import {pressed} from './pressed.js';

/** The page of one item; stands on `tokens`, `base`, `messages` and `cards` alone, so that any widget can show one. */
const page = css`
  /* Not break-word: the words of a row must count as narrow too, else a long address makes the page scroll sideways. */
  .item {
    display: grid;
    gap: calc(1.25 * var(--_gap));
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }

  .item > header {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }

  .item [part='title'] {
    font-size: 1.75em;
    overflow-wrap: anywhere;
    hyphens: auto;
    scroll-margin-block-start: 4em;
  }

  .item > [part='back'] {
    justify-self: start;
    padding-inline-start: 0;
  }

  .item .note {
    font-size: 0.9em;
    color: var(--_muted);
  }

  .item .strong {
    font-weight: 600;
  }

  .item .status {
    display: flex;
    gap: 0.5em;
    align-items: start;
    max-inline-size: 44em;
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .item .status .icon {
    margin-block-start: 0.125em;
    color: var(--_danger);
  }

  .item .button[aria-pressed] {
    justify-self: start;
  }
`;

const texts = css`
  @media (forced-colors: active) {
    /* A button that reads as a link looks like those beside it. */
    .item .link {
      color: LinkText;
    }
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

  .times > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    min-block-size: 2.75em;
    padding-block: 0.35em;
    border-block-end: 1px solid var(--_hairline);
  }

  .item details > summary {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding-block: 0.4em;
    font-weight: 600;
    color: var(--_accent);
    cursor: pointer;
  }

  .item summary::after {
    flex: none;
    margin-inline: 0.25em;
  }

  .item footer {
    display: grid;
    gap: var(--_gap);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_hairline);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
`;

const paper = css`
  .calendar-menu {
    justify-self: start;
    max-inline-size: 30em;
    padding-inline: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .calendar-menu summary {
    gap: 1em;
    color: var(--_accent);
  }

  .calendar-menu li {
    padding-block: 0.65em;
    border-block-start: 1px solid var(--_hairline);
  }

  .calendar-menu .note {
    padding-block-end: 0.65em;
  }

  @media print {
    .item {
      gap: 0.75em;
      font-size: 0.85em;
    }

    .item .body {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
      gap: 1.5em;
    }

    .key-facts {
      grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
    }

    .item :is(dd, .times, .attachments, .part-of) :is(a, .link):not(.button),
    .times > li,
    .row {
      padding-block: 0.15em;
      min-block-size: 0;
    }

    .row,
    .item section {
      break-inside: avoid;
    }

    .item .button {
      display: inline;
      padding: 0;
      border: 0;
    }

    /* A link cannot be followed on paper. */
    .item a[rel]:not(.address)::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
`;

export const itemStyles = css`
  ${pressed}${page}${factStyles}${texts}${paper}
`;
