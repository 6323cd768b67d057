import {css} from 'lit';
import {base} from '../../styles/base.js';
import {tokens} from '../../styles/tokens.js';
import {month} from './month.styles.js';

const layout = css`
  .page {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: minmax(0, 1fr);
  }

  /* Room for what comes after the first month, so that nothing moves when it does: the hint takes two lines, then the button one of its own. */
  .search-row {
    min-block-size: 7.125em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em var(--_gap);
  }

  @container (max-width: 44em) {
    .search-row {
      min-block-size: 8.5em;
    }
  }

  @container (max-width: 34em) {
    .search-row {
      min-block-size: 11.75em;
    }
  }

  .waiting {
    min-block-size: clamp(40em, var(--_window, 100vh), 60em);
  }

  .toolbar,
  .controls,
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .toolbar {
    justify-content: space-between;
    gap: 0.75em var(--_gap);
  }

  [part='period'] {
    font-size: 1.5em;
  }

  /* Months and weeks begin with a small letter in Finnish and Swedish; a heading does not. */
  [part='period']::first-letter {
    text-transform: uppercase;
  }

  .controls {
    gap: 0.5em var(--_gap);
  }

  .step {
    padding: 0.5em;
    inline-size: 2.75em;
  }

  :dir(rtl) > .icon {
    scale: -1 1;
  }

  /* With room for letters that the reader has set apart (WCAG 1.4.12). */
  .jump .input {
    inline-size: 12em;
    max-inline-size: 100cqi;
  }

  .views {
    display: flex;
    flex-wrap: wrap;
  }

  .views .button {
    border-radius: 0;
    margin-inline-start: -1px;
  }

  .views .button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }

  .views .button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  .views [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    /* Told apart also where colours are taken away. */
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  @container (max-width: 39.99em) {
    .controls,
    .steps,
    .views {
      inline-size: 100%;
    }

    .views .button {
      flex: 1 0 auto;
      padding-inline: 0.25em;
    }
  }
`;

export const styles = [tokens, base, layout, month];
