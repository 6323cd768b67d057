import type {SearchDocument, SearchEngine, SearchResult} from '../../../src/search/types.js';

/** A document with a title and what else is wanted. */
export const doc = (
  title: string,
  {
    description = '',
    organization = '',
    lang = 'fi',
    facets = {},
  }: {description?: string; organization?: string; lang?: string; facets?: SearchDocument['facets']} = {},
): SearchDocument => ({
  texts: [
    {field: 'title', lang, text: title},
    {field: 'organization', lang, text: organization},
    {field: 'description', lang, text: description},
  ],
  facets,
});

/** Numbers from 0 up to, not including, 1: the same ones each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The hits of a query without filters. */
export const hitsOf = async (engine: SearchEngine, query: string): Promise<number[]> => [
  ...(await engine.search({query, filters: {}})).hits,
];

/** A result as plain data, for comparing. */
export const plainResult = ({hits, facets, ...rest}: SearchResult): object => ({
  hits: [...hits],
  facets: [...facets].map(([name, counts]) => [name, [...counts]]),
  ...rest,
});

/** Random documents with three facets, some of them without values. */
export function randomDocuments(count: number, seed = 1): SearchDocument[] {
  const random = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)];
  const words = ['uinti', 'kerho', 'tanssi', 'velkaneuvonta', 'ilta', 'lapset', 'ryhmä', 'kuoro', 'retki', 'kahvila'];
  return [...new Array(count).keys()].map((number) =>
    doc(`${pick(words)} ${pick(words)}`, {
      description: `${pick(words)} ${pick(words)} ${number}`,
      facets: {
        municipality: [pick(['Jyväskylä', 'Laukaa', 'Muurame', '__proto__', 'constructor'])],
        theme: random() < 0.2 ? [] : [pick(['a', 'b', 'c']), pick(['a', 'b', 'c'])],
        ...(random() < 0.5 && {price: [pick(['free', 'paid'])]}),
      },
    }),
  );
}
