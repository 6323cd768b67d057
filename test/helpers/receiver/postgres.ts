/** A PostgreSQL of its own for a test file: Debian's package, in a folder that is removed afterwards. */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import {freePort} from '../free-port.js';

const DEBIAN = '/usr/lib/postgresql';

/** Folder with initdb and postgres; undefined where there is none. */
export function findPostgres(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
  const folders = [...debian, ...(process.env['PATH'] ?? '').split(':')];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function owner(): {readonly uid?: number; readonly gid?: number} {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], {encoding: 'utf8'}).stdout);
  return {uid: idOf('-u'), gid: idOf('-g')};
}

export class Postgres {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tarjotin-postgres-'));
  #process?: ChildProcess;
  #url = '';
  #databases = 0;

  async start(bin: string): Promise<void> {
    const user = owner();
    if (user.uid !== undefined) chownSync(this.#folder, user.uid, user.gid ?? 0);
    const options = {...user, cwd: this.#folder};
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', 'data', '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'],
      options,
    );
    if (made.status !== 0) throw new Error(`initdb: ${String(made.stderr)}`);
    const port = await freePort();
    this.#process = spawn(
      join(bin, 'postgres'),
      ['-D', 'data', '-p', String(port), '-k', this.#folder, '-h', '127.0.0.1', '-F'],
      {...options, stdio: 'ignore'},
    );
    this.#url = `postgres://postgres@127.0.0.1:${port}`;
    await this.#untilReady();
  }

  /** The address of a new, empty database. */
  async create(): Promise<string> {
    const name = `test_${++this.#databases}`;
    await this.#run(`CREATE DATABASE ${name}`);
    return `${this.#url}/${name}`;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process?.once('exit', resolve));
    this.#process?.kill('SIGINT');
    await ended;
    rmSync(this.#folder, {recursive: true, force: true});
  }

  async #run(sql: string): Promise<void> {
    const client = new pg.Client({connectionString: `${this.#url}/postgres`});
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  async #untilReady(): Promise<void> {
    for (let tries = 0; ; tries++) {
      const isReady = await this.#run('SELECT 1').then(
        () => true,
        () => false,
      );
      if (isReady) return;
      if (tries > 300) throw new Error('PostgreSQL does not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
