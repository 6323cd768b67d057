import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {icon} from './icons.js';

export interface DialogView {
  readonly open: boolean;
  readonly label: string;
  readonly closeLabel: string;
  readonly content: unknown;
  readonly actions: unknown;
  /** The visitor has closed it: button, Escape, or a tap beside it. */
  readonly onClose: () => void;
}

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export const dialog = ({open, label, closeLabel, content, actions, onClose}: DialogView): TemplateResult => html`<dialog
  ${ref((element) => show(element as HTMLDialogElement | undefined, open))}
  aria-label=${label}
  @close=${onClose}
  @click=${(event: MouseEvent) => {
    if (event.target === event.currentTarget) onClose();
  }}
>
  <div class="dialog">
    <button type="button" class="button quiet close" @click=${onClose}>${icon('clear')} ${closeLabel}</button>
    <div class="dialog-content">${content}</div>
    <div class="dialog-actions">${actions}</div>
  </div>
</dialog>`;

function show(element: HTMLDialogElement | undefined, open: boolean): void {
  if (!element || element.open === open) return;
  if (!open) element.close();
  else if (element.isConnected) element.showModal();
  // Made open from the start: it is put into the page only after this call.
  else queueMicrotask(() => show(element.isConnected ? element : undefined, open));
}
