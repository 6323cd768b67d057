import type {FormItem, Kind} from './types.js';

const SCALES: ReadonlySet<Kind> = new Set(['scale', 'nps', 'smileys']);

/** Answered by a whole number between two ends. */
export const isScale = (kind: Kind): boolean => SCALES.has(kind);

/** The first and last number of a scale. */
export function endsOf({kind, min, max}: FormItem): {readonly min: number; readonly max: number} {
  if (kind === 'nps') return {min: 0, max: 10};
  return kind === 'smileys' ? {min: 1, max: 5} : {min: Number(min ?? 1), max: Number(max ?? 5)};
}
