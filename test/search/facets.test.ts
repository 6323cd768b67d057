import {expect} from '@open-wc/testing';
import {ColumnBuilder, countFacets, filterMatches, loosen, type Columns, type Filters} from '../../src/search/facets.js';
import type {SearchDocument} from '../../src/search/types.js';
import {doc, randomDocuments, seeded} from './helpers/documents.js';

const columnsOf = (documents: readonly SearchDocument[]): Columns => {
  const builder = new ColumnBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
};

/** The same in the plainest way. */
function countNaively(
  documents: readonly SearchDocument[],
  filters: Filters,
  scores?: Float32Array,
): {hits: number[]; facets: object} {
  const passes = (document: SearchDocument, name: string): boolean =>
    !filters[name]?.length || filters[name].some((value) => document.facets[name]?.includes(value));
  const matching = [...documents.keys()].filter((number) => !scores || scores[number] > 0);
  const names = [...new Set(documents.flatMap(({facets}) => Object.keys(facets)))];
  const facets = names.map((name) => {
    const values = [...new Set(documents.flatMap((document) => document.facets[name] ?? []))];
    const others = Object.keys(filters).filter((other) => other !== name);
    const counted = matching.filter((number) => others.every((other) => passes(documents[number], other)));
    return [
      name,
      values.map((value) => [
        value,
        counted.filter((number) => documents[number].facets[name]?.includes(value)).length,
      ]),
    ];
  });
  return {
    hits: matching.filter((number) => Object.keys(filters).every((name) => passes(documents[number], name))),
    facets,
  };
}

describe('facet counts', () => {
  it('are those of a naive count, whatever is chosen', () => {
    const random = seeded(7);
    for (let round = 0; round < 60; round++) {
      const documents = randomDocuments(80, round);
      const scores = round % 3 ? Float32Array.from(documents, () => (random() < 0.5 ? random() : 0)) : undefined;
      const filters: Record<string, string[]> = {};
      if (random() < 0.6) filters.municipality = ['Laukaa', '__proto__'].slice(0, 1 + Math.floor(random() * 2));
      if (random() < 0.6) filters.theme = ['a', 'nowhere'];
      if (random() < 0.4) filters.price = random() < 0.5 ? ['free'] : [];
      const [columns, matching] = [columnsOf(documents), {size: documents.length, scores}];
      const hits = filterMatches(columns, matching, filters);
      const facets = countFacets(columns, matching, filters);
      const counted = {hits: [...hits], facets: [...facets].map(([name, counts]) => [name, [...counts]])};
      expect(counted, `round ${round}`).to.deep.equal(countNaively(documents, filters, scores));
    }
  });

  it('count a value once a document, and any name and value', () => {
    const names = ['__proto__', 'constructor', 'toString', ''];
    const documents = [doc('x', {facets: {theme: ['a', 'a', ...names], ['__proto__x']: ['y']}})];
    const facets = countFacets(columnsOf(documents), {size: 1}, {});
    expect(facets.get('theme')!.get('a')).to.equal(1);
    for (const name of names) expect(facets.get('theme')!.get(name), name).to.equal(1);
    expect(facets.get('constructor')).to.equal(undefined);
  });

  it('let nothing pass a filter on a facet or value that does not occur', () => {
    const columns = columnsOf(randomDocuments(5));
    expect(filterMatches(columns, {size: 5}, {nowhere: ['x']})).to.have.length(0);
    expect(filterMatches(columns, {size: 5}, {theme: ['nowhere']})).to.have.length(0);
  });

  it('say what there would be without each choice and without the query', () => {
    const documents = [
      doc('1', {facets: {place: ['A'], theme: ['t']}}),
      doc('2', {facets: {place: ['B'], theme: ['u']}}),
      doc('3', {facets: {place: ['A'], theme: ['u']}}),
    ];
    const matching = {size: 3, scores: Float32Array.of(1, 1, 0)};
    const filters = {place: ['A'], theme: ['u']};
    expect(loosen(columnsOf(documents), matching, filters, 'words')).to.deep.equal([
      {facet: 'place', value: 'A', count: 1},
      {facet: 'theme', value: 'u', count: 1},
      {facet: '', value: 'words', count: 1},
    ]);
  });
});
