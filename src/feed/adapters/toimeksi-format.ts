import {find} from '../../lib/find.js';
import type {Format} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';
import {type Fields, idText} from './fields.js';

export const recordsOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : [json]);

/** A post of WordPress whose type, or a taxonomy of it, is one of Toimeksi's own; posts of any site are no activities. */
const isPost = (record: Fields): boolean =>
  isObject(record['title']) &&
  typeof record['title']['rendered'] === 'string' &&
  (typeof record['type'] === 'string' && record['type'] !== ''
    ? record['type'].startsWith('tm_')
    : Object.keys(record).some((key) => key.startsWith('tm_')));

/** What WordPress answers when it cannot, https://developer.wordpress.org/rest-api/ */
export const isError = (json: unknown): json is Fields =>
  isObject(json) &&
  typeof json['code'] === 'string' &&
  typeof json['message'] === 'string' &&
  isObject(json['data']) &&
  Number(idText(json['data']['status']) ?? NaN) >= 400;

/** The list of a kind of post: `…/wp-json/wp/v2/tm_activity`. */
const LIST = /\/wp\/v2\/tm_[\w-]+\/?$/;

/** Toimeksi.fi and its sister services: the REST interface of WordPress with posts of their own. */
export const toimeksi: Format = {
  name: 'toimeksi',
  accepts(json) {
    const record = find(recordsOf(json), isObject);
    return record ? isPost(record) || isError(json) : false;
  },
  completeUrl(url) {
    if (!LIST.test(url.pathname)) return url;
    const wanted = {_embed: '1', per_page: '100'};
    const missing = Object.entries(wanted).filter(([name]) => !url.searchParams.has(name));
    const completed = new URL(url);
    completed.search = [url.search.slice(1), ...missing.map((pair) => pair.join('='))].filter(Boolean).join('&');
    return completed;
  },
  load: async () => (await import('./toimeksi.js')).adapter,
};
