import {css} from 'lit';
import {base} from '../../styles/base.js';
import {marks} from '../../styles/marks.js';
import {cards} from '../../styles/cards.js';
import {search} from '../../styles/search.js';
import {messages} from '../../styles/messages.js';
import {tokens} from '../../styles/tokens.js';

const layout = css`
  .page {
    display: grid;
    gap: calc(1.25 * var(--_gap));
    grid-template-columns: minmax(0, 1fr);
  }

  .columns {
    display: grid;
    gap: calc(2 * var(--_gap));
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }

  .page.full .columns > .facets {
    display: none;
  }

  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    align-content: start;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em var(--_gap);
    padding-block-end: 0.75em;
    border-block-end: 2px solid var(--_text);
  }

  /* As high as with the order beside it, which one result alone does not have. */
  .full .toolbar {
    min-block-size: calc(3.5em + 2px);
  }

  [part='count'] {
    font-size: 1.25em;
    margin-inline-end: auto;
  }

  .sort {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    max-inline-size: 100%;
  }

  .sort select {
    inline-size: auto;
    max-inline-size: 100%;
    cursor: pointer;
  }

  .more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 0.5em;
    padding-block: 1em;
  }

  [part='more'] {
    min-inline-size: min(14em, 100%);
  }

  /*
   * Room for the list is kept from the start, so that what stands below the widget does not jump when the list comes,
   * nor while one types. Not more than 60em: an iframe that grows with its content would otherwise grow for ever.
   */
  .waiting,
  .page.full .results {
    min-block-size: clamp(40em, var(--_window, 100vh), 60em);
  }

  .skeleton {
    min-block-size: 30em;
    display: grid;
    gap: var(--_gap);
    align-content: start;
  }

  .bar {
    display: block;
    block-size: 1em;
    inline-size: 40%;
    border-radius: var(--_radius);
    background: var(--_hairline);
  }

  .bar.wide {
    inline-size: 65%;
    block-size: 1.4em;
  }

  @container (min-width: 52em) {
    .page.full .columns {
      grid-template-columns: 16em minmax(0, 1fr);
    }

    .page.full .columns > .facets {
      display: grid;
    }

    .page.full .filter-button {
      display: none;
    }
  }
`;

export const styles = [tokens, base, messages, search, marks, cards, layout];
