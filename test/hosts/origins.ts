/** The three servers behind a host page: the site itself, our scripts, and the feed with a real receiver. */
import {randomBytes} from 'node:crypto';
import {createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, request as ask, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join, resolve, sep} from 'node:path';
import {type Running, runReceiver} from '../helpers/receiver/run.js';
import {makeFeed} from './feed.js';
import {type Host, type HostFolder, readHost} from './folder.js';
import {fillHost, type WidgetName} from './paste.js';

export interface VisitPlan {
  readonly host: Host;
  readonly widgets: readonly WidgetName[];
  readonly isModule: boolean;
}

export interface Origins {
  readonly script: string;
  readonly feed: string;
  /** The sites'. */
  readonly site: string;
  readonly receiver: Running;
  /** Makes the page of a visit; `thread` is its own round of comments. */
  plan(plan: VisitPlan): {readonly url: string; readonly thread: string; readonly text: string};
  /** Somebody has commented there before. */
  seed(thread: string): Promise<unknown>;
  /** From now on every connection for the feed and the comments of this visit is broken. */
  breakFeed(thread: string): void;
  close(): Promise<void>;
}

/** Rounds of comments, one for each visit. */
const MOST_VISITS = 600;

const TYPES = new Map(Object.entries({
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
}));

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(handle: Handler): Promise<{origin: string; server: Server}> {
  const server = createServer(handle);
  await new Promise<void>((resolved) => void server.listen(0, '127.0.0.1', resolved));
  return {server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
}

const notFound = (response: ServerResponse): void => void response.writeHead(404, {'Content-Type': 'text/plain'}).end('not found');

/** `charset` is what is sent with scripts; the sites' own servers send none, as many do. */
function sendFile(response: ServerResponse, folder: string, name: string, headers: Readonly<Record<string, string>> = {}): void {
  const path = resolve(folder, name);
  if (!path.startsWith(resolve(folder) + sep) || !existsSync(path) || !statSync(path).isFile()) return notFound(response);
  response.writeHead(200, {'Content-Type': TYPES.get(extname(path).slice(1)) ?? 'application/octet-stream', ...headers});
  createReadStream(path).pipe(response);
}

/** Another build than ours, at another address: the same but for its version. */
function otherVersion(): string {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  return readFileSync('dist/cdn/tarjotin.js', 'utf8').replaceAll(version, '99.0.0');
}

/** Without a charset in its header, so that a page's own counts: what is built must not need one. */
function serveScripts(): Promise<{origin: string; server: Server}> {
  const other = otherVersion();
  return listen(({url = ''}, response) => {
    const {pathname} = new URL(url, 'http://x');
    const headers = {'Access-Control-Allow-Origin': '*'};
    if (pathname === '/2/tarjotin.js') response.writeHead(200, {...headers, 'Content-Type': 'text/javascript'}).end(other);
    else sendFile(response, 'dist/cdn', pathname.replace(/^\/(2\/)?/, ''), headers);
  });
}

/** The feed, and the receiver behind a proxy. It tries to set a cookie with all it says. */
async function serveFeed(receiver: Running, broken: ReadonlySet<string>): Promise<{origin: string; server: Server}> {
  const feed = JSON.stringify(makeFeed(Date.now()));
  return listen((request, response) => {
    if (broken.has(/\br\d+\b/.exec(request.url ?? '')?.[0] ?? '')) return void request.socket.destroy();
    response.setHeader('Set-Cookie', 'visitor=1; Path=/');
    if (request.url?.endsWith('/feed.json')) {
      return void response.writeHead(200, {'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*'}).end(feed);
    }
    const {method, headers, url = ''} = request;
    const forwarded = ask(receiver.url + url, {method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
}

const AGGREGATE = (source: string): string =>
  `try{window.agg=(window.agg||0)+1}catch(e){}\ntry{${source}\n}catch(e){console.error("An error has occurred.",e.stack);}\ntry{window.agg=(window.agg||0)+1}catch(e){}\n`;

interface Site {
  readonly folder: HostFolder;
  readonly plans: readonly VisitPlan[];
  readonly script: string;
  readonly feed: string;
}

/** The page of a host as it is sent: filled, in its charset, with its headers. */
function sendHost(response: ServerResponse, {folder, script, feed}: Site, host: Host, plan: VisitPlan, visit: number): void {
  const nonce = randomBytes(12).toString('base64');
  const text = fillHost(readHost(folder, host), host, {...plan, script, feed, nonce, thread: `r${visit}`});
  const headers = Object.entries(host.headers).map(([name, value]) => [
    name,
    value.replaceAll('{{NONCE}}', nonce).replaceAll('{{ORIGIN_SCRIPT}}', `${script} 'self'`).replaceAll('{{ORIGIN_FEED}}', feed),
  ]);
  response
    .writeHead(200, {'Content-Type': `${host.mime}; charset=${host.charset}`, 'Cache-Control': 'no-store', ...Object.fromEntries(headers) as object})
    .end(Buffer.from(text, host.charset === 'utf-8' ? 'utf8' : 'latin1'));
}

/** What pages put into frames is filled too, and sent without a policy of its own. */
const framed = (file: string): Host =>
  ({file, title: file, group: '', traps: [], probes: [], headers: {}, mime: 'text/html', charset: 'utf-8', emulate: {}, delivery: 'tag', noise: [], expect: 'works'});

/** Each visit has a folder of its own on the site: `/7/01-plain.html`, `/7/vendor/…`. */
function serveSite(site: () => Site): Promise<{origin: string; server: Server}> {
  return listen(({url = ''}, response) => {
    const {folder, plans} = site();
    const path = decodeURIComponent(new URL(url, 'http://x').pathname);
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    if (path === '/__aggregate.js') {
      return void response.writeHead(200, {'Content-Type': 'text/javascript'}).end(AGGREGATE(readFileSync('dist/cdn/tarjotin.js', 'utf8')));
    }
    const [, number = '', name = ''] = /^\/(\d+)\/(.*)$/.exec(path) ?? [];
    const plan = plans[Number(number)];
    if (!plan) return notFound(response);
    const host = [plan.host, ...folder.hosts].find(({file}) => file === name) ?? (/^inner\/.*\.html$/.test(name) ? framed(name) : undefined);
    if (host) return sendHost(response, site(), host, plan, Number(number));
    if (name.startsWith('vendor/')) return sendFile(response, folder.vendor, name.slice('vendor/'.length));
    // A worker of the site rules over all of it, as a plug-in for offline use does.
    sendFile(response, folder.path, name, {'Service-Worker-Allowed': '/'});
  });
}

/** Starts them. `dist/cdn` has been built. */
export async function startOrigins(folder: HostFolder): Promise<Origins> {
  const data = mkdtempSync(join(tmpdir(), 'tarjotin-hosts-'));
  const form: unknown = JSON.parse(readFileSync('src/form/presets/page-feedback.json', 'utf8'));
  const round = {name: {fi: 'Luonnos'}, moderation: 'after'};
  const threads = Object.fromEntries(Array.from({length: MOST_VISITS}, (_, index) => [`r${index}`, round]));
  const receiver = await runReceiver(join(data, 'test.db'), {origins: '*', forms: {palaute: {form}}, threads});
  const broken = new Set<string>();
  const plans: VisitPlan[] = [];
  const [script, feed] = await Promise.all([serveScripts(), serveFeed(receiver, broken)]);
  const site = {folder, plans, script: script.origin, feed: feed.origin};
  const host = await serveSite(() => site);
  return {
    script: script.origin,
    feed: feed.origin,
    site: host.origin,
    receiver,
    plan(plan) {
      const visit = plans.push(plan) - 1;
      return {url: `${host.origin}/${visit}/${plan.host.file}`, thread: `r${visit}`, text: readHost(folder, plan.host)};
    },
    seed: (thread) => receiver.post(`/comments/${thread}`, {text: 'Hyvä luonnos.', name: 'Aino'}),
    breakFeed: (thread) => void broken.add(thread),
    async close() {
      const servers = [script.server, feed.server, host.server];
      servers.forEach((server) => server.closeAllConnections());
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
      await receiver.close();
      rmSync(data, {recursive: true});
    },
  };
}
