import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../parts/heading.js';
import {icon} from '../parts/icons.js';
import type {Failure} from './api.js';
import {failureWords} from './failure.js';

/** Why nobody is logged in; `empty` when no token was written. */
export type LoginTrouble = Failure | 'empty';

const words = (trouble: LoginTrouble): string =>
  trouble === 'empty' ? msg('Write the access token.', {id: 'admin.noToken'}) : failureWords(trouble);

export function loginPage(trouble: LoginTrouble | undefined, onLogin: (token: string) => void): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    onLogin((event.target as HTMLFormElement).querySelector('input')?.value.trim() ?? '');
  };
  return html`${heading(2, msg('Log in', {id: 'admin.loginTitle'}), {id: 'title', focusable: true})}
    <form novalidate @submit=${submit}>
      <div class="field ${trouble ? 'invalid' : ''}">
        <label for="token">${msg('Access token', {id: 'admin.token'})}</label>
        <p class="hint" id="token-hint">${msg('Whoever runs the receiver has set it. It is kept until you close this tab.', {id: 'admin.tokenHint'})}</p>
        ${trouble ? html`<p class="error" id="token-error">${icon('alert')}<span>${words(trouble)}</span></p>` : nothing}
        <input
          class="input"
          id="token"
          type="password"
          autocomplete="current-password"
          spellcheck="false"
          required
          aria-invalid=${trouble ? 'true' : nothing}
          aria-describedby="token-hint ${trouble ? 'token-error' : ''}"
        />
      </div>
      <div class="actions"><button type="submit" class="button primary">${msg('Log in', {id: 'admin.login'})}</button></div>
    </form>`;
}
