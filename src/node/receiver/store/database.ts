/** Opens the database: a file of SQLite, or PostgreSQL by its address. */
import {closeSync, openSync} from 'node:fs';
import SqliteDatabase from 'libsql';
import {Kysely, Migrator, PostgresDialect, SqliteDialect} from 'kysely';
import pg from 'pg';
import {MIGRATIONS} from './migrations.js';
import type {Tables} from './schema.js';

export type Database = Kysely<Tables>;

const isPostgres = (address: string): boolean => /^postgres(ql)?:/.test(address);

/** Opens it and brings its tables up to date. Rejects when it cannot be reached or written. */
export async function openDatabase(address: string): Promise<Database> {
  try {
    const db = new Kysely<Tables>({dialect: isPostgres(address) ? postgres(address) : sqlite(address)});
    const {error} = await new Migrator({db, provider: {getMigrations: async () => MIGRATIONS}}).migrateToLatest();
    if (!error) return db;
    await db.destroy();
    throw error as Error;
  } catch (cause) {
    throw new Error(`The database ${withoutPassword(address)} cannot be used`, {cause});
  }
}

function sqlite(file: string): SqliteDialect {
  // Made for its owner alone; the files that SQLite puts beside it get the same rights.
  closeSync(openSync(file, 'a', 0o600));
  const database = new SqliteDatabase(file, {timeout: 5_000});
  database.pragma('journal_mode = WAL');
  // With WAL the default loses the last commits when the power goes; what has a receipt must be on the disk.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is deleted is overwritten.
  database.pragma('secure_delete = ON');
  return new SqliteDialect({database});
}

/** Counts and times are far below 2^53. */
const BIGINT = 20;

function postgres(connectionString: string): PostgresDialect {
  const getTypeParser = ((oid: number, format: 'text'): unknown =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
  const pool = new pg.Pool({connectionString, max: 5, types: {getTypeParser}});
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({pool});
}

function withoutPassword(address: string): string {
  return address.replace(/:\/\/[^@]*@/, '://');
}
