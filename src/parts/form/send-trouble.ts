import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {SendError} from '../../form/outbox/types.js';
import {icon} from '../icons.js';

function words(trouble: SendError): string {
  switch (trouble) {
    case 'too-large':
      return msg('The text is too long. Shorten it and send it again.', {id: 'sent.tooLong'});
    case 'too-many':
      return msg('Too many answers on this device are waiting to be sent. Try again when the network is back.', {id: 'sendError.many'});
    default:
      return msg('The answer cannot be sent from this page. Please tell the owner of this page.', {id: 'sendError.page'});
  }
}

/** Why nothing was sent. It takes focus; what was written stands below it. */
export const sendTrouble = (trouble: SendError | undefined): TemplateResult | typeof nothing =>
  trouble
    ? html`<div part="message" class="problem send-trouble" tabindex="-1"><p class="fact">${icon('alert')}<strong>${words(trouble)}</strong></p></div>`
    : nothing;
