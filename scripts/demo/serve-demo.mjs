/** The demo as `npm start` serves it, from what has been built: the page and a real receiver at one origin. */
import {mkdir, readFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {serveFolder} from '../static-server.mjs';
import {passOn} from './pass-on.mjs';

const SETTINGS = 'scripts/demo/receiver.json';
/** What the receiver answers; all else are files. */
const ITS_OWN = /^\/(answers|comments|forms|results|oembed|admin|health|openapi\.json)(?=[/?]|$)/;

/** Its settings with whole paths; kept in `database` when given. */
async function readSettings(origin, database) {
  const settings = JSON.parse(await readFile(SETTINGS, 'utf8'));
  const path = database ?? join(dirname(SETTINGS), settings.database);
  await mkdir(dirname(path), {recursive: true});
  return {...settings, database: resolve(path), embed: `${origin}/1/embed.html`};
}

/**
 * @param {{port?: number, token: string, database?: string}} options `token` opens /admin
 * @returns {Promise<{origin: string, close(): Promise<void>}>} rejects when the port is taken (code EADDRINUSE)
 */
export async function serveDemo({port, token, database}) {
  /** @type {{url: string, close(): Promise<void>} | undefined} */
  let receiver;
  const handle = (request, response) => {
    if (!receiver || !ITS_OWN.test(request.url ?? '')) return false;
    passOn(receiver.url, request, response);
    return true;
  };
  const server = await serveFolder('dist/site', {port, handle, compress: true});
  const close = async () => {
    await server.close();
    await receiver?.close();
  };
  try {
    const {startReceiver} = await import('../../dist/node/receiver.js');
    receiver = await startReceiver({
      config: await readSettings(server.origin, database),
      folder: dirname(SETTINGS),
      env: {TARJOTIN_TOKEN: token},
      port: 0,
      adminFolder: resolve('dist/admin'),
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {origin: server.origin, close};
}
