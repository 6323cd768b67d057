import {html, nothing, type TemplateResult} from 'lit';
import type {ContactPoint, Item, LanguageMap, Organization} from '../feed/types.js';
import {pickText} from '../lib/language.js';
import {addressLink, contactLines} from './links.js';
import {localText, textRun} from './text.js';

const sameContact = (a: ContactPoint, b: ContactPoint): boolean => a.telephone === b.telephone && a.email === b.email && a.url === b.url;

/** Each organiser with its contacts; those that the item itself gives are not said twice. */
export function organizers(organizations: readonly Organization[], item: Item, locale: string): TemplateResult | typeof nothing {
  const said = item.contactPoint ?? [];
  const others = ({contactPoint = []}: Organization) => contactPoint.filter((contact) => !said.some((one) => sameContact(one, contact)));
  if (!organizations.length) return nothing;
  return html`${organizations.map(
    (organization) => html`<div class="organizer">
      <p><strong>${localText(organization.name, locale)}</strong></p>
      ${organization.description ? html`<p class="note">${firstParagraph(organization.description, locale)}</p>` : nothing}
      ${organization.url ? html`<p>${addressLink(organization.url)}</p>` : nothing}
      ${others(organization).map((contact) => contactLines(contact, locale))}
    </div>`,
  )}`;
}

function firstParagraph(map: LanguageMap, locale: string): unknown {
  const text = pickText(map, locale);
  return text ? textRun({...text, text: text.text.split('\n')[0] ?? ''}, locale) : nothing;
}
