/** The data layer alone, for Node and for pages with widgets of their own: `tarjotin/feed`. */
export type {Adapter, AdapterContext, Format, RawFeed} from './adapter.js';
export {formats} from './adapters/index.js';
export {FeedError, type FeedErrorCode} from './fetch.js';
export {loadFeed, type LoadOptions} from './load.js';
export type * from './types.js';
export {checkFeed} from './validate.js';
