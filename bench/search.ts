/**
 * How well the search finds: `npm run bench -- search [--queries FILE] [--activities FILE]`, in the shapes of
 * ../shared/data/search. Marks are over titles and descriptions, as relevance is; the texts there are all Finnish
 * (their `lang` is the language of the service).
 */
import {existsSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {score, type Activity, type Query} from './search/score.js';
import {measureSize} from './search/size.js';

const SHARED = new URL('../../shared/data/search/', import.meta.url);
const OWN = new URL('./search/', import.meta.url);

function readJson(file: URL | string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse((String(file).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** Queries and documents of our own in one language: `{documents: [title, description][], queries: Query[]}`. */
interface OwnSet {
  readonly documents: readonly (readonly [string, string])[];
  readonly queries: readonly Query[];
}

async function scoreOwn(lang: string): Promise<object> {
  const {documents, queries} = readJson(new URL(`${lang}.json`, OWN)) as OwnSet;
  const activities = documents.map(([title, description]): Activity => ({title, description}));
  return {set: `own, ${lang}`, queries: queries.length, ...(await score(activities, queries, lang)).marks};
}

export default async function run(args: string[]): Promise<object> {
  const {values} = parseArgs({args, options: {queries: {type: 'string'}, activities: {type: 'string'}}});
  const shared = existsSync(SHARED);
  const own = readJson(new URL('fi.json', OWN)) as OwnSet;
  const activities = values.activities
    ? (readJson(values.activities) as Activity[])
    : shared
      ? (readJson(new URL('activities-10000.json.gz', SHARED)) as Activity[])
      : own.documents.map(([title, description]) => ({title, description}));
  const queriesFile = values.queries ?? (shared ? new URL('finnish-queries.json', SHARED) : undefined);
  const queries = queriesFile ? (readJson(queriesFile) as Query[]) : own.queries;
  const {marks, kinds} = await score(activities, queries, 'fi');
  console.table([...kinds].map(([kind, of]) => ({kind, ...of})));
  const sets: object[] = [{set: `these ${queries.length} queries`, queries: queries.length, ...marks}];
  if (shared && !values.queries && !values.activities) {
    const more = readJson(new URL('queries-own.json', OWN)) as Query[];
    sets.push({
      set: 'own queries, same activities',
      queries: more.length,
      ...(await score(activities, more, 'fi')).marks,
    });
  }
  for (const lang of ['fi', 'sv', 'en']) sets.push(await scoreOwn(lang));
  console.table(sets);
  const {recallAt10, precision, recall, empty, precisionAt10} = marks;
  const sizes = await measureSize();
  return {recallAt10, precision, recall, empty, precisionAt10, queries: queries.length, brotli: sizes};
}
