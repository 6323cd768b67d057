import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';

/** Text for the visitor to copy by hand, where the page may not write to the clipboard. */
export const copyField = (text: string): TemplateResult => html`<label class="copy screen-only">
  ${msg('Copy this text', {id: 'sent.copyText'})}
  <textarea class="input" readonly rows="8" .value=${text} @focus=${({target}: Event) => (target as HTMLTextAreaElement).select()}></textarea>
</label>`;
