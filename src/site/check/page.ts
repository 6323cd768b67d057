import {html, nothing, type TemplateResult} from 'lit';
import {header} from '../header.js';
import {form, type FormActions} from './form.js';
import {hrefOf} from './place.js';
import {reportOf, verdict} from './report.js';
import {number, type View} from './view.js';

const top = ({texts, place}: View): TemplateResult => {
  const home = `./${place.language === 'fi' ? '' : `?lang=${place.language}`}`;
  return header({
    texts,
    language: place.language,
    home,
    links: [[home, texts.builder], ['./esimerkki.html', texts.demo]],
    hrefIn: (language) => hrefOf({...place, language}),
  });
};

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
export const page = (view: View, actions: FormActions): TemplateResult => html`${top(view)}
  <main class="wrap" id="sisalto" tabindex="-1">
    <h1>${view.texts.title}</h1>
    <p class="lead">${view.texts.lead}</p>
    ${form(view, actions)}
    <p role="status" class=${view.state.phase === 'done' ? 'for-ear' : 'status'}>${status(view)}</p>
    ${progress(view)}
    ${view.state.phase === 'done' ? reportOf(view.state.source, view.state.outcome, view) : nothing}
  </main>`;
