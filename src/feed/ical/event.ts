import {find} from '../../lib/find.js';
import {type Component, propertiesOf, propertyOf, type Report} from './components.js';
import type {Property} from './content-lines.js';
import type {Records} from './records.js';
import {textsOf, unescapeText} from './values.js';

type Fields = Readonly<Record<string, unknown>>;

const isWeb = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** What programs write the address of an online meeting in, where they do not know CONFERENCE (RFC 7986). */
const CONFERENCES = [
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
];

/** Where it is held. An address of the web in place of a place is where to take part online. */
function where(event: Component, records: Records): Fields {
  const link = unescapeText(propertyOf(event, 'LOCATION')?.value ?? '').trim();
  const place = isWeb(link) ? undefined : records.place(event);
  const links = CONFERENCES.flatMap((name) => propertiesOf(event, name)).map(({value}) => value.trim());
  const onlineUrl = find(links, isWeb) ?? (isWeb(link) ? link : undefined);
  const online = onlineUrl ? (place ? 'mixed' : 'online') : undefined;
  const phone = !place && links.some((text) => /^tel:/i.test(text)) ? 'phone' : undefined;
  return {location: place ? [place] : [], onlineUrl, attendanceMode: online ?? phone ?? (place && 'onsite')};
}

/** The texts of DESCRIPTION, else the HTML beside it, with the comments after them. */
function description(event: Component): Fields | undefined {
  const plain = textsOf(propertiesOf(event, 'DESCRIPTION')) ?? textsOf(propertiesOf(event, 'X-ALT-DESC'));
  const comments = textsOf(propertiesOf(event, 'COMMENT'));
  if (!plain || !comments) return plain ?? comments;
  const languages = new Set([...Object.keys(plain), ...Object.keys(comments)]);
  const both = (language: string) => [plain[language], comments[language]].filter(Boolean).join('\n\n');
  return Object.fromEntries([...languages].map((language) => [language, both(language)]));
}

const isImage = ({name, parameters, value}: Property): boolean =>
  name === 'IMAGE' ||
  /^image\//i.test(parameters.get('FMTTYPE') ?? '') ||
  /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(value);

const fileName = (address: string): string => {
  const last =
    address
      .replace(/[?#].*/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/** Pictures, and other files as what the event is told of in (https://schema.org/subjectOf). */
function attachments(event: Component, report: Report): Fields {
  const all = [...propertiesOf(event, 'IMAGE'), ...propertiesOf(event, 'ATTACH')];
  const inside = find(all, 
    ({parameters}) => parameters.get('VALUE')?.toUpperCase() === 'BINARY' || parameters.has('ENCODING'),
  );
  if (inside)
    report(`${event.path} ${inside.name}`, 'A file inside the calendar, left out', 'Write the address of the file');
  const links = all.map((property) => ({...property, value: property.value.trim()})).filter(({value}) => isWeb(value));
  const files = links.filter((property) => !isImage(property));
  return {
    image: links.filter(isImage).map(({value, parameters}) => ({url: value, alt: parameters.get('LABEL')})),
    subjectOf: files.length
      ? files.map(({value, parameters}) => ({
          name:
            parameters.get('FILENAME') ?? parameters.get('X-FILENAME') ?? parameters.get('LABEL') ?? fileName(value),
          url: value,
          encodingFormat: parameters.get('FMTTYPE'),
        }))
      : undefined,
  };
}

/** CANCELLED alone changes something for a resident; what is TENTATIVE is still planned. */
function status(event: Component): string | undefined {
  const text = propertyOf(event, 'STATUS')?.value.trim().toUpperCase();
  if (text === 'CANCELLED') return 'EventCancelled';
  return text === 'CONFIRMED' || text === 'TENTATIVE' ? 'EventScheduled' : undefined;
}

/** `20261120T100000Z` with the hyphens and colons of ISO 8601. */
const stamp = (value: string | undefined): string | undefined =>
  value && /^\s*\d{8}T\d{6}Z\s*$/i.test(value)
    ? value.trim().replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/i, '$1-$2-$3T$4:$5:$6Z')
    : undefined;

/** What an event says beside its times and its name. */
export function eventFields(event: Component, records: Records, report: Report): Fields {
  const organizer = records.organizer(event);
  const contact = textsOf(propertiesOf(event, 'CONTACT'));
  return {
    description: description(event),
    organizer: organizer ? [organizer] : [],
    ...where(event, records),
    ...records.categories(event),
    eventStatus: status(event),
    contactPoint: contact ? [{name: contact}] : undefined,
    url: propertyOf(event, 'URL')?.value.trim(),
    ...attachments(event, report),
    dateModified: stamp(propertyOf(event, 'LAST-MODIFIED')?.value),
  };
}

/** The name; for want of one the first line of the description. */
export function eventName(event: Component): Fields | undefined {
  const name = textsOf(propertiesOf(event, 'SUMMARY'));
  if (name) return name;
  const first = description(event);
  return (
    first &&
    Object.fromEntries(
      Object.entries(first).map(([language, text]) => [language, String(text).trim().split('\n', 1)[0]]),
    )
  );
}
