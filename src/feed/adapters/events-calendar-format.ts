import type {Format} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';

/** An event has a title and a start as a time of a place, and the address of itself in the API. */
const isEvent = (record: unknown): boolean =>
  isObject(record) && ['title', 'start_date', 'rest_url'].every((field) => Object.hasOwn(record, field));

/** The list of an answer, a bare list, or one event. */
export function recordsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  return isObject(json) && Array.isArray(json['events']) ? json['events'] : [json];
}

/** The Events Calendar, the plugin of WordPress that most associations have: https://docs.theeventscalendar.com/reference/rest-api/ */
export const eventsCalendar: Format = {
  name: 'events-calendar',
  accepts: (json) =>
    (isObject(json) && Object.hasOwn(json, 'rest_url') && Array.isArray(json['events'])) || recordsOf(json).slice(0, 10).some(isEvent),
  completeUrl(url) {
    if (!/\/tribe\/events\/v1\/events\/?$/.test(url.pathname) || url.searchParams.has('per_page')) return url;
    const completed = new URL(url);
    completed.searchParams.set('per_page', '50');
    return completed;
  },
  load: async () => (await import('./events-calendar.js')).adapter,
};
