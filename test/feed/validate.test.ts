/** What a caller gets of documents of our own format, whole and broken. */
import {expect} from '@open-wc/testing';
import {checkFeed} from '../../src/feed/validate.js';
import type {Feed, Item} from '../../src/feed/types.js';
import {createPause} from '../../src/lib/pause.js';

const URL = 'https://feeds.example/feed.json';
const check = (raw: unknown): Promise<Feed> => checkFeed(raw as Record<string, unknown>, {url: URL, pause: createPause()});
const checkActivities = (...activities: unknown[]): Promise<Feed> => check({inLanguage: ['fi'], activities});

/** The one activity with these fields beside its name, and the problems told of it. */
async function checkFields(fields: Record<string, unknown>): Promise<{item: Item; problems: string[]}> {
  const feed = await checkActivities({'@id': 'act/1', name: {fi: 'Uinti'}, ...fields});
  const [item] = feed.items;
  if (!item) throw new Error('The activity was left out');
  return {item, problems: feed.problems.map(({path, message}) => `${path}: ${message}`)};
}

describe('a feed', () => {
  it('that is nothing is empty', async () => {
    for (const raw of [{}, {version: 1}, {activities: [], events: null}, null, [], 'x', 5]) {
      const feed = await check(raw);
      expect(feed.items).to.deep.equal([]);
      expect(feed.problems).to.deep.equal([]);
    }
  });

  it('of a later version is read as far as it is known', async () => {
    const feed = await check({version: 99, rings: [{}], activities: [{'@id': 'a', name: 'Uinti', ring: 1}]});
    expect(feed.items).to.have.length(1);
    expect(feed.items[0]).to.not.have.property('ring');
    expect(feed.problems).to.deep.equal([]);
  });

  it('with a list of the wrong type keeps the others', async () => {
    const feed = await check({activities: {a: 1}, places: 'Kylätalo', events: [{'@id': 'e', name: 'Retki'}]});
    expect(feed.items.map((item) => item.kind)).to.deep.equal(['event']);
    expect(feed.problems.map(({path}) => path)).to.have.members(['activities', 'places']);
  });

  it('keeps 499 of 500 when one is broken, and says which', async () => {
    const activities = [...Array(500).keys()].map((index): unknown => (index === 321 ? {name: null} : {'@id': `a${index}`, name: 'Uinti'}));
    const feed = await check({activities});
    expect(feed.items).to.have.length(499);
    expect(feed.problems).to.deep.equal([
      {path: 'activities[321]', message: 'Left out: no usable name', remedy: 'Add what is missing', effect: 'dropped'},
    ]);
  });

  it('leaves out what is no item', async () => {
    const feed = await checkActivities(null, 1, 'x', [], {}, {name: 'Uinti'});
    expect(feed.items).to.have.length(1);
    expect(feed.problems.filter(({effect}) => effect === 'dropped')).to.have.length(5);
  });

  it('tells events from activities and their organisers alike', async () => {
    const feed = await check({activities: [{'@id': 'a', name: 'A', provider: ['o']}], events: [{'@id': 'e', name: 'E', organizer: 'o'}]});
    expect(feed.items.map(({kind, provider}) => ({kind, provider}))).to.deep.equal([
      {kind: 'activity', provider: ['o']},
      {kind: 'event', provider: ['o']},
    ]);
  });

  it('cannot be changed by those who get it', async () => {
    const feed = await checkActivities({name: 'Uinti'});
    expect(Object.isFrozen(feed)).to.be.true;
    expect(Object.isFrozen(feed.items[0])).to.be.true;
  });

  it('does not change what the host page gave', async () => {
    const item = {name: {fi: ' Uinti '}, theme: ['a', 'a']};
    await checkActivities(item);
    expect(item).to.deep.equal({name: {fi: ' Uinti '}, theme: ['a', 'a']});
  });

  it('can be aborted between items', async () => {
    const controller = new AbortController();
    controller.abort();
    const pause = createPause(controller.signal);
    const checked = checkFeed({activities: [{name: 'Uinti'}]}, {url: URL, pause});
    expect(await checked.catch((error: unknown) => (error as Error).name)).to.equal('AbortError');
  });

  it('passes on what its adapter left out', async () => {
    const problem = {path: 'data[0]', message: 'Left out', remedy: 'None', effect: 'dropped'};
    expect((await check({events: [], problems: [problem, {path: 1}]})).problems[0]).to.deep.equal(problem);
  });
});

