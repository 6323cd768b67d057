/** The CSS and scripts of others that host pages refer to: fetched once, by the folder's own script, and never committed. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';

const CACHE = '.cache/hosts-vendor';

/** The folder with them; undefined when they cannot be fetched, which is said on stderr. */
export function findVendor(folder: string): string | undefined {
  const beside = join(folder, 'vendor');
  const script = join(folder, 'fetch-vendor.sh');
  if (existsSync(beside) || !existsSync(script)) return beside;
  // VERSIONS.txt is what the script writes last.
  if (existsSync(join(CACHE, 'VERSIONS.txt'))) return CACHE;
  console.error(`Fetching the packages of the host pages into ${CACHE} (93 MB, once)`);
  const {status} = spawnSync('bash', [resolve(script), resolve(CACHE)], {stdio: ['ignore', 2, 2], timeout: 600_000});
  if (status === 0) return CACHE;
  console.error('They could not be fetched: the network, npm or apt-get is missing.');
  return undefined;
}
