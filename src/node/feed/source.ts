/** A source of a feed, as someone writes it on the command line: an address, a file, or a folder. */
import {lstat, readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Files} from '../../feed/adapter.js';
import {parseBody} from '../../feed/fetch-body.js';
import {FeedError, type FetchJson} from '../../feed/fetch.js';
import {type LoadOptions, loadFeed, readFeed} from '../../feed/load.js';
import {whole} from '../../feed/published/whole.js';
import {createPause} from '../../lib/pause.js';
import {createPoliteFetch} from './polite-fetch.js';

export interface ReadOptions extends Pick<LoadOptions, 'onPart' | 'maxPages' | 'signal'> {
  /** In place of a fetch that keeps nothing. */
  readonly fetchJson?: FetchJson;
}

/** Sheets of a folder belong together, as those of a package do. */
const SHEET = /\.(csv|tsv)$/i;
const DOCUMENT = /\.(json|jsonld|jsonl|ndjson|geojson|ics|html?|xlsx|zip)$/i;

const isAddress = (source: string): boolean => /^(https?|webcal):/i.test(source);

/** Reads a source to its end; rejects with a FeedError, or an Error of the file system. What came before has been given to `onPart`. */
export async function readSource(source: string, {onPart, signal, maxPages = Infinity, fetchJson = createPoliteFetch()}: ReadOptions): Promise<void> {
  if (isAddress(source)) {
    const read = async (address: string) => (await fetchJson(address, {signal})).json;
    return loadFeed(source, {onPart: whole(onPart, read), signal, maxPages, fetchJson});
  }
  const found = await lstat(source);
  if (!found.isDirectory()) return readDocument(source, await parseFile(source), onPart);
  const names = (await readdir(source)).sort();
  const sheets = names.filter((name) => SHEET.test(name));
  const documents = names.filter((name) => DOCUMENT.test(name));
  if (!sheets.length && !documents.length) throw new Error(`${source}: no file of a feed in it (json, jsonld, ics, csv, xlsx, zip, html)`);
  if (sheets.length) await readDocument(source, await readSheets(source, sheets), onPart);
  for (const name of documents) await readDocument(join(source, name), await parseFile(join(source, name)), onPart);
}

async function parseFile(path: string): Promise<unknown> {
  return parseBody([new Uint8Array(await readFile(path))], pathToFileURL(path).href, createPause());
}

async function readSheets(folder: string, names: readonly string[]): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(basename(name), await readFile(join(folder, name)));
  return files;
}

/** A file is one page, what it says of a next one is not followed; the files in its folder may be parts of it. */
async function readDocument(path: string, document: unknown, onPart: LoadOptions['onPart']): Promise<void> {
  const url = pathToFileURL(path).href;
  const folder = new URL('.', url).href;
  const fetchJson = (address: string) => {
    const part = new URL(address, url).href;
    if (!part.startsWith(folder)) return Promise.reject(new FeedError('refused-url', part));
    return parseFile(fileURLToPath(part)).catch((cause: unknown) => {
      throw cause instanceof FeedError ? cause : new FeedError('not-found', part, {cause});
    });
  };
  const {feed, format} = await readFeed(document, {url, pause: createPause(), fetchJson});
  await whole(onPart, fetchJson)(feed, {url, document, format});
}
