import {css} from 'lit';

/** When, where and how to register beside each other; below them the text and the other facts. */
export const factStyles = css`
  .key-facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 0 calc(2 * var(--_gap));
    border-block-start: 2px solid var(--_text);
    border-block-end: 1px solid var(--_hairline);
  }

  .key-facts .row {
    align-content: start;
    gap: 0.5em;
  }

  .key-facts dt {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  .key-facts .icon {
    color: var(--_accent);
  }

  .item .body {
    display: grid;
    gap: calc(2 * var(--_gap));
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }

  .item .main,
  .item section {
    display: grid;
    gap: var(--_gap);
    max-inline-size: 40em;
  }

  .item section {
    gap: 0.5em;
    margin-block-start: var(--_gap);
  }

  .item section > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.25em;
  }

  .row {
    display: grid;
    gap: 0.15em;
    padding-block: 0.75em;
  }

  .details .row {
    border-block-start: 1px solid var(--_hairline);
  }

  /* The line of the key facts stands right above. */
  .details:only-child .row:first-child {
    border: 0;
    padding-block-start: 0;
  }

  dt {
    font-weight: 700;
  }

  dd {
    display: grid;
    gap: 0.35em;
    justify-items: start;
  }

  .organizer + .organizer {
    margin-block-start: 0.75em;
  }

  /* 44px high to a finger. */
  .item :is(dd, .times, .attachments, .part-of) :is(a, .link):not(.button) {
    display: inline-block;
    padding-block: 0.625em;
  }

  @container (min-width: 52em) {
    .details .row:first-child {
      border: 0;
      padding-block-start: 0;
    }

    .item .body {
      /* The right column stands under the third of the key facts. */
      grid-template-columns: minmax(0, 1fr) calc((100% - 4 * var(--_gap)) / 3);
    }

    .key-facts {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .item .details:only-child {
      grid-column: 1 / -1;
      max-inline-size: 40em;
    }
  }
`;
