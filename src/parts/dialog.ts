import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {icon} from './icons.js';

export interface DialogView {
  readonly open: boolean;
  /** A heading with the id `dialog-title`. */
  readonly title: TemplateResult;
  readonly closeLabel: string;
  readonly content: unknown;
  readonly actions: unknown;
  /** Said by a live region of its own: what is outside a modal dialog is not read out. */
  readonly announcement: string;
  /** The visitor has closed it: button, Escape, or a tap beside it where the browser knows `closedby`. */
  readonly onClose: () => void;
}

/** As browsers do; a page that cancels Escape would keep the dialog open, with all else out of reach. */
function closeByEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') (event.currentTarget as HTMLDialogElement).close();
}

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export const dialog = ({
  open,
  title,
  closeLabel,
  content,
  actions,
  announcement,
  onClose,
}: DialogView): TemplateResult => html`<dialog
  ${ref((element) => show(element as HTMLDialogElement | undefined, open))}
  closedby="any"
  aria-labelledby="dialog-title"
  @close=${onClose}
  @keydown=${closeByEscape}
>
  <div class="dialog">
    <div class="dialog-header">
      ${title}
      <button type="button" class="button quiet close" @click=${onClose}>${icon('clear')} ${closeLabel}</button>
    </div>
    <div class="dialog-content">${content}</div>
    <div class="dialog-actions">${actions}</div>
    ${open ? html`<div class="hidden" role="status" .textContent=${announcement}></div>` : nothing}
  </div>
</dialog>`;

function show(element: HTMLDialogElement | undefined, open: boolean): void {
  if (!element || element.open === open) return;
  if (!open) element.close();
  else if (element.isConnected) element.showModal();
  // Made open from the start: it is put into the page only after this call.
  else queueMicrotask(() => show(element.isConnected ? element : undefined, open));
}
