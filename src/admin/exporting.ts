import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {ApiError, type Ask, type Failure} from './api.js';
import {failureBox} from './failure.js';

const FORMATS = ['csv', 'xlsx', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

interface Around {
  readonly ask: Ask;
  readonly update: () => void;
  readonly onSaved: (file: string) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** Takes all answers to a form into a file. It is fetched with the token, for a link would have to carry it in its address. */
export class Exporting {
  failure?: Failure;
  isBusy = false;
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  async save(form: string, format: Format): Promise<void> {
    if (this.isBusy) return;
    [this.isBusy, this.failure] = [true, undefined];
    this.#around.update();
    try {
      const response = await this.#around.ask(`export/${encodeURIComponent(form)}?format=${format}`);
      const [, name = `${form}.${format}`] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
      saveFile(await response.blob(), name);
      this.#around.onSaved(msg(str`The file ${name} was saved.`, {id: 'admin.saved'}));
    } catch (error) {
      this.failure = error instanceof ApiError ? error.failure : 'offline';
      this.#around.onFailure(this.failure);
    }
    this.isBusy = false;
    this.#around.update();
  }
}

function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const formatName = (format: Format): string =>
  ({
    csv: () => msg('Table (CSV)', {id: 'admin.csv'}),
    xlsx: () => msg('Excel', {id: 'admin.xlsx'}),
    jsonl: () => msg('For machines (JSON lines)', {id: 'admin.jsonl'}),
  })[format]();

export const exportButtons = (exporting: Exporting, form: string): TemplateResult => html`<div class="exports" role="group" aria-labelledby="exports-title">
  <p id="exports-title"><strong>${msg('Save all answers as a file', {id: 'admin.exports'})}</strong></p>
  <div class="actions">
    ${FORMATS.map((format) => html`<button type="button" class="button" @click=${() => void exporting.save(form, format)}>${formatName(format)}</button>`)}
  </div>
  ${exporting.isBusy ? html`<p class="note">${msg('Fetching the answers…', {id: 'admin.exporting'})}</p>` : nothing}
  ${exporting.failure ? failureBox(exporting.failure) : nothing}
</div>`;
