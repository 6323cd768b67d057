/** The command line as someone runs it, built. */
import {spawn} from 'node:child_process';

/** What `npm run build:node` writes. */
export const CLI = new URL('../../dist/node/cli.js', import.meta.url).pathname;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `tarjotin …args`, run in `cwd`; resolves when it has ended. */
export function run(args: readonly string[], cwd = process.cwd()): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {cwd});
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on('data', (data: Buffer) => out.push(data.toString()));
    child.stderr.on('data', (data: Buffer) => err.push(data.toString()));
    child.once('error', reject).once('close', (code) => resolve({code, stdout: out.join(''), stderr: err.join('')}));
  });
}
