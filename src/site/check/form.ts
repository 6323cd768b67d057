import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {View} from './view.js';

export interface FormActions {
  readonly submit: (event: SubmitEvent) => void;
  /** A file takes the place of the address, and an address that of the file. */
  readonly chooseFile: () => void;
  readonly writeAddress: () => void;
  readonly stop: () => void;
}

/** What to check: an address or a file, and the name of what is not shown. */
export function form(view: View, {submit, chooseFile, writeAddress, stop}: FormActions): TemplateResult {
  const {texts, place, fault, state} = view;
  return html`<form class="check" novalidate @submit=${submit}>
    <p class="field">
      <label for="osoite">${texts.address}</label>
      <span class="hint" id="osoite-ohje">${texts.addressHint}</span>
      ${fault ? html`<span class="error" id="osoite-virhe">${texts[fault]}</span>` : nothing}
      <input id="osoite" name="osoite" type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false"
        aria-describedby=${fault ? 'osoite-virhe osoite-ohje' : 'osoite-ohje'} aria-invalid=${fault ? 'true' : nothing}
        .value=${live(place.address)} @input=${writeAddress}>
    </p>
    <p class="field">
      <label for="tiedosto">${texts.file}</label>
      <span class="hint" id="tiedosto-ohje">${texts.fileHint}</span>
      <input id="tiedosto" type="file" aria-describedby="tiedosto-ohje" @change=${chooseFile}>
    </p>
    <p class="field">
      <label for="nimi">${texts.item}</label>
      <span class="hint" id="nimi-ohje">${texts.itemHint}</span>
      <input id="nimi" name="nimi" type="text" autocomplete="off" aria-describedby="nimi-ohje" .value=${live(place.item)}>
    </p>
    <p class="actions">
      <button class="primary">${texts.submit}</button>
      ${state.phase === 'checking' ? html`<button type="button" @click=${stop}>${texts.stop}</button>` : nothing}
    </p>
    <p class="hint">${texts.privacy}</p>
  </form>`;
}
