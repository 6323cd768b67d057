import type {Adapter} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';
import type {Problem} from '../types.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import {type Fields, fieldsOf, firstText, idText, objectsIn} from './fields.js';
import {isSimple, recordsOf} from './lahella-format.js';
import {toActivity} from './lahella-records.js';
import {asInApi} from './lahella-simple.js';
import {numbered} from '../../lib/numbered.js';

/** Why an activity is not for the public; undefined when it is. Without a status the days of its showing count. */
function reasonToHide({status, tags}: Fields): string | undefined {
  if (status === 'published') return undefined;
  if (firstText(status)) return `its status is ${firstText(status)}`;
  const {start, end} = fieldsOf(fieldsOf(tags)['visibility']);
  if (typeof end === 'number' && end !== 0 && end < Date.now()) return 'the time of its showing is over';
  return typeof start === 'number' && start > Date.now() ? 'the time of its showing has not begun' : undefined;
}

const leftOut = (path: string, reason: string): Problem => ({
  path,
  message: `Left out: ${reason}`,
  remedy: 'Nothing to do if that is meant',
  effect: 'dropped',
});

/** What the API adds when asked by `links[groups]` and `links[files]`: a list, or an object of records by their key. */
function linked(json: unknown, kind: string): readonly Fields[] {
  const links = isObject(json) ? fieldsOf(json['links'])[kind] : undefined;
  return objectsIn(isObject(links) ? Object.values(links) : links);
}

function toOrganization(group: Fields): Fields {
  const traits = fieldsOf(group['traits']);
  const names = Object.entries(fieldsOf(traits['translations'])).map(([language, texts]) => [
    language,
    fieldsOf(texts)['name'],
  ]);
  return {
    '@id': idText(group['_key']),
    name: names.length ? (Object.fromEntries(names) as Fields) : (traits['name'] ?? group['name']),
  };
}

export const adapter: Adapter = {
  count: (json) => recordsOf(json).length,
  async toFeed(json, {pause}) {
    const vocabulary = new Vocabulary('lahella');
    const photos = new Map(linked(json, 'files').map((file) => [idText(file['_key']) ?? '', file['url']]));
    const problems: Problem[] = [];
    const items: Record<'activities' | 'events', Fields[]> = {activities: [], events: []};
    const places = new Map<unknown, Fields>();
    for (const [index, record] of numbered(recordsOf(json))) {
      const pausing = pause();
      if (pausing) await pausing;
      const activity = isObject(record) && isSimple(record) ? asInApi(record) : record;
      const reason = isObject(activity) ? reasonToHide(activity) : 'it is no activity';
      if (!isObject(activity) || reason) {
        problems.push(leftOut(`items[${index}]`, reason ?? ''));
        continue;
      }
      const made = toActivity(activity, vocabulary, photos);
      items[made.isEvent ? 'events' : 'activities'].push(made.item);
      for (const place of made.places) places.set(place['@id'], place);
    }
    return {
      ...items,
      terms: vocabulary.terms,
      organizations: linked(json, 'groups').map(toOrganization),
      places: [...places.values()],
      problems: [...problems, ...vocabulary.problems],
    };
  },
  /** The API tells only whether there is more; `skip` says how many have come. */
  next(json, {url}) {
    const count = recordsOf(json).length;
    if (!isObject(json) || json['hasMore'] !== true || !count) return undefined;
    const next = new URL(url);
    next.searchParams.set('skip', String((Number(next.searchParams.get('skip')) || 0) + count));
    return next.href;
  },
};
