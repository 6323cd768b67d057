import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Entry, Refused, WaitReason} from '../../form/outbox/types.js';
import {heading} from '../heading.js';
import {formatDateTime} from '../when-format.js';

/** What is sent, as it is called on the screen. */
export type SentThing = 'answer' | 'comment' | 'reply';

export interface StatusView {
  readonly entry: Entry;
  readonly what: SentThing;
  readonly locale: string;
  readonly level: number;
  /** Sent at an earlier visit or from another tab. */
  readonly isEarlier: boolean;
  /** What stands below: what was answered, when it is shown. */
  readonly more?: unknown;
  readonly onRetry: () => void;
  /** Back to the fields with all that is in them. */
  readonly onEdit?: () => void;
  readonly onCopy?: () => void;
  readonly onPrint?: () => void;
  /** A new, empty form. */
  readonly onNew?: () => void;
}

/** How a comment stands; an earlier one is told by the rest. */
function commentTitle(status: Entry['state']['status']): string {
  switch (status) {
    case 'sending':
      return msg('Your comment is being sent', {id: 'commentSent.sending'});
    case 'waiting':
      return msg('Your comment has not arrived yet', {id: 'commentSent.waiting'});
    case 'received':
      return msg('Thank you! Your comment has been received', {id: 'commentSent.received'});
    default:
      return msg('Your comment was not accepted', {id: 'commentSent.refused'});
  }
}

/** How a reply to a comment stands. */
function replyTitle(status: Entry['state']['status']): string {
  switch (status) {
    case 'sending':
      return msg('Your reply is being sent', {id: 'replySent.sending'});
    case 'waiting':
      return msg('Your reply has not arrived yet', {id: 'replySent.waiting'});
    case 'received':
      return msg('Thank you! Your reply has been received', {id: 'replySent.received'});
    default:
      return msg('Your reply was not accepted', {id: 'replySent.refused'});
  }
}

const correctLabel = (what: SentThing): string =>
  ({
    answer: () => msg('Correct the answer', {id: 'sent.correct'}),
    comment: () => msg('Correct the comment', {id: 'commentSent.correct'}),
    reply: () => msg('Correct the reply', {id: 'replySent.correct'}),
  })[what]();

const copyLabel = (what: SentThing): string =>
  ({
    answer: () => msg('Copy the answers', {id: 'sent.copy'}),
    comment: () => msg('Copy the comment', {id: 'commentSent.copy'}),
    reply: () => msg('Copy the reply', {id: 'replySent.copy'}),
  })[what]();

/** How things stand, as one line: the heading, and what a screen reader says when it changes. */
export function statusTitle({state: {status}}: Entry, what: SentThing, isEarlier = false): string {
  if (what === 'comment') return commentTitle(status);
  if (what === 'reply') return replyTitle(status);
  switch (status) {
    case 'sending':
      return isEarlier ? msg('Your earlier answer is being sent', {id: 'sent.sendingEarlier'}) : msg('Your answer is being sent', {id: 'sent.sending'});
    case 'waiting':
      return isEarlier ? msg('Your earlier answer has not arrived yet', {id: 'sent.waitingEarlier'}) : msg('Your answer has not arrived yet', {id: 'sent.waiting'});
    case 'received':
      return isEarlier
        ? msg('Thank you! Your earlier answer has been received', {id: 'sent.receivedEarlier'})
        : msg('Thank you! Your answer has been received', {id: 'sent.received'});
    default:
      return isEarlier ? msg('Your earlier answer was not accepted', {id: 'sent.refusedEarlier'}) : msg('Your answer was not accepted', {id: 'sent.refused'});
  }
}

function waitWords(reason: WaitReason): string {
  switch (reason) {
    case 'offline':
      return msg('There is no network connection.', {id: 'sent.offline'});
    case 'too-many-requests':
      return msg('The server is busy.', {id: 'sent.busy'});
    case 'not-a-receipt':
      return msg('The network may want you to log in first.', {id: 'sent.portal'});
    default:
      return msg('The server does not answer right now.', {id: 'sent.silent'});
  }
}

