import {css} from 'lit';

/** The forms, and the bars of their results. */
export const resultStyles = css`
  .forms > li {
    display: grid;
    gap: 0.25em;
    padding-block: var(--_gap);
    border-block-end: 1px solid var(--_hairline);
  }

  .forms h3,
  .questions h3,
  .erase h3,
  .suspects h3,
  .suspects h4 {
    font-size: 1.1em;
  }

  .forms h3 a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.5em;
  }

  .forms .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    color: var(--_muted);
  }

  .erase {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1.5em;
  }

  .erase form {
    gap: var(--_gap);
  }

  .suspects,
  .suspect {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    max-inline-size: 46em;
  }

  .suspects {
    margin-block-start: 1.5em;
  }

  .suspects li {
    padding-block: var(--_gap);
    border-block-end: 1px solid var(--_hairline);
  }

  .suspects dd {
    margin: 0 0 0.5em;
    overflow-wrap: anywhere;
  }

  .suspects dt {
    font-weight: 600;
  }

  .receipt-input {
    max-inline-size: 11em;
  }

  .total {
    font-size: 1.1em;
    font-weight: 600;
  }

  .exports {
    display: grid;
    gap: 0.5em;
  }

  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_gap));
    padding-block-start: var(--_gap);
  }

  .questions section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    max-inline-size: 46em;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_hairline);
  }

  .bars {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
  }

  .bars + .bars {
    margin-block-start: 0.75em;
  }

  .bars li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1em;
  }

  .bars .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--_muted);
  }

  .bar {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.625em;
    border-radius: var(--_radius);
    background: var(--_tint);
    fill: var(--_accent);
  }

  .bars .middle .bar {
    fill: var(--_border);
  }

  .bars .bad .bar {
    fill: var(--_danger);
  }

  .score {
    margin-block-start: 0.5em;
    font-size: 1.1em;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .bar,
    .bars .middle .bar,
    .bars .bad .bar {
      border: 1px solid CanvasText;
      fill: CanvasText;
    }
  }
`;
