/** Groups that repeat, as they stand in a form: written out by repeat.ts. */
import {numbered} from '../lib/numbered.js';
import {type FormItem, isAnswered} from './types.js';

/** What was repeated, one after the other: `items` of a group that repeats. */
export const repetitionsOf = ({kind, repeats, items}: Pick<FormItem, 'kind' | 'repeats' | 'items'>): readonly FormItem[] =>
  kind === 'group' && repeats ? items.filter((item) => !isAnswered(item)) : [];

/**
 * Each question of a form once, with the ids of all its times. Takes the same items at each of their times.
 */
export function* questionsOf(...times: readonly (readonly FormItem[])[]): Generator<readonly [item: FormItem, ids: readonly string[]]> {
  const [first = []] = times;
  for (const [index, item] of numbered(first)) {
    const same = times.flatMap((items) => items[index] ?? []);
    const repetitions = same.flatMap(repetitionsOf);
    if (isAnswered(item)) yield [item, same.map(({id}) => id)];
    yield* questionsOf(...(repetitions.length ? repetitions : same).map(({items}) => items));
  }
}

/** By the id of an item, the time of the group in which it is asked: "Child 2". The innermost one. */
export function timesByItem(items: readonly FormItem[], time?: FormItem): ReadonlyMap<string, FormItem> {
  const entries = items.flatMap((item): readonly (readonly [string, FormItem])[] => {
    const repetitions = new Set(repetitionsOf(item));
    const inner = item.items.flatMap((one) => [...timesByItem(repetitions.has(one) ? one.items : [one], repetitions.has(one) ? one : time)]);
    return time ? [[item.id, time], ...inner] : inner;
  });
  return new Map(entries);
}
