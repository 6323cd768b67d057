/** The receiver's packages are optional peers of ours: who installs the widgets gets none of them (docs/decisions.md). */
import {readFile} from 'node:fs/promises';

interface Manifest {
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** One line to copy, with the versions that the receiver has been tried with. */
async function installLine(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const {peerDependencies} = JSON.parse(text) as Manifest;
  return `npm install ${Object.entries(peerDependencies).map(([name, range]) => `${name}@${range}`).join(' ')}`;
}

/** The command `receiver`. Rejects with what to install where packages are missing. */
export async function receiverModule(): Promise<typeof import('./receiver/command.js')> {
  try {
    return await import('./receiver/command.js');
  } catch (error) {
    if ((error as {code?: unknown}).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(`The receiver needs packages that the widgets do not: ${await installLine()}`, {cause: error});
  }
}
