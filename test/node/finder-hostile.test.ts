/**
 * The finder, as built, with hostile items: its list, its choices and the page of every item. No script runs, no other
 * origin is asked, no word of the machine is on screen, nothing is wider than a phone, and the good items are there.
 */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {after, afterEach, before, describe, test} from 'node:test';
import {readValues} from '../fixtures/feeds/hostile-values.js';
import {assertHarmless, type ContentPage, openContentPage, PICTURE} from '../helpers/hostile-content.js';
import {directionFeed, headFeeds, mutatedFeeds, takeEach, textFeeds, type Values} from '../helpers/hostile-feeds.js';
import {OWN_ADDRESSES, OWN_LETTERS, OWN_SCRIPTS, OWN_VALUES} from '../helpers/hostile-own.js';
import type {Seen} from '../helpers/hostile-probe.js';
import {type Site, startSite} from '../helpers/hostile-site.js';

const SHARED = '../shared/data/hostile';
/** Every third of the shared collection is shown; without a browser `hostile-values.test.ts` gives most kinds of it to the checks. */
const STRIDE = 3;
const shared = {skip: existsSync(SHARED) ? false : `${SHARED} is not here`};
/** Thousands of pages, that those of the shared collection look at too. */
const ownOnly = {skip: existsSync(SHARED) ? 'those of the shared collection are tried' : false};

let site: Site;
before(async () => {
  site = await startSite();
});
after(() => site.close());
afterEach(() => site.reset());

const sum = (seen: readonly Seen[], what: Exclude<keyof Seen, 'faults'>): number => seen.reduce((total, one) => total + one[what], 0);

async function inspectAll(feeds: readonly string[], options?: {readonly words: boolean}): Promise<readonly Seen[]> {
  const at = await openContentPage(site);
  const seen: Seen[] = [];
  for (const feed of feeds) seen.push(await at.inspect(feed, options));
  await assertHarmless(at, seen);
  assert.equal(sum(seen, 'items'), sum(seen, 'cards'));
  return seen;
}

/** Texts that a publisher may write, though they are words of the machine. */
const MACHINE_WORDS = /undefined|null|NaN|Invalid Date|\[object/;

/** Looks at an activity for each text; all but those without a letter to show are listed. */
async function assertTextsHarmless(texts: readonly string[]): Promise<void> {
  const plain = texts.filter((text) => !MACHINE_WORDS.test(text));
  const wordy = texts.filter((text) => MACHINE_WORDS.test(text));
  const seen = [...(await inspectAll(textFeeds(plain))), ...(wordy.length ? await inspectAll(textFeeds(wordy), {words: false}) : [])];
  assert.ok(sum(seen, 'cards') > 0.95 * texts.length, `${sum(seen, 'cards')} of ${texts.length}`);
}

const lines = (file: string): readonly string[] =>
  readFileSync(`${SHARED}/${file}`, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim());
const json = (file: string): unknown => JSON.parse(readFileSync(`${SHARED}/${file}`, 'utf8'));
const textFiles = (folder: string): readonly string[] =>
  readdirSync(`${SHARED}/${folder}`)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => lines(`${folder}/${name}`));

/** What DOMPurify is tested with. */
const cleaned = (): readonly string[] => (json('xss/dompurify-expect.json') as {payload: string}[]).map(({payload}) => payload);

const sharedScripts = (): readonly string[] => [...textFiles('xss'), ...cleaned()];

const sharedLetters = (): readonly string[] => [
  ...(json('strings/blns.json') as string[]),
  ...(json('unicode/own-bidi-invisible.json') as {cases: {titles: string[]}[]}).cases.flatMap(({titles}) => titles),
  ...Object.keys(json('unicode/confusables.json') as object).join('').match(/.{1,100}/gsu) ?? [],
];

const sharedAddresses = (): readonly string[] => [
  ...textFiles('url'),
  ...(json('url/urltestdata.json') as (string | {input: string})[]).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.input])),
];

