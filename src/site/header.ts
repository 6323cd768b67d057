import {html, nothing, type TemplateResult} from 'lit';
import {LANGUAGES, type Language} from '../lib/page-language.js';

const NAMES: Readonly<Record<Language, string>> = {fi: 'Suomi', sv: 'Svenska', en: 'English'};

interface Header {
  readonly texts: {readonly skip: string; readonly pages: string; readonly languages: string};
  readonly language: Language;
  readonly links: readonly (readonly [href: string, name: string])[];
  /** The same page in another language. */
  readonly hrefIn: (language: Language) => string;
  /** The name leads to the front page from the other pages. */
  readonly home?: string;
}

/** The top of our pages that speak three languages. */
export const header = ({texts, language, links, hrefIn, home}: Header): TemplateResult => html`
  <a class="skip" href="#sisalto">${texts.skip}</a>
  <header class="top">
    <div class="wrap">
      <p class="name"><span class="tray" aria-hidden="true"></span>${home ? html`<a href=${home}>Tarjotin</a>` : 'Tarjotin'}</p>
      <nav aria-label=${texts.pages}><ul>${links.map(([href, name]) => html`<li><a href=${href}>${name}</a></li>`)}</ul></nav>
      <nav aria-label=${texts.languages}><ul>${LANGUAGES.map((one) => html`<li><a href=${hrefIn(one)} lang=${one} hreflang=${one}
        aria-current=${one === language ? 'true' : nothing}>${NAMES[one]}</a></li>`)}</ul></nav>
    </div>
  </header>`;
