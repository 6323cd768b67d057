import {isObject} from '../../lib/is-object.js';
import type {Format} from '../adapter.js';

/** The manifest of a feed of our own that is published in parts (docs/feeds/published.md). */
export const published: Format = {
  name: 'published',
  accepts: (json) => isObject(json) && isObject(json['published']) && Object.hasOwn(json['published'], 'summaries'),
  load: async () => (await import('../published/read.js')).adapter,
};