describe('identity', () => {
  it('made where it is missing, is the same every time', async () => {
    const [first, second] = await Promise.all([checkActivities({name: 'Uinti', provider: 'o'}), checkActivities({name: 'Uinti', provider: 'o'})]);
    expect(first.items[0]?.['@id']).to.match(/^made:/).and.equal(second.items[0]?.['@id']);
    expect(first.problems[0]?.path).to.equal('activities[0]');
  });

  it('that two items share keeps both apart', async () => {
    const feed = await checkActivities({'@id': 'a', name: 'Yksi'}, {'@id': 'a', name: 'Kaksi'}, {'@id': 'a', name: 'Kolme'});
    expect(feed.items.map((item) => item['@id'])).to.deep.equal(['a', 'a~2', 'a~3']);
    expect(feed.problems).to.have.length(2);
  });

  it('as a number is the same as its text', async () => {
    const feed = await check({organizations: [{'@id': 1, name: 'Ilo ry'}], activities: [{name: 'Uinti', provider: ['1']}]});
    expect(feed.items[0]?.provider).to.deep.equal([feed.organizations[0]?.['@id']]);
  });

  it('that two places share keeps the first, and says so', async () => {
    const feed = await check({places: [{'@id': 'p', name: 'Yksi'}, {'@id': 'p', name: 'Kaksi'}]});
    expect(feed.places.map(({name}) => name)).to.deep.equal([{'': 'Yksi'}]);
    expect(feed.problems[0]?.effect).to.equal('dropped');
  });

  for (const id of ['__proto__', 'constructor', '../../admin', '"><img src=x>', "';--", 'a b#c?d&e']) {
    it(`${id} is an id as any other`, async () => {
      const feed = await check({events: [{'@id': id, name: 'Retki', superEvent: id}, {'@id': 'b', name: 'Osa', superEvent: id}]});
      expect(feed.items.map((item) => item['@id'])).to.deep.equal([id, 'b']);
    });
  }

  it('in a circle of superEvents ends', async () => {
    const feed = await check({
      events: [
        {'@id': 'self', name: 'A', superEvent: 'self'},
        {'@id': 'x', name: 'B', superEvent: 'y'},
        {'@id': 'y', name: 'C', superEvent: 'x'},
        {'@id': 'part', name: 'D', superEvent: 'head'},
        {'@id': 'head', name: 'E'},
        {'@id': 'lost', name: 'F', superEvent: 'nowhere'},
      ],
    });
    expect(feed.items.map(({superEvent}) => superEvent)).to.deep.equal([undefined, undefined, 'x', 'head', undefined, 'nowhere']);
    expect(feed.problems.map(({path}) => path)).to.deep.equal(['self.superEvent', 'x.superEvent']);
  });
});

