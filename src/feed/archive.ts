import {unzipSync} from 'fflate';
import type {Files} from './adapter.js';
import {FeedError} from './fetch-error.js';

/** Bytes that all files of an archive may unpack to; a bomb of 50 kB unpacks to gigabytes. */
const LIMIT = 100_000_000;

/** Files of an archive that are read; macros, pictures and folders of the system are not. */
const READ = /^(?!__MACOSX\/).*\.(csv|tsv|txt|json|xml|rels)$/i;

/**
 * The files of a zip (a package of sheets, an Excel workbook) by name; throws a FeedError `too-large` or `not-json`.
 * In one step: where the script has another origin than the page there can be no worker, and policies forbid blob: ones.
 */
export function unpack(bytes: Uint8Array, url: string): Files {
  let size = 0;
  const filter = ({name, originalSize}: {readonly name: string; readonly originalSize: number}): boolean => {
    if (!READ.test(name)) return false;
    size += originalSize;
    if (size > LIMIT) throw new FeedError('too-large', url, {detail: `over ${LIMIT} bytes unpacked`});
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, {filter})));
  } catch (cause) {
    throw cause instanceof FeedError ? cause : new FeedError('not-json', url, {detail: 'a zip that cannot be read', cause});
  }
}
