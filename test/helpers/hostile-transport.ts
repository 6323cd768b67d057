/** Feed cases for the finder in a browser: good answers are a feed of our own, bad ones can be mended. */
import {existsSync, readFileSync} from 'node:fs';
import {sampleFeed} from '../fixtures/sample-feed.js';
import {type FeedServer, startFeedServer, type TransportCase} from './feed-server.js';

const SHARED = '../shared/data/hostile/own/';

/** An activity of the good feed, and one of another good feed. */
export const GOOD_NAME = 'Tuolijumppa';
export const OTHER_NAME = 'Naapurin kerho';

const CORS = {'Access-Control-Allow-Origin': '*'};
const JSON_TYPE = {'Content-Type': 'application/json; charset=utf-8'};

const answer = (id: string, rest: Omit<TransportCase, 'id'>): TransportCase => ({headers: {...CORS, ...JSON_TYPE}, body: 'ok.json', ...rest, id});

const BLANK: {readonly [Key in Exclude<keyof TransportCase, 'id'>]-?: undefined} = {
  status: undefined,
  headers: undefined,
  body: undefined,
  options_status: undefined,
  gzip: undefined,
  delay_ms: undefined,
  drip_ms: undefined,
  hang: undefined,
  reset: undefined,
  gen: undefined,
};

/** The same kinds as in the shared collection, of our own writing. */
export const OWN_CASES: readonly TransportCase[] = [
  answer('own-no-cors', {headers: JSON_TYPE}),
  answer('own-other-origin', {headers: {...JSON_TYPE, 'Access-Control-Allow-Origin': 'https://naapuri.example'}}),
  answer('own-gone', {status: 404, body: ''}),
  answer('own-broken', {status: 500, body: ''}),
  answer('own-cut', {body: 'cut.json'}),
  answer('own-login', {body: 'login.html'}),
  answer('own-huge', {gen: {kind: 'items', bytes: 50_000_000}}),
  answer('own-hangs', {hang: true}),
  answer('own-good', {}),
];

const OWN_BODIES = new Map([
  ['cut.json', '{"version": 1, "activities": [{"@id": "a", "name": "Kes'],
  ['login.html', '<!doctype html><title>Kirjaudu</title><form><input type="password"></form>'],
  ['other.json', JSON.stringify({version: 1, activities: [{'@id': 'naapuri', name: {fi: OTHER_NAME}}]})],
]);

interface Collection {
  readonly cases: readonly (TransportCase & {readonly url?: string})[];
}

const shared: Collection = existsSync(`${SHARED}transport.json`)
  ? (JSON.parse(readFileSync(`${SHARED}transport.json`, 'utf8')) as Collection)
  : {cases: []};

/** False, or why a case of the shared collection cannot be played. */
export const sharedIsMissing = shared.cases.length ? false : `${SHARED} is not here`;

/** The address that a case of the shared collection is about. */
export const urlOfCase = (id: string): string => shared.cases.find((single) => single.id === id)?.url ?? '';

export interface Feeds extends Pick<FeedServer, 'requests' | 'origin' | 'urlOf' | 'sent' | 'close'> {
  /** The case answers with the good feed from now on, or with the parts that are given. */
  mend(id: string, change?: Omit<TransportCase, 'id'>): void;
  /** Puts the case back as it was, and the time of the good feed. */
  reset(): void;
  /** The good feed is made for this time, epoch ms. */
  now: number;
  /** Requests for the case so far, preflights too. */
  count(id: string): number;
}

/** Starts a feed server with all cases. */
export async function startFeeds(): Promise<Feeds> {
  const originals = [...shared.cases, ...OWN_CASES];
  const cases = originals.map((single) => ({...single}));
  const feeds = {now: Date.now()};
  const server = await startFeedServer(cases, (name) => {
    if (name === 'ok.json') return Buffer.from(JSON.stringify(sampleFeed(feeds.now)));
    const own = OWN_BODIES.get(name);
    if (own) return Buffer.from(own);
    return name && existsSync(`${SHARED}raw/${name}`) ? readFileSync(`${SHARED}raw/${name}`) : undefined;
  });
  const replace = (id: string, next: TransportCase): void => {
    const single = cases.find((one) => one.id === id);
    if (!single) throw new Error(`no case ${id}`);
    Object.assign(single, BLANK, next);
  };
  return Object.assign(feeds, {
    ...server,
    mend: (id: string, change: Omit<TransportCase, 'id'> = {}) => replace(id, answer(id, change)),
    reset() {
      for (const original of originals) replace(original.id, original);
      feeds.now = Date.now();
    },
    count: (id: string) => server.requests.filter(({path}) => path === `/case/${id}`).length,
  });
}
