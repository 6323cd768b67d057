import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import {dialog} from '../parts/dialog.js';
import {heading} from '../parts/heading.js';
import {authorOf} from './comment-item.js';
import type {Moderation} from './moderation.js';

/** Deleting cannot be undone, so it is asked about first. */
export function deleteDialog(moderation: Moderation): TemplateResult {
  const {deleting} = moderation;
  const close = () => moderation.confirmDelete(undefined);
  return dialog({
    open: deleting !== undefined,
    title: heading(2, msg('Delete the comment?', {id: 'admin.deleteTitle'}), {id: 'dialog-title'}),
    closeLabel: msg('Cancel', {id: 'comment.cancel'}),
    content: html`<p>${msg('The comment and the replies to it are deleted for good. To take it out of sight only, hide it.', {id: 'admin.deleteText'})}</p>
      <blockquote>
        <p><strong .textContent=${deleting ? authorOf(deleting) : ''}></strong></p>
        <p class="text" .textContent=${deleting?.text ?? ''}></p>
      </blockquote>`,
    actions: html`<button type="button" class="button primary danger" @click=${() => deleting && void moderation.act(deleting['@id'], 'delete')}>
      ${msg('Delete for good', {id: 'admin.deleteConfirm'})}
    </button>`,
    announcement: '',
    onClose: close,
  });
}
