/** A random text that all receivers on one database share, and that outlives a restart. */
import {randomBytes} from 'node:crypto';
import type {Database} from './database.js';

/** Made when it is first asked for. */
export async function secretOf(db: Database, name: string): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await db
    .insertInto('secrets')
    .values({name, value})
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const stored = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return stored.value;
}
