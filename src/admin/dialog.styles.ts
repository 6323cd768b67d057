import {css} from 'lit';

/** The question before a comment is deleted. */
export const dialogStyles = css`
  dialog {
    inline-size: min(34em, calc(100vw - 2em));
    max-block-size: calc(100dvh - 2em);
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .dialog-header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.5em 0.5em 0.5em 1em;
  }

  #dialog-title {
    font-size: 1.25em;
  }

  .dialog-content,
  .dialog-actions {
    display: grid;
    gap: 1em;
    padding: 0.5em 1em 1em;
  }

  .dialog-actions {
    justify-items: start;
  }

  blockquote {
    max-block-size: 12em;
    overflow-y: auto;
    margin: 0;
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid var(--_border);
  }

  .button.danger {
    border-color: var(--_danger);
    background: var(--_danger);
    color: var(--_surface);
  }
`;
