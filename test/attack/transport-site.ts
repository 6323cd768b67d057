/** Our widgets on a page, their data on another origin that behaves as badly as the case says, until it is mended. */
import {sampleFeed} from '../fixtures/sample-feed.js';
import {sampleForm} from '../fixtures/sample-form.js';
import {sampleThread} from '../fixtures/sample-thread.js';
import {type FeedServer, startFeedServer, type TransportCase} from '../helpers/feed-server.js';
import type {Case, Collection} from './collection.js';
import type {Widget} from './page/in-page.js';

const CORS = {'Access-Control-Allow-Origin': '*'};
const JSON_TYPE = {'Content-Type': 'application/json; charset=utf-8'};

const own = (id: string, rest: Omit<TransportCase, 'id'>): Case => ({headers: {...CORS, ...JSON_TYPE}, body: 'ok.json', ...rest, id});

/** The same kinds as in the shared collection, of our own writing. */
export const OWN_CASES: readonly Case[] = [
  own('own-good', {}),
  own('own-no-cors', {headers: JSON_TYPE}),
  own('own-gone', {status: 404, body: ''}),
  own('own-broken', {status: 500, body: ''}),
  own('own-cut', {body: 'own-cut.json'}),
  own('own-login', {body: 'own-login.html'}),
  own('own-empty', {body: ''}),
  {...own('own-script', {}), url: 'javascript:window.__pwned=1'},
  own('own-hangs', {hang: true}),
  own('own-huge', {gen: {kind: 'items', bytes: 50_000_000}}),
];

const OWN_BODIES = new Map([
  ['own-cut.json', '{"version": 1, "activities": [{"@id": "a", "name": "Kes'],
  ['own-login.html', '<!doctype html><title>Kirjaudu</title><form><input type="password"></form>'],
]);

const GOOD: Readonly<Record<Widget, () => object>> = {finder: () => sampleFeed(Date.now()), calendar: () => sampleFeed(Date.now()), feedback: sampleForm, comments: sampleThread};

/** Words that are on the screen when the good data are. */
export const GOOD_WORDS: Readonly<Record<Widget, string>> = {
  finder: 'Tuolijumppa', calendar: 'Lataa kalenteritiedostona', feedback: 'Palaute tapahtumasta', comments: 'Ikääntyneet on otettu hyvin huomioon.',
};

const BLANK: {readonly [Key in Exclude<keyof TransportCase, 'id'>]-?: undefined} = {
  status: undefined, headers: undefined, body: undefined, options_status: undefined, gzip: undefined, delay_ms: undefined, drip_ms: undefined, hang: undefined, reset: undefined, gen: undefined,
};

/** What no server does: it is done to the browser, which asks a good one. */
export const isInBrowser = ({status, body, gen, hang, reset, headers, url}: Case): boolean =>
  [status, body, gen, hang, reset, headers, url].every((part) => part === undefined);

export interface TransportSite {
  readonly server: FeedServer;
  /** The tag of a widget whose data come from this address, or from the server. */
  tagOf(single: Case, number: number): string;
  /** The case answers as it should from now on. */
  mend(id: string): void;
  /** It answers again as the case says. */
  restore(id: string): void;
}

/** Answers that are late are so for the machine that tries; the clock of the page is put forward. */
const SPEED = 4;

export async function startTransport(widget: Widget, cases: readonly Case[], collection: Collection): Promise<TransportSite> {
  const played = cases.map((single) => (isInBrowser(single) ? {...own(single.id, {}), ...single} : {...single}));
  const server = await startFeedServer(played, (name) => {
    if (name === 'ok.json') return Buffer.from(JSON.stringify(GOOD[widget]()));
    const text = OWN_BODIES.get(name);
    return text === undefined ? collection.body(name) : Buffer.from(text);
  }, SPEED);
  const originals = played.map((single) => ({...single}));
  const replace = (id: string, next: (original: Case) => Case): void => played.forEach((single, index) => {
    const original = originals[index];
    if (single.id === id && original) Object.assign(single, BLANK, next(original));
  });
  const inside = '<a href="/luettelo">Sama luettelona</a>';
  return {
    server,
    tagOf({id, url}, number) {
      const address = url ?? `${server.urlOf(id)}?${number}`;
      if (widget === 'feedback') return `<tarjotin-feedback form="${address}" endpoint="/answers/x" storage="off">${inside}</tarjotin-feedback>`;
      // The address of a round has no query of its own, and what is no address of ours is one of the page's.
      if (widget === 'comments') return `<tarjotin-comments endpoint="${url ?? `${server.origin}/case`}" thread="${url ? 'x' : id}" storage="off">${inside}</tarjotin-comments>`;
      return `<tarjotin-${widget} src="${address}" storage="off" url-state="off">${inside}</tarjotin-${widget}>`;
    },
    mend: (id) => replace(id, () => own(id, {})),
    restore: (id) => replace(id, (original) => original),
  };
}
