/** The same six questions, as our element and as the HTML that a server with GOV.UK Frontend gives. */

export const FORM = {
  id: 'kuusi',
  title: {fi: 'Palaute kerhosta'},
  items: [
    {id: 'kerho', kind: 'text', text: {fi: 'Missä kerhossa kävit?'}, required: true},
    {id: 'tunnelma', kind: 'one', text: {fi: 'Millainen tunnelma oli?'}, options: ['Hyvä', 'Kohtalainen', 'Huono', 'En osaa sanoa']},
    {id: 'mista', kind: 'many', text: {fi: 'Mistä kuulit kerhosta?'}, options: ['Tutulta', 'Verkosta', 'Lehdestä', 'Ammattilaiselta']},
    {id: 'paiva', kind: 'date', text: {fi: 'Milloin kävit?'}},
    {id: 'sana', kind: 'longText', text: {fi: 'Mitä haluat sanoa?'}, hint: {fi: 'Älä kirjoita terveystietoja.'}, maxLength: 500},
    {id: 'lupa', kind: 'consent', text: {fi: 'Palautteeni saa julkaista.'}},
  ],
};

const page = (head: string, body: string): string => `<!doctype html><html lang="fi" class="govuk-template"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Palaute</title><link rel="icon" href="data:,">${head}<body class="govuk-template__body">${body}</html>`;

const READY = 'window.ready = new Promise((resolve) => (window.setReady = resolve));';

export const ours = (scripts: string): string =>
  page(
    `<script>${READY} addEventListener('tarjotin-ready', () => setReady());</script><script src="${scripts}/tarjotin.js" async></script>`,
    '<main><tarjotin-feedback form="/form.json" endpoint="/answers/kuusi"></tarjotin-feedback></main>',
  );

const group = (content: string): string => `<div class="govuk-form-group">${content}</div>`;
const label = (id: string, text: string): string => `<label class="govuk-label" for="${id}">${text}</label>`;

const choices = (kind: 'radios' | 'checkboxes', id: string, text: string, options: readonly string[]): string => {
  const type = kind === 'radios' ? 'radio' : 'checkbox';
  const item = (option: string, index: number): string => `<div class="govuk-${kind}__item">
    <input class="govuk-${kind}__input" id="${id}-${index}" name="${id}" type="${type}" value="${option}">
    <label class="govuk-label govuk-${kind}__label" for="${id}-${index}">${option}</label></div>`;
  return group(`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">${text}</legend>
    <div class="govuk-${kind}" data-module="govuk-${kind}">${options.map(item).join('')}</div></fieldset>`);
};

const dateInput = (id: string, text: string): string => {
  const part = (name: string, width: number): string => `<div class="govuk-date-input__item">${group(`<label class="govuk-label govuk-date-input__label" for="${id}-${name}">${name}</label>
    <input class="govuk-input govuk-date-input__input govuk-input--width-${width}" id="${id}-${name}" name="${id}-${name}" inputmode="numeric">`)}</div>`;
  return group(`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">${text}</legend>
    <div class="govuk-date-input">${part('päivä', 2)}${part('kuukausi', 2)}${part('vuosi', 4)}</div></fieldset>`);
};

const questions = (): string =>
  FORM.items
    .map(({id, kind, text, options = [], hint, maxLength}) => {
      if (kind === 'one') return choices('radios', id, text.fi, options);
      if (kind === 'many') return choices('checkboxes', id, text.fi, options);
      if (kind === 'consent') return choices('checkboxes', id, '', [text.fi]);
      if (kind === 'date') return dateInput(id, text.fi);
      if (kind === 'text') return group(`${label(id, text.fi)}<input class="govuk-input" id="${id}" name="${id}">`);
      return `<div class="govuk-form-group govuk-character-count" data-module="govuk-character-count" data-maxlength="${maxLength}">${label(id, text.fi)}
        <div class="govuk-hint">${hint?.fi}</div><textarea class="govuk-textarea govuk-js-character-count" id="${id}" name="${id}" rows="5"></textarea>
        <div id="${id}-info" class="govuk-hint govuk-character-count__message"></div></div>`;
    })
    .join('');

const form = (): string => `<main class="govuk-main-wrapper"><form action="/answers/kuusi" method="post" novalidate>
  <h1 class="govuk-heading-l">${FORM.title.fi}</h1>${questions()}
  <button type="submit" class="govuk-button" data-module="govuk-button">Lähetä</button></form></main>`;

export const govuk = (): string =>
  page(
    `<script>${READY}</script><link rel="stylesheet" href="/govuk-frontend.min.css">`,
    `<script>document.body.className += ' js-enabled govuk-frontend-supported'</script>${form()}
    <script type="module">import {initAll} from '/govuk-frontend.min.js'; initAll(); setReady();</script>`,
  );

/** What the browser itself needs for the same HTML, without style or script. */
export const bare = (): string => page(`<script>${READY} addEventListener('load', () => setReady());</script>`, form());
