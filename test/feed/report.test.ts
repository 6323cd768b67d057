/** What a publisher is told of a feed: how well each item is described, what was left out, and why one is not shown. */
import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/feed/types.js';
import {readFeed} from '../../src/feed/load.js';
import {Inspection} from '../../src/feed/report/inspection.js';
import {describe as describeItems, groupProblems} from '../../src/feed/report/summary.js';
import {findByName, type Reason} from '../../src/feed/report/visibility.js';
import {createPause} from '../../src/lib/pause.js';
import {envelope, event as linkedEvent} from '../fixtures/feeds/linked-events.js';
import {csv} from '../fixtures/feeds/sheet.js';

const NOW = Date.parse('2026-11-24T09:00:00+02:00');
const SUNG = {
  '@id': 'act/1',
  name: {fi: 'Kuorolaulua', sv: 'Körsång'},
  summary: {fi: 'Lauletaan yhdessä joka viikko.'},
  provider: 'org/1',
  areaServed: ['Laukaa'],
  theme: 'theme/musiikki',
  typicalAgeRange: '18-',
  inLanguage: ['fi'],
  isAccessibleForFree: true,
  eventSchedule: [{byDay: ['Tuesday'], startTime: '17:30', repeatFrequency: 'P1W'}],
  url: 'https://kuoro.example/tiistai',
};
const SHARED = {
  organizations: [{'@id': 'org/1', name: {fi: 'Laulajat'}}],
  terms: [{'@id': 'theme/musiikki', inDefinedTermSet: 'theme', name: {fi: 'Musiikki'}}],
};
const held = (id: string, name: string, more: object = {}) => ({'@id': id, name: {fi: name}, startDate: '2026-12-01T18:00', ...more});

/** Pages as a widget reads them, one after another. */
async function inspect(...pages: readonly unknown[]): Promise<Inspection> {
  const inspection = new Inspection({keepDocuments: true});
  for (const document of pages) {
    const url = 'https://feeds.example/sivu';
    const {feed, format} = await readFeed(document, {url, pause: createPause(), fetchJson: () => Promise.reject(new Error('offline'))});
    await inspection.add(feed, {url, document, format});
  }
  return inspection;
}

const find = async (name: string, ...pages: readonly unknown[]) => findByName(name, (await inspect(...pages)).report, NOW);
const codes = (reasons: readonly Reason[] | undefined): readonly string[] => (reasons ?? []).map(({code}) => code).filter((code) => code !== 'missing');

describe('rules of repeating', () => {
  it('that cannot be read are told, with where they stand', async () => {
    const events = ['FREQ=WEEKLY', 'FREQ=NIMI', 'FREQ=DAILY;INTERVAL=0'].map((rrule, number) => held(`tapahtuma/${number}`, `Ilta ${number}`, {rrule}));
    const {problems, itemReports} = (await inspect({events: [{name: {}}, ...events], ...SHARED})).report;
    expect(problems.filter(({path}) => path.endsWith('.rrule')).map(({path, effect}) => [path, effect])).to.deep.equal([
      ['events[2].rrule', 'mended'],
      ['events[3].rrule', 'mended'],
    ]);
    expect(itemReports.map((report) => report.problems.filter(({path}) => path.endsWith('.rrule')).length)).to.deep.equal([0, 1, 1]);
  });
});

describe('how well an item is described', () => {
  const missing = async (change: object): Promise<readonly string[]> =>
    (await inspect({activities: [{...SUNG, ...change}], ...SHARED})).report.itemReports[0]?.missing ?? [];

  it('is a hundred when a resident is told all', async () => {
    const [report] = (await inspect({activities: [SUNG], ...SHARED})).report.itemReports;
    expect([report?.mark, report?.missing]).to.deep.equal([100, []]);
  });

  for (const [field, change, name] of [
    ['says too little', {summary: 'Laulua.'}, 'description'],
    ['names an organisation that is not in the feed', {provider: 'org/2'}, 'organization'],
    ['has no place', {areaServed: undefined}, 'place'],
    ['has no times', {eventSchedule: undefined}, 'time'],
    ['has a theme that is not in the feed', {theme: 'theme/laulu'}, 'theme'],
    ['is for nobody', {typicalAgeRange: undefined}, 'audience'],
    ['has no price', {isAccessibleForFree: undefined}, 'price'],
    ['has no way to ask', {url: undefined}, 'contact'],
    ['is in no language', {inLanguage: undefined}, 'language'],
  ] as const) {
    it(`lacks one thing when it ${field}`, async () => expect(await missing(change)).to.deep.equal([name]));
  }

  it('needs no place online, and no contact of its own when its organisation has one', async () => {
    expect(await missing({areaServed: undefined, attendanceMode: 'online'})).to.deep.equal([]);
    const organizations = [{'@id': 'org/1', name: 'Laulajat', url: 'https://kuoro.example'}];
    const report = (await inspect({...SHARED, activities: [{...SUNG, url: undefined}], organizations})).report;
    expect(report.itemReports[0]?.missing).to.deep.equal([]);
  });

  it('is summed up: the average, what is missing most, who tells least', async () => {
    const {report} = await inspect({activities: [SUNG, {'@id': 'act/2', name: 'Kerho'}, {...SUNG, '@id': 'act/3', url: undefined}], ...SHARED});
    const summary = describeItems(report);
    expect(summary?.average).to.equal(Math.round((100 + 0 + 90) / 3));
    expect(summary?.missing[0]).to.deep.equal(['contact', 2]);
    expect(summary?.least.map(({item}) => item['@id'])).to.deep.equal(['act/2', 'act/3']);
  });
});

