import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {icon} from '../parts/icons.js';
import type {Answering, Moderation} from './moderation.js';
import type {Status} from './route.js';

/** As many characters as the receiver takes. */
const [LONGEST_TEXT, LONGEST_NAME] = [5_000, 100];

const valueOf = ({target}: Event): string => (target as HTMLInputElement | HTMLTextAreaElement).value;

/** The host's answer, under the comment that it answers. */
export function answerForm(moderation: Moderation, {text, name, isEmpty}: Answering, status: Status): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    void moderation.sendAnswer();
  };
  return html`<form class="answering" novalidate @submit=${submit}>
    <div class="field ${isEmpty ? 'invalid' : ''}">
      <label for="answer-text">${msg('Your answer', {id: 'admin.answerText'})}</label>
      ${isEmpty ? html`<p class="error" id="answer-error">${icon('alert')}<span>${msg('Write an answer.', {id: 'admin.answerEmpty'})}</span></p>` : nothing}
      <textarea
        class="input"
        id="answer-text"
        required
        maxlength=${LONGEST_TEXT}
        aria-invalid=${isEmpty ? 'true' : nothing}
        aria-describedby=${isEmpty ? 'answer-error' : nothing}
        .value=${text}
        @input=${(event: Event) => moderation.writeAnswer({text: valueOf(event)})}
      ></textarea>
    </div>
    <div class="field">
      <label for="answer-name">${msg('Who answers', {id: 'admin.answerName'})}</label>
      <p class="hint" id="answer-hint">${msg('For example the name of your office. It is shown to everybody.', {id: 'admin.answerNameHint'})}</p>
      <input class="input" id="answer-name" autocomplete="organization" maxlength=${LONGEST_NAME} aria-describedby="answer-hint" .value=${name} @input=${(event: Event) => moderation.writeAnswer({name: valueOf(event)})} />
    </div>
    ${status === 'approved' ? nothing : html`<p class="note">${msg('The answer is shown when the comment has been approved.', {id: 'admin.answerWaits'})}</p>`}
    <div class="actions">
      <button type="submit" class="button primary">${msg('Send the answer', {id: 'admin.sendAnswer'})}</button>
      <button type="button" class="button" @click=${() => moderation.closeAnswer()}>${msg('Cancel', {id: 'comment.cancel'})}</button>
    </div>
  </form>`;
}
