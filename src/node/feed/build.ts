/** `tarjotin feed build`: a published feed and what goes with it, in a folder that any server can serve. */
import {mkdir, readdir, readFile, rm, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress} from 'node:zlib';
import {mergeDistinct} from '../../feed/duplicates.js';
import {createEntities} from '../../feed/entities.js';
import {toJsonLd, toScriptText} from '../../feed/json-ld/write.js';
import {publish} from '../../feed/published/publish.js';
import {indexDocuments} from '../../search/index-documents.js';
import {calendars} from './calendars.js';
import {gather, type GatherOptions} from './gather.js';
import type {Locale} from './when-text.js';
import {sitemap} from './sitemap.js';
import {writeWhole} from './page-cache.js';

export interface BuildOptions extends GatherOptions {
  /** The folder. */
  readonly out: string;
  readonly locale: Locale;
  /** The page where the finder stands; with it there is a sitemap. */
  readonly page?: string;
}

export interface Built {
  readonly items: number;
  readonly files: number;
  readonly failures: readonly string[];
}

/** Of the whole feed, that whoever opens a manifest of before the build still finds what it names. */
const KEPT_FOR = 7 * 24 * 3_600_000;

/** `summaries.3f2a….json`: files whose names change with their content. */
const HASHED = /^(summaries|names|texts|details)\.[\w-]+\.(json|idx)$/;

const brotli = promisify(brotliCompress);

/** Takes away what no manifest names any more, a week after it was written. */
async function sweep(folder: string, named: ReadonlySet<string>, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!HASHED.test(name) || named.has(name)) continue;
    if (now - (await stat(join(folder, name))).mtimeMs > KEPT_FOR) await rm(join(folder, name));
  }
}

const isSame = (path: string, content: string | Uint8Array): Promise<boolean> =>
  readFile(path).then((there) => there.equals(Buffer.from(content)), () => false);

/** Writes a file unless it is there: an unchanged one keeps its date, and with it what servers and browsers know of it. */
async function put(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), {recursive: true});
  if (!(await isSame(path, content))) await writeWhole(path, content);
}

/** Writes the folder, the manifest last. Rejects, with nothing written, when a source fails that was never read. */
export async function buildTo(sources: readonly string[], {out, locale, page, ...options}: BuildOptions): Promise<Built> {
  const {feeds, failures} = await gather(sources, options);
  const {feed} = mergeDistinct(feeds);
  const entities = createEntities([feed]);
  const now = Date.now();
  const size = async (bytes: Uint8Array) => (await brotli(bytes)).byteLength;
  const published = await publish([{url: sources.join(' '), parts: [feed]}], {makeIndex: indexDocuments, size});
  const beside = new Map([
    ...calendars(feed, entities, {locale, page, now}),
    ['feed.jsonld', `${toScriptText(toJsonLd(feed.items, entities, locale))}\n`],
    ...(page ? [['sitemap.xml', sitemap(feed.items, page)] as const] : []),
  ]);
  await mkdir(out, {recursive: true});
  for (const [name, content] of [...beside, ...published]) await put(out, name, content);
  await sweep(out, new Set(published.keys()), now);
  return {items: feed.items.length, files: published.size + beside.size, failures};
}

/** The exit code: 0, or 1 when a source failed and its last good state was used. */
export async function build(sources: readonly string[], options: BuildOptions): Promise<number> {
  const {items, files, failures} = await buildTo(sources, options);
  for (const failure of failures) console.error(`! ${failure}`);
  console.error(`${join(options.out, 'feed.json')}: ${items} items in ${files} files`);
  return failures.length ? 1 : 0;
}