describe('what looks at the page sees it, when', () => {
  /** Scripts run as often at least, when the texts are taken for HTML. */
  const assertRun = async (texts: readonly string[], count: number): Promise<ContentPage> => {
    const at = await openContentPage(site);
    await at.page.evaluate((payloads) => {
      // Made first: a payload may be a form named createElement.
      const places = payloads.map(() => document.body.appendChild(document.createElement('div')));
      places.forEach((place, index) => (place.innerHTML = payloads[index] ?? ''));
    }, texts);
    await at.page.waitForFunction((least) => window.probe.fired.length >= least, count);
    return at;
  };

  test('texts are taken for HTML', async () => {
    // Of the seven, the one that needs the focus and the one in a frame may come late on a busy machine.
    const {strangers} = await assertRun(OWN_SCRIPTS, 5);
    assert.deepEqual(strangers, ['https://seuranta.example/pikseli.gif']);
  });

  test('those of the shared collection are', shared, async () => {
    await assertRun(cleaned(), 20);
  });

  test('a link runs a script', async () => {
    const at = await openContentPage(site);
    await at.page.setContent('<a href="javascript:alert(1)">tästä</a>');
    await at.page.getByRole('link').click();
    // The script of a link runs in a task of its own, after the press is answered.
    await at.page.waitForFunction(() => window.probe.fired.length > 0);
    assert.deepEqual(await at.page.evaluate(() => window.probe.fired), ['alert']);
  });

  test('the words, links and widths are wrong', async () => {
    const at = await openContentPage(site);
    const faults = await at.page.evaluate(() => {
      const root = document.body.appendChild(document.createElement('div'));
      root.innerHTML = `<p>klo NaN</p><i title="[object Object]">a</i><a href="data:,x">b</a><b style="color:red" onclick="1">c</b>
        <x-oma></x-oma><img src="http://toinen.example/a.png" alt=""><p>${'w'.repeat(100)}</p>`;
      return [...window.probe.faultsOf(root, true)].map((fault) => fault.replace(/\d+/, 'n'));
    });
    assert.deepEqual(faults, [
      'says klo NaN',
      'says [object Object]',
      'has onclick',
      'has x-oma',
      'has b',
      'links to data:,x',
      'shows http://toinen.example/a.png',
      'is n px too wide',
    ]);
  });
});

describe('values that do not belong where they stand', () => {
  test('our own, each in each field', ownOnly, async () => {
    const seen = await inspectAll([...mutatedFeeds(OWN_VALUES, PICTURE), ...headFeeds(OWN_VALUES)]);
    assert.ok(sum(seen, 'cards') > 1_000);
    assert.ok(sum(seen, 'pictures') > 10);
  });

  test('the shared collection, each kind in each field', shared, async () => {
    const values: Values = readValues(`${SHARED}/own/values-by-kind.json`);
    const seen = await inspectAll([...mutatedFeeds(values, PICTURE, STRIDE), ...headFeeds(values)]);
    assert.ok(sum(seen, 'cards') > 800, `${sum(seen, 'cards')} cards`);
  });
});

describe('texts in every field for text or an address', () => {
  test('our own', () => assertTextsHarmless([...OWN_SCRIPTS, ...OWN_LETTERS, ...OWN_ADDRESSES]));

  test('scripts of the shared collection', shared, async () => {
    const texts = sharedScripts();
    assert.ok(texts.length > 2_000, `${texts.length} texts`);
    await assertTextsHarmless(takeEach(STRIDE, texts));
  });

  test('naughty letters of the shared collection', shared, async () => {
    const texts = sharedLetters();
    assert.ok(texts.length > 600, `${texts.length} texts`);
    await assertTextsHarmless(takeEach(STRIDE, texts));
  });

  test('addresses of the shared collection', shared, async () => {
    const texts = sharedAddresses();
    assert.ok(texts.length > 1_000, `${texts.length} texts`);
    await assertTextsHarmless(takeEach(STRIDE, texts));
  });
});

describe('letters that turn the direction', () => {
  const assertDirections = async (texts: readonly string[]): Promise<void> => {
    const at = await openContentPage(site);
    assert.deepEqual(await at.directions(directionFeed(texts)), []);
    await assertHarmless(at, []);
  };

  test('our own: what follows keeps its own', () => assertDirections(OWN_LETTERS.filter((text) => text.length < 50)));

  test('those of the shared collection', shared, () =>
    assertDirections((json('unicode/own-bidi-invisible.json') as {cases: {titles: string[]}[]}).cases.flatMap(({titles}) => titles.map((title) => title.slice(0, 40)))));
});
