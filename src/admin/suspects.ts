import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {readForm} from '../form/read-form.js';
import type {Answers, Form} from '../form/types.js';
import {numbers} from '../lib/intl.js';
import {answersInWords} from '../parts/form/answer-words.js';
import {heading} from '../parts/heading.js';
import {formatDateTime} from '../parts/when-format.js';
import {ApiError, type Ask, type Failure} from './api.js';
import {failureBox} from './failure.js';
import type {Resource} from './resource.js';

interface Suspected {
  readonly receipt: string;
  readonly date: string;
  readonly answers: Answers;
}

/** Answers to one form that may come from a machine: the first of them, and how many there are. */
export interface SuspectedPage {
  readonly total: number;
  readonly form?: Form;
  readonly answers: readonly Suspected[];
}

/** The definition comes along, for the words of the questions. */
export async function readSuspectedPage(json: unknown): Promise<SuspectedPage> {
  const {definition, ...page} = json as SuspectedPage & {readonly definition: unknown};
  return {...page, form: (await readForm(definition)).form};
}

interface Around {
  readonly list: Resource<SuspectedPage>;
  readonly ask: Ask;
  readonly update: () => void;
  readonly onTrusted: (words: string) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Lets answers count that a person has looked at. */
export class Suspects {
  readonly list: Resource<SuspectedPage>;
  trouble?: {readonly receipt: string; readonly failure: Failure};
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
    this.list = around.list;
  }

  async trust(receipt: string): Promise<void> {
    this.trouble = undefined;
    try {
      await this.#around.ask(`answers/${encodeURIComponent(receipt)}/trust`, {method: 'POST'});
      this.#around.onTrusted(msg('The answer counts now.', {id: 'admin.trusted'}));
      await this.list.reload();
    } catch (error) {
      const failure = error instanceof ApiError ? error.failure : 'failed';
      this.trouble = {receipt, failure};
      this.#around.onFailure(failure);
    }
    this.#around.update();
  }
}

export function suspectsPanel(suspects: Suspects, locale: string): TemplateResult | typeof nothing {
  const {value, failure, reload} = suspects.list;
  if (failure) return failureBox(failure, reload);
  if (!value?.total) return nothing;
  const count = numbers(locale).format(value.total);
  return html`<section class="suspects" aria-labelledby="suspects-title">
    ${heading(3, msg(str`May come from a machine: ${count}`, {id: 'admin.suspects'}), {id: 'suspects-title', focusable: true})}
    <p class="note">${msg('They were sent very quickly, or a field was filled in that people do not see. What a person wrote can be counted.', {id: 'admin.suspectsWhy'})}</p>
    <ul role="list">${value.answers.map((answer) => html`<li>${suspect(suspects, answer, value.form, locale)}</li>`)}</ul>
  </section>`;
}

/** What was answered is text, without links: a machine may have written them. */
function suspect(suspects: Suspects, {receipt, date, answers}: Suspected, form: Form | undefined, locale: string): TemplateResult {
  const {trouble} = suspects;
  return html`<article class="suspect" aria-labelledby=${`a-${receipt}`}>
    ${heading(4, html`${formatDateTime(date, locale)} <span class="receipt">${receipt}</span>`, {id: `a-${receipt}`})}
    <dl>
      ${(form ? answersInWords(form, answers, locale) : []).map(
        ({question, answers: words}) => html`<dt .textContent=${question}></dt>
          ${words.map((word) => html`<dd class="text" .textContent=${word}></dd>`)}`,
      )}
    </dl>
    ${trouble?.receipt === receipt ? failureBox(trouble.failure) : nothing}
    <div class="actions">
      <button type="button" class="button" aria-describedby=${`a-${receipt}`} @click=${() => void suspects.trust(receipt)}>
        ${msg('Count this answer', {id: 'admin.trust'})}
      </button>
    </div>
  </article>`;
}
