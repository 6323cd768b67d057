import {type Fields, listOf, textOf} from './open-referral-records.js';

/** Nobody reads a fax number to call it. */
const isFax = (phone: Fields): boolean => /fax/i.test(textOf(phone, 'type', 'number_type') ?? '');

/** What every telephone is, is not said. */
const kindOf = (phone: Fields): string | undefined => {
  const type = textOf(phone, 'type', 'number_type');
  return type && /^(?:voice|phone|main|telephone)$/i.test(type) ? undefined : type;
};

function toPoint(phone: Fields, contact: Fields): Fields {
  const extension = textOf(phone, 'extension', 'phone_extension');
  const number = textOf(phone, 'number', 'phone_number')
    ?.replaceAll('"', '')
    .replace(/^\((\d+)\)/, '$1');
  const words = [textOf(contact, 'name'), textOf(phone, 'description'), extension && `${number} ext. ${extension}`];
  return {
    name: words.filter(Boolean).join('\n') || undefined,
    contactType: textOf(contact, 'title', 'department') ?? textOf(phone, 'department') ?? kindOf(phone),
    telephone: number,
    email: textOf(contact, 'email'),
  };
}

const phonesOf = (record: Fields): readonly Fields[] =>
  listOf(record, 'phones', 'phone').filter((phone) => !isFax(phone));

/** Outpost and spreadsheets have the number as a text: `main: 305-285-5922`. */
const plainPhone = (record: Fields): readonly Fields[] => {
  const number = textOf(record, 'phone', 'phones', 'phone_number', 'telephone');
  return number ? [{number}] : [];
};

function ofContact(contact: Fields): readonly Fields[] {
  if (contact['visible'] === false) return [];
  const phones = [...phonesOf(contact), ...plainPhone(contact)];
  return phones.length ? phones.map((phone) => toPoint(phone, contact)) : [toPoint({}, contact)];
}

/** How to reach who is behind these records, the nearest first; each number and address once. */
export function contactsOf(records: readonly Fields[]): readonly Fields[] {
  const points = records.flatMap((record) => [
    ...listOf(record, 'contacts', 'contact').flatMap(ofContact),
    ...[...phonesOf(record), ...plainPhone(record)].map((phone) => toPoint(phone, {})),
    ...(textOf(record, 'email') ? [{email: textOf(record, 'email')}] : []),
  ]);
  const known = new Set<unknown>();
  return points.filter(({telephone, email}) => {
    const news = [telephone, email].filter((value) => value !== undefined && !known.has(value));
    news.forEach((value) => known.add(value));
    return news.length > 0;
  });
}
