/** Reads 10,000 HSDS services in pages of 100, made as they are asked for: `node --import tsx bench/feeds/hsds-10000.ts`. */
import {loadFeed} from '../../src/feed/load.js';

const SERVICES = 10_000;
const PAGE = 100;

const uuid = (kind: number, number: number): string => `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;

const service = (number: number) => ({
  id: uuid(1, number),
  name: `Ryhmä ${number}`,
  description: `<p>${'Tavataan viikoittain ja jutellaan. '.repeat(20)}</p>`,
  status: 'active',
  minimum_age: number % 60,
  organization: {id: uuid(2, number % 900), name: `Yhdistys ${number % 900} ry`, description: 'Väki.'},
  schedules: [{freq: 'WEEKLY', byday: 'MO,TH', opens_at: '17:30:00', closes_at: '19:00:00', valid_from: '8:30AM', timezone: 2}],
  languages: [{name: 'Finnish', code: 'fi'}],
  cost_options: [{option: 'Kerta', amount: 3, currency: 'EUR'}],
  phones: [{number: `+358 14 ${1_000_000 + number}`, type: 'voice'}],
  attributes: [{taxonomy_term: {id: uuid(4, number % 300), name: `Aihe ${number % 300}`, taxonomy: 'Omat'}}],
  service_at_locations: [
    {
      id: uuid(5, number),
      location: {
        id: uuid(3, number % 2_000),
        location_type: 'physical',
        name: `Talo ${number % 2_000}`,
        latitude: 62 + (number % 100) / 100,
        longitude: 25 + (number % 100) / 100,
        addresses: [{address_1: `Tie ${number}`, city: 'Jyväskylä', postal_code: '40100', country: 'FI'}],
        accessibility: [{description: 'Wheelchair access on all floors.'}],
      },
    },
  ],
});

const page = (number: number) => ({
  total_items: SERVICES,
  total_pages: SERVICES / PAGE,
  page_number: number,
  size: PAGE,
  contents: [...Array(PAGE).keys()].map((index) => service((number - 1) * PAGE + index)),
});

let items = 0;
let problems = 0;
const kept: unknown[] = [];
await loadFeed('https://hsds.example/services', {
  fetchJson: (url) => Promise.resolve({url, body: new Blob(), json: page(Number(new URL(url).searchParams.get('page') ?? 1))}),
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
