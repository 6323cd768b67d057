/** `tarjotin feed build`, `render` and `watch`: a published folder that a broken source does not spoil. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {makeFeed} from '../../../scripts/demo-feed/make-feed.mjs';
import {todayInHelsinki} from '../../../scripts/demo-feed/dates.mjs';
import {CLI, run} from '../../helpers/run-cli.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tarjotin-'))));
afterEach(() => rmSync(folder, {recursive: true}));

const save = (name: string, content: unknown) => writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const build = (...more: readonly string[]) => run(['feed', 'build', 'a.json', '--out', 'out', ...more], folder);
const event = (id: number, more: object = {}) => ({'@id': `ev/${id}`, name: {fi: `Tapahtuma ${id}`}, startDate: '2090-06-01T18:00', organizer: 'org/1', ...more});
const feed = (...events: readonly object[]) => ({version: 1, organizations: [{'@id': 'org/1', name: {fi: 'Kyläyhdistys ry'}}], events});

describe('tarjotin feed build', () => {
  it('writes a feed that is read like any other, with every item of the source', async () => {
    save('a.json', makeFeed({activities: 120, seed: 1, today: todayInHelsinki()}));
    const {code, stderr} = await build();
    assert.equal(code, 0, stderr);
    const [before, after] = await Promise.all(['a.json', 'out/feed.json'].map((path) => run(['feed', 'check', path, '--json'], folder)));
    const count = ({stdout}: {readonly stdout: string}) => (JSON.parse(stdout) as {items: {out: number}}).items.out;
    assert.ok(before && after);
    assert.equal(after.code, 0, after.stdout.slice(0, 500));
    assert.equal(count(after), count(before));
  });

  it('writes calendars, one of all and one for each organisation, and a sitemap of the page', async () => {
    save('a.json', feed(event(1), event(2), event(3, {startDate: '2020-01-01'})));
    await build('--page', 'https://kunta.example/toiminta');
    const [own = ''] = readdirSync(join(folder, 'out/calendars'));
    for (const name of ['out/calendar.ics', `out/calendars/${own}`]) {
      assert.equal(read(name).match(/BEGIN:VEVENT/g)?.length, 2);
      assert.match(read(name), /\r\nEND:VCALENDAR\r\n$/);
    }
    assert.equal((await run(['feed', 'check', 'out/feed.jsonld', '--json'], folder)).stdout.includes('"out":3'), true);
    assert.match(read('out/sitemap.xml'), /<loc>https:\/\/kunta\.example\/toiminta\?t=item%3Dev%252F1<\/loc>/);
  });

  it('leaves unchanged files alone, and takes away what nothing names any more after a week', async () => {
    save('a.json', feed(event(1)));
    await build();
    const first = readdirSync(join(folder, 'out')).filter((name) => name.startsWith('details'));
    save('a.json', feed(event(1), event(2)));
    await build();
    assert.ok(first.every((name) => existsSync(join(folder, 'out', name))), 'kept for those who have the older manifest');
    const old = new Date(Date.now() - 8 * 24 * 3_600_000);
    for (const name of first) utimesSync(join(folder, 'out', name), old, old);
    await build();
    assert.ok(first.every((name) => !existsSync(join(folder, 'out', name))));
  });

  it('goes on with the last good state of a source that fails, and says so', async () => {
    save('a.json', feed(event(1), event(2)));
    await build();
    save('a.json', '<!doctype html><title>Huoltokatko</title>');
    const {code, stderr} = await build();
    assert.equal(code, 1);
    assert.match(stderr, /a\.json: .*html.*; its last good state is kept/);
    assert.equal((JSON.parse(read('out/feed.json')) as {published: {items: number}}).published.items, 2);
  });

  it('takes a source that has suddenly lost most of its items for broken', async () => {
    save('a.json', feed(...[1, 2, 3, 4, 5].map((id) => event(id))));
    await build();
    save('a.json', feed(event(1)));
    const {code, stderr} = await build();
    assert.equal(code, 1);
    assert.match(stderr, /1 items where there were 5; those are kept/);
  });

  it('writes nothing when a source was never read', async () => {
    const {code, stderr} = await build();
    assert.equal(code, 1);
    assert.match(stderr, /a\.json/);
    assert.equal(existsSync(join(folder, 'out')), false);
  });
});

describe('tarjotin feed render', () => {
  it('writes a list that leads to the finder, without what is over, with text as text', async () => {
    save('a.json', feed(event(1, {name: {fi: '<b>Kuoro & "tanssi"'}}), event(2, {startDate: '2020-01-01'}), event(3, {name: {sv: 'Körsång'}})));
    const {code} = await run(['feed', 'render', 'a.json', '--out', 'lista.html', '--page', 'https://kunta.example/'], folder);
    assert.equal(code, 0);
    const html = read('lista.html');
    assert.equal(html.match(/<li>/g)?.length, 2);
    assert.match(html, /<a href="https:\/\/kunta\.example\/\?t=item%3Dev%252F1">Kuoro &amp; &quot;tanssi&quot;<\/a><br>Kyläyhdistys ry · to 1\.6\.2090 klo 18\.00/);
    assert.match(html, /<span lang="sv">Körsång<\/span>/);
    const [, data = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
    const graph = (JSON.parse(data) as {'@graph': readonly {'@type': string}[]})['@graph'];
    assert.equal(graph.filter((node) => node['@type'] === 'Event').length, 2);
  });

  it('says what is wrong with its options', async () => {
    const {code, stderr} = await run(['feed', 'render', 'a.json', '--out', 'x.html', '--locale', 'de'], folder);
    assert.equal(code, 1);
    assert.match(stderr, /--locale de: fi, sv or en/);
  });
});

describe('a published feed as a source', () => {
  const whole = {...event(1), description: {fi: 'Koko kuvaus, joka ei ole luettelossa.'}, contactPoint: [{telephone: '+358 40 123 4567'}]};

  it('comes back whole: the details are read too', async () => {
    save('a.json', feed(whole));
    await run(['feed', 'build', 'a.json', '--out', 'out'], folder);
    await run(['feed', 'convert', 'a.json', '--out', 'direct.json'], folder);
    const {code, stderr} = await run(['feed', 'convert', 'out/feed.json', '--out', 'back.json'], folder);
    assert.equal(code, 0, stderr);
    const [direct, back] = ['direct.json', 'back.json'].map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as {events: unknown});
    assert.deepEqual(back?.events, direct?.events);
    assert.ok(JSON.stringify(back).includes('Koko kuvaus'));
  });

  it('whose details are gone gives the summaries, and says so', async () => {
    save('a.json', feed(whole));
    await run(['feed', 'build', 'a.json', '--out', 'out'], folder);
    for (const name of readdirSync(join(folder, 'out'))) if (name.startsWith('details.')) rmSync(join(folder, 'out', name));
    const {code, stdout} = await run(['feed', 'check', 'out/feed.json'], folder);
    assert.equal(code, 0);
    assert.match(stdout, /shown: 1 /);
    assert.match(stdout, /Its items are known by their summaries alone/);
  });
});

describe('tarjotin feed watch', () => {
  it('builds at once, and ends when it is told to', async () => {
    save('a.json', feed(event(1)));
    const child = spawn(process.execPath, [CLI, 'feed', 'watch', 'a.json', '--out', 'out'], {cwd: folder});
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const built = new Promise<void>((resolve) => child.stderr.on('data', (data: Buffer) => { if (data.toString().includes('1 items')) resolve(); }));
    await built;
    assert.ok(existsSync(join(folder, 'out/feed.json')));
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  });
});
