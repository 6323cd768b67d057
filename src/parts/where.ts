import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Item, Place} from '../feed/types.js';
import {pickText} from '../lib/language.js';
import {modesOf} from '../store/item-facts.js';
import {outLink} from './links.js';
import {localText, textRun} from './text.js';

type Places = ReadonlyMap<string, Place>;

/** Linked Events has a place for what is held on the net, `helsinki:internet`; nobody can go there. */
const isInternet = (id: string): boolean => id.endsWith(':internet');

/** In how many ways one can be there, in words; that something is held at a place goes without saying. */
function modeText(item: Item): string | undefined {
  const modes = new Set(modesOf(item));
  if (item.location.some(isInternet)) modes.add('online');
  if (item.location.length && item.location.every(isInternet)) modes.delete('onsite');
  if (modes.has('phone')) return msg('By phone', {id: 'mode.phone'});
  if (!modes.has('online')) return undefined;
  return modes.has('onsite') ? msg('At the place or online, as you choose', {id: 'where.hybrid'}) : msg('Online', {id: 'mode.online'});
}

/** Where one goes, and how to take part from afar; nothing when nothing is known. */
export function where(item: Item, places: Places, locale: string): TemplateResult | typeof nothing {
  const known = item.location.filter((id) => !isInternet(id)).flatMap((id) => places.get(id) ?? []);
  const served = item.areaServed ?? [];
  const mode = modeText(item);
  if (!known.length && !served.length && !mode && !item.onlineUrl && !item.locationNote) return nothing;
  return html`${mode ? html`<p class="strong">${mode}</p>` : nothing}
    ${item.onlineUrl ? html`<p>${outLink(item.onlineUrl, msg('Take part online', {id: 'item.online'}))}</p>` : nothing}
    ${known.map((place) => placeLines(place, locale))}
    ${item.locationNote ? html`<p>${localText(item.locationNote, locale)}</p>` : nothing}
    ${served.length ? html`<p class="note">${msg('Area', {id: 'item.area'})}: <span .textContent=${served.join(', ')}></span></p>` : nothing}`;
}

function placeLines({name, address, geo, addressHidden}: Place, locale: string): TemplateResult {
  const street = addressHidden ? undefined : pickText(address?.streetAddress, locale);
  const map = geo && !addressHidden ? `https://www.openstreetmap.org/?mlat=${geo.latitude}&mlon=${geo.longitude}#map=17/${geo.latitude}/${geo.longitude}` : undefined;
  return html`<p>
    <strong>${localText(name, locale)}</strong>
    ${street ? html`<br />${textRun(street, locale)}` : nothing}
    <br />${addressHidden ? nothing : html`<span .textContent=${address?.postalCode ?? ''}></span> `}${localText(address?.addressLocality, locale)}
    ${addressHidden ? html`<br />${msg('The exact address is given to those who register.', {id: 'item.hidden'})}` : nothing}
    ${map ? html`<br />${outLink(map, msg('Show on a map', {id: 'item.map'}))}` : nothing}
  </p>`;
}

/** Name and address in one line, for a calendar; `''` when there is none to go to. */
export function whereLine(item: Item, places: Places, locale: string): string {
  const [place] = item.location.filter((id) => !isInternet(id)).flatMap((id) => places.get(id) ?? []);
  if (!place) return item.onlineUrl ?? '';
  const {name, address, addressHidden} = place;
  const texts = [name, addressHidden ? undefined : address?.streetAddress, address?.addressLocality];
  return texts.flatMap((text) => pickText(text, locale)?.text ?? []).join(', ');
}
