import {css} from 'lit';

/** Small things that stand beside names: notes, badges, and names that are buttons. */
export const marks = css`
  .note {
    font-size: 0.9em;
    color: var(--_muted);
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

  @media print {
    /* Backgrounds are not printed. */
    [part='badge'] {
      border-color: currentcolor;
    }
  }
`;
