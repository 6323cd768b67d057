import type {AdapterContext} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';
import {kindOf, listIn} from './open-referral-format.js';
import {type Fields, textOf} from './open-referral-records.js';
import {numbered} from '../../lib/numbered.js';

/** More are too much to ask one by one in every visitor's browser. */
const MAX_REQUESTS = 100;

/** At a time; browsers open so many connections to a server. */
const TOGETHER = 6;

/** Where, when and for how much stand in lists inside a record; with none it is a first line alone. */
const isBrief = (record: unknown): record is Fields =>
  isObject(record) && kindOf(record, true) === 'service' && !Object.values(record).some(Array.isArray);

/** A list of first lines that stayed so. */
export const isBriefList = (document: unknown): boolean => {
  const list = listIn(document);
  return list !== undefined && list.length > 0 && list.every(isBrief);
};

/**
 * Lists of Open Referral UK 3 have the first lines of each service, and no parameter for more. In a list of one page each
 * service is asked for by its id; what does not come stays as it is.
 */
export async function withDetails(document: unknown, {url, fetchJson}: AdapterContext): Promise<unknown> {
  const list = listIn(document);
  const path = (url.split(/[?#]/)[0] ?? '').replace(/\/$/, '');
  if (!isObject(document) || !list || !/\/services$/.test(path) || !isBriefList(document)) return document;
  if (list.length > MAX_REQUESTS || Number(textOf(document, 'total_pages', 'totalPages') ?? 1) > 1) return document;
  const records = new Map<unknown, unknown>();
  for (let start = 0; start < list.length; start += TOGETHER) {
    const batch = list.slice(start, start + TOGETHER);
    const details = await Promise.all(
      batch.map((record) =>
        fetchJson(`${path}/${encodeURIComponent(isObject(record) ? (textOf(record, 'id') ?? '') : '')}`).catch(() => undefined),
      ),
    );
    for (const [index, detail] of numbered(details)) if (isObject(detail) && kindOf(detail, true) === 'service') records.set(batch[index], detail);
    // A server that has none of these has no others.
    if (!details.some((detail) => detail !== undefined)) break;
  }
  const whole = list.map((record) => records.get(record) ?? record);
  return {...document, [Array.isArray(document['contents']) ? 'contents' : 'content']: whole};
}
