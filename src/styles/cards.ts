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

  /*
   * What is below the screen is not laid out until it comes near: half the work of a key on a slow phone. Only where the
   * outline of focus may stand out of its row. The height until then is that of a usual row at this width: when all are laid
   * out above what is being read, the browser scrolls along, but may count what else appears just then as a jump.
   */
  @supports (overflow-clip-margin: 1px) {
    .list > li {
      contain-intrinsic-block-size: auto max(12em, 22em - 25cqi);
      overflow-clip-margin: 6px;
    }

    .list:not(.whole) > li {
      content-visibility: auto;
    }
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
    contain-intrinsic-block-size: auto 6em;
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
`;
