import type {Pause} from '../lib/pause.js';
import type {Files} from './adapter.js';
import {isCalendar} from './adapters/icalendar-format.js';
import {decode} from './fetch-body.js';
import {FeedError} from './fetch-error.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that are looked at to tell what a document is. */
const START = 4_096;

/** JSON-LD inside a web page; schema.org's own way of publishing. */
const JSON_LD = /<script[^>]*\bapplication\/ld\+json/i;

/** A line of names with separators, and a line after it: what a sheet of CSV begins with. */
const CELLS = /^[^\n\r{}[\]<]*[^\s,;\t][^\n\r{}[\]<]*[,;\t][^\n\r{}[\]<]*[\n\r]/;

/**
 * Reads a document that is not a JSON object or list: a text (iCalendar, a web page with JSON-LD), `Files` (a sheet, a
 * zip), or an object a line. Anything else throws a FeedError that says what it is.
 */
export async function readOther(chunks: readonly Bytes[], url: string, pause: Pause): Promise<unknown> {
  const start = new TextDecoder('latin1').decode(chunks[0]?.subarray(0, START)).replace(/^ï»¿/, '').trimStart();
  if (start.startsWith('PK\x03\x04')) return (await import('./archive.js')).unpack(await join(chunks), url);
  if (start.startsWith('<')) return pageWithData(await page(chunks, pause), start, url);
  if (isCalendar(start)) return text(chunks, url, pause);
  if (start.startsWith('{')) return lines(chunks, url, pause);
  if (CELLS.test(start) && !start.includes('\0')) return sheet(await join(chunks), url);
  return scalar(await text(chunks, url, pause), url);
}

const join = async (chunks: readonly Bytes[]): Promise<Bytes> => new Uint8Array(await new Blob([...chunks]).arrayBuffer());

async function text(chunks: readonly Bytes[], url: string, pause: Pause): Promise<string> {
  let whole = '';
  for (const part of decode(chunks, url)) {
    whole += part;
    await pause();
  }
  return whole;
}

/** A page as text; one that is not UTF-8 is Western European, as browsers take it. */
const page = (chunks: readonly Bytes[], pause: Pause): Promise<string> =>
  text(chunks, '', pause).catch(async () => new TextDecoder('windows-1252').decode(await join(chunks)));

/** A login, a captive portal, a feed of news: no feed of ours. */
function pageWithData(html: string, start: string, url: string): string {
  if (JSON_LD.test(html)) return html;
  if (/^<(\?xml|rss|feed|rdf)/i.test(start)) throw new FeedError('not-json', url, {detail: 'XML'});
  throw new FeedError('html', url);
}

/** The name of a file says what a sheet is in a package of many, so a single one keeps its name. */
const sheet = (bytes: Bytes, url: string): Files =>
  new Map([[decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '').replace(/(\.csv)?$/i, '.csv'), bytes]]);

/** A JSON object on each line (https://github.com/ndjson/ndjson-spec), as HSDS offers them: the list of them. */
async function lines(chunks: readonly Bytes[], url: string, pause: Pause): Promise<readonly unknown[]> {
  const objects: unknown[] = [];
  for (const line of (await text(chunks, url, pause)).split('\n')) {
    if (!line.trim()) continue;
    try {
      objects.push(JSON.parse(line));
    } catch {
      throw new FeedError('not-json', url);
    }
    await pause();
  }
  return objects;
}

/** `null`, a number or a text: JSON, though no feed. */
function scalar(text: string, url: string): unknown {
  if (text.includes('\0')) throw new FeedError('encoding', url);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FeedError('not-json', url);
  }
}
