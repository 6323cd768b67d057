import type {Fields} from './ptv-format.js';
import {objectsIn} from './fields.js';
import {joinTexts, plainText, type Texts, textsOf} from './ptv-text.js';

const inLanguage = (item: Fields, text: unknown): Texts | undefined => {
  const language = typeof item['language'] === 'string' ? item['language'] : '';
  const plain = plainText(text);
  return plain ? {[language]: plain} : undefined;
};

/** `+358 447943552`; a number of a Finnish service (`0600 …`) has no prefix. */
function numberOf({prefixNumber, number}: Fields): string | undefined {
  const digits = typeof number === 'number' ? String(number) : typeof number === 'string' ? number.trim() : '';
  if (!digits) return undefined;
  return typeof prefixNumber === 'string' && prefixNumber && !digits.startsWith('+')
    ? `${prefixNumber} ${digits.replace(/^0/, '')}`
    : digits;
}

const listsOf = (record: Fields, ...names: readonly string[]): readonly Fields[] =>
  names.flatMap((name) => objectsIn(record[name]));

interface Contact {
  readonly reach: {readonly telephone: string} | {readonly email: string};
  readonly name?: Texts;
  readonly contactType?: Texts;
}

function phonesOf(record: Fields): readonly Contact[] {
  return listsOf(record, 'phoneNumbers', 'supportPhones').flatMap((phone): readonly Contact[] => {
    const telephone = numberOf(phone);
    if (!telephone || phone['type'] === 'Fax') return [];
    const name = inLanguage(phone, phone['additionalInformation']);
    return [{reach: {telephone}, name, contactType: inLanguage(phone, phone['chargeDescription'])}];
  });
}

const emailsOf = (record: Fields): readonly Contact[] =>
  listsOf(record, 'emails', 'supportEmails', 'emailAddresses').flatMap((item) => {
    const email = plainText(item['value'])?.trim();
    return email ? [{reach: {email}, name: inLanguage(item, item['description'])}] : [];
  });

/** Phone numbers and e-mail addresses, each once: the catalogue repeats them in every language. */
export function contactsOf(record: Fields, owner?: Texts): readonly Fields[] {
  const contacts = new Map<string, Contact>();
  for (const contact of [...phonesOf(record), ...emailsOf(record)]) {
    const key = Object.values(contact.reach)[0] ?? '';
    const known = contacts.get(key);
    contacts.set(key, {
      reach: contact.reach,
      name: joinTexts([known?.name, contact.name], ', '),
      contactType: joinTexts([known?.contactType, contact.contactType], ', '),
    });
  }
  return [...contacts.values()].map(({reach, name, contactType}) => ({name: name ?? owner, contactType, ...reach}));
}

export interface WebPage {
  readonly url: string;
  readonly name?: Texts;
}

/** The page that most can read comes first; the order of languages is not fixed. */
const rankOf = ({language}: Fields): number => ['fi', 'sv', 'en'].indexOf(String(plainText(language) ?? '')) >>> 0;

/** Web pages, each once, in Finnish first. What is written for the API (`webPage`) has the address as its value. */
export function webPagesOf(record: Fields): readonly WebPage[] {
  const pages = new Map<string, Texts | undefined>();
  const items = listsOf(record, 'webPages', 'webPage', 'urls');
  for (const item of [...items].sort((one, other) => rankOf(one) - rankOf(other))) {
    const url = plainText(item['url'] ?? item['value'])?.trim();
    const name = item['url'] ? inLanguage(item, item['value']) : undefined;
    if (url) pages.set(url, joinTexts([pages.get(url), name], ', '));
  }
  return [...pages].map(([url, name]) => ({url, name}));
}

/** Files to fill in or to read: of a form, and what is attached. */
export const filesOf = (record: Fields): readonly WebPage[] =>
  listsOf(record, 'channelUrls', 'attachments').flatMap((item) => {
    const url = plainText(item['url'] ?? item['value'])?.trim();
    return url
      ? [{url, name: inLanguage(item, item['name'] ?? item['description']) ?? textsOf(record['serviceChannelNames'])}]
      : [];
  });
