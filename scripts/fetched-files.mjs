/** What a visitor's browser fetches of dist/cdn for one of the elements, in bytes of brotli (quality 11). */
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {launchBrowser} from './browser.mjs';
import {serveFolder} from './static-server.mjs';

/** @param {string | Uint8Array} content */
export const brotli = (content) => brotliCompressSync(content).length;

const today = new Date().toISOString().slice(0, 10);

/** A feed with one of each. */
const FEED = {
  version: 1,
  inLanguage: ['fi'],
  organizations: [{'@id': 'org/1', name: {fi: 'Mäyrälän pelikerho'}}],
  activities: [{'@id': 'act/1', name: {fi: 'Lautapeli-ilta'}, provider: ['org/1'], areaServed: ['Jyväskylä']}],
  events: [{'@id': 'ev/1', name: {fi: 'Kevätretki'}, organizer: ['org/1'], startDate: `${today}T17:30`}],
};

/** The elements, by their names without `tarjotin-`, and what they show: options of `fetchedFiles`. */
export const WIDGETS = {
  finder: {},
  calendar: {},
  feedback: {
    source: 'form',
    attributes: 'endpoint="https://receiver.example/answers/client-feedback"',
    feed: JSON.parse(readFileSync('src/form/presets/client-feedback.json', 'utf8')),
  },
  comments: {
    source: 'endpoint',
    attributes: 'thread="luonnos"',
    feed: {name: {fi: 'Luonnos'}, status: 'open', total: 1, comments: [{'@id': 'c1', text: 'Hyvä alku', dateCreated: '2026-11-20T10:00:00Z'}]},
  },
};

const html = (tag, source, attributes, script, feed) => `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Koko</title>
  <script src="${script}/tarjotin.js" async></script><${tag} ${source}="${feed}/feed.json" ${attributes}></${tag}>`;

/** Serves one text under every address. */
const serveText = (type, text) => serveFolder('dist/cdn', {
  handle(_request, response) {
    response.writeHead(200, {'Content-Type': type}).end(text);
    return true;
  },
});

/**
 * Opens a page of another origin with the element on it, in Finnish; the feed comes from a third.
 * @param {string} tag
 * @param {{source?: string, attributes?: string, feed?: object, act?: (page: import('playwright-core').Page) => Promise<void>}} [options]
 *   `source` is the attribute that names the feed; `act` goes on from the first results
 * @returns {Promise<{first: Map<string, number>, later: Map<string, number>}>} bytes by file: all that was fetched until
 *   the first results were on screen, and what came after them
 */
export async function fetchedFiles(tag, {source = 'src', attributes = '', feed = FEED, act = async () => {}} = {}) {
  const script = await serveFolder('dist/cdn');
  const feeds = await serveText('application/json', JSON.stringify(feed));
  const host = await serveText('text/html', html(tag, source, attributes, script.origin, feeds.origin));
  const browser = await launchBrowser();
  const measure = (urls) => {
    const paths = urls.filter((url) => url.startsWith(script.origin)).map((url) => new URL(url).pathname);
    return new Map(paths.map((path) => [path.slice(1), brotli(readFileSync(`dist/cdn${path}`))]));
  };
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      window.fetched = () => performance.getEntriesByType('resource').map(({name}) => name);
      addEventListener('tarjotin-ready', () => (window.first = window.fetched()));
    });
    await page.goto(host.origin);
    const first = measure(await (await page.waitForFunction(() => window.first)).jsonValue());
    await act(page);
    const all = measure(await page.evaluate(() => window.fetched()));
    return {first, later: new Map([...all].filter(([file]) => !first.has(file)))};
  } finally {
    await browser.close();
    await Promise.all([script, feeds, host].map((server) => server.close()));
  }
}

/** @param {ReadonlyMap<string, number>} files */
export const sumOf = (files) => [...files.values()].reduce((sum, bytes) => sum + bytes, 0);

/** @param {number} bytes */
export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

/** One line a file. @param {ReadonlyMap<string, number>} files */
export const listFiles = (files) =>
  [...files].map(([file, bytes]) => `  ${file.padEnd(44)} ${inKilobytes(bytes).padStart(9)}`).join('\n');