/** What becomes of an answer that has not arrived. */
const keptWords = ({kept}: Entry): string =>
  kept === 'device'
    ? msg('It is kept on this device. It is sent when the connection is back, or the next time you visit this page.', {id: 'sent.kept'})
    : msg('Keep this page open: this device does not let us store what you wrote. It is sent when the connection is back. You can take a copy of it.', {id: 'sent.notKept'});

function refusedWords({reason}: Refused): string {
  switch (reason) {
    case 'closed':
      return msg('This is no longer open for answers. You can copy what you wrote.', {id: 'sent.closed'});
    case 'too-large':
      return msg('The text is too long. Shorten it and send it again.', {id: 'sent.tooLong'});
    case 'invalid':
      return msg('Some of the answers need correcting.', {id: 'sent.invalid'});
    case 'rejected':
      return msg('The server has refused it several times. It is kept on this device: you can copy it, try again, or tell the owner of this page.', {id: 'sent.rejected'});
    default:
      return msg('The server does not allow sending from here. Please tell the owner of this page. You can copy what you wrote.', {id: 'sent.forbidden'});
  }
}

function details(entry: Entry, locale: string): TemplateResult | typeof nothing {
  const {state} = entry;
  if (state.status === 'sending') {
    return state.isProving ? html`<p>${msg('To keep junk out, the server asks this device to calculate for a moment. It may take some seconds.', {id: 'sent.proving'})}</p>` : nothing;
  }
  if (state.status === 'waiting') return html`<p>${waitWords(state.reason)} ${keptWords(entry)}</p>`;
  if (state.status === 'refused') return html`<p>${refusedWords(state)}</p>`;
  const date = formatDateTime(new Date(state.date).toISOString(), locale);
  return html`<p part="receipt">
    ${msg('Receipt', {id: 'sent.receipt'})}: <strong class="receipt" .textContent=${state.receipt}></strong><br />
    ${msg(str`Received ${date}`, {id: 'sent.date'})}
  </p>`;
}

const button = (label: string, onClick: (() => void) | undefined): TemplateResult | typeof nothing =>
  onClick ? html`<button type="button" class="button" @click=${onClick}>${label}</button>` : nothing;

/** How an answer is on its way, and what its writer can do. */
export function sendingStatus(view: StatusView): TemplateResult {
  const {entry, what, locale, level, isEarlier, more, onRetry, onEdit, onCopy, onPrint, onNew} = view;
  const {status} = entry.state;
  const reason = entry.state.status === 'refused' ? entry.state.reason : undefined;
  const canRetry = status === 'waiting' || reason === 'forbidden' || reason === 'rejected';
  const canEdit = status === 'waiting' || (status === 'refused' && reason !== 'closed' && reason !== 'forbidden');
  const editLabel = status === 'waiting' ? msg('Stop sending and edit', {id: 'sent.stop'}) : correctLabel(what);
  return html`<div part="status" class="status ${status}">
    ${heading(level, statusTitle(entry, what, isEarlier), {focusable: true, id: `status-${entry.key}`})} ${details(entry, locale)}
    <div class="actions screen-only">
      ${button(msg('Try now', {id: 'sent.retry'}), canRetry ? onRetry : undefined)}
      ${button(editLabel, canEdit ? onEdit : undefined)} ${button(copyLabel(what), onCopy)}
      ${button(msg('Print', {id: 'sent.print'}), status === 'received' ? onPrint : undefined)}
      ${button(what === 'answer' ? msg('Send another answer', {id: 'sent.new'}) : msg('Write another comment', {id: 'commentSent.new'}), status === 'received' || status === 'refused' ? onNew : undefined)}
    </div>
    ${more ?? nothing}
  </div>`;
}
