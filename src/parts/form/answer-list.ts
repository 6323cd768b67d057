import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import type {Answers, Form} from '../../form/types.js';
import {answersInWords} from './answer-words.js';

/** What was answered, folded on the screen and open on paper. */
export const answerList = (form: Form, answers: Answers, locale: string, open: boolean): TemplateResult => html`<details class="answers" ?open=${open}>
  <summary>${msg('What you answered', {id: 'sent.answers'})}</summary>
  <dl>
    ${answersInWords(form, answers, locale).map(
      ({question, answers: words}) => html`<dt .textContent=${question}></dt>
        ${words.map((word) => html`<dd .textContent=${word}></dd>`)}`,
    )}
  </dl>
</details>`;
