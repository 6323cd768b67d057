/**
 * `npm run bench -- delivery`: what a site gets that pastes the script (goal G12 of our notes on host pages). Bytes of the loader and of each widget until
 * its first results, the headers of a release as the demo's server sends them, and what is on the page when the script's server is down.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {execSync} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {launchBrowser} from '../scripts/browser.mjs';
import {fetchedFiles, WIDGETS} from '../scripts/fetched-files.mjs';
import {writeRelease} from '../scripts/release.mjs';
import {serveFolder} from '../scripts/static-server.mjs';

/** Bytes of gzip; of a widget without the loader, which a page fetches once for all of them. */
const GOALS = {loader: 3_000, widget: 35_000};

interface Size {
  readonly gzip: number;
  readonly brotli: number;
}

function sizeOf(files: Iterable<string>): Size {
  const contents = [...files].map((file) => readFileSync(`dist/cdn/${file}`));
  const sum = (pack: (content: Buffer) => Buffer): number => contents.reduce((bytes, content) => bytes + pack(content).length, 0);
  return {gzip: sum(gzipSync), brotli: sum((content) => brotliCompressSync(content))};
}

async function widgetSizes(): Promise<Record<string, Size>> {
  const sizes: Record<string, Size> = {};
  for (const [name, options] of Object.entries(WIDGETS)) {
    const {first} = await fetchedFiles(`tarjotin-${name}`, options);
    sizes[name] = sizeOf([...first.keys()].filter((file) => file !== 'tarjotin.js'));
  }
  return sizes;
}

/** The headers of the loader, pinned and newest, and of a chunk. */
async function headers(): Promise<Record<string, Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-delivery-'));
  writeRelease(folder);
  const server = await serveFolder(folder, {compress: true});
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const chunk = readdirSync('dist/cdn').find((name) => name.startsWith('finder-fi-')) ?? '';
  try {
    const found = [`/${version}/tarjotin.js`, '/1/tarjotin.js', `/1/${chunk}`].map(async (path) => {
      const {headers} = await fetch(server.origin + path);
      const wanted = ['content-type', 'content-encoding', 'cache-control', 'access-control-allow-origin', 'cross-origin-resource-policy'];
      return [path, Object.fromEntries(wanted.map((name) => [name, headers.get(name) ?? '']))] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  } finally {
    await server.close();
    rmSync(folder, {recursive: true});
  }
}

/** The words that a visitor sees on a page whose script never comes. */
async function withoutScript(): Promise<string> {
  const page = `<!doctype html><html lang="fi"><title>Kunta</title><script src="http://localhost:1/tarjotin.js" async></script>
    <tarjotin-finder src="https://feeds.example/feed.json"><a href="/toiminta">Toimintaa luettelona</a></tarjotin-finder>`;
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    await tab.setContent(page, {waitUntil: 'load'});
    return await tab.locator('tarjotin-finder').innerText();
  } finally {
    await browser.close();
  }
}

export default async function delivery(args: string[]): Promise<object> {
  if (!args.includes('--built')) execSync('npm run --silent build:cdn', {stdio: ['ignore', 2, 2]});
  const loader = sizeOf(['tarjotin.js']);
  const widgets = await widgetSizes();
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`.padStart(10);
  const rows = [['loader', loader, GOALS.loader] as const, ...Object.entries(widgets).map(([name, size]) => [name, size, GOALS.widget] as const)];
  console.log(`${' '.repeat(12)}${['gzip', 'goal', 'brotli'].map((word) => word.padStart(10)).join('')}`);
  for (const [name, {gzip, brotli}, goal] of rows) {
    console.log(`${name.padEnd(12)}${kilobytes(gzip)}${kilobytes(goal)}${kilobytes(brotli)}${gzip > goal ? '  over' : ''}`);
  }
  const sent = await headers();
  for (const [path, found] of Object.entries(sent)) console.log(`\n${path}\n${Object.entries(found).map(([name, value]) => `  ${name}: ${value}`).join('\n')}`);
  const seen = await withoutScript();
  console.log(`\nWithout the script the visitor sees: ${seen}`);
  return {loader, widgets, goals: GOALS, headers: sent, withoutScript: seen};
}
