import type {Format, RawFeed} from '../adapter.js';
import {isObject} from '../../lib/is-object.js';

/**
 * Our own format: nothing to convert. Told by its lists, or by version and context when it has none just now; a
 * manifest of parts has neither. The Events Calendar of WordPress calls its list `events` too, and gives its own address.
 */
export const tarjotin = {
  name: 'tarjotin',
  accepts: (json: unknown): json is RawFeed =>
    isObject(json) &&
    !Object.hasOwn(json, 'rest_url') &&
    (Object.hasOwn(json, 'activities') ||
      Object.hasOwn(json, 'events') ||
      (Object.hasOwn(json, 'version') && Object.hasOwn(json, '@context') && !Object.hasOwn(json, 'published'))),
  load: () => Promise.resolve({toFeed: (json: unknown) => Promise.resolve(json as RawFeed)}),
} satisfies Format;
