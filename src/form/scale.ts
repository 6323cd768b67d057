import type {FormItem} from './types.js';

/** The first and last number of a scale. */
export function endsOf({kind, min, max}: FormItem): {readonly min: number; readonly max: number} {
  if (kind === 'nps') return {min: 0, max: 10};
  return kind === 'smileys' ? {min: 1, max: 5} : {min: Number(min ?? 1), max: Number(max ?? 5)};
}
