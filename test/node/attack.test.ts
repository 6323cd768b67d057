/**
 * A quick cut of `npm run attack`, which tries everything (docs/attacks.md): our own lists, and of ../shared as much as there is time for.
 */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {type Collection, readCollection, SHARED, takeEach} from '../attack/collection.js';
import {type Lab, openLab} from '../attack/lab.js';
import {OWN_SCRIPTS} from '../attack/own.js';
import {bidi} from '../attack/parts/bidi.js';
import {runsAsHtml} from '../attack/parts/controls.js';
import {fuzz} from '../attack/parts/fuzz.js';
import {json} from '../attack/parts/json.js';
import {receiver} from '../attack/parts/receiver.js';
import {texts} from '../attack/parts/texts.js';
import {urls} from '../attack/parts/urls.js';
import {tryValues} from '../attack/parts/values.js';
import type {Report} from '../attack/report.js';
import {SPELLED_SCRIPTS} from '../attack/spellings.js';

const shared = {skip: existsSync(SHARED) ? false : `${SHARED} is not here`};
const options = {every: 1, runs: 1, seed: 1};

function assertHolds({executions, foreignRequests, faults}: Report): void {
  assert.deepEqual([...faults], []);
  assert.deepEqual([executions, foreignRequests], [0, 0]);
}

/** Each so manieth piece of all lists, our own in front. */
function cut(collection: Collection, every: number): Collection {
  const some = <Piece>(pieces: readonly Piece[]): readonly Piece[] => pieces.filter((_, index) => index % every === 0);
  const {scripts, letters, titles, addresses} = collection;
  return {...collection, scripts: some(scripts), letters: some(letters), titles: some(titles), addresses: some(addresses)};
}

describe('on the screens', () => {
  let lab: Lab;
  const own = {...readCollection('nowhere'), scripts: [...OWN_SCRIPTS, ...takeEach(50, SPELLED_SCRIPTS)]};
  before(async () => {
    lab = await openLab();
  });
  after(() => lab.close());

  test('texts that would run stay texts', async () => {
    const report = await texts(lab, cut(own, 4), options);
    assertHolds(report);
    assert.ok((report.controls?.['unsafeHTML'] ?? 0) > 0);
  });
  test('where nothing guards, 300 run by themselves', async () => {
    const {unsafeHTML} = await runsAsHtml(lab, SPELLED_SCRIPTS);
    assert.ok(unsafeHTML >= 300, `${unsafeHTML} ran`);
  });
  test('no link leads to a script', async () => assertHolds(await urls(lab, cut(own, 4), options)));
  test('what follows a text that turns keeps its direction', async () => assertHolds(await bidi(lab, own, options)));
  test('what visitors send is text for administrators and in their files', async () => {
    const report = await receiver(lab, own, options);
    assertHolds(report);
    const {stored = 0, shown} = report.counts;
    assert.ok(stored > 30);
    assert.equal(shown, stored);
  });
  test('of the shared lists, some', shared, async () => {
    const some = cut(readCollection(), 400);
    assertHolds(await texts(lab, some, options));
    assertHolds(await bidi(lab, some, options));
  });
});

describe('in Node', () => {
  test('hostile values in every field of feeds, forms and rounds of comments', async () => {
    const collection = readCollection();
    const feed = await tryValues(collection, 6, /^feed/);
    assert.deepEqual(feed.faults, []);
    assert.ok(feed.places > 200 && feed.tried > 2_000, `${feed.tried} tried`);
    const rest = await tryValues(collection, 80, /^(?:form|FHIR|comments)/);
    assert.deepEqual(rest.faults, []);
  });
  test('JSON, and what only looks like it', async () => assertHolds(await json(readCollection())));
  test('documents by chance', async () => assertHolds(await fuzz({runs: 300, seed: 2})));
});
