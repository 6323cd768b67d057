/** What runs in the browser: steps that `search-speed.ts` calls one by one and measures from outside. */
import {createEngine} from '../../src/search/engine.js';
import type {SearchEngine} from '../../src/search/types.js';
import {quantile} from './quantile.js';
import {Facets, PEERS, toDocument, type Activity, type Peer, type PeerName} from './peers.js';

const TYPED = [
  'uimaan',
  'vertaistukiryhmä',
  'omaishoitajat',
  'perhekahvila',
  'joogaa',
  'muistikahvila helsinki',
  'eläkeläiskerho',
  'digituki',
  'työttömille',
  'suomen kieli',
  'kuntosali',
  'lasten tanssi',
  'velkaneuvonta',
  'lukupiiri',
  'keilailua',
  'yksinäisyys',
];
/** What stands in the field after each key, from the second letter. */
const KEYS = TYPED.flatMap((text) => [...new Array(text.length - 1).keys()].map((at) => text.slice(0, at + 2)));

export interface LiveFigures {
  readonly longTasks: readonly number[];
  readonly indexedMs: number;
  /** Milliseconds of each key to its result, and to the paint of it. */
  readonly found: readonly number[];
  readonly painted: readonly number[];
}

let activities: Activity[] = [];
let facets: Facets;
let peer: Peer;
let saved: string | Uint8Array = '';
const longTasks: number[] = [];

/** Milliseconds from a key to its result, and to the frame that shows it. */
async function pressKey(text: string, engine: SearchEngine, list: HTMLElement): Promise<[number, number]> {
  const start = performance.now();
  const {hits} = await engine.search({query: text, filters: {}});
  const found = performance.now() - start;
  list.replaceChildren(
    ...[...hits.subarray(0, 20)].map((hit) => {
      const item = document.createElement('li');
      // As much as a card of the finder shows.
      const {title, organisation, description} = activities[hit];
      item.textContent = `${title} ${organisation} ${description.slice(0, 150)}`;
      return item;
    }),
  );
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
  });
  return [found, performance.now() - start];
}

const steps = {
  /** `times` the shared activities; in copies each title gets another's description. */
  async prepare(times: number): Promise<number> {
    const read = (await (await fetch('/activities.json')).json()) as Activity[];
    activities = [...new Array(read.length * times).keys()].map((at) => {
      const copy = Math.floor(at / read.length);
      return {...read[at % read.length], description: read[(at * (copy + 1) * 7919 + copy) % read.length].description};
    });
    facets = new Facets(activities);
    return activities.length;
  },
  choose: (name: PeerName): void => void (peer = PEERS[name](facets)),
  build: (): Promise<void> => peer.build(activities),
  async save(): Promise<number> {
    saved = await peer.save();
    return saved.length;
  },
  load: (): Promise<void> => peer.load(saved),
  /** Milliseconds a key, the best of three rounds for each, and hits in all. */
  async type(): Promise<{p50: number; p95: number; hits: number}> {
    const times = KEYS.map(() => Infinity);
    let hits = 0;
    for (let run = 0; run < 3; run++) {
      hits = 0;
      for (const [at, key] of KEYS.entries()) {
        const start = performance.now();
        hits += await peer.search(key);
        times[at] = Math.min(times[at], performance.now() - start);
      }
    }
    return {p50: quantile(times, 0.5), p95: quantile(times, 0.95), hits};
  },
  /** The whole engine in the page, indexing and typing, with a list that is painted. */
  async live(): Promise<LiveFigures> {
    const documents = activities.map(toDocument);
    await new Promise((resolve) => setTimeout(resolve, 500));
    longTasks.length = 0;
    const list = document.body.appendChild(document.createElement('ul'));
    const start = performance.now();
    const engine = createEngine(documents, {where: 'page'});
    await engine.search({query: '', filters: {}});
    await engine.indexed;
    const indexedMs = performance.now() - start;
    const times: [number, number][] = [];
    for (const key of KEYS.slice(0, 120)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      times.push(await pressKey(key, engine, list));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    engine.close();
    return {longTasks, indexedMs, found: times.map(([time]) => time), painted: times.map(([, time]) => time)};
  },
};
export type Steps = typeof steps;

new PerformanceObserver((entries) => longTasks.push(...entries.getEntries().map(({duration}) => duration))).observe({
  type: 'longtask',
});
Object.assign(window, {steps});
