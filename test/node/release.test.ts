/** The folders that a server of widgets publishes, asked for over HTTP as browsers ask. */
import {after, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {get, type IncomingHttpHeaders} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {writeRelease} from '../../scripts/release.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {needBuild} from '../helpers/need-build.js';

needBuild('cdn');
const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const folder = mkdtempSync(join(tmpdir(), 'tarjotin-release-'));
const hashed = readdirSync('dist/cdn').find((name) => /^finder-fi-.*\.js$/.test(name)) ?? '';

let server: Awaited<ReturnType<typeof serveFolder>>;
before(async () => {
  writeFileSync(join(folder, 'older.txt'), 'stays');
  writeRelease(folder);
  server = await serveFolder(folder, {compress: true});
});
after(async () => {
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

/** As it comes over the wire: `fetch` would unpack it. */
const ask = (path: string, headers = {}): Promise<{status?: number; headers: IncomingHttpHeaders; body: Buffer}> =>
  new Promise((resolve, reject) => {
    get(server.origin + path, {headers}, (response) => {
      const {statusCode: status, headers} = response;
      buffer(response).then((body) => resolve({status, headers, body}), reject);
    }).once('error', reject);
  });

const FOR_EVER = /max-age=31536000, immutable/;

describe('a release', () => {
  for (const name of [version, '1']) {
    test(`has all files in ${name}/, each with the hash that sri.json says`, async () => {
      const sri = JSON.parse(readFileSync(join(folder, name, 'sri.json'), 'utf8')) as Record<string, string>;
      for (const file of ['tarjotin.js', 'embed.html', 'embed.js', 'embed-height.js', hashed, 'forms/page-feedback.json']) {
        const {status, body} = await ask(`/${name}/${file}`);
        assert.equal(status, 200, file);
        assert.equal(`sha384-${createHash('sha384').update(body).digest('base64')}`, sri[file], file);
      }
    });
  }

  test('leaves what was published before', () => assert.equal(readFileSync(join(folder, 'older.txt'), 'utf8'), 'stays'));

  test('is for pages of any origin, under its type alone, in UTF-8', async () => {
    for (const path of [`/${version}/tarjotin.js`, '/1/tarjotin.js', `/1/${hashed}`, '/1/embed.html', '/1/sri.json']) {
      const {headers} = await ask(path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', path);
      assert.equal(headers['timing-allow-origin'], '*', path);
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.match(headers['content-type'] ?? '', /^(text\/(javascript|html)|application\/json); charset=utf-8$/, path);
    }
  });

  test('is kept for ever in the folder of its version, for minutes as the newest', async () => {
    const cacheOf = async (path: string): Promise<string> => (await ask(path)).headers['cache-control'] ?? '';
    assert.match(await cacheOf(`/${version}/tarjotin.js`), FOR_EVER);
    assert.match(await cacheOf(`/${version}/embed.html`), FOR_EVER);
    assert.match(await cacheOf(`/1/${hashed}`), FOR_EVER);
    for (const file of ['tarjotin.js', 'embed.html', 'sri.json', 'forms/page-feedback.json']) {
      assert.match(await cacheOf(`/1/${file}`), /^public, max-age=300, stale-while-revalidate=86400$/, file);
    }
    assert.equal(await cacheOf('/1/missing.js'), 'no-store');
  });

  test('is compressed as the browser likes it', async () => {
    const plain = readFileSync(join(folder, '1', hashed));
    const asked = async (encoding: string) => ask(`/1/${hashed}`, {'Accept-Encoding': encoding});
    const [br, gzip, none] = await Promise.all(['gzip, deflate, br, zstd', 'gzip', 'identity'].map(asked));
    assert.deepEqual([br, gzip, none].map((reply) => reply?.headers['content-encoding']), ['br', 'gzip', undefined]);
    assert.ok(br && gzip && none);
    assert.ok(brotliDecompressSync(br.body).equals(plain) && gunzipSync(gzip.body).equals(plain) && none.body.equals(plain));
    assert.ok(br.body.length < plain.length / 2);
    assert.equal(br.headers.vary, 'Accept-Encoding');
  });
});

describe('_headers, for static hosts', () => {
  type Rule = readonly [prefix: string, headers: ReadonlyMap<string, string>];
  const rules = (): Rule[] =>
    readFileSync(join(folder, '_headers'), 'utf8').trim().split(/\n(?=\/)/).map((text) => {
      const [path = '', ...lines] = text.split('\n');
      return [path.replace(/\*$/, ''), new Map(lines.map((line) => line.trim().split(/: (.*)/, 2) as [string, string]))];
    });

  test('says what the server here sends, and no header of a file twice', async () => {
    for (const path of [`/${version}/tarjotin.js`, '/1/tarjotin.js', `/${version}/${hashed}`, '/1/forms/page-feedback.json']) {
      const {headers} = await ask(path);
      const said = rules().filter(([prefix]) => path.startsWith(prefix)).flatMap(([, found]) => [...found]);
      assert.equal(new Set(said.map(([name]) => name)).size, said.length, path);
      assert.ok(said.length >= 5, path);
      for (const [name, value] of said) assert.equal(headers[name.toLowerCase()], value, `${path} ${name}`);
    }
  });
});
