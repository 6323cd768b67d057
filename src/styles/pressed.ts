import {css} from 'lit';

/** A button that stays pressed. */
export const pressed = css`
  .button[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
