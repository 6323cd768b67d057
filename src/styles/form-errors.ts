import {css} from 'lit';

/** What is wrong, at the fields and in a list above them. */
export const formErrors = css`
  .field.invalid {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_danger);
  }

  .error {
    display: flex;
    gap: 0.5em;
    font-weight: 600;
    color: var(--_danger);
  }

  .error .icon,
  .error-summary .fact > .icon {
    flex: none;
    margin-block-start: 0.125em;
    color: var(--_danger);
  }

  .invalid .input {
    border: 2px solid var(--_danger);
  }

  .error-summary {
    display: grid;
    gap: 0.5em;
    padding: 1em;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .error-summary .fact {
    display: flex;
    gap: 0.5em;
  }

  .error-summary ol {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
`;
