/** Runs the same tests on each kind of database: real ones, made for the test and thrown away. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe} from 'node:test';
import {findPostgres, Postgres} from './postgres.js';

/** Makes a new, empty database and gives its address, a path or postgres://… */
export type NewDatabase = () => Promise<string>;

const bin = findPostgres();
const postgres = new Postgres();
/** One server for all groups of a file. */
let started: Promise<void> | undefined;
after(() => started && postgres.stop());

/** `tests` is called once for each kind, inside a group with its name. */
export function onEachDatabase(name: string, tests: (newDatabase: NewDatabase) => void): void {
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'tarjotin-receiver-'));
    let files = 0;
    after(() => rmSync(folder, {recursive: true, force: true}));
    tests(async () => join(folder, `test-${++files}.db`));
  });

  describe(
    `${name}, on PostgreSQL`,
    {skip: bin ? false : 'PostgreSQL is not installed: apt-get install postgresql'},
    () => {
      before(() => (started ??= postgres.start(bin ?? '')));
      tests(() => postgres.create());
    },
  );
}
