import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Listing} from '../store/listing.js';
import {localText} from './text.js';
import {describeLine, describeWhen, type WhenOptions} from './when.js';

/** More single times of a series than this are not read by anybody. */
const MAX_SERIES = 12;

/** All that is known of the times, for the item's own page; nothing when nothing is. */
export function whenDetails({item, series}: Listing, options: WhenOptions): TemplateResult | typeof nothing {
  const {rows, next, exceptions, endUnknown} = describeWhen(item, options);
  const times = series.slice(0, MAX_SERIES).map((single) => describeLine(single, options));
  const notes = (item.eventSchedule ?? []).map(({description}) => description).filter((note) => note !== undefined);
  const lines = times.length ? times : rows.map(({text, period}) => [text, period].filter((part) => part).join(', '));
  if (!lines.length && !notes.length) return nothing;
  return html`${lines.map((line) => html`<p>${line}</p>`)}
    ${next && !times.length ? html`<p>${next}</p>` : nothing}
    ${endUnknown && !times.length ? html`<p>${msg('end not known', {id: 'when.end-unknown'})}</p>` : nothing}
    ${exceptions.length ? html`<p>${msg(str`not on ${exceptions.join(', ')}`, {id: 'when.except'})}</p>` : nothing}
    ${notes.map((note) => html`<p>${localText(note, options.locale)}</p>`)}`;
}
