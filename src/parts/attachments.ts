import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Attachment, Item} from '../feed/types.js';
import {heading} from './heading.js';
import {addressLink, outLink} from './links.js';
import {localText} from './text.js';

/** Media types whose last part says nothing to a reader. */
const FORMATS = new Map([
  ['application/msword', 'Word'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word'],
  ['application/vnd.ms-excel', 'Excel'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'],
  ['application/vnd.ms-powerpoint', 'PowerPoint'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PowerPoint'],
]);

/** `PDF`, `Word`, of the media type or of the end of the address; `''` of a web page. */
export function formatLabel({encodingFormat = '', url}: Attachment): string {
  const known = FORMATS.get(encodingFormat);
  if (known) return known;
  const type = /^(?:application|image|audio|video)\/([a-z\d]{2,5})$/i.exec(encodingFormat)?.[1];
  const ending = /\/[^/?#]+\.(pdf|docx?|xlsx?|pptx?|odt|ods|jpe?g|png|mp3|mp4|zip|csv)(?:[?#]|$)/i.exec(url)?.[1];
  return (type ?? ending ?? '').toUpperCase();
}

const attachment = (one: Attachment, locale: string): TemplateResult => {
  const format = formatLabel(one);
  return html`<li>
    ${one.name ? outLink(one.url, localText(one.name, locale)) : addressLink(one.url)} ${format ? html`<span class="note">(${format})</span>` : nothing}
  </li>`;
};

/** What there is to read besides. */
export const attachments = ({subjectOf}: Item, {locale, headingLevel}: {readonly locale: string; readonly headingLevel: number}) =>
  subjectOf?.length
    ? html`<section>
        ${heading(headingLevel + 1, msg('Attachments and links', {id: 'item.attachments'}))}
        <ul class="attachments">
          ${subjectOf.map((one) => attachment(one, locale))}
        </ul>
      </section>`
    : nothing;
