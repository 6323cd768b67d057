/** The receiver as it is installed, in a process of its own. */
import {type ChildProcess, execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import Database from 'libsql';
import {sampleForm} from '../../test/fixtures/sample-form.js';
import {within} from './within.js';

export interface Served {
  readonly url: string;
  readonly pid: number;
  /** With SIGTERM it ends in peace, with SIGKILL at once. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Milliseconds until it listens, on the slowest machine. */
const LONGEST_START = 120_000;

const TASKSET = '/usr/bin/taskset';

/** A folder with settings, in the repository: /tmp may be in memory, where the disk costs nothing. */
export function makeFolder(): string {
  mkdirSync('.cache', {recursive: true});
  const folder = mkdtempSync(join('.cache', 'receiver-'));
  const rate = {address: 1e9, thread: 1e9};
  writeFileSync(
    join(folder, 'receiver.json'),
    JSON.stringify({database: 'test.db', rate, forms: {palaute: {form: sampleForm()}}}),
  );
  return folder;
}

export const buildReceiver = (): Buffer =>
  execFileSync('npm', ['run', '--silent', 'build:node'], {stdio: ['ignore', 2, 2]});

/** Starts it; held to one core where it is wished and the system can do that. */
export async function serve(folder: string, onOneCore = false): Promise<Served> {
  const command = [
    process.execPath,
    'dist/node/cli.js',
    'receiver',
    '--config',
    join(folder, 'receiver.json'),
    '--port',
    '0',
  ];
  const [file = '', ...args] = onOneCore && existsSync(TASKSET) ? [TASKSET, '-c', '0', ...command] : command;
  const child = spawn(file, args, {stdio: ['ignore', 'pipe', 'inherit']});
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    return ended;
  };
  const url = await within('the receiver to start', listening(child), LONGEST_START).catch(async (error: unknown) => {
    await end('SIGKILL');
    throw error;
  });
  return {url, pid: child.pid ?? 0, end};
}

/** The address it prints; its log is read on and thrown away. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      if (text.length < 10_000) text += String(chunk);
      const url = /listens on (http:\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error('The receiver has ended')));
  });
}

export interface StoredAnswer {
  readonly key: string;
  readonly receipt: string;
}

/** Asks the database past the receiver. */
function ask<Row>(folder: string, query: string): readonly Row[] {
  const db = new Database(join(folder, 'test.db'));
  try {
    return db.prepare(query).all() as Row[];
  } finally {
    db.close();
  }
}

export const answersIn = (folder: string): readonly StoredAnswer[] => ask(folder, 'SELECT key, receipt FROM answers');

/** Whether SQLite finds it whole. */
export const isWhole = (folder: string): boolean =>
  ask<{readonly integrity_check: string}>(folder, 'PRAGMA integrity_check')[0]?.integrity_check === 'ok';
