import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../feed/types.js';
import {pickText} from '../lib/language.js';
import {drawing} from './drawing.js';
import type {ItemView} from './item-view.js';
import {lines} from './links.js';
import {formatDate} from './when-format.js';

/** Drawn as those of icons.ts, which the list fetches too. */
const LINK = 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1';

/** How fresh the details are, and what one can do with the page. */
export function itemFooter(item: Item, view: ItemView): TemplateResult {
  return html`<footer>
    <div class="actions screen-only">
      ${item.url ? html`<a class="button" href=${item.url} rel="noopener noreferrer">${msg('More on the organiser’s site', {id: 'item.more'})}</a>` : nothing}
      ${share(view)} ${reportLink(item, view)}
    </div>
    ${dates(item, view.locale)}
  </footer>`;
}

function share({href, copied, onCopy, onShare}: ItemView): TemplateResult | typeof nothing {
  if (!href) return nothing;
  const label = copied ? msg('Link copied', {id: 'item.copied'}) : msg('Copy link', {id: 'item.copy'});
  return html`<button type="button" class="button" @click=${onCopy}>${drawing(LINK)} ${label}</button>
    ${onShare ? html`<button type="button" class="button" @click=${onShare}>${msg('Share', {id: 'item.share'})}</button>` : nothing}`;
}

function reportLink(item: Item, {reportUrl, locale}: ItemView): TemplateResult | typeof nothing {
  if (!reportUrl) return nothing;
  const name = pickText(item.name, locale)?.text ?? '';
  const url = reportUrl.replaceAll('{id}', encodeURIComponent(item['@id'])).replaceAll('{name}', encodeURIComponent(name));
  return html`<a class="button quiet" href=${url}>${msg('Report a mistake in these details', {id: 'item.report'})}</a>`;
}

function dates({dateVerified, dateModified}: Item, locale: string): TemplateResult | typeof nothing {
  const verified = dateVerified ? formatDate(dateVerified, locale) : undefined;
  const modified = dateModified ? formatDate(dateModified, locale) : undefined;
  if (!verified && !modified) return nothing;
  return html`<p class="note">
    ${lines(
      verified ? msg(str`Details checked on ${verified}`, {id: 'item.verified'}) : nothing,
      modified ? msg(str`Details changed on ${modified}`, {id: 'item.modified'}) : nothing,
    )}
  </p>`;
}