describe('a feed of several pages', () => {
  it('is one: what a page names may stand on another', async () => {
    const {report} = await inspect({activities: [SUNG]}, {...SHARED, events: [held('ev/1', 'Konsertti')]});
    expect([report.items, report.activities, report.events, report.organizations]).to.deep.equal([{in: 2, out: 2}, 1, 1, 1]);
    expect(report.itemReports[0]?.mark).to.equal(100);
  });

  it('tells a thing that has slid to the next page once', async () => {
    const {report} = await inspect({activities: [SUNG], ...SHARED}, {activities: [SUNG]});
    expect([report.items, report.again]).to.deep.equal([{in: 2, out: 1}, 1]);
  });

  it('shows both of two things with one @id, and says so', async () => {
    const {report} = await inspect({activities: [SUNG]}, {activities: [{...SUNG, name: 'Toinen kuoro'}]});
    expect([report.items.out, report.again]).to.deep.equal([2, 0]);
    expect(report.problems.map(({message}) => message)).to.include('Its @id is in use on another page');
  });

  it('knows of which page a path is', async () => {
    const first = {activities: [SUNG, {'@id': 'act/2', summary: 'Nimetön'}]};
    const second = {activities: [held('act/3', 'Retki'), {...SUNG, '@id': 'act/4', provider: 'Puuhakerho'}]};
    const found = await find('puuhakerho', first, second);
    expect(found.map(({name, reasons}) => [name, codes(reasons)])).to.deep.equal([['Puuhakerho', ['not-a-name']]]);
  });
});

describe('why something is not shown', () => {
  it('has no reason when all is well', async () => {
    const [found] = await find('KUOROLAULUA', {activities: [SUNG], ...SHARED});
    expect([found?.item?.['@id'], found?.reasons]).to.deep.equal(['act/1', []]);
  });

  it('finds a name in any language, part of it, however spaced', async () => {
    expect((await find(' körSÅNG ', {activities: [SUNG]}))[0]?.item?.['@id']).to.equal('act/1');
  });

  for (const [code, change] of [
    ['ended', {startDate: '2026-11-01T18:00'}],
    ['cancelled', {eventStatus: 'EventCancelled'}],
    ['postponed', {eventStatus: 'EventPostponed'}],
    ['mended', {url: 'javascript:alert(1)'}],
  ] as const) {
    it(`says that it is ${code}`, async () => {
      const [found] = await find('konsertti', {events: [held('ev/1', 'Konsertti', change)]});
      expect(codes(found?.reasons)).to.deep.equal([code]);
    });
  }

  it('tells on whose card a time of a series stands; the head and the parts of a festival have their own', async () => {
    const series = [
      held('ev/1', 'Kurssi', {superEventType: 'recurring'}),
      held('ev/2', 'Kurssi-ilta', {superEvent: 'ev/1'}),
      held('ev/3', 'Festivaali', {superEventType: 'umbrella'}),
      held('ev/4', 'Kurssi festivaalilla', {superEvent: 'ev/3'}),
    ];
    const found = await find('kurssi', {events: series});
    expect(found.map(({item, reasons}) => [item?.['@id'], codes(reasons)])).to.deep.equal([['ev/1', []], ['ev/2', ['in-series']], ['ev/4', []]]);
  });

  it('tells what is wrong with the item itself, past others that were left out before it', async () => {
    const activities = [{'@id': 'act/0'}, {...SUNG, url: 'javascript:1'}, held('act/2', 'Kuorolaulua lapsille')];
    const found = await find('kuorolaulua', {activities});
    expect(found.map(({reasons}) => codes(reasons))).to.deep.equal([['mended'], []]);
  });

  it('finds what a foreign format leaves out, by its place in the document', async () => {
    const found = await find('luonnoksen', envelope([linkedEvent('a'), linkedEvent('b', {name: {fi: 'Luonnoksen ilta'}, publication_status: 'draft'})]));
    expect(found).to.have.length(1);
    expect(found[0]?.item).to.equal(undefined);
    expect(codes(found[0]?.reasons)).to.deep.equal(['left-out']);
  });

  it('says where the words stand when they are no name', async () => {
    const [inJson] = await find('yhdessä joka viikko', {activities: [SUNG]});
    expect(inJson?.reasons).to.deep.equal([{code: 'not-a-name', path: 'activities[0].summary.fi'}]);
    const [inSheet] = await find('kylätalo', csv('Nimi;Paikka\nJumppa;Kylätalo\n'));
    expect(inSheet?.reasons[0]).to.have.property('code', 'not-a-name');
  });

  it('finds nothing of what stands nowhere, and of no name', async () => {
    expect(await find('sähly', {activities: [SUNG]})).to.deep.equal([]);
    expect(await find('  ', {activities: [SUNG]})).to.deep.equal([]);
  });
});

describe('problems in groups', () => {
  const problem = (path: string, message: string, effect: Problem['effect'] = 'mended'): Problem => ({path, message, remedy: 'Mend it', effect});

  it('are those of one kind, what leaves something out first, then the most frequent', () => {
    const groups = groupProblems([problem('a', 'Rare'), problem('b', 'Often'), problem('c', 'Often'), problem('d', 'Gone', 'dropped'), problem('e', 'Often', 'dropped')]);
    expect(groups.map(({message, effect, paths}) => [message, effect, paths.join()])).to.deep.equal([
      ['Gone', 'dropped', 'd'],
      ['Often', 'dropped', 'e'],
      ['Often', 'mended', 'b,c'],
      ['Rare', 'mended', 'a'],
    ]);
  });
});