describe('text', () => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['by language', {fi: 'Uinti', sv: 'Simning'}, {fi: 'Uinti', sv: 'Simning'}],
    ['alone is in the first language of the feed', 'Uinti', {fi: 'Uinti'}],
    ['as a number is written out', 12345, {fi: '12345'}],
    ['as a list is its first', ['Uinti', 'Simning'], {fi: 'Uinti'}],
    ['in a region is in the language', {'fi-FI': 'Uinti', 'sv-AX': 'Simning', FI: 'x'}, {fi: 'Uinti', sv: 'Simning'}],
    ['in easy Finnish is told apart', {'fi-x-selko': 'Jumppa tuolilla'}, {'fi-x-selko': 'Jumppa tuolilla'}],
    ['keeps its script', {'zh-Hant-TW': '游泳', sr_Latn: 'Plivanje'}, {'zh-hant': '游泳', 'sr-latn': 'Plivanje'}],
    ['in no language is kept', {'suomi, kieli': 'Uinti'}, {'': 'Uinti'}],
    ['in Sámi languages is kept', {se: 'Vuodjan', smn: 'Vuojâdem'}, {se: 'Vuodjan', smn: 'Vuojâdem'}],
    ['that is empty in one language is in the others', {fi: '', sv: 'Simning', en: null}, {sv: 'Simning'}],
    ['that is nested is left out', {fi: {fi: 'x'}, sv: 'Simning'}, {sv: 'Simning'}],
    ['under keys of objects is harmless', JSON.parse('{"__proto__":"x","constructor":"y","fi":"Uinti"}'), {fi: 'Uinti', '': 'x'}],
    ['under names of functions calls none', {toString: 'x', valueOf: 'y'}, {'': 'x'}],
    ['with markup alone is shown as letters', '<script>alert(1)</script>', {fi: '<script>alert(1)</script>'}],
  ];
  for (const [what, name, expected] of cases) {
    it(what, async () => expect((await checkActivities({'@id': 'a', name})).items[0]?.name).to.deep.equal(expected));
  }

  for (const name of [undefined, null, '', '  \u00a0\t', true, {}, [], {fi: null}, 'undefined', 'null', 'NaN', '[object Object]']) {
    it(`${JSON.stringify(name)} is no name`, async () => {
      const feed = await checkActivities({'@id': 'a', name});
      expect(feed.items).to.deep.equal([]);
      expect(feed.problems.some(({effect}) => effect === 'dropped')).to.be.true;
    });
  }

  it('is cut at the limit of its field, and that is told', async () => {
    const long = 'sana '.repeat(30_000);
    const {item, problems} = await checkFields({name: {fi: long}, summary: long, description: {fi: long}});
    expect([...(item.name['fi'] ?? '')].length).to.be.at.most(300).and.above(290);
    expect([...(item.summary?.['fi'] ?? '')].length).to.be.at.most(2000).and.above(1990);
    expect([...(item.description?.['fi'] ?? '')].length).to.be.at.most(20_000).and.above(19_900);
    expect(problems).to.have.length(3);
  });

  it('has no identity code', async () => {
    const {item, problems} = await checkFields({description: {fi: 'Soita, tunnus 131052-308T.'}, areaServed: ['131052-308T']});
    expect(item.description).to.deep.equal({fi: 'Soita, tunnus ******-****.'});
    expect(item.areaServed).to.deep.equal(['******-****']);
    expect(problems).to.deep.equal([
      'activities[0].description.fi: Has a personal identity code',
      'activities[0].areaServed[0]: Has a personal identity code',
    ]);
  });
});

describe('a field that cannot be read is left out and told', () => {
  const broken: readonly (readonly [string, unknown])[] = [
    ['startDate', '2026-02-30'], ['startDate', '2026-06-01T25:00'], ['startDate', 1767225600000], ['startDate', 'eilen illalla'],
    ['startDate', '06/01/2026'], ['startDate', '+275760-09-13T00:00:00.001Z'], ['startDate', {date: '2026-06-01'}],
    ['dateModified', '<b>1.6.2026</b>'], ['url', 'javascript:alert(1)'], ['url', {href: 'x'}], ['onlineUrl', 'data:text/html,x'],
    ['typicalAgeRange', 'lapset'], ['typicalAgeRange', '200-300'], ['isAccessibleForFree', 'kyllä'], ['attendanceMode', 'paikan päällä'],
    ['attendanceMode', 'constructor'], ['eventStatus', 'Cancelled'], ['rrule', {freq: 'WEEKLY'}], ['rrule', `FREQ=DAILY;BYHOUR=${'1,'.repeat(600)}1`],
    ['offers', [5]], ['registration', 'x'], ['contactPoint', [['x']]], ['image', [{alt: 'x'}]], ['image', 'http://ilo.example/x.png'],
    ['eventSchedule', [{startTime: '25:00'}]], ['superEvent', {a: 1}], ['superEvent', 'x'.repeat(501)], ['inLanguage', ['suomi, kieli']],
  ];
  for (const [field, value] of broken) {
    it(`${field}: ${JSON.stringify(value).slice(0, 60)}`, async () => {
      const {item, problems} = await checkFields({[field]: value, summary: 'Muu on tallella'});
      expect(item).to.not.have.property(field);
      expect(item.summary).to.deep.equal({fi: 'Muu on tallella'});
      expect(problems.join()).to.contain(`activities[0].${field}`);
    });
  }

  it('but says nothing of empty ones', async () => {
    const empty = {summary: '', description: {fi: '', sv: null}, url: '', image: [], offers: [{}], contactPoint: [{email: null}], registration: {note: {}}};
    const {item, problems} = await checkFields(empty);
    expect(Object.keys(item).filter((field) => field in empty)).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
  });
});

