import type {Adapter} from '../adapter.js';
import {decodeEntities} from '../../lib/html-text.js';
import {isObject} from '../../lib/is-object.js';
import type {Problem} from '../types.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {type Fields, fieldsOf, firstText} from './fields.js';
import {isError, recordsOf} from './toimeksi-format.js';
import {type Made, toItem, toOrganization} from './toimeksi-records.js';
import {numbered} from '../../lib/numbered.js';

/** The type of a post; answers with `_fields` may lack it, and then the address says it. */
const typeOf = (post: Fields, url: string): string =>
  firstText(post['type']) ?? /\/(tm_[\w-]+)/.exec(url)?.[1] ?? 'tm_activity';

const ITEMS = new Set(['tm_activity', 'tm_event', 'tm_volunteer']);

const isItem = (post: unknown, url = ''): boolean => !isObject(post) || typeOf(post, url) !== 'tm_organization';

function reasonToLeave(post: unknown, url: string): string | undefined {
  if (!isObject(post)) return 'it is no post';
  const status = firstText(post['status']);
  if (status && status !== 'publish') return `its status is ${status}`;
  const type = typeOf(post, url);
  return ITEMS.has(type) || type === 'tm_organization' ? undefined : `posts of the type ${type} are no activities`;
}

const leftOut = (index: number, reason: string): Problem => ({
  path: `[${index}]`,
  message: `Left out: ${reason}`,
  remedy: 'Nothing to do if that is meant',
  effect: 'dropped',
});

const refused = (error: Fields): Problem => ({
  path: String(error['code']).slice(0, 100),
  message: `The site answers with an error: ${decodeEntities(String(error['message'])).slice(0, 200)}`,
  remedy: 'Open the address in a browser: it must be that of a list of posts that everyone may read',
  effect: 'dropped',
});

const NOT_EMBEDDED: Problem = {
  path: '_embedded',
  message: 'Municipalities, keywords and pictures are numbers alone, not shown',
  remedy: 'Ask for the posts with _embed=1, and without _fields',
  effect: 'mended',
};

const hasNumbersAlone = (post: unknown): boolean =>
  isObject(post) &&
  !Object.hasOwn(fieldsOf(post['_embedded']), 'wp:term') &&
  Object.entries(post).some(([key, ids]) => key.startsWith('tm_') && Array.isArray(ids) && typeof ids[0] === 'number');

/** The address that the header `Link` (RFC 8288) gives as the next; there is none on the last page. */
const nextIn = (link = ''): string | undefined => /<([^<>]*)>;[^,<]*\brel="?next\b/i.exec(link)?.[1];

class Collection {
  readonly lists: Record<Made['kind'], Fields[]> = {activities: [], events: [], organizations: []};
  readonly places = new Map<unknown, Fields>();
  readonly providers = new Map<unknown, Fields>();

  add({kind, record, places, provider}: Made): void {
    this.lists[kind].push(record);
    for (const place of places) this.places.set(place['@id'], place);
    if (provider?.['name']) this.providers.set(provider['@id'], provider);
  }

  /** Posts of associations say more of them than the posts of what they do. */
  get organizations(): readonly Fields[] {
    const own = new Set(this.lists.organizations.map((organization) => organization['@id']));
    return [
      ...this.lists.organizations,
      ...[...this.providers.values()].filter((provider) => !own.has(provider['@id'])),
    ];
  }
}

export const adapter: Adapter = {
  count: (json) => recordsOf(json).filter((post) => isItem(post)).length || recordsOf(json).length,
  async toFeed(json, {url, pause}) {
    if (isError(json)) return {problems: [refused(json)]};
    const vocabulary = new Vocabulary('toimeksi');
    const collection = new Collection();
    const posts = recordsOf(json);
    const problems = posts.some(hasNumbersAlone) ? [NOT_EMBEDDED] : [];
    for (const [index, post] of numbered(posts)) {
      const pausing = pause();
      if (pausing) await pausing;
      const reason = reasonToLeave(post, url);
      if (reason || !isObject(post)) problems.push(leftOut(index, reason ?? ''));
      else collection.add(isItem(post, url) ? toItem(post, typeOf(post, url), vocabulary) : toOrganization(post));
    }
    const {activities, events} = collection.lists;
    return {
      inLanguage: ['fi'],
      activities,
      events,
      terms: vocabulary.terms,
      organizations: collection.organizations,
      places: [...collection.places.values()],
      problems: [...problems, ...vocabulary.problems],
    };
  },
  next: (_, {link}) => nextIn(link),
};
