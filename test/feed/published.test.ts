import {expect} from '@open-wc/testing';
import {makeFeed} from '../../scripts/demo-feed/make-feed.mjs';
import type {RawFeed} from '../../src/feed/adapter.js';
import {FeedError} from '../../src/feed/fetch.js';
import {readFeed} from '../../src/feed/load.js';
import {publish} from '../../src/feed/published/publish.js';
import type {Feed, Item} from '../../src/feed/types.js';
import {checkFeed} from '../../src/feed/validate.js';
import {indexDocuments} from '../../src/search/index-documents.js';

const URL_OF_FEED = 'https://feeds.example/all/feed.json';
const pause = () => undefined;

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const check = (raw: unknown): Promise<Feed> => checkFeed(raw as RawFeed, {url: URL_OF_FEED, pause});
const publishFeed = (...feeds: readonly Feed[]): Promise<Files> =>
  publish(feeds.map((feed, index) => ({url: `https://${index}.example/`, parts: [feed]})), {makeIndex: indexDocuments});

const parse = (bytes: Uint8Array | undefined): Record<string, unknown> => JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
const nameOf = (files: Files, start: string): string => [...files.keys()].find((name) => name.startsWith(start)) ?? '';

/** Reads what is published; `asked` are the files that were fetched beside the manifest. */
async function read(files: Files, manifest: unknown = parse(files.get('feed.json'))): Promise<{feed: Feed; asked: readonly string[]}> {
  const asked: string[] = [];
  const fetchJson = (url: string): Promise<unknown> => {
    asked.push(url);
    const file = url === URL_OF_FEED ? 'feed.json' : url.replace('https://feeds.example/all/', '');
    return files.has(file) ? Promise.resolve(parse(files.get(file))) : Promise.reject(new FeedError('not-found', url));
  };
  return {feed: (await readFeed(manifest, {url: URL_OF_FEED, pause, fetchJson})).feed, asked};
}

/** The same files with another summary; the columns that are changed. */
function withColumns(files: Files, change: Readonly<Record<string, unknown>>): Files {
  const name = nameOf(files, 'summaries');
  return new Map([...files, [name, new TextEncoder().encode(JSON.stringify({...parse(files.get(name)), ...change}))]]);
}

/** All that the details hold. */
async function detailsOf(files: Files): Promise<readonly Feed[]> {
  const {details} = parse(files.get('feed.json'))['published'] as {details: readonly string[]};
  return Promise.all(details.map((name) => check(parse(files.get(name)))));
}

const item = (number: number, more: object = {}) => ({'@id': `a/${number}`, name: {fi: `Kerho ${number}`}, ...more});

/** What the list may do without; it is in the details. */
const LATER: ReadonlySet<string> = new Set<keyof Item>([
  'summary', 'description', 'locationNote', 'phenomenon', 'typicalAgeRange', 'onlineUrl', 'offers', 'eventSchedule', 'registration',
  'contactPoint', 'url', 'image', 'subjectOf', 'dateModified', 'dateVerified',
]);
const inList = (single: Item) => Object.fromEntries(Object.entries(single).filter(([field]) => !LATER.has(field)));

