import {css} from 'lit';

/** The list of results and its rows. */
export const cards = css`
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .list > li {
    border-block-end: 1px solid var(--_hairline);
    padding-block: 1.25em;
  }

  .list > li:first-child {
    padding-block-start: 0.25em;
  }

  .card {
    display: grid;
    gap: 0.5em;
    max-inline-size: 44em;
    scroll-margin-block: 6em;
  }

  .card [part='title'] {
    font-size: 1.2em;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .card [data-id] {
    position: relative;
    display: inline-block;
    scroll-margin-block: 6em;
  }

  /* 44px high to a finger, while the outline of focus keeps to the words. */
  .card [data-id]::after {
    content: '';
    position: absolute;
    inset: -0.75em 0;
  }

  .link {
    border: 0;
    padding: 0;
    background: none;
    color: var(--_accent);
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  .facts {
    display: grid;
    gap: 0.2em;
  }

  .fact {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }

  .fact > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .fact .icon {
    margin-block-start: 0.125em;
    color: var(--_accent);
  }

  .fact.time {
    font-weight: 600;
  }

  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    color: var(--_muted);
  }

  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }

  [part='badge'] {
    font-size: 0.85em;
    font-weight: 600;
    line-height: 1.3;
    padding: 0.25em 0.6em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  [part='badge'].notice {
    background: var(--_surface);
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .ended {
    color: var(--_muted);
  }

  .page.cards .list {
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: var(--_gap);
  }

  .page.cards .list > li {
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    padding: 1.1em;
  }

  .page.compact .list > li {
    padding-block: 0.75em;
  }

  .page.compact .card {
    gap: 0.2em;
  }

  .page.compact [part='title'] {
    font-size: 1em;
  }

  .page.compact :is(.summary, [part='badge']:not(.notice), .card > .note, .fact.who) {
    display: none;
  }

  @media print {
    .list > li {
      break-inside: avoid;
    }

    .summary {
      display: block;
    }

    /* Backgrounds are not printed. */
    [part='badge'] {
      border-color: currentcolor;
    }
  }
`;
