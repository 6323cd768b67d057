/** The search finds well: the marks of ../shared/search.md must not fall below the goals. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {gunzipSync} from 'node:zlib';
import {score, type Activity, type Marks, type Query} from '../../bench/search/score.js';

const SHARED = new URL('../../../shared/data/search/', import.meta.url);
const OWN = new URL('../../bench/search/', import.meta.url);
const skip = existsSync(SHARED) ? false : 'no ../shared';

const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

function assertGoals({recallAt10, precision, recall, empty}: Marks): void {
  assert.ok(recallAt10 >= 0.95, `recall@10 ${recallAt10}`);
  assert.ok(precision >= 0.97, `precision ${precision}`);
  assert.ok(recall >= 0.92, `recall ${recall}`);
  assert.equal(empty, 0);
}

for (const lang of ['fi', 'sv', 'en']) {
  test(`own documents and queries, ${lang}`, async () => {
    const {documents, queries} = read(new URL(`${lang}.json`, OWN)) as {
      documents: [string, string][];
      queries: Query[];
    };
    assertGoals(
      (
        await score(
          documents.map(([title, description]) => ({title, description})),
          queries,
          lang,
        )
      ).marks,
    );
  });
}

for (const [name, file] of [
  ['the shared queries', new URL('finnish-queries.json', SHARED)],
  ['own queries', new URL('queries-own.json', OWN)],
] as const) {
  test(`${name} on the shared activities`, {skip}, async () => {
    const activities = gunzipSync(readFileSync(new URL('activities-10000.json.gz', SHARED))).toString('utf8');
    assertGoals((await score(JSON.parse(activities) as Activity[], read(file) as Query[], 'fi')).marks);
  });
}
