import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {hasEnded} from '../lib/schedule.js';
import type {Listing} from '../store/listing.js';
import {localText} from './text.js';
import {describeListing, describeWhen, type WhenOptions} from './when.js';
import {exceptionsOf, isEndUnknown} from './when-notes.js';

/** When it is held, in words; nothing when nothing is known. The times of a series one by one stand in `allTimes`. */
export function whenDetails(listing: Listing, options: WhenOptions): TemplateResult | typeof nothing {
  const {item, series} = listing;
  const {rows, next} = describeWhen(item, options);
  const exceptions = exceptionsOf(item, options);
  const notes = (item.eventSchedule ?? []).map(({description}) => description).filter((note) => note !== undefined);
  const lines = !item.rrule && series.some((single) => !hasEnded(single, options.now))
    ? [describeListing(listing, options)]
    : [...rows.map(({text, period}) => [text, period].filter((part) => part).join(', ')), ...(next ? [next] : [])];
  if (!lines.length && !notes.length) return nothing;
  return html`${lines.map((line, index) => html`<p class=${index ? '' : 'strong'}>${line}</p>`)}
    ${isEndUnknown(item) && !series.length ? html`<p>${msg('end not known', {id: 'when.end-unknown'})}</p>` : nothing}
    ${exceptions.length ? html`<p>${msg(str`not on ${exceptions.join(', ')}`, {id: 'when.except'})}</p>` : nothing}
    ${notes.map((note) => html`<p>${localText(note, options.locale)}</p>`)}`;
}
