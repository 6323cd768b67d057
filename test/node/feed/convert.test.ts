/** `tarjotin feed convert` and `merge` on a real server that counts what it is asked. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {envelope, event} from '../../fixtures/feeds/linked-events.js';
import {CLI, run} from '../../helpers/run-cli.js';

interface Written {
  readonly version: number;
  readonly activities: readonly {readonly '@id': string; readonly name: Readonly<Record<string, string>>}[];
  readonly events: readonly {readonly '@id': string; readonly name: Readonly<Record<string, string>>; readonly isAccessibleForFree?: boolean}[];
  readonly organizations: readonly unknown[];
}

let folder: string;
let server: Server;
let origin: string;
/** What each path answers: JSON, or a status. */
let answers: Map<string, unknown>;
let asked: {path: string; conditional: boolean}[];

before(async () => {
  server = createServer(({url = '', headers}, response) => {
    const conditional = headers['if-none-match'] !== undefined;
    asked.push({path: url, conditional});
    const answer = answers.get(url);
    if (answer === 'never') return;
    if (typeof answer === 'number' || answer === undefined) response.writeHead(answer ?? 404).end();
    else if (conditional) response.writeHead(304).end();
    else response.writeHead(200, {ETag: '"1"'}).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tarjotin-'));
  asked = [];
});
afterEach(() => rmSync(folder, {recursive: true}));

const read = (name: string): Written => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Written;
const idsOf = (items: readonly {readonly '@id': string}[]) => items.map((item) => item['@id']);
const convert = (...more: readonly string[]) => run(['feed', 'convert', `${origin}/v1/event/?a`, '--out', 'feed.json', '--pace', '0', ...more], folder);
const FIRST = '/v1/event/?a&event_type=General,Course,Volunteering&include=location,keywords,audience&page_size=100&start=today';

/** Runs the command until the server is asked for `path`, and then stops it as Ctrl-C does; what it says. */
async function startAndStop(args: readonly string[], path: string): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...args], {cwd: folder});
  const said: string[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  while (!asked.some((request) => request.path === path)) await wait(20);
  child.kill('SIGINT');
  await once(child, 'close');
  return said.join('');
}

describe('tarjotin feed convert', () => {
  beforeEach(() => {
    answers = new Map<string, unknown>([
      [FIRST, {...envelope([event('x:1'), event('x:2')]), meta: {count: 3, next: `${origin}/p2`}}],
      ['/p2', envelope([event('x:2'), event('x:3')])],
    ]);
  });

  it('writes a feed of ours of all pages, each item once, that the check finds good', async () => {
    const {code, stderr} = await convert();
    assert.equal(code, 0, stderr);
    const feed = read('feed.json');
    assert.equal(feed.version, 1);
    assert.deepEqual(idsOf(feed.events), ['x:1', 'x:2', 'x:3']);
    assert.equal((await run(['feed', 'check', 'feed.json'], folder)).code, 0);
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('.tarjotin-') && name !== '.tarjotin-cache'), []);
  });

  it('asks the second time only for what has changed', async () => {
    await convert();
    asked = [];
    assert.equal((await convert()).code, 0);
    assert.deepEqual(asked.map(({conditional}) => conditional), [true, true]);
    assert.deepEqual(idsOf(read('feed.json').events), ['x:1', 'x:2', 'x:3']);
  });

  it('leaves the good feed alone when a page fails, and goes on from there when it is run again', async () => {
    writeFileSync(join(folder, 'feed.json'), '"good"');
    answers.set('/p2', 404);
    const failed = await convert();
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /not-found/);
    assert.equal(readFileSync(join(folder, 'feed.json'), 'utf8'), '"good"');
    answers.set('/p2', envelope([event('x:3')]));
    asked = [];
    assert.equal((await convert()).code, 0);
    assert.deepEqual(asked.map(({path}) => path), ['/p2']);
    assert.deepEqual(idsOf(read('feed.json').events), ['x:1', 'x:2', 'x:3']);
  });

  it('stops when it is told to, leaves nothing half done, and goes on from there', async () => {
    answers.set('/p2', 'never');
    const stopped = startAndStop(['feed', 'convert', `${origin}/v1/event/?a`, '--out', 'feed.json', '--pace', '0'], '/p2');
    assert.match(await stopped, /Stopped. Run it again/);
    assert.deepEqual(readdirSync(folder), ['.tarjotin-cache']);
    answers.set('/p2', envelope([event('x:3')]));
    asked = [];
    assert.equal((await convert()).code, 0);
    assert.deepEqual(asked.map(({path}) => path), ['/p2']);
    assert.deepEqual(idsOf(read('feed.json').events), ['x:1', 'x:2', 'x:3']);
  });

  it('gives items of one @id that differ another, so that none is lost', async () => {
    answers.set('/p2', envelope([{...event('x:1'), name: {fi: 'Aivan muuta'}}]));
    await convert();
    assert.deepEqual(idsOf(read('feed.json').events), ['x:1', 'x:2', 'x:1~2']);
  });

  it('wants to know where to write', async () => {
    const {code, stderr} = await run(['feed', 'convert', 'x.json'], folder);
    assert.equal(code, 1);
    assert.match(stderr, /--out/);
    assert.equal(existsSync(join(folder, 'feed.json')), false);
  });
});

