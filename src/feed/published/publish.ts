import type {SearchDocument} from '../../search/types.js';
import {itemTexts, nameTexts} from '../item-texts.js';
import {mergeFeeds} from '../merge.js';
import type {FeedParts, Merged} from '../merge-one.js';
import type {Item} from '../types.js';
import {CONTEXT, writeHead} from '../write-feed.js';
import {writeShape} from '../write.js';
import {contentHash} from './content-hash.js';
import {writeColumns} from './write-columns.js';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PublishOptions {
  /** `indexDocuments` of the search: the saved index of documents. */
  readonly makeIndex: (documents: Iterable<SearchDocument>) => Promise<Bytes>;
  /** Bytes that a file takes on the way to a browser; by gzip when not given. */
  readonly size?: (bytes: Bytes) => number | Promise<number>;
}

/** Whole items in one file: opening an item fetches some 20 kB. */
const EACH = 100;

/** Bytes of summaries and index of names. The manifest, and the headers of three answers, are the rest of 450 kB. */
const FIRST = 440_000;

/** Characters of the excerpts; the longest with which the first results stay within their bytes. */
const LENGTHS = [160, 120, 80, 0];

const toBytes = (value: unknown): Bytes => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

const gzipSize = async (bytes: Bytes): Promise<number> =>
  (await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength;

/**
 * A feed in parts, as it is published: files by their names, the manifest `feed.json` last, so that whoever writes them in order
 * never names what is not there yet. Several feeds become one, as on a page that reads them all.
 */
export async function publish(feeds: readonly FeedParts[], {makeIndex, size = gzipSize}: PublishOptions): Promise<ReadonlyMap<string, Bytes>> {
  const merged = inOrder(mergeFeeds(feeds));
  const files = new Map<string, Bytes>();
  const add = async (name: string, ending: string, bytes: Bytes): Promise<string> => {
    const hash = await contentHash(bytes);
    if (!hash) throw new Error('Publishing needs SHA-256: Node 20, or a page with https');
    const file = `${name}.${hash}.${ending}`;
    files.set(file, bytes);
    return file;
  };
  const {items} = merged;
  const names = await makeIndex(documentsOf(items, (item) => nameTexts(item, merged)));
  const texts = await makeIndex(documentsOf(items, (item) => itemTexts(item, merged)));
  const published = {
    items: items.length,
    activities: items.filter(({kind}) => kind === 'activity').length,
    summaries: await add('summaries', 'json', await summariesBeside(names, merged, size)),
    names: await add('names', 'idx', names),
    texts: await add('texts', 'idx', texts),
    details: await detailsOf(merged, (bytes) => add('details', 'json', bytes)),
    each: EACH,
  };
  files.set('feed.json', toBytes({...headOf(merged, feeds), published}));
  return files;
}

/** Activities before events, as they are read. */
const inOrder = (merged: Merged): Merged => ({
  ...merged,
  items: ['activity', 'event'].flatMap((kind) => merged.items.filter((item) => item.kind === kind)),
});

function headOf({name, dateModified, inLanguage}: Merged, feeds: readonly FeedParts[]): Readonly<Record<string, unknown>> {
  const licenses = new Set(feeds.flatMap(({parts}) => parts.map(({license}) => license)));
  const license = licenses.size === 1 ? [...licenses][0] : undefined;
  return writeHead({name, license, dateModified, inLanguage});
}

function* documentsOf(items: readonly Item[], textsOf: (item: Item) => SearchDocument['texts']): Generator<SearchDocument> {
  for (const item of items) yield {texts: textsOf(item), facets: {}};
}

async function summariesBeside(names: Bytes, merged: Merged, size: NonNullable<PublishOptions['size']>): Promise<Bytes> {
  const room = FIRST - (await size(names));
  let summaries = new Uint8Array();
  for (const length of LENGTHS) {
    summaries = toBytes(writeColumns(merged, length));
    if ((await size(summaries)) <= room) break;
  }
  return summaries;
}

/** Whole items with the organisations and places that they name, in documents of our own format. */
async function detailsOf({items, organizations, places}: Merged, add: (bytes: Bytes) => Promise<string>): Promise<readonly string[]> {
  const names: string[] = [];
  for (let start = 0; start < items.length; start += EACH) {
    const some = items.slice(start, start + EACH);
    const named = <T>(ids: readonly string[], map: ReadonlyMap<string, T>) => [...new Set(ids)].flatMap((id) => map.get(id) ?? []);
    const written = (kind: Item['kind']) => some.filter((item) => item.kind === kind).map((item) => writeShape('Item', item));
    const document = {
      '@context': CONTEXT,
      version: 1,
      organizations: named(some.flatMap(({provider}) => provider), organizations).map((one) => writeShape('Organization', one)),
      places: named(some.flatMap(({location}) => location), places).map((one) => writeShape('Place', one)),
      activities: written('activity'),
      events: written('event'),
    };
    names.push(await add(toBytes(document)));
  }
  return names;
}
