/** Every real sample of ../shared is known without a word about its format, by one format alone. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {formats} from '../../src/feed/adapters/index.js';
import {parseBody} from '../../src/feed/fetch-body.js';
import {FeedError} from '../../src/feed/fetch.js';
import {readFeed} from '../../src/feed/load.js';

const ROOT = '../shared/data/feeds';
const skip = existsSync(ROOT) ? false : 'no ../shared';

/** What each folder holds. */
const FOLDERS: readonly (readonly [folder: string, format: RegExp])[] = [
  ['hauki-opening-hours/', /^hauki$/],
  ['hsds/', /^(open-referral|open-referral-csv|schema)$/],
  ['lahella/', /^(lahella|schema)$/],
  ['linked-events/', /^linked-events$/],
  ['lipas/', /^lipas$/],
  ['openactive/', /^(openactive|schema\.org)$/],
  ['oruk/', /^(open-referral|schema)$/],
  ['ptv/', /^(ptv|code-list|sheet)$/],
];

/** Listings of folders, a fixture in YAML, queries of a search: none is a document of a feed. */
const NO_FEEDS = [
  'linked-events/helfi_keywords.yaml: not-json',
  'openactive/examples-2.x/booking_spec_examples: not-json',
  'openactive/examples-2.x/tutorials: not-json',
  'search-relevance/turku_query_expected_services.json: unknown-format',
];

const pause = () => undefined;

/** The name of the format, with every other that accepts it too; why it is refused; `empty`. */
async function formatsOf(file: string): Promise<string> {
  const url = pathToFileURL(`${ROOT}/${file}`).href;
  try {
    const document = await parseBody([new Uint8Array(readFileSync(`${ROOT}/${file}`))], url, pause);
    if (document === null) return 'empty';
    return formats.filter((format) => format.accepts(document)).map(({name}) => name).join(' ') || 'unknown-format';
  } catch (error) {
    return error instanceof FeedError ? error.code : String(error);
  }
}

test('the format of every sample', {skip}, async () => {
  const files = readdirSync(ROOT, {recursive: true, encoding: 'utf8'}).filter(
    (file) => statSync(`${ROOT}/${file}`).isFile() && !file.endsWith('SOURCES.txt'),
  );
  const found = await Promise.all(files.sort().map(async (file) => [file, await formatsOf(file)] as const));
  const isKnown = ([file, format]: readonly [string, string]) =>
    format === 'empty' || FOLDERS.some(([folder, known]) => file.startsWith(folder) && known.test(format));
  assert.deepEqual(found.filter((pair) => !isKnown(pair)).map((pair) => pair.join(': ')), NO_FEEDS);
});

test('a list of codes, a schema and a table alone hold no activities, and say so', {skip}, async () => {
  for (const [file, words] of [
    ['ptv/codelists/ServiceClasses.json', /^It is a list of codes/],
    ['lipas/categories.json', /^It is a list of kinds of sports places/],
    ['openactive/activity-list.jsonld', /^It is a list of kinds of activities/],
    ['oruk/schema/openapi-oruk-3.0.json', /^It is a schema/],
    ['hsds/ohana-sample/phones.csv', /^There are no services, organizations or locations in it/],
  ] as const) {
    const url = pathToFileURL(`${ROOT}/${file}`).href;
    const document = await parseBody([new Uint8Array(readFileSync(`${ROOT}/${file}`))], url, pause);
    const {feed} = await readFeed(document, {url, pause, fetchJson: () => Promise.reject(new Error('offline'))});
    assert.equal(feed.items.length, 0);
    assert.match(feed.problems.find(({effect}) => effect === 'dropped')?.message ?? '', words, file);
  }
});
