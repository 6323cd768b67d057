import {css} from 'lit';

/** A week, a list by day, and the list of one day. */
export const days = css`
  [part='period'] {
    scroll-margin-block-start: 4em;
  }

  .days {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    margin-block-end: var(--_gap);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .day-column {
    padding: 0.5em;
    display: grid;
    gap: 0.5em;
    align-content: start;
    min-block-size: 20em;
    border-inline-start: 1px solid var(--_hairline);
  }

  .day-column:first-child {
    border-inline-start: 0;
  }

  .day-column.today {
    box-shadow: inset 0 3px 0 var(--_accent);
  }

  .days .entry {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 0.5em;
    gap: 0;
    /* The long words of Finnish, in a seventh of the page. */
    font-size: 0.875em;
  }

  /* The longest of them, *uudenvuodenpäivä*, in a seventh of the page. */
  .day-column .holiday-name {
    font-size: 0.875em;
    font-weight: 400;
  }

  .agenda,
  .agenda-day {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
  }

  .agenda {
    gap: calc(1.5 * var(--_gap));
  }

  /* What stands below has a line above it. */
  .agenda > .note {
    padding-block-end: var(--_gap);
  }

  .agenda.next {
    gap: var(--_gap);
  }

  .agenda-day > :first-child,
  .day-panel > :first-child {
    font-size: 1.1em;
    padding-block-end: 0.35em;
    border-block-end: 2px solid var(--_text);
    scroll-margin-block-start: 4em;
  }

  .agenda-day > :first-child::first-letter,
  .day-panel > :first-child::first-letter,
  #dialog-title::first-letter,
  .day-column > :first-child::first-letter {
    text-transform: uppercase;
  }

  .holiday-name {
    white-space: normal;
  }

  .entry {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0.1em var(--_gap);
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_hairline);
  }

  .entry:last-child {
    border-block-end: 0;
  }

  /* Nothing is known of its time. */
  .entry > :only-child {
    grid-column: 1 / -1;
  }

  .entry .when {
    font-weight: 600;
    text-wrap: balance;
    font-variant-numeric: tabular-nums;
  }

  .what {
    display: grid;
    gap: 0.3em;
    justify-items: start;
    overflow-wrap: anywhere;
  }

  .entry [part='title'] {
    font-weight: 700;
    hyphens: auto;
    position: relative;
    display: inline-block;
    scroll-margin-block: 6em;
  }

  /* 44px high to a finger, while the outline of focus keeps to the words. */
  .entry [part='title']::after {
    content: '';
    position: absolute;
    inset: -0.7em 0;
  }

  .repeats {
    display: flex;
    align-items: center;
    gap: 0.35em;
  }

  .repeats .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .more-button {
    justify-self: center;
    min-inline-size: min(14em, 100%);
  }

  /* Room for what is to be taken along, which comes after the list: its buttons in a row, in two where it is narrow. */
  .actions-room {
    block-size: 3.3125em;
  }

  @container (max-width: 25em) {
    .actions-room {
      block-size: 6.3125em;
    }
  }

  @container (max-width: 55em) {
    .days {
      grid-template-columns: minmax(0, 1fr);
    }

    .day-column {
      min-block-size: 0;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_hairline);
    }

    .day-column:first-child {
      border-block-start: 0;
    }
  }

  @container (max-width: 34em) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
