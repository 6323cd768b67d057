/**
 * JSON, and what only looks like it, fetched as a feed and as a form: it is accepted where JSON.parse accepts it, and refused with a reason
 * where not. Bytes that are no UTF-8 may be refused.
 */
import {FeedError, fetchJson, fetchSmallJson} from '../../../src/feed/fetch.js';
import {loadFeed} from '../../../src/feed/load.js';
import {startFeedServer} from '../../helpers/feed-server.js';
import type {Collection} from '../collection.js';
import type {Report} from '../report.js';

const OWN: readonly (readonly [name: string, text: string])[] = [
  ['y_own_empty_object.json', '{}'],
  ['y_own_escaped_half_letter.json', '["\\ud83d"]'],
  ['n_own_comma.json', '{"a":1,}'],
  ['n_own_two.json', '{}{}'],
  ['n_own_single_quotes.json', "{'a':1}"],
  ['n_own_nested.json', '['.repeat(100_000)],
];

type Outcome = 'accepted' | 'refused' | `threw ${string}`;

/** The text as fetch would read it; undefined where the bytes are no UTF-8. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

function expected(text: string): Outcome {
  // An empty answer is a feed without anything in it.
  if (!text.trim()) return 'accepted';
  try {
    JSON.parse(text);
    return 'accepted';
  } catch {
    return 'refused';
  }
}

const outcomeOf = (reading: Promise<unknown>): Promise<Outcome> =>
  reading.then(
    (): Outcome => 'accepted',
    (error: unknown): Outcome => (error instanceof FeedError ? 'refused' : `threw ${String(error)}`),
  );

export async function json(collection: Collection): Promise<Report> {
  const documents = [...OWN.map(([name, text]) => ({name, bytes: Buffer.from(text)})), ...collection.documents];
  const bodies = new Map(documents.map(({bytes}, number) => [`${number}.json`, bytes]));
  const server = await startFeedServer([], (name) => bodies.get(name));
  const faults: string[] = [];
  let [accepted, refused, otherBytes] = [0, 0, 0];
  for (const [number, {name, bytes}] of documents.entries()) {
    const url = `${server.origin}/${number}.json`;
    const text = textOf(bytes);
    const outcome = await outcomeOf(fetchJson(url));
    const ofForm = await outcomeOf(fetchSmallJson(url, {limit: 1e7}));
    const ofFeed = await outcomeOf(loadFeed(url, {onPart: () => undefined}));
    if (text === undefined) otherBytes++;
    else if (outcome === 'accepted') accepted++;
    else refused++;
    if (text !== undefined && outcome !== expected(text)) faults.push(`${name} is ${outcome} as a feed, and ${expected(text)} by JSON.parse`);
    if (text?.trim() && ofForm !== expected(text)) faults.push(`${name} is ${ofForm} as a form, and ${expected(text)} by JSON.parse`);
    for (const one of [outcome, ofForm, ofFeed]) if (one.startsWith('threw')) faults.push(`${name}: ${one}`);
  }
  await server.close();
  return {counts: {documents: documents.length, accepted, refused, otherBytes}, executions: 0, foreignRequests: 0, faults};
}
