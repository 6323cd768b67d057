/** Counts of the answers to a form: how many chose what. Words of visitors are counted, never shown. */
import type {LanguageMap} from '../../feed/types.js';
import {endsOf, isScale} from '../../form/scale.js';
import {questionsOf} from '../../form/repetition.js';
import {type Answers, type Form, type FormItem, type Kind, type Value} from '../../form/types.js';

export interface Count {
  readonly value: string | number | boolean;
  readonly text?: LanguageMap;
  /** Null where it is too small to be shown. */
  readonly count: number | null;
}

export interface ItemResult {
  readonly '@id': string;
  readonly kind: Kind;
  readonly text: LanguageMap;
  /** Answers to it: one a person, more where it may be asked again. */
  readonly answered: number | null;
  readonly counts?: readonly Count[];
  /** People who wrote words of their own in place of an option. */
  readonly other?: number | null;
  readonly mean?: number;
  /** Net promoter score, -100 to 100. */
  readonly nps?: number;
}

export interface Results {
  readonly '@id': string;
  /** Null where it is too small to be shown. */
  readonly total: number | null;
  readonly items: readonly ItemResult[];
}

/** Counted without the answers that look like a machine's. */
export class Tally {
  readonly #form: Form;
  /** Each question with the ids under which it is answered. */
  readonly #questions: readonly (readonly [item: FormItem, ids: readonly string[]])[];
  /** By item and value; each answer once, also one that chose the same twice. */
  readonly #counts = new Map<string, Map<Value, number>>();
  readonly #answered = new Map<string, number>();
  readonly #others = new Map<string, number>();
  #total = 0;

  constructor(form: Form) {
    this.#form = form;
    this.#questions = [...questionsOf(form.items)];
  }

  add(answers: Answers): void {
    this.#total++;
    for (const [{id}, ids] of this.#questions) for (const each of ids) this.#count(id, Object.hasOwn(answers, each) ? (answers[each] ?? []) : []);
  }

  #count(id: string, values: readonly Value[]): void {
    if (values.length) increase(this.#answered, id);
    if (values.some((value) => typeof value === 'object')) increase(this.#others, id);
    const counts = this.#counts.get(id) ?? new Map<Value, number>();
    this.#counts.set(id, counts);
    for (const value of new Set(values)) if (typeof value !== 'object') increase(counts, value);
  }

  results(): Results {
    return {'@id': this.#form.id, total: this.#total, items: this.#questions.map(([item]) => this.#result(item))};
  }

  #result(item: FormItem): ItemResult {
    const {id, kind, text, other} = item;
    const found = this.#counts.get(id) ?? new Map<Value, number>();
    const counts = valuesOf(item)?.map(({value, text: label}): Count => ({
      value,
      text: label,
      count: found.get(value) ?? 0,
    }));
    return {
      '@id': id,
      kind,
      text,
      answered: this.#answered.get(id) ?? 0,
      counts,
      other: other ? (this.#others.get(id) ?? 0) : undefined,
      mean: isScale(kind) ? meanOf(found) : undefined,
      nps: kind === 'nps' ? npsOf(found) : undefined,
    };
  }
}

const increase = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Steps of a scale that are counted one by one. */
const MOST_STEPS = 100;

/** What can be chosen, in order; undefined where visitors write. */
function valuesOf(item: FormItem): readonly Omit<Count, 'count'>[] | undefined {
  const {kind, options} = item;
  if (kind === 'one' || kind === 'many') return options;
  if (kind === 'boolean' || kind === 'consent') return [{value: true}, {value: false}];
  if (!isScale(kind)) return undefined;
  const {min, max} = endsOf(item);
  return steps(min, max);
}

const steps = (first: number, last: number): readonly Omit<Count, 'count'>[] =>
  [...new Array<void>(Math.min(Math.max(last - first + 1, 0), MOST_STEPS)).keys()].map((index) => ({
    value: first + index,
  }));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const entriesOf = (counts: ReadonlyMap<Value, number>): readonly (readonly [number, number])[] =>
  [...counts].map(([value, count]) => [Number(value), count] as const);

/** To two decimals. */
function meanOf(counts: ReadonlyMap<Value, number>): number | undefined {
  const answered = sum([...counts.values()]);
  const all = sum(entriesOf(counts).map(([value, count]) => value * count));
  return answered ? Math.round((all / answered) * 100) / 100 : undefined;
}

/** Share of 9 and 10 less share of 0 to 6, in whole per cent. */
function npsOf(counts: ReadonlyMap<Value, number>): number | undefined {
  const answered = sum([...counts.values()]);
  const share = (from: number, to: number) =>
    sum(entriesOf(counts).map(([value, count]) => (value >= from && value <= to ? count : 0)));
  return answered ? Math.round(((share(9, 10) - share(0, 6)) / answered) * 100) : undefined;
}
