/** `tarjotin feed check` as a publisher runs it. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {run} from '../../helpers/run-cli.js';

let folder: string;
before(() => void (folder = mkdtempSync(join(tmpdir(), 'tarjotin-'))));
after(() => rmSync(folder, {recursive: true}));

const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const GOOD = {
  '@id': 'act/1',
  name: {fi: 'Kuorolaulua'},
  summary: {fi: 'Lauletaan yhdessä joka viikko, nuotteja ei tarvitse osata.'},
  provider: 'org/1',
  areaServed: ['Laukaa'],
  theme: 'theme/musiikki',
  typicalAgeRange: '18-',
  inLanguage: ['fi'],
  isAccessibleForFree: true,
  eventSchedule: [{byDay: ['Tuesday'], startTime: '17:30', repeatFrequency: 'P1W'}],
  url: 'https://kuoro.example/tiistai',
};
const feed = (...activities: readonly unknown[]) => ({
  version: 1,
  activities,
  organizations: [{'@id': 'org/1', name: {fi: 'Laukaan laulajat'}}],
  terms: [{'@id': 'theme/musiikki', inDefinedTermSet: 'theme', name: {fi: 'Musiikki'}}],
});

interface Report {
  readonly format: string | null;
  readonly items: {readonly in: number; readonly out: number};
  readonly problems: readonly {readonly path: string; readonly remedy: string}[];
  readonly completeness: readonly {readonly '@id': string; readonly mark: number; readonly missing: readonly string[]}[];
}
const lastJson = (text: string): Report => JSON.parse(text.trim().split('\n').at(-1) ?? '') as Report;

describe('tarjotin feed check', () => {
  it('says in one line of JSON what is read, and ends with 0 when all is shown', async () => {
    const {code, stdout} = await run(['feed', 'check', write('hyva.json', feed(GOOD)), '--json']);
    assert.equal(code, 0);
    const report = lastJson(stdout);
    assert.deepEqual([report.format, report.items, report.problems], ['tarjotin', {in: 1, out: 1}, []]);
    assert.deepEqual(report.completeness, [{'@id': 'act/1', mark: 100, missing: []}]);
  });

  it('names what is left out, why and what to do, and ends with 1', async () => {
    const {code, stdout} = await run(['feed', 'check', write('osin.json', feed(GOOD, {'@id': 'act/2'}, {...GOOD, '@id': 'act/3', url: 'javascript:1'}))]);
    assert.equal(code, 1);
    assert.match(stdout, /Records in it: 3; shown: 2 /);
    assert.match(stdout, /✖ Left out: no usable name \(1×: activities\[1\]\)\n {4}→ Add what is missing/);
    assert.match(stdout, /! Not a url .*activities\[2\]\.url/);
  });

  it('marks an item the lower the less it tells', async () => {
    const {stdout} = await run(['feed', 'check', write('niukka.json', feed({'@id': 'act/9', name: 'Kerho'})), '--json']);
    const [{mark, missing}] = lastJson(stdout).completeness as [Report['completeness'][0]];
    assert.equal(mark, 0);
    assert.deepEqual(missing, ['description', 'organization', 'place', 'time', 'theme', 'audience', 'price', 'contact', 'language']);
  });

  for (const [what, name, content, remedy] of [
    ['a login page', 'kirjaudu.json', '<!doctype html><form></form>', /web page without data/],
    ['another JSON', 'muu.json', {cars: [1, 2]}, /Publish it in a form that we read/],
    ['half a document', 'puolikas.json', '{"activities": [{"name": "a"}', /stops in the middle/],
  ] as const) {
    it(`says what to do about ${what}, and ends with 2`, async () => {
      const {code, stdout} = await run(['feed', 'check', write(name, content), '--json']);
      assert.equal(code, 2);
      const report = lastJson(stdout);
      assert.deepEqual([report.format, report.items.out], [null, 0]);
      assert.match(report.problems[0]?.remedy ?? '', remedy);
    });
  }

  it('reads a list whose pages are of two versions of a format', async () => {
    const service = (id: string, name: string) => ({id, name, status: 'active', description: 'Kerho', organization: {id: 'o1', name: 'Yhdistys ry'}});
    const pages = join(folder, 'sekaisin');
    mkdirSync(pages);
    write('sekaisin/1.json', {total_items: 2, total_pages: 2, page_number: 1, size: 1, contents: [service('a', 'Kuoro')]});
    write('sekaisin/2.json', {totalElements: 2, totalPages: 2, number: 2, size: 1, first: false, last: true, content: [service('b', 'Bändi')]});
    const report = lastJson((await run(['feed', 'check', pages, '--json'])).stdout);
    assert.deepEqual([report.format, report.items], ['open-referral', {in: 2, out: 2}]);
  });

  it('reads a document of 50 MB, and shortens what is too long', async () => {
    const description = {fi: 'Laulu raikaa. '.repeat(7_500)};
    const many = [...Array(500).keys()].map((number) => ({...GOOD, '@id': `act/${number}`, description}));
    const path = write('suuri.json', feed(...many));
    assert.ok(statSync(path).size > 50_000_000);
    const {code, stdout} = await run(['feed', 'check', path, '--json']);
    const {items, problems} = lastJson(stdout);
    assert.deepEqual([code, items, problems.length, problems[0]?.remedy], [0, {in: 500, out: 500}, 500, 'Shorten it']);
  });

  it('tells why an item is not shown, or is hard to find', async () => {
    const past = {...GOOD, '@id': 'act/4', name: {fi: 'Joulukuoro'}, eventSchedule: undefined, startDate: '2020-12-01', endDate: '2020-12-20'};
    const path = write('miksi.json', feed(GOOD, past, {name: {fi: 'Nimetön kuoro'}, provider: 5, '@id': 'act/5'}, {'@id': 'act/6', summary: {fi: 'Kadonnut kuoro'}}));
    const {stdout} = await run(['feed', 'check', path, '--item', 'kuoro']);
    assert.match(stdout, /"Joulukuoro" is shown \(act\/4\)\n {2}all its times are over/);
    assert.match(stdout, /"Nimetön kuoro" is shown .*\n( .*\n)* {2}harder to find → choose a theme/);
    assert.match(stdout, /"Kadonnut kuoro" is not shown\n {2}left out: activities\[3\]: Left out: no usable name → Add what is missing/);
    assert.match((await run(['feed', 'check', path, '--item', 'sähly'])).stdout, /is in none of the documents/);
  });

  it('says how it is used', async () => {
    assert.match((await run(['feed', '--help'])).stdout, /check SOURCE/);
    const wrong = await run(['feed', 'chekc', 'x']);
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /no command chekc/);
  });
});
