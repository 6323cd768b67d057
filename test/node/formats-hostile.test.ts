/** Values of the wrong kind in every field of a document of each format: nothing is thrown, and what stands beside it is still there. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {formats} from '../../src/feed/adapters/index.js';
import {MACHINE_WORDS, unsafeTexts} from '../attack/safe.js';
import {type Path, pathsOf, withField} from '../attack/schema.js';
import {answer as ofEventsCalendar, event} from '../fixtures/feeds/events-calendar.js';
import {day, hours, library, unit} from '../fixtures/feeds/hauki.js';
import {activity, answer, simple} from '../fixtures/feeds/lahella.js';
import {envelope as ofLinkedEvents, event as linkedEvent} from '../fixtures/feeds/linked-events.js';
import {place} from '../fixtures/feeds/lipas.js';
import {at, envelope as ofOpenReferral, location, service} from '../fixtures/feeds/open-referral.js';
import {page as rpde, SERIES, session, updated} from '../fixtures/feeds/openactive.js';
import {address, channel, organization, page, service as ptvService} from '../fixtures/feeds/ptv.js';
import {read} from '../fixtures/feeds/read.js';
import {post, term} from '../fixtures/feeds/toimeksi.js';

/** Documents with two records each, by format; the second is left as it is. Formats of text and of bytes have tests of their own. */
const DOCUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'linked-events': [ofLinkedEvents([linkedEvent('a'), linkedEvent('b')])],
  ptv: [page([ptvService(1), ptvService(2)]), [channel(2, 'ServiceLocation', {addresses: [address()]}), ptvService(3)], [organization(2), ptvService(3)]],
  lipas: [[place, {...place, sportsPlaceId: 8}]],
  hauki: [library([day('2099-03-02', hours('08:00', '20:00'))]), [unit, {...unit, id: 13}]],
  'open-referral': [ofOpenReferral([service({...at(location())}), service({id: 's2', name: 'Toinen'})])],
  openactive: [rpde([updated('SessionSeries', 1, SERIES), updated('ScheduledSession', 2, session('2099-03-02'))])],
  lahella: [answer([activity(), activity({}, {_key: '2'})]), simple],
  toimeksi: [[post('tm_activity', {_embedded: {'wp:term': [[term('theme', 'Musiikki')]]}}), post('tm_volunteer', {id: 8})], {code: 'rest_no_route', message: 'No', data: {status: 404}}],
  'events-calendar': [ofEventsCalendar([event(), event({id: 8, url: 'https://yhdistys.example/tapahtuma/toinen/'})])],
  'schema.org': [{'@context': 'https://schema.org', '@graph': [
    {'@type': 'Event', '@id': '#1', name: 'Ilta', startDate: '2099-03-02T18:00', location: {'@type': 'Place', name: 'Talo', address: {streetAddress: 'Tie 1'}}, organizer: {'@type': 'Organization', name: 'Seura'}, offers: {price: '5', priceCurrency: 'EUR'}},
    {'@type': 'Event', '@id': '#2', name: 'Aamu', startDate: '2099-03-03T08:00'},
  ]}],
};

/** JSON of which no text can be made, and what is not of the kind that is looked for. */
const VALUES: readonly unknown[] = [
  undefined, null, -1, 1e300, [], {}, [[]], {toString: 'x', valueOf: 'x'}, [{toString: 'x', valueOf: 'x'}], 'https://[', 'puoli \ud83d',
];

/** Every place in the first record alone, so that the second shows what became of the rest. */
const isInFirst = (path: Path): boolean => !path.some((step) => typeof step === 'number' && step > 0);

describe('values of the wrong kind', () => {
  for (const [name, documents] of Object.entries(DOCUMENTS)) {
    test(`in ${name}`, async () => {
      for (const document of documents) {
        assert.equal(formats.find((format) => format.accepts(document))?.name, name);
        const whole = (await read(document)).items.length;
        for (const path of [...pathsOf(document)].filter(isInFirst)) {
          for (const value of VALUES) {
            const hostile = withField(document, path, value);
            // What is not known as this format any more is refused by name.
            if (!formats.some((format) => format.accepts(hostile))) continue;
            const where = `${path.join('.')}: ${JSON.stringify(value)}`;
            const feed = await read(hostile).catch((error: Error) => assert.fail(`${where}: ${error.stack}`));
            if (path.length > 2 && whole > 1) assert.ok(feed.items.length >= 1, `${where}: nothing is left`);
            const checked = {...feed, problems: []};
            assert.doesNotMatch(JSON.stringify(checked), MACHINE_WORDS, where);
            assert.deepEqual([...unsafeTexts(checked, true)], [], where);
          }
        }
      }
    });
  }
});
