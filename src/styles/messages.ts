import {css} from 'lit';

/** Messages, and buttons of more or less weight than others: the first month of a calendar does without. */
export const messages = css`
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.quiet {
    border-color: transparent;
    padding-inline: 0.5em;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  [part~='message'] {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 1em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_tint);
    border-radius: var(--_radius);
    /* A track of a grid is no narrower than the longest word that may not be broken. */
    overflow-wrap: anywhere;
  }

  [part~='message'].problem {
    border-color: var(--_danger);
  }

  .problem .fact {
    display: flex;
    align-items: start;
    gap: 0.5em;
  }

  .problem .fact .icon {
    margin-block-start: 0.125em;
    color: var(--_danger);
  }
`;
