import type {Adapter} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';
import type {Problem} from '../types.js';
import {isBriefList, withDetails} from './open-referral-details.js';
import {type Directory, toFeed} from './open-referral-directory.js';
import {kindOf, listIn, recordsOf} from './open-referral-format.js';
import {type Fields, listOf, Paths, textOf} from './open-referral-records.js';

const MAX_DEPTH = 20;

const BRIEF: Problem = Object.freeze({
  path: 'contents',
  message: 'Only the first lines of each service: no times, places or prices',
  remedy: 'Give whole records in the list (the parameter full=true of HSDS 3)',
  effect: 'mended',
});

/** Sorts the records of one document. */
class Records implements Directory {
  readonly services: Fields[] = [];
  readonly organizations: Fields[] = [];
  readonly locations: Fields[] = [];
  readonly terms: Fields[] = [];
  readonly problems: Problem[] = [];
  readonly #paths: Paths;
  /** Services at locations by their service: one service at three places is one item. */
  readonly #linked = new Map<unknown, {readonly service: Fields; readonly links: Fields[]}>();

  constructor(document: unknown, paths: Paths) {
    this.#paths = paths;
    const inList = listIn(document) !== undefined;
    if (isBriefList(document)) this.problems.push(BRIEF);
    recordsOf(document).forEach((record, index) => {
      if (!isObject(record) || !this.#add(record, inList)) this.#leaveOut(`${listName(document)}[${index}]`);
    });
    for (const {service, links} of this.#linked.values()) {
      const places = [...listOf(service, 'service_at_locations'), ...links];
      this.services.push(paths.copy(service, {...service, service_at_locations: places}));
    }
  }

  #add(record: Fields, inList: boolean): boolean {
    const kind = kindOf(record, inList);
    if (kind === 'service') this.services.push(record);
    else if (kind === 'link') this.#addLink(record);
    else if (kind === 'organization') this.#addOrganization(record);
    else if (kind === 'location') this.locations.push(record);
    else if (kind === 'term') this.#addTerm(record);
    else if (kind === 'taxonomy') listOf(record, 'taxonomy_terms').forEach((term) => this.#addTerm(term));
    return kind !== undefined;
  }

  #addLink(link: Fields): void {
    const {service} = link;
    if (!isObject(service)) return;
    const id = textOf(service, 'id') ?? service;
    const known = this.#linked.get(id);
    if (known) known.links.push(link);
    else this.#linked.set(id, {service, links: [link]});
  }

  /** With `full_service` the services stand inside. */
  #addOrganization(organization: Fields): void {
    this.organizations.push(organization);
    this.locations.push(...listOf(organization, 'locations'));
    for (const service of listOf(organization, 'services'))
      this.services.push(
        isObject(service['organization']) ? service : this.#paths.copy(service, {...service, organization}),
      );
  }

  #addTerm(term: Fields, above?: Fields, depth = 0): void {
    this.terms.push(above ? {...term, parent_id: above['id']} : term);
    if (depth < MAX_DEPTH) for (const child of listOf(term, 'children')) this.#addTerm(child, term, depth + 1);
  }

  #leaveOut(path: string): void {
    this.problems.push({
      path,
      message: 'Left out: it is no service, organisation, location or term',
      remedy: 'Give the address of a list of services',
      effect: 'dropped',
    });
  }
}

const listName = (document: unknown): string =>
  isObject(document) && listIn(document) ? (Array.isArray(document['contents']) ? 'contents' : 'content') : '';

/** How many records of each kind stand in a document, looked at one by one. */
function countOf(document: unknown): number {
  const inList = listIn(document) !== undefined;
  const linked = new Set<unknown>();
  const counts = {service: 0, organization: 0, location: 0, other: 0};
  for (const record of recordsOf(document)) {
    const kind = isObject(record) ? kindOf(record, inList) : undefined;
    if (!isObject(record) || !kind) counts.other++;
    else if (kind === 'link' && isObject(record['service']))
      linked.add(textOf(record['service'], 'id') ?? record['service']);
    else if (kind === 'service' || kind === 'organization' || kind === 'location') counts[kind]++;
    if (isObject(record) && kind === 'organization') counts.service += listOf(record, 'services').length;
  }
  return (counts.service + linked.size || counts.organization || counts.location) + counts.other;
}

const numberIn = (document: Fields, ...fields: readonly string[]): number => Number(textOf(document, ...fields) ?? NaN);

/** Pages count from 1; from 0 in those servers of version 1 that are written with Spring. */
function next(document: unknown, {url}: {readonly url: string}): string | undefined {
  if (!isObject(document) || !listIn(document)?.length) return undefined;
  if (document['last_page'] === true || document['last'] === true) return undefined;
  const number = numberIn(document, 'page_number', 'number');
  const pages = numberIn(document, 'total_pages', 'totalPages');
  if (!(number + (number === 0 ? 1 : 0) < pages)) return undefined;
  const following = new URL(url);
  following.searchParams.set('page', String(number + 1));
  return following.href;
}

export const adapter: Adapter = {
  count: countOf,
  async toFeed(document, context) {
    const whole = await withDetails(document, context);
    const paths = new Paths(whole);
    return toFeed(new Records(whole, paths), paths, context);
  },
  next,
};
