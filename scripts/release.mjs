/**
 * What a server for widgets publishes, from dist/cdn: the folder of this version, which never changes, the folder of its major
 * version, which the next release replaces, and the headers for both. `npm run build:release` writes it into dist/release.
 */
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {headersFile} from './headers.mjs';

/**
 * Leaves what else is in the folder: older versions stay where pages expect them.
 * @param {string} folder
 */
export function writeRelease(folder) {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
  const [alias] = version.split('.');
  mkdirSync(folder, {recursive: true});
  for (const name of [version, alias]) {
    rmSync(`${folder}/${name}`, {recursive: true, force: true});
    cpSync('dist/cdn', `${folder}/${name}`, {recursive: true});
  }
  writeFileSync(`${folder}/_headers`, headersFile(version, alias));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeRelease('dist/release');
