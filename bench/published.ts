/**
 * `npm run bench -- published [FILE]`: a finder on a feed that is published in parts, beside the same feed in one document.
 *
 * FILE is a feed of ours or a list of activities as in ../shared/data/search, also with gzip. Bytes are those of all files that the
 * page asks the feed's server for until its first results and until its search is ready; gzip by level 9, brotli by quality 9. Times
 * are main-thread CPU of the page from its start, medians of three visits to each in turn; the last line has them as shares
 * of what the plain feed takes, because other work on the machine changes both alike.
 */
import {execFileSync} from 'node:child_process';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {launchBrowser} from '../scripts/browser.mjs';
import {serveFolder} from '../scripts/static-server.mjs';
import {checkFeed} from '../src/feed/validate.js';
import {publish} from '../src/feed/published/publish.js';
import {indexDocuments} from '../src/search/index-documents.js';
import {openBarePage, wait} from './finder/page.js';
import {type Trace, trace} from './trace.js';
import {readFeedFile} from './published/feeds.js';

const VISITS = 3;
/** One letter alone finds nothing yet. */
const KEYS = 'ka';
const SHADOW = "document.querySelector('tarjotin-finder')?.shadowRoot";

const gzip = (bytes: Uint8Array): number => gzipSync(bytes, {level: 9}).length;
const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}).length;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const round = (value: number): number => Math.round(value * 100) / 100;

interface Visit {
  /** Files of the feed, until the first results and until the search is ready. */
  readonly first: readonly string[];
  readonly ready: readonly string[];
  /** Milliseconds of main-thread CPU. */
  readonly results: number;
  readonly key: number;
}

/** Runs in the page before its scripts: marks the first results and the answer to the first key. */
const watch = (): void => {
  document.addEventListener('tarjotin-ready', () => performance.mark('bench-results'));
  document.addEventListener('tarjotin-search', (event: Event) => {
    if ((event as CustomEvent<{query: string}>).detail.query.length > 1) performance.mark('bench-answer');
  });
};

const cpuUntil = ({tasks, marks}: Trace, mark: string): number => {
  const end = marks.get(mark)?.[0] ?? NaN;
  return tasks.filter(({start}) => start <= end).reduce((sum, {cpu}) => sum + cpu, 0);
};

async function visit(page: string, asked: string[]): Promise<Visit> {
  asked.length = 0;
  const browser = await launchBrowser();
  try {
    const bare = await openBarePage(browser);
    await bare.page.prepare(watch);
    let [first, ready]: (readonly string[])[] = [[], []];
    const traced = await trace(bare.session, async () => {
      await bare.page.goto(page);
      await bare.page.until("document.querySelector('tarjotin-finder')?.hasAttribute('ready')");
      first = [...asked];
      await bare.page.until(`${SHADOW}.querySelector('[part="facet"]')`);
      await wait(1_000);
      ready = [...asked];
      await bare.page.evaluate(`${SHADOW}.querySelector('#query').focus()`);
      await bare.page.type(KEYS, 0);
      await bare.page.until("performance.getEntriesByName('bench-answer').length");
    });
    return {first, ready, results: cpuUntil(traced, 'bench-results'), key: cpuUntil(traced, 'bench-answer')};
  } finally {
    await browser.close();
  }
}

/** The feed in one document and in parts, by file name. */
async function filesOf(raw: Record<string, unknown>): Promise<ReadonlyMap<string, Uint8Array>> {
  const feed = await checkFeed(raw, {url: 'https://feeds.example/feed.json', pause: () => undefined});
  const parts = await publish([{url: 'https://feeds.example/feed.json', parts: [feed]}], {makeIndex: indexDocuments});
  return new Map([...parts, ['plain.json', new TextEncoder().encode(JSON.stringify(raw))]]);
}

async function serve(files: ReadonlyMap<string, Uint8Array>) {
  const asked: string[] = [];
  const feeds = await serveFolder('dist/cdn', {
    handle(request, response) {
      const name = (request.url ?? '').slice(1);
      asked.push(name);
      const body = files.get(name);
      response.writeHead(body ? 200 : 404).end(body);
      return true;
    },
  });
  const scripts = await serveFolder('dist/cdn');
  const pages = await serveFolder('dist/cdn', {
    handle(request, response) {
      response.writeHead(200, {'Content-Type': 'text/html'}).end(`<!doctype html><html lang="fi"><meta charset="utf-8"><title>Mittaus</title>
        <script src="${scripts.origin}/tarjotin.js" async></script><tarjotin-finder src="${feeds.origin}${request.url ?? ''}"></tarjotin-finder>`);
      return true;
    },
  });
  return {asked, origin: pages.origin, close: () => Promise.all([feeds, scripts, pages].map((server) => server.close()))};
}

export default async function run([file]: readonly string[]): Promise<object> {
  execFileSync('npm', ['run', '--silent', 'build:cdn'], {stdio: ['ignore', 2, 2]});
  const files = await filesOf(readFeedFile(file));
  const server = await serve(files);
  const visits: Record<'plain' | 'published', Visit[]> = {plain: [], published: []};
  try {
    for (let round = 0; round < VISITS; round++) {
      visits.plain.push(await visit(`${server.origin}/plain.json`, server.asked));
      visits.published.push(await visit(`${server.origin}/feed.json`, server.asked));
    }
  } finally {
    await server.close();
  }
  const bytesOf = (names: readonly string[] = [], size: typeof gzip) => names.reduce((sum, name) => sum + size(files.get(name) ?? new Uint8Array()), 0);
  const figures = (list: readonly Visit[]) => ({
    firstGzip: bytesOf(list[0]?.first, gzip),
    firstBrotli: bytesOf(list[0]?.first, brotli),
    searchGzip: bytesOf(list[0]?.ready, gzip),
    searchBrotli: bytesOf(list[0]?.ready, brotli),
    resultsMs: Math.round(median(list.map(({results}) => results))),
    keyMs: Math.round(median(list.map(({key}) => key))),
  });
  const [plain, published] = [figures(visits.plain), figures(visits.published)];
  console.table({plain, published});
  const names = Object.keys(plain) as (keyof typeof plain)[];
  const shares = Object.fromEntries(names.map((name) => [name, round(published[name] / plain[name])]));
  return {...published, shares, files: visits.published[0]?.ready.length, ok: published.searchGzip <= 450_000};
}
