import {css} from 'lit';

/** The month: a grid with lines and bars; on a phone with dots and the list of a day below. */
export const month = css`
  .grid {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
    font-size: 0.9em;
  }

  .weekdays,
  .grid-row {
    display: grid;
    grid-template-columns: 2.2em repeat(7, minmax(0, 1fr));
  }

  .weekdays > * {
    padding: 0.4em 0.5em;
    font-weight: 600;
    color: var(--_muted);
  }

  .grid-row {
    border-block-start: 1px solid var(--_hairline);
  }

  .week-number {
    padding: 0.5em 0;
    text-align: center;
    font-size: 0.85em;
    color: var(--_muted);
  }

  .day {
    position: relative;
    /* The number, three lines and the count of the rest: what comes into an empty month moves nothing. */
    min-block-size: calc(4.1em + 3 * max(1.6em, 24px) + 4px);
    padding-block-end: 0.3em;
    border-inline-start: 1px solid var(--_hairline);
    cursor: pointer;
  }

  .day:focus-visible {
    outline-offset: -3px;
  }

  .day:hover {
    background: var(--_tint);
  }

  .weekend {
    background: color-mix(in srgb, var(--_border) 7%, transparent);
  }

  .outside {
    color: var(--_muted);
  }

  .outside .bar {
    background: var(--_muted);
    color: var(--_surface);
  }

  .outside .line:not(.bar) {
    color: var(--_muted);
  }

  .day > .number {
    display: block;
    inline-size: 1.9em;
    margin: 0.2em 0.3em;
    line-height: 1.9;
    border-radius: 50%;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .today .number {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    color: var(--_accent);
    font-weight: 700;
  }

  .line {
    display: block;
    inline-size: calc(100% - 0.5em);
    min-block-size: max(1.6em, 24px);
    margin: 1px 0.25em;
    padding: 0 0.25em;
    border: 0;
    border-radius: 3px;
    background: none;
    line-height: 1.6;
    text-align: start;
    text-decoration: none;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_text);
    cursor: pointer;
  }

  .line:hover {
    text-decoration: underline;
  }

  .line time {
    font-weight: 600;
    color: var(--_accent);
  }

  /* The name of a bar runs on over its days of the week; on the others it is for the ear alone. */
  .bar {
    overflow: visible;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .bar .name {
    display: block;
    position: relative;
    z-index: 1;
    inline-size: calc(100% * var(--_days, 1));
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .days-2 {
    --_days: 2;
  }

  .days-3 {
    --_days: 3;
  }

  .days-4 {
    --_days: 4;
  }

  .days-5 {
    --_days: 5;
  }

  .days-6 {
    --_days: 6;
  }

  .days-7 {
    --_days: 7;
  }

  .bar.continues {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .bar.goes-on {
    margin-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .bar.continues.goes-on {
    inline-size: calc(100% + 1px);
  }

  .bar.continues:not(.goes-on),
  .bar.goes-on:not(.continues) {
    inline-size: calc(100% - 0.25em);
  }

  .off {
    text-decoration: line-through;
  }

  .bar.off {
    background: var(--_surface);
    color: var(--_text);
    border-block: 1px dashed var(--_border);
  }

  .more {
    display: block;
    margin-inline: 0.5em;
    font-weight: 600;
    color: var(--_accent);
  }

  /* Not on paper, which has no list of a day, though it may be as narrow. */
  @media screen {
    @container (max-width: 55em) {
      .weekdays,
      .grid-row {
        grid-template-columns: repeat(7, minmax(0, 1fr));
      }

      .week-number,
      .day > :is(.line, .more, .holiday-name) {
        display: none;
      }

      .weekdays > * {
        text-align: center;
        padding-inline: 0;
        font-size: min(1em, 5cqi);
      }

      .day {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        align-content: start;
        min-block-size: 3.4em;
      }

      .day > .number {
        margin: 0.15em 0;
        max-inline-size: 100%;
      }

      /* A dot for each event, up to three. */
      [class*='dots-']::after {
        content: '';
        --_dot: var(--_accent);
        font-size: min(1em, 4.4cqi);
        inline-size: calc(0.65em * var(--_dots, 1));
        block-size: 0.45em;
        background: radial-gradient(circle, var(--_dot) 0.22em, transparent 0.23em) 0 0 / 0.65em;
      }

      .dots-2 {
        --_dots: 2;
      }

      .dots-3 {
        --_dots: 3;
      }

      /* Room for the list of the day, which comes after the month. */
      .below {
        min-block-size: 16em;
      }
    }
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }

    /* Free lines too, or a bar would not be as high on the next day. */
    .line {
      min-block-size: calc(1.6em + 2px);
    }

    .bar.continues {
      border-inline-start: 0;
    }

    .bar.goes-on {
      border-inline-end: 0;
    }

    [class*='dots-']::after {
      --_dot: CanvasText;
      /* A gradient would be taken away. */
      forced-color-adjust: none;
    }

    .today .number {
      outline-color: Highlight;
    }
  }
`;
