/** A small file server for the demo, the stories and the tests. Node built-ins only. */
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, resolve, sep} from 'node:path';

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

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * Serves a folder on the loopback address, for any origin to read.
 * @param {string} folder
 * @param {{port?: number, handle?: (request: Request, response: Response) => boolean | Promise<boolean>}} [options]
 *   `port` 0 takes a free one; `handle` answers a request itself and returns true, or leaves it with false
 * @returns {Promise<{origin: string, close(): Promise<void>}>} rejects when the port is taken (code EADDRINUSE)
 */
export function serveFolder(folder, {port = 0, handle = () => false} = {}) {
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-cache');
    if (await handle(request, response)) return;
    try {
      const {body, type} = await answer(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
      response.writeHead(200, {'Content-Type': type}).end(body);
    } catch {
      response.writeHead(404, {'Content-Type': 'text/plain'}).end('Not found');
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
