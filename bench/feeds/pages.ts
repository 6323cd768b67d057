/**
 * What `tarjotin feed convert` takes for few pages and for many: `node --import tsx bench/feeds/pages.ts [20 400]`. A server gives pages of
 * a hundred HSDS services; the command of `dist/node` (`npm run build:node`) writes them to a file. Prints CPU and the most memory of each.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {page} from './hsds.js';

const CLI = resolve('dist/node/cli.js');
const [few = 20, many = 400] = process.argv.slice(2).map(Number);

/** Writes what the process has used when it ends. */
const REPORT = `data:text/javascript,${encodeURIComponent(
  "import {writeFileSync} from 'node:fs'; process.on('exit', () => writeFileSync('usage.json', JSON.stringify({...process.cpuUsage(), rss: process.resourceUsage().maxRSS})));",
)}`;

async function convert(pages: number) {
  const server = createServer(({url = ''}, response) => {
    const number = Number(new URL(url, 'http://localhost').searchParams.get('page') ?? 1);
    response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify(page(number, pages)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-pages-'));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services`;
  const child = spawn(process.execPath, ['--import', REPORT, CLI, 'feed', 'convert', address, '--out', 'feed.json', '--pace', '0'], {cwd: folder});
  await new Promise((done) => child.on('close', done));
  server.close();
  const {user, system, rss} = JSON.parse(readFileSync(join(folder, 'usage.json'), 'utf8')) as Record<'user' | 'system' | 'rss', number>;
  const megabytes = Math.round(statSync(join(folder, 'feed.json')).size / 1e6);
  rmSync(folder, {recursive: true});
  return {pages, writtenMegabytes: megabytes, cpuSeconds: Math.round((user + system) / 10_000) / 100, peakMegabytes: Math.round(rss / 1024)};
}

const results = [await convert(few), await convert(many)];
for (const result of results) console.log(JSON.stringify(result));
