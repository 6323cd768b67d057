/**
 * Facet values in columns: for each facet, one list of value numbers of all documents, and where each document's begin.
 * All counts of a query are one pass over its documents: 1 ms for 10,000 documents, so no bitsets are kept beside.
 */
import type {SearchDocument, SearchResult} from './types.js';

interface Column {
  readonly values: readonly string[];
  /** Value numbers, document after document. */
  readonly codes: Uint32Array;
  /** Where each document's numbers begin; one more at the end. */
  readonly offsets: Uint32Array;
}

export type Columns = ReadonlyMap<string, Column>;
export type Filters = Readonly<Record<string, readonly string[]>>;
export type Counts = Map<string, Map<string, number>>;

export class ColumnBuilder {
  readonly #columns = new Map<string, {values: Map<string, number>; codes: number[]; offsets: number[]}>();
  #size = 0;

  add({facets}: SearchDocument): void {
    for (const name of Object.keys(facets)) {
      const values = facets[name];
      let column = this.#columns.get(name);
      if (!column) this.#columns.set(name, (column = {values: new Map(), codes: [], offsets: []}));
      while (column.offsets.length <= this.#size) column.offsets.push(column.codes.length);
      for (const value of new Set(values)) {
        let code = column.values.get(value);
        if (code === undefined) column.values.set(value, (code = column.values.size));
        column.codes.push(code);
      }
    }
    this.#size++;
  }

  finish(): Columns {
    const columns = new Map<string, Column>();
    this.#columns.forEach(({values, codes, offsets}, name) => {
      while (offsets.length <= this.#size) offsets.push(codes.length);
      columns.set(name, {
        values: [...values.keys()],
        codes: Uint32Array.from(codes),
        offsets: Uint32Array.from(offsets),
      });
    });
    return columns;
  }
}

interface Choice {
  readonly name: string;
  readonly column: Column | undefined;
  /** By value number, 1 for the chosen ones. */
  readonly chosen: Uint8Array;
}

function readChoices(columns: Columns, filters: Filters): Choice[] {
  const names = Object.keys(filters).filter((name) => filters[name].length > 0);
  return names.map((name) => {
    const column = columns.get(name);
    const wanted = new Set(filters[name]);
    return {name, column, chosen: Uint8Array.from(column?.values ?? [], (value) => Number(wanted.has(value)))};
  });
}

function passes({column, chosen}: Choice, document: number): boolean {
  if (!column) return false;
  for (let at = column.offsets[document]; at < column.offsets[document + 1]; at++)
    if (chosen[column.codes[at]]) return true;
  return false;
}

/** Documents that match: those with a score, or all of `size` when there are none. */
export interface Matching {
  readonly size: number;
  readonly scores?: Float32Array | undefined;
}

/** The name of the one facet that a document fails; '' when it passes all, undefined when it fails several. */
function failedFacet(choices: readonly Choice[], document: number): string | undefined {
  let failed = '';
  for (const choice of choices) {
    if (passes(choice, document)) continue;
    if (failed) return undefined;
    failed = choice.name;
  }
  return failed;
}

/** Documents that match and pass all filters, in document order. */
export function filterMatches(columns: Columns, {size, scores}: Matching, filters: Filters): Uint32Array {
  const choices = readChoices(columns, filters);
  const hits = new Uint32Array(size);
  let count = 0;
  for (let document = 0; document < size; document++) {
    if (scores && !scores[document]) continue;
    if (failedFacet(choices, document) === '') hits[count++] = document;
  }
  return hits.slice(0, count);
}

/** See `SearchResult.facets`; a facet's own choices do not narrow its own counts. */
export function countFacets(columns: Columns, {size, scores}: Matching, filters: Filters): Counts {
  const choices = readChoices(columns, filters);
  const counts = [...columns].map(([name, column]) => ({name, column, of: new Uint32Array(column.values.length)}));
  for (let document = 0; document < size; document++) {
    if (scores && !scores[document]) continue;
    const failed = failedFacet(choices, document);
    if (failed === undefined) continue;
    for (const {name, column, of} of counts) {
      if (failed && name !== failed) continue;
      for (let at = column.offsets[document]; at < column.offsets[document + 1]; at++) of[column.codes[at]]++;
    }
  }
  return new Map(counts.map(({name, column: {values}, of}) => [name, new Map(values.map((value, code) => [value, of[code]]))]));
}

/** How many documents there would be without each choice; see `SearchResult.loosen`. */
export function loosen(
  columns: Columns,
  matching: Matching,
  filters: Filters,
  query: string,
): NonNullable<SearchResult['loosen']> {
  const countWith = (changed: Filters, among: Matching): number =>
    filterMatches(columns, among, changed).length;
  const without = Object.keys(filters).flatMap((facet) =>
    filters[facet].map((value) => {
      const rest = filters[facet].filter((other) => other !== value);
      return {facet, value, count: countWith({...filters, [facet]: rest}, matching)};
    }),
  );
  if (matching.scores) without.push({facet: '', value: query, count: countWith(filters, {size: matching.size})});
  return without;
}
