/** One feed with every kind of mistake: what can be shown is shown, and every mistake is told. */
import {before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {Feed, Item} from '../../src/feed/types.js';
import {checkFeed} from '../../src/feed/validate.js';

let feed: Feed;
before(async () => {
  const raw = JSON.parse(readFileSync('test/fixtures/feeds/broken.json', 'utf8')) as Record<string, unknown>;
  feed = await checkFeed(raw, {url: 'https://feeds.example/feed.json', pause: () => undefined});
});

const item = (id: string): Partial<Item> => feed.items.find((found) => found['@id'] === id) ?? {};
const told = (path: string): boolean => feed.problems.some((problem) => problem.path.startsWith(path));

describe('a feed full of mistakes', () => {
  test('shows 14 of its 17 items', () => {
    const ids = [
      'hyva',
      'tyypit',
      'merkinta',
      'suunta',
      'pitka',
      'tunnus',
      'ajat',
      'sama',
      'sama~2',
      '__proto__',
      'keha/1',
      'keha/2',
      'tila',
    ];
    assert.deepEqual(
      ids.filter((id) => !item(id).name),
      [],
    );
    assert.equal(feed.items.length, ids.length + 1);
    const dropped = feed.problems.filter(({effect}) => effect === 'dropped').map(({path}) => path);
    assert.deepEqual(dropped, ['terms[1]', 'activities[1]', 'activities[2]', 'activities[3]']);
  });

  test('shows the good one whole, though what it refers to is not there', () => {
    const {'@id': _id, ...good} = item('hyva');
    assert.deepEqual(good, {
      kind: 'activity',
      name: {fi: 'Tuolijumppa'},
      summary: {fi: 'Kevyttä liikettä.'},
      provider: ['org/1'],
      location: ['place/oikein'],
      theme: ['theme/liikunta'],
      audience: [],
    });
    assert.equal(_id, 'hyva');
  });

  test('shows plain text', () => {
    assert.deepEqual(item('tyypit').name, {fi: '12345'});
    assert.deepEqual(item('tyypit').summary, {fi: 'Ensimmäinen'});
    assert.deepEqual(item('tyypit').offers, [{description: {fi: 'ilmainen jäsenille'}}]);
    assert.deepEqual(item('merkinta').name, {fi: 'Kuoro & kahvit'});
    assert.deepEqual(item('merkinta').summary, {fi: 'Lauletaan.'});
    assert.deepEqual(item('merkinta').description, {fi: 'Yksi.\n\nKaksi. tästä sivulle (https://kuoro.example/)'});
    assert.deepEqual(item('suunta').name, {fi: 'Avaa testi'});
    assert.deepEqual(item('suunta').summary, {fi: 'Uinti'});
    assert.match(item('pitka').name?.['fi'] ?? '', /ja jatkuu…$/);
    assert.deepEqual(item('tunnus').description, {fi: 'Soita ja kerro tunnus ******-****.'});
  });

  test('leaves out what leads astray', () => {
    for (const field of ['url', 'image'] as const) assert.equal(item('merkinta')[field], undefined);
    assert.equal(item('tunnus').contactPoint, undefined);
    assert.equal(item('__proto__').url, undefined);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.deepEqual(item('__proto__').theme, ['__proto__', 'constructor', 'toString']);
    assert.deepEqual(
      [item('keha/1').superEvent, item('keha/2').superEvent, item('keha/2').startDate],
      [undefined, 'keha/1', undefined],
    );
  });

  test('keeps of times what there is', () => {
    assert.deepEqual(item('ajat').eventSchedule, [{byDay: ['Tuesday'], startTime: '17:30'}]);
    assert.equal(item('tila').startDate, undefined);
    assert.equal(item('tila').attendanceMode, 'online');
  });

  test('puts places where they are, or nowhere', () => {
    assert.deepEqual(
      feed.places.map(({geo}) => geo),
      [{latitude: 62.24, longitude: 25.75}, {latitude: 62.24, longitude: 25.75}, undefined, undefined, undefined],
    );
    assert.deepEqual(feed.places[4]?.address, {addressLocality: {fi: 'Jyväskylä'}});
  });

  test('tells every mistake', () => {
    const paths = [
      'organizations',
      'places[1].geo',
      'places[2].geo',
      'places[3].geo',
      'activities[4].description',
      'activities[4].isAccessibleForFree',
      'activities[4].offers[0].price',
      'activities[4].eventSchedule',
      'activities[4].registration',
      'activities[5].url',
      'activities[5].image',
      'activities[7].name',
      'activities[8].description',
      'activities[8].contactPoint',
      'activities[9].eventSchedule[0]',
      'activities[9].eventSchedule[1]',
      'activities[9].dateModified',
      'activities[11]',
      'activities[12]',
      'events[1].startDate',
      'events[2].startDate',
      'events[2].eventStatus',
      'keha/1.superEvent',
    ];
    assert.deepEqual(
      paths.filter((path) => !told(path)),
      [],
    );
    assert.ok(feed.problems.every(({message, remedy}) => message && remedy));
  });
});
