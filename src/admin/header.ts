import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {LANGUAGES, type Language} from '../lib/page-language.js';
import {heading} from '../parts/heading.js';
import {type Route, writeRoute} from './route.js';

/** Each in its own language. */
const NAMES: Readonly<Record<Language, string>> = {fi: 'Suomi', sv: 'Svenska', en: 'English'};

/** The name of the page and the ways on; without a route, to who is not logged in, only the languages. */
export const pageHeader = (locale: string, route: Route | undefined, onLogOut: () => void): TemplateResult => html`<header>
  <div class="top">
    ${heading(1, msg('Administration', {id: 'admin.title'}))}
    <div class="right">
      <ul class="languages" role="list">
        ${LANGUAGES.map((language) => html`<li>
          <a href=${`?lang=${language}${location.hash}`} lang=${language} hreflang=${language} aria-current=${language === locale ? 'true' : nothing}>${NAMES[language]}</a>
        </li>`)}
      </ul>
      ${route ? html`<button type="button" class="button quiet" @click=${onLogOut}>${msg('Log out', {id: 'admin.logout'})}</button>` : nothing}
    </div>
  </div>
  ${route ? navigation(route) : nothing}
</header>`;

const navigation = (route: Route): TemplateResult => html`<nav aria-label=${msg('Pages', {id: 'admin.pages'})}>
  <ul class="main-links" role="list">
    ${link(msg('Comments', {id: 'comment.title'}), writeRoute({view: 'comments', status: 'waiting', page: 1}), route.view === 'comments')}
    ${link(msg('Forms and results', {id: 'admin.formsTitle'}), writeRoute({view: 'results'}), route.view === 'results')}
  </ul>
</nav>`;

const link = (words: string, href: string, isCurrent: boolean): TemplateResult =>
  html`<li><a href=${href} aria-current=${isCurrent ? 'page' : nothing}>${words}</a></li>`;