describe('tarjotin feed merge', () => {
  const place = {'@id': 'place/1', name: {fi: 'Kylätalo'}, address: {addressLocality: {fi: 'Laukaa'}}};
  const organization = (name: string) => ({'@id': 'org/1', name: {fi: name}});
  const save = (file: string, document: unknown) => writeFileSync(join(folder, file), JSON.stringify(document));
  const merge = (...files: readonly string[]) => run(['feed', 'merge', ...files, '--out', 'kaikki.json'], folder);

  it('finds what two feeds tell of one thing by name, place and day, shows it, and keeps what either told', async () => {
    const shared = {name: {fi: 'Kyläjuhla'}, startDate: '2027-06-01', location: 'place/1', organizer: 'org/1'};
    save('a.json', {places: [place], organizations: [organization('Kyläyhdistys ry')], events: [{'@id': 'ev/1', ...shared}]});
    save('b.json', {
      places: [{...place, '@id': 'place/7'}],
      organizations: [organization('kyläyhdistys ry')],
      events: [
        {'@id': 'b:9', ...shared, name: {fi: 'KYLÄJUHLA'}, location: 'place/7', isAccessibleForFree: true, summary: {fi: 'Ohjelmaa koko perheelle.'}},
        {'@id': 'b:10', ...shared, startDate: '2027-06-02', location: 'place/7'},
      ],
    });
    const {code, stdout} = await merge('a.json', 'b.json');
    assert.equal(code, 0);
    assert.match(stdout, /= KYLÄJUHLA: b:9 and ev\/1, the same name and place/);
    const {events, organizations} = read('kaikki.json');
    assert.deepEqual(idsOf(events), ['b:9', 'b:10']);
    assert.equal(events[0]?.isAccessibleForFree, true);
    assert.equal(organizations.length, 1);
  });

  it('takes nothing of one feed for the other: there two are meant', async () => {
    const group = {name: {fi: 'Vertaisryhmä'}, location: 'place/1'};
    save('a.json', {places: [place], activities: [{'@id': 'a:1', ...group}, {'@id': 'a:2', ...group}]});
    save('b.json', {activities: [{'@id': 'b:1', name: {fi: 'Muu'}}]});
    await merge('a.json', 'b.json');
    assert.deepEqual(idsOf(read('kaikki.json').activities), ['a:1', 'a:2', 'b:1']);
  });

  it('writes nothing when a source cannot be read', async () => {
    save('a.json', {activities: []});
    const {code, stderr} = await merge('a.json', 'puuttuu.json');
    assert.equal(code, 1);
    assert.match(stderr, /puuttuu\.json/);
    assert.equal(existsSync(join(folder, 'kaikki.json')), false);
  });
});
