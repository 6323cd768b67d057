import {css} from 'lit';
import {search} from '../../styles/search.js';

/** What comes to the month and the lists: search, choices, holidays, the day that is looked at, what to take along. */
const around = css`
  .search-row .search {
    flex: 1 1 20em;
    min-inline-size: 0;
  }

  @container (max-width: 34em) {
    .search-row .search {
      flex-basis: 100%;
    }
  }

  /* As high as the field that it stands beside. */
  @container (min-width: 34.01em) {
    .search-row .filter-button {
      align-self: start;
      margin-block-start: 2em;
      min-block-size: calc(3.25em * 1.05);
    }
  }

  .day > .holiday-name {
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline: 3em 0.35em;
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.85em;
    line-height: 1.9;
    color: var(--_danger);
  }

  .holiday .number {
    color: var(--_danger);
  }

  .day-panel {
    display: grid;
    gap: 0.5em;
    align-content: start;
  }

  .calendar-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em var(--_gap);
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 0.5em;
    overflow-wrap: anywhere;
  }

  .refine dialog fieldset.times {
    margin-block-start: 0.75em;
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_hairline);
  }

  .times legend {
    font-weight: 600;
    padding: 0;
  }

  .times .option input {
    border-radius: revert;
  }

  .ranges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding: 0.25em;
  }

  .range {
    display: grid;
    align-content: end;
    flex: 1 1 9em;
    min-inline-size: min(9em, 100%);
  }

  .range .input {
    min-inline-size: 0;
    padding-inline: 0.5em;
  }

  /* The day whose list stands below. Not a frame: that is what focus looks like. */
  @container (max-width: 55em) {
    .day[aria-selected='true'] > .number {
      background: var(--_disc, var(--_accent));
      color: var(--_on-disc, var(--_on-accent));
      forced-color-adjust: none;
    }
  }

  @media (forced-colors: active) {
    /* Else the drawing in a field of a date is black, on black too. */
    .root {
      color-scheme: light dark;
    }

    .grid {
      --_disc: Highlight;
      --_on-disc: HighlightText;
    }

    .outside > .number {
      opacity: 0.6;
    }
  }
`;

export const panels = [search, around];
