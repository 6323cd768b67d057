/** Pages of made-up HSDS services with all that a service mostly has. */
export const PAGE = 100;

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

/** One of `pages` pages, from 1. */
export const page = (number: number, pages: number) => ({
  total_items: pages * PAGE,
  total_pages: pages,
  page_number: number,
  size: PAGE,
  contents: [...Array(PAGE).keys()].map((index) => service((number - 1) * PAGE + index)),
});
