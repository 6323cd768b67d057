import {css} from 'lit';

/** How what was sent is on its way. */
export const sendingStyles = css`
  .status {
    display: grid;
    justify-items: start;
    gap: 0.75em;
    padding: 1em;
    border-inline-start: 0.25em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .status.waiting,
  .status.refused {
    border-color: var(--_danger);
  }

  .status h2,
  .status h3,
  .status h4,
  .status h5,
  .status h6 {
    font-size: 1.25em;
  }

  .receipt {
    font-size: 1.1em;
    letter-spacing: 0.05em;
    user-select: all;
  }
`;
