/**
 * `npm run size`: what a visitor's browser fetches, in bytes of brotli (quality 11), against size-budgets.json.
 *   loader   tarjotin.js
 *   finder   every file fetched from our origin until the first results are on screen, in Finnish, without the feed
 *   search   index, query, facets, marks and three languages; not the copy that a worker runs
 */
import {execSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {measureSize} from '../bench/search/size.ts';
import {launchBrowser} from './browser.mjs';
import {serveFolder} from './static-server.mjs';

const brotli = (content) => brotliCompressSync(content).length;

/** Opens a page of another origin with a finder on it. @returns {Promise<Map<string, number>>} bytes by file */
async function fetchedByFinder() {
  const html = (script, feed) => `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Koko</title>
    <script src="${script}/tarjotin.js" async></script><tarjotin-finder src="${feed}/feed.json"></tarjotin-finder>`;
  const script = await serveFolder('dist/cdn');
  const feed = await serveFolder('test/fixtures/build');
  const host = await serveFolder('test/fixtures/build', {
    handle(_request, response) {
      response.writeHead(200, {'Content-Type': 'text/html'}).end(html(script.origin, feed.origin));
      return true;
    },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => addEventListener('tarjotin-ready', () => {
      window.fetched = performance.getEntriesByType('resource').map(({name}) => name);
    }));
    await page.goto(host.origin);
    const urls = await (await page.waitForFunction(() => window.fetched)).jsonValue();
    const ours = urls.filter((url) => url.startsWith(script.origin)).map((url) => new URL(url).pathname);
    return new Map(ours.map((path) => [path.slice(1), brotli(readFileSync(`dist/cdn${path}`))]));
  } finally {
    await browser.close();
    await Promise.all([script, feed, host].map((server) => server.close()));
  }
}

const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

execSync('npm run --silent build:cdn', {stdio: ['ignore', 2, 2]});
const budgets = JSON.parse(readFileSync('size-budgets.json', 'utf8'));
const files = await fetchedByFinder();
const sizes = {
  loader: brotli(readFileSync('dist/cdn/tarjotin.js')),
  finder: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
  search: (await measureSize()).sum,
};

console.log('Fetched for a finder until its first results:');
for (const [file, bytes] of files) console.log(`  ${file.padEnd(44)} ${inKilobytes(bytes).padStart(9)}`);
console.log('\nBrotli               size    budget');
for (const [name, bytes] of Object.entries(sizes)) {
  const columns = [bytes, budgets[name]].map((size) => inKilobytes(size).padStart(9));
  console.log(`  ${name.padEnd(12)} ${columns.join(' ')}${bytes > budgets[name] ? '  over' : ''}`);
}
process.exitCode = Object.keys(sizes).some((name) => sizes[name] > budgets[name]) ? 1 : 0;
