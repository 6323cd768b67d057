import {css} from 'lit';
import {base} from '../../styles/base.js';
import {form} from '../../styles/form.js';
import {messages} from '../../styles/messages.js';
import {pressed} from '../../styles/pressed.js';
import {tokens} from '../../styles/tokens.js';

const layout = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.25 * var(--_gap));
  }

  .page > * {
    max-inline-size: 36em;
  }

  #title {
    font-size: 1.5em;
    hyphens: auto;
  }

  #page-title {
    font-size: 1.25em;
  }

  .easy {
    justify-self: start;
  }

  .prose {
    display: grid;
    gap: 0.5em;
    white-space: pre-line;
  }

  .progress {
    color: var(--_muted);
  }

  .foot {
    display: grid;
    gap: 0.25em;
    color: var(--_muted);
  }
`;

export const styles = [tokens, base, messages, pressed, form, layout];
