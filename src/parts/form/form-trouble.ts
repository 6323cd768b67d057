import {msg, str} from '@lit/localize';
import type {TemplateResult} from 'lit';
import type {FormTrouble} from '../../controllers/form-controller.js';
import {hostOf} from '../../lib/host.js';
import {policyNote, policyReason} from '../policy-trouble.js';
import {problemBox} from '../problem-box.js';
import type {Retry} from '../retry.js';

function reason(trouble: FormTrouble): string {
  if (trouble === 'missing' || trouble === 'refused') {
    return msg('There is a mistake in the settings of the form. Please tell the owner of this page.', {id: 'formError.settings'});
  }
  const {code, url} = trouble;
  if (code === 'offline') return msg('There is no network connection. The form is fetched when the connection is back.', {id: 'formError.offline'});
  if (code === 'not-found') return msg('The form is no longer at its address. Please tell the owner of this page.', {id: 'formError.notFound'});
  if (code === 'blocked-by-policy') return policyReason(url);
  const host = hostOf(url);
  return msg(str`${host} does not answer right now, or its answer could not be read.`, {id: 'formError.server'});
}

/** Why there is no form, and a way on where there is one. */
export function formTrouble(trouble: FormTrouble, onRetry: Retry): TemplateResult {
  const title = msg('The form cannot be shown.', {id: 'formError.title'});
  return typeof trouble === 'object'
    ? problemBox(title, reason(trouble), onRetry, policyNote(trouble))
    : problemBox(title, reason(trouble));
}
