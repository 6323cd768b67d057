/** A small file server for the demo, the stories and the tests. Node built-ins only. */
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, resolve, sep} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {ALWAYS, cacheControl} from './headers.mjs';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.md', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

async function answer(folder, pathname) {
  const path = resolve(folder, `.${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`);
  if (!path.startsWith(resolve(folder) + sep)) throw new Error('outside the folder');
  return {body: await readFile(path), type: TYPES.get(extname(path)) ?? 'application/octet-stream'};
}

/** Less than this is one packet anyway. */
const WORTH_COMPRESSING = 1_000;
const QUALITY = {params: {[constants.BROTLI_PARAM_QUALITY]: 5}};

/** The body in the best encoding that the visitor takes. */
async function compressed({body, type}, accepted = '') {
  const isText = /^(text|application)\/(?!octet)|svg/.test(type) && body.length > WORTH_COMPRESSING;
  if (isText && /\bbr\b/.test(accepted)) return {body: await promisify(brotliCompress)(body, QUALITY), encoding: 'br'};
  if (isText && /\bgzip\b/.test(accepted)) return {body: await promisify(gzip)(body), encoding: 'gzip'};
  return {body};
}

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * Serves a folder on the loopback address, for any origin to read.
 * @param {string} folder
 * @param {{port?: number, compress?: boolean, handle?: (request: Request, response: Response) => boolean | Promise<boolean>}} [options]
 *   `port` 0 takes a free one; `handle` answers a request itself and returns true, or leaves it with false
 * @returns {Promise<{origin: string, close(): Promise<void>}>} rejects when the port is taken (code EADDRINUSE)
 */
export function serveFolder(folder, {port = 0, compress = false, handle = () => false} = {}) {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-cache');
    if (await handle(request, response)) return;
    try {
      const found = await answer(folder, pathname);
      const {body, encoding} = compress ? await compressed(found, request.headers['accept-encoding']) : found;
      if (encoding) response.setHeader('Content-Encoding', encoding);
      if (compress) response.setHeader('Vary', 'Accept-Encoding');
      response.setHeader('Cache-Control', cacheControl(pathname));
      response.writeHead(200, {'Content-Type': found.type}).end(body);
    } catch {
      response.writeHead(404, {'Content-Type': 'text/plain', 'Cache-Control': 'no-store'}).end('Not found');
    }
  });
  const close = () => new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  return new Promise((resolved, rejected) => {
    server.once('error', rejected);
    server.listen(port, '127.0.0.1', () => resolved({origin: `http://localhost:${server.address().port}`, close}));
  });
}