describe('a field that can be read is put right', () => {
  const mended: readonly (readonly [string, unknown, unknown])[] = [
    ['typicalAgeRange', '18-3', '3-18'], ['typicalAgeRange', '65+', '65-'], ['typicalAgeRange', '7 – 12', '7-12'], ['typicalAgeRange', '18-999', '18-'],
    ['attendanceMode', 'https://schema.org/OnlineEventAttendanceMode', 'online'], ['eventStatus', 'https://schema.org/EventCancelled', 'EventCancelled'],
    ['rrule', 'RRULE:freq=weekly;byday=mo', 'FREQ=WEEKLY;BYDAY=MO'], ['rrule', 'DTSTART:20260101T100000\nRRULE:FREQ=DAILY;COUNT=2', 'FREQ=DAILY;COUNT=2'],
    ['theme', 'theme/a', ['theme/a']], ['theme', ['a', null, 5, {a: 1}, ['x'], 'a', ' a '], ['a', '5']], ['theme', [{'@id': 'a', name: 'A'}], ['a']],
    ['areaServed', ['Laukaa', 'Laukaa ', ''], ['Laukaa']], ['inLanguage', ['fi-FI', 'fi', 'FI-x-selko'], ['fi', 'fi-x-selko']],
    ['image', 'https://ilo.example/a.png', [{url: 'https://ilo.example/a.png'}]], ['url', 'www.ilo.example', 'https://www.ilo.example/'],
    ['offers', {price: '5,00 €'}, [{price: 5}]], ['offers', [{price: 0}], [{price: 0}]], ['offers', [{price: '5–15 €'}], [{description: {fi: '5–15 €'}}]],
    ['contactPoint', [{telephone: 'puh. 050 000 1234 (arkisin)', email: 'mailto:info@ilo.example'}], [{telephone: '050 000 1234', email: 'info@ilo.example'}]],
    ['eventSchedule', [{startTime: '17.30', endTime: '25:00', byDay: ['https://schema.org/tuesday', 'FR', '+2MO', '-1fr', 'Maanantai']}],
      [{startTime: '17:30', byDay: ['Tuesday', 'Friday', '2MO', '-1FR']}]],
    ['eventSchedule', [{startDate: '2026-02-30', endDate: '2026-12-15', exceptDate: ['2026-12-06', '2026-13-01'], byMonthDay: [0, 31, 32, -1]}],
      [{endDate: '2026-12-15', exceptDate: ['2026-12-06'], byMonthDay: [31, -1]}]],
    ['registration', {maximumAttendeeCapacity: '20', remainingAttendeeCapacity: -3, opens: '2026-08-01 09:00'}, {maximumAttendeeCapacity: 20, opens: '2026-08-01 09:00'}],
  ];
  for (const [field, value, expected] of mended) {
    it(`${field}: ${JSON.stringify(value).slice(0, 60)}`, async () => {
      const {item} = await checkFields({[field]: value});
      expect(item[field as keyof Item]).to.deep.equal(expected);
    });
  }

  for (const price of [-5, 1e-7, 9007199254740993, false, NaN, Infinity, 'paljon']) {
    it(`${String(price)} is no price`, async () => {
      const {item} = await checkFields({offers: [{price, url: 'https://ilo.example/'}]});
      expect(item.offers?.[0]).to.not.have.property('price');
    });
  }

  it('of a list only so many are kept', async () => {
    const {item, problems} = await checkFields({theme: [...Array(10_000).keys()].map(String)});
    expect(item.theme).to.have.length(1000);
    expect(problems).to.deep.equal(['activities[0].theme: More than 1000 values']);
  });
});

