import type {Site} from './snippet.js';

/** Filled in by the build (vite.config.ts): the version, and the hash of the script that stands in its folder. */
declare const RELEASE: Pick<Site, 'version' | 'integrity'>;

/** The site that this page stands on; a page at its top. */
export const thisSite: Site = {base: new URL('./', location.href).href, ...RELEASE};
