/** Reads 10,000 HSDS services in pages of 100, made as they are asked for: `node --import tsx bench/feeds/hsds-10000.ts`. */
import {loadFeed} from '../../src/feed/load.js';
import {page} from './hsds.js';

const PAGES = 100;

let items = 0;
let problems = 0;
const kept: unknown[] = [];
await loadFeed('https://hsds.example/services', {
  fetchJson: (url) => Promise.resolve({url, body: new Blob(), json: page(Number(new URL(url).searchParams.get('page') ?? 1), PAGES)}),
  onPart: (feed) => {
    kept.push(feed);
    items += feed.items.length;
    problems += feed.problems.length;
  },
});
const {user, system} = process.cpuUsage();
console.log(
  JSON.stringify({
    items,
    problems,
    cpuSeconds: Math.round((user + system) / 10_000) / 100,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