describe('a place', () => {
  const placeAt = async (geo: unknown) => {
    const feed = await check({places: [{'@id': 'p', name: 'Kylätalo', geo}]});
    return {geo: feed.places[0]?.geo, problems: feed.problems.length};
  };
  const jyvaskyla = {latitude: 62.24, longitude: 25.75};
  const cases: readonly (readonly [string, unknown, unknown, number])[] = [
    ['in degrees', jyvaskyla, jyvaskyla, 0],
    ['with decimal commas', {latitude: '62,24', longitude: '25,75'}, jyvaskyla, 0],
    ['the wrong way round is turned and told', {latitude: 25.75, longitude: 62.24}, jyvaskyla, 1],
    ['abroad is left alone', {latitude: 59.33, longitude: 18.07}, {latitude: 59.33, longitude: 18.07}, 0],
    ['at 0, 0 is nowhere', {latitude: 0, longitude: 0}, undefined, 1],
    ['in metres (TM35FIN) is nowhere', {latitude: 6904000, longitude: 435000}, undefined, 1],
    ['beyond the poles is nowhere', {latitude: 91, longitude: 181}, undefined, 1],
    ['of null says nothing', {latitude: null, longitude: null}, undefined, 0],
    ['with half of it is nowhere', {latitude: 62.24}, undefined, 1],
  ];
  for (const [what, geo, expected, problems] of cases) {
    it(what, async () => expect(await placeAt(geo)).to.deep.equal({geo: expected, problems}));
  }

  it('that is hidden keeps its name and town alone', async () => {
    const address = {streetAddress: 'Salakatu 1', postalCode: '40100', addressLocality: 'Jyväskylä'};
    const feed = await check({inLanguage: 'fi', places: [{'@id': 'p', addressHidden: true, name: 'Turvakoti', address, geo: jyvaskyla}]});
    expect(feed.places[0]).to.deep.equal({
      '@id': 'p', addressHidden: true, name: {fi: 'Turvakoti'}, address: {postalCode: '40100', addressLocality: {fi: 'Jyväskylä'}},
    });
  });
});

describe('keys of objects', () => {
  it('pollute nothing', async () => {
    const raw = JSON.parse(`{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"activities":[
      {"__proto__":{"url":"javascript:alert(1)"},"constructor":"x","toJSON":"x","then":"y","hasOwnProperty":1,"name":"Uinti",
       "registration":{"__proto__":{"url":"https://paha.example/"}}}]}`) as unknown;
    const [item] = (await check(raw)).items;
    expect(item?.url).to.equal(undefined);
    expect(item?.registration).to.equal(undefined);
    expect(item && Object.keys(item)).to.have.members(['@id', 'name', 'kind', 'provider', 'location', 'theme', 'audience']);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('are not taken from what a host page added to all objects', async () => {
    const host = Object.prototype as unknown as Record<string, unknown>;
    host['url'] = 'https://paha.example/';
    host['activities'] = [{name: 'Vieras'}];
    try {
      const feed = await check({events: [{'@id': 'e', name: 'Retki'}]});
      expect(feed.items).to.have.length(1);
      expect(Object.keys(feed.items[0] ?? {})).to.not.include('url');
    } finally {
      delete host['url'];
      delete host['activities'];
    }
  });
});

describe('terms', () => {
  it('have other names by language', async () => {
    const term = {'@id': 't', inDefinedTermSet: 'theme', name: 'Liikunta', alternateName: {fi: ['urheilu', null, 'jumppa'], sv: 'idrott', en: []}};
    expect((await check({inLanguage: ['fi'], terms: [term]})).terms[0]?.alternateName).to.deep.equal({fi: ['urheilu', 'jumppa'], sv: ['idrott']});
  });

  it('without a set are left out', async () => {
    const feed = await check({terms: [{'@id': 't', name: 'Liikunta'}]});
    expect(feed.terms).to.deep.equal([]);
    expect(feed.problems[0]?.message).to.equal('Left out: no usable @id, inDefinedTermSet, name');
  });
});
