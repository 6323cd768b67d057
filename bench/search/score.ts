/** The marks of ../shared/search.md. */
import {createEngine} from '../../src/search/engine.js';
import type {SearchDocument} from '../../src/search/types.js';

export interface Query {
  readonly query: string;
  readonly kind: string;
  readonly relevant_token_regex: string;
  readonly tolerated_token_regex?: string | null;
}

export interface Activity {
  readonly title: string;
  readonly description: string;
}

export interface Marks {
  readonly recallAt10: number;
  readonly precisionAt10: number;
  readonly precision: number;
  readonly recall: number;
  readonly empty: number;
}

type Relevance = 'wrong' | 'tolerated' | 'relevant';
interface Score extends Marks {
  readonly kind: string;
}

/** The documents in which each token of titles and descriptions stands. */
function readTokens(activities: readonly Activity[]): Map<string, number[]> {
  const documents = new Map<string, number[]>();
  activities.forEach(({title, description}, document) => {
    for (const token of new Set(
      `${title} ${description}`
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    )) {
      const list = documents.get(token);
      if (list) list.push(document);
      else documents.set(token, [document]);
    }
  });
  return documents;
}

function judge(query: Query, tokens: ReadonlyMap<string, readonly number[]>, size: number): Relevance[] {
  const relevance = new Array<Relevance>(size).fill('wrong');
  const mark = (pattern: string | null | undefined, as: Relevance): void => {
    if (!pattern) return;
    const expression = new RegExp(pattern, 'u');
    for (const [token, documents] of tokens)
      if (expression.test(token)) for (const document of documents) relevance[document] = as;
  };
  mark(query.tolerated_token_regex, 'tolerated');
  mark(query.relevant_token_regex, 'relevant');
  return relevance;
}

/**
 * A hit with a tolerated token and no relevant one is neither right nor wrong: it is left out of both precisions. It does take
 * a place among the first ten of recall@10. A query that finds nothing has precision 0; only a query for which there is
 * nothing to find would be without a recall, and is an error of the set.
 */
function scoreQuery(query: Query, hits: Uint32Array, relevance: readonly Relevance[]): Score {
  const all = relevance.filter((found) => found === 'relevant').length;
  if (!all) throw new Error(`No document is relevant for "${query.query}": mend the set`);
  const found = [...hits].map((hit) => relevance[hit]);
  const count = (list: readonly Relevance[], what: Relevance): number => list.filter((one) => one === what).length;
  const precision = (list: readonly Relevance[]): number => {
    const right = count(list, 'relevant');
    return right ? right / (right + count(list, 'wrong')) : Number(list.length > 0 && !count(list, 'wrong'));
  };
  return {
    kind: query.kind,
    recallAt10: count(found.slice(0, 10), 'relevant') / Math.min(10, all),
    precisionAt10: precision(found.slice(0, 10)),
    precision: precision(found),
    recall: count(found, 'relevant') / all,
    empty: Number(!hits.length),
  };
}

function average(scores: readonly Score[]): Marks {
  const mean = (key: keyof Marks): number =>
    Math.round((scores.reduce((sum, score) => sum + score[key], 0) / scores.length) * 1000) / 1000;
  return {
    recallAt10: mean('recallAt10'),
    precisionAt10: mean('precisionAt10'),
    precision: mean('precision'),
    recall: mean('recall'),
    empty: scores.filter((score) => score.empty).length,
  };
}

/** Means over the queries, and by kind of query. */
export async function score(
  activities: readonly Activity[],
  queries: readonly Query[],
  lang: string,
): Promise<{marks: Marks; kinds: ReadonlyMap<string, Marks & {queries: number}>}> {
  const documents = activities.map(({title, description}): SearchDocument => {
    const texts = [
      {field: 'title', lang, text: title} as const,
      {field: 'description', lang, text: description} as const,
    ];
    return {texts, facets: {}};
  });
  const engine = createEngine(documents, {where: 'page'});
  const tokens = readTokens(activities);
  const scores: Score[] = [];
  for (const query of queries) {
    const {hits} = await engine.search({query: query.query, filters: {}});
    scores.push(scoreQuery(query, hits, judge(query, tokens, activities.length)));
  }
  engine.close();
  const kinds = new Map<string, Marks & {queries: number}>();
  for (const kind of new Set(scores.map((one) => one.kind))) {
    const own = scores.filter((one) => one.kind === kind);
    kinds.set(kind, {queries: own.length, ...average(own)});
  }
  return {marks: average(scores), kinds};
}