describe('a published feed', () => {
  let feed: Feed;
  let files: Files;
  before(async () => {
    feed = await check(makeFeed({activities: 250, seed: 3, today: '2026-11-24'}));
    files = await publishFeed(feed);
  });

  it('names each file by the hash of what is in it, and the manifest last', async () => {
    expect([...files.keys()].at(-1)).to.equal('feed.json');
    for (const [name, bytes] of files) {
      if (name === 'feed.json') continue;
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hex = [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      expect(name).to.contain(`.${hex}.`);
    }
  });

  it('is the same when it is published again', async () => {
    expect([...(await publishFeed(feed)).keys()]).to.deep.equal([...files.keys()]);
  });

  it('gives the items of the list in their order, and all that is needed to find and sort them', async () => {
    const {feed: summaries, asked} = await read(files);
    expect(asked).to.have.length(1);
    expect(summaries.problems).to.deep.equal([]);
    expect(summaries.items.map(inList)).to.deep.equal(feed.items.map(inList));
    expect(summaries.terms).to.deep.equal(feed.terms);
    expect(summaries.organizations.map(({name}) => name)).to.deep.equal(feed.organizations.map(({name}) => name));
    expect(summaries).to.deep.include({name: feed.name, license: feed.license, dateModified: feed.dateModified, inLanguage: feed.inLanguage});
  });

  it('gives the whole items in the details, to the letter', async () => {
    const details = await detailsOf(files);
    expect(details.flatMap(({problems}) => problems)).to.deep.equal([]);
    expect(details.flatMap(({items}) => items)).to.deep.equal(feed.items);
    const organizations = new Map(details.flatMap((one) => one.organizations).map((one) => [one['@id'], one]));
    for (const one of feed.organizations) expect(organizations.get(one['@id'])).to.deep.equal(one);
    const places = new Map(details.flatMap((one) => one.places).map((one) => [one['@id'], one]));
    for (const one of feed.places) expect(places.get(one['@id'])).to.deep.equal(one);
  });

  it('keeps letters that look like markup', async () => {
    const text = 'R&amp;B &lt;ilta&gt; <3 a < b & c';
    const odd = await check({inLanguage: ['fi'], activities: [item(1, {name: {fi: 'x'}, areaServed: ['y']})]});
    const single = {...odd.items[0], name: {fi: text}, description: {fi: `${text}\n\nToinen <b>kappale</b>`}, areaServed: [text]};
    const written = await publishFeed({...odd, items: [single]});
    expect((await read(written)).feed.items[0]).to.deep.include({name: {fi: text}, areaServed: [text]});
    expect((await detailsOf(written))[0]?.items[0]).to.deep.equal(single);
  });

  it('puts activities before events, and several feeds together', async () => {
    const [one, other] = await Promise.all([
      check({events: [item(1)], activities: [item(2, {provider: ['o/1', 'o/none']})], organizations: [{'@id': 'o/1', name: {fi: 'Yksi'}}]}),
      check({activities: [item(2, {name: {fi: 'Toinen'}, provider: ['o/1']})], organizations: [{'@id': 'o/1', name: {fi: 'Kaksi'}}]}),
    ]);
    const {feed: summaries} = await read(await publishFeed(one, other));
    expect(summaries.items.map(({name, kind, provider}) => [name['fi'], kind, provider])).to.deep.equal([
      ['Kerho 2', 'activity', ['o/1', 'o/none']],
      ['Toinen', 'activity', ['o/1~feed2']],
      ['Kerho 1', 'event', []],
    ]);
  });

  it('may be empty', async () => {
    const {feed: nothing} = await read(await publishFeed(await check({activities: []})));
    expect(nothing).to.deep.include({items: [], problems: []});
  });

  it('has no member that a plain feed could bring along', async () => {
    expect(await check({activities: [item(1)], published: {ids: ['x'], details: ['https://evil.example/'], each: 1}})).to.not.have.property('published');
  });
});

describe('a published feed in parts that do not fit', () => {
  let files: Files;
  before(async () => {
    const organizations = [{'@id': 'o/1', name: {fi: 'Yhdistys'}}];
    files = await publishFeed(await check({organizations, activities: [1, 2, 3].map((number) => item(number, {provider: ['o/1'], startDate: '2026-12-01'}))}));
  });
  const problemsOf = ({problems}: Feed) => problems.map(({path, message}) => `${path}: ${message}`);

  for (const [what, change, names, problem] of [
    ['a column is shorter than the rows', {'items.name.fi': ['A', 'B']}, ['A', 'B'], 'items.name.fi: 2 values for 3 rows'],
    ['a column is longer', {'items.startDate': ['2026-12-01', null, null, '2026-12-02']}, ['Kerho 1', 'Kerho 2', 'Kerho 3'], 'items.startDate: 4 values for 3 rows'],
    ['a row number leads nowhere', {'items.provider': [0, 7, -1]}, ['Kerho 1', 'Kerho 2', 'Kerho 3'], 'items[1].provider: organizations have no row 7'],
    ['a column is no list', {'items.theme': 'liikunta'}, ['Kerho 1', 'Kerho 2', 'Kerho 3'], 'items.theme: Not a list'],
    ['there are more rows than the manifest says', {'items.@id': ['a/1', 'a/2', 'a/3', 'a/4'], 'items.name.fi': ['A', 'B', 'C', 'D']}, ['A', 'B', 'C', 'D'], 'published.items: 4 rows, and the manifest says 3'],
  ] as const) {
    it(`is shown as far as it goes, and told, when ${what}`, async () => {
      const {feed} = await read(withColumns(files, change));
      expect(feed.items.map(({name}) => name['fi'])).to.deep.equal(names);
      expect(problemsOf(feed)).to.include(problem);
    });
  }

  it('is harmless when columns have the names of prototypes', async () => {
    const {feed} = await read(withColumns(files, {'items.name.__proto__': [{polluted: 1}], '__proto__.@id': ['x'], 'items.constructor': [1], 'items.toString': [1, 2, 3]}));
    expect(feed.items).to.have.length(3);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  for (const summaries of ['https://other.example/summaries.json', '//other.example/s.json', 'javascript:alert(1)', '', 7, undefined]) {
    it(`asks for no summaries at ${summaries}`, async () => {
      const manifest = {published: {items: 3, summaries}};
      const result = await read(files, manifest).catch((error: unknown) => error);
      expect(result).to.include({name: 'FeedError', code: 'unknown-format'});
    });
  }

  it('leaves out indexes and details of another origin', async () => {
    const manifest = parse(files.get('feed.json'));
    const published = {...(manifest['published'] as object), names: 'https://other.example/names.idx', details: ['//other.example/d.json']};
    const {feed} = await read(files, {...manifest, published});
    expect(feed.published).to.deep.include({names: undefined, details: [undefined]});
  });

  it('asks for the manifest anew, once, when it names summaries that are gone', async () => {
    const manifest = parse(files.get('feed.json'));
    const old = {...manifest, published: {...(manifest['published'] as object), summaries: 'summaries.0123456789abcdef.json'}};
    const {feed, asked} = await read(files, old);
    expect(feed.items).to.have.length(3);
    expect(asked.map((url) => url.replace(/.*\//, ''))).to.deep.equal(['summaries.0123456789abcdef.json', 'feed.json', nameOf(files, 'summaries')]);
    const gone = new Map([...files, ['feed.json', new TextEncoder().encode(JSON.stringify(old))]]);
    expect(await read(gone, old).catch((error: unknown) => error)).to.include({code: 'not-found'});
  });
});
