import {css} from 'lit';

/** The search box. */
export const search = css`
  .search {
    display: grid;
    gap: 0.35em;
    max-inline-size: 48em;
  }

  .search label {
    font-size: 1.1em;
    font-weight: 700;
  }

  .search .field {
    position: relative;
    display: flex;
    align-items: center;
  }

  .search .field > .icon {
    position: absolute;
    inset-inline-start: 0.8em;
    color: var(--_muted);
    pointer-events: none;
  }

  .search .input {
    min-block-size: 3.25em;
    padding-inline: 2.8em 3em;
    font-size: 1.05em;
    border-width: 2px;
    appearance: none;
  }

  .search .input::-webkit-search-cancel-button {
    display: none;
  }

  .clear {
    position: absolute;
    inset-inline-end: 0.2em;
    inline-size: 2.75em;
    block-size: 2.75em;
    display: grid;
    place-items: center;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
`;
