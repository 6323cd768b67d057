/** Which hostile values fit which field of our shapes. */
import type {Shapes} from '../../src/feed/shape.js';

/** The shapes that are members of a feed themselves. */
export type Owner = 'Term' | 'Organization' | 'Place' | 'Item';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'text', 'keys'],
  title: ['text', 'html', 'lang', 'contact', 'list', 'number', 'keys'],
  summary: ['text', 'html', 'lang', 'contact', 'keys'],
  text: ['text', 'html', 'lang', 'contact', 'list', 'keys'],
  names: ['lang', 'list', 'text', 'keys'],
  word: ['text', 'html', 'contact', 'number'],
  url: ['url', 'text', 'keys'],
  image: ['url', 'image'],
  email: ['contact', 'text'],
  telephone: ['contact', 'text', 'number'],
  language: ['lang', 'text', 'list'],
  time: ['date', 'text', 'number'],
  clock: ['date', 'text'],
  day: ['text', 'list'],
  monthDay: ['number', 'text'],
  frequency: ['text', 'rrule'],
  rrule: ['rrule', 'text'],
  ages: ['number', 'text'],
  flag: ['number', 'text', 'list'],
  price: ['number', 'text'],
  count: ['number', 'text'],
  geo: ['geo', 'keys', 'text'],
};
const OBJECTS = ['keys', 'list', 'text', 'number', 'image'];
const CODES = ['text', 'list', 'number'];

/** The kinds of values to try in a field of this kind; what is an object inside a shape gets those of objects too. */
export const kindsFor = (kind: string): readonly string[] => KINDS[kind] ?? (kind.includes('|') ? CODES : OBJECTS);

/** Which field of which big shape holds a small one, and whether as a list. */
export const INSIDE: Readonly<Partial<Record<keyof Shapes, readonly [owner: Owner, field: string, list: boolean]>>> = {
  Schedule: ['Item', 'eventSchedule', true],
  ContactPoint: ['Item', 'contactPoint', true],
  Offer: ['Item', 'offers', true],
  Registration: ['Item', 'registration', false],
  FeedImage: ['Item', 'image', true],
  Attachment: ['Item', 'subjectOf', true],
  Address: ['Place', 'address', false],
};

/** Small shapes that are left out whole without an address. */
export const NEEDS_URL: ReadonlySet<string> = new Set(['FeedImage', 'Attachment']);
