import {html, nothing, type TemplateResult} from 'lit';
import {LANGUAGES, type Language} from '../../lib/page-language.js';
import {form, type FormActions} from './form.js';
import {hrefOf} from './place.js';
import {reportOf, verdict} from './report.js';
import {number, type View} from './view.js';

const NAMES: Readonly<Record<Language, string>> = {fi: 'Suomi', sv: 'Svenska', en: 'English'};

const languageLink = (language: Language, {place}: View): TemplateResult =>
  html`<li><a href=${hrefOf({...place, language})} lang=${language} hreflang=${language}
    aria-current=${language === place.language ? 'true' : nothing}>${NAMES[language]}</a></li>`;

const header = (view: View): TemplateResult => html`
  <a class="skip" href="#sisalto">${view.texts.skip}</a>
  <header class="top">
    <div class="wrap">
      <p class="name"><span class="tray" aria-hidden="true"></span>Tarjotin</p>
      <nav aria-label=${view.texts.pages}><ul>
        <li><a href="./index.html" hreflang="fi">${view.texts.demo}</a></li>
      </ul></nav>
      <nav aria-label=${view.texts.languages}><ul>${LANGUAGES.map((language) => languageLink(language, view))}</ul></nav>
    </div>
  </header>`;

/** What is going on, said once for each turn of it; the numbers that run are for the eye. */
function status(view: View): string {
  const {texts, state} = view;
  switch (state.phase) {
    case 'checking':
      return state.slow ? texts.slow : texts.checking;
    case 'stopped':
      return texts.stopped;
    case 'done':
      return verdict(state.outcome, view);
    case 'empty':
      return '';
  }
}

function progress(view: View): TemplateResult | typeof nothing {
  const {texts, state} = view;
  if (state.phase !== 'checking' || !state.pages) return nothing;
  return html`<p class="hint">${texts.progress(number(state.pages, view), number(state.items, view))}</p>`;
}

/** The whole page. */
export const page = (view: View, actions: FormActions): TemplateResult => html`${header(view)}
  <main class="wrap" id="sisalto" tabindex="-1">
    <h1>${view.texts.title}</h1>
    <p class="lead">${view.texts.lead}</p>
    ${form(view, actions)}
    <p role="status" class=${view.state.phase === 'done' ? 'for-ear' : 'status'}>${status(view)}</p>
    ${progress(view)}
    ${view.state.phase === 'done' ? reportOf(view.state.source, view.state.outcome, view) : nothing}
  </main>`;
