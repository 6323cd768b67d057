/** The headers that published files need. One list: the demo's server sends them, and `_headers` is written from it. */

/** Sites of any origin use our files, and measure them; nobody guesses their types. */
export const ALWAYS = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** What never changes: a folder of a version. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** What is replaced by the next release: `1/tarjotin.js`. */
export const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

const VERSION = /^\/\d+\.\d+\.\d+[^/]*\//;
const ALIAS = /^\/\d+\//;
/** Scripts and style sheets with their content's hash in their name. */
const HASHED = /-[\w-]{8}\.(js|css)$/;

/**
 * How long a file may be kept.
 * @param {string} pathname
 */
export function cacheControl(pathname) {
  if (VERSION.test(pathname) || HASHED.test(pathname)) return IMMUTABLE;
  return ALIAS.test(pathname) ? SHORT : 'no-cache';
}

/**
 * The same for static hosts that read a file `_headers` (Netlify, Cloudflare Pages). They add up what several rules say of one
 * file, so no two rules say the same header of one.
 * @param {string} version
 * @param {string} alias
 */
export const headersFile = (version, alias) => `/*
${Object.entries(ALWAYS).map(([name, value]) => `  ${name}: ${value}\n`).join('')}/${version}/*
  Cache-Control: ${IMMUTABLE}
/${alias}/*
  Cache-Control: ${SHORT}
`;
