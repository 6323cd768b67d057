import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {ThreadPage} from '../../form/thread.js';
import {getLocale} from '../../localization.js';
import {heading} from '../../parts/heading.js';
import {localText} from '../../parts/text.js';
import {formatDateTime} from '../../parts/when-format.js';

function whenWords({status, opens, closes}: ThreadPage, locale: string): string {
  const date = formatDateTime((status === 'notYet' ? opens : closes) ?? '', locale);
  switch (status) {
    case 'open':
      return date && msg(str`You can comment until ${date}.`, {id: 'comment.until'});
    case 'notYet':
      return date ? msg(str`Commenting begins on ${date}.`, {id: 'comment.begins'}) : msg('Commenting has not begun yet.', {id: 'comment.notYet'});
    default:
      return date ? msg(str`Commenting ended on ${date}.`, {id: 'comment.ended'}) : msg('Commenting is over.', {id: 'comment.over'});
  }
}

/** What is commented on, and until when. */
export function about(page: ThreadPage, level: number): TemplateResult {
  const locale = getLocale();
  const title = localText(page.name, locale);
  const when = whenWords(page, locale);
  return html`<div class="about">
    ${heading(level, title === nothing ? msg('Comments', {id: 'comment.title'}) : title, {id: 'title'})}
    ${page.intro ? html`<p class="prose">${localText(page.intro, locale)}</p>` : nothing} ${when ? html`<p><strong>${when}</strong></p>` : nothing}
  </div>`;
}
