import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../parts/heading.js';
import {icon} from '../parts/icons.js';
import {ApiError, type Ask, type Failure} from './api.js';
import {failureWords} from './failure.js';

interface Around {
  readonly ask: Ask;
  readonly update: () => void;
  /** With words to be said. */
  readonly onErased: (words: string) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Receipts as people write them: in small letters, with spaces, without the line between. */
export function tidyReceipt(text: string): string {
  const letters = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Erases the answer of a person who names its receipt. */
export class Erasing {
  receipt = '';
  failure?: Failure;
  isDone = false;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  write(receipt: string): void {
    this.receipt = receipt;
    [this.failure, this.isDone] = [undefined, false];
    this.#around.update();
  }

  async erase(): Promise<void> {
    try {
      if (!this.receipt.trim()) throw new ApiError('gone');
      await this.#around.ask(`answers/${encodeURIComponent(tidyReceipt(this.receipt))}`, {method: 'DELETE'});
      [this.receipt, this.failure, this.isDone] = ['', undefined, true];
      this.#around.onErased(erasedWords());
    } catch (error) {
      this.failure = error instanceof ApiError ? error.failure : 'failed';
      this.#around.onFailure(this.failure);
    }
    this.#around.update();
  }
}

const erasedWords = (): string => msg('The answer has been erased.', {id: 'admin.erased'});

const faultWords = (failure: Failure): string =>
  failure === 'gone' ? msg('There is no answer with this receipt. Check the receipt.', {id: 'admin.noReceipt'}) : failureWords(failure);

export function erasePanel(erasing: Erasing): TemplateResult {
  const {receipt, failure, isDone} = erasing;
  const submit = (event: Event) => {
    event.preventDefault();
    void erasing.erase();
  };
  return html`<section class="erase" aria-labelledby="erase-title">
    ${heading(3, msg('Erase an answer', {id: 'admin.eraseTitle'}), {id: 'erase-title'})}
    <form novalidate @submit=${submit}>
      <div class="field ${failure ? 'invalid' : ''}">
        <label for="erase-receipt">${msg('Receipt', {id: 'sent.receipt'})}</label>
        <p class="hint" id="erase-hint">${msg('Who wants an answer erased tells its receipt, for example K7F3-2Q9X. This cannot be undone.', {id: 'admin.eraseHint'})}</p>
        ${failure ? html`<p class="error" id="erase-error" role="alert">${icon('alert')}<span>${faultWords(failure)}</span></p>` : nothing}
        <input
          class="input receipt-input"
          id="erase-receipt"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="20"
          aria-invalid=${failure ? 'true' : nothing}
          aria-describedby="erase-hint ${failure ? 'erase-error' : ''}"
          .value=${receipt}
          @input=${({target}: Event) => erasing.write((target as HTMLInputElement).value)}
        />
      </div>
      <div class="actions"><button type="submit" class="button">${msg('Erase the answer', {id: 'admin.erase'})}</button></div>
      ${isDone ? html`<p>${erasedWords()}</p>` : nothing}
    </form>
  </section>`;
}
