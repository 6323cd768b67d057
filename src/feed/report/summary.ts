import type {Problem} from '../types.js';
import type {Missing} from './completeness.js';
import type {FeedReport, ItemReport} from './inspection.js';

/** Items named in the list of those that tell least. */
const LEAST = 10;

/** The same thing said of many places. */
export interface ProblemGroup extends Omit<Problem, 'path'> {
  readonly paths: readonly string[];
}

/** Problems of one kind together, what leaves something out first, then the most frequent. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup & {readonly paths: string[]}>();
  for (const {path, message, remedy, effect} of problems) {
    const key = JSON.stringify([effect, message, remedy]);
    const group = groups.get(key);
    if (group) group.paths.push(path);
    else groups.set(key, {message, remedy, effect, paths: [path]});
  }
  const rank = ({effect}: ProblemGroup): number => (effect === 'dropped' ? 0 : 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.paths.length - a.paths.length);
}

/** How well the items of a feed are described. */
export interface Description {
  /** 0 to 100. */
  readonly average: number;
  /** What items lack, and how many, the most frequent first. */
  readonly missing: readonly (readonly [Missing, number])[];
  readonly least: readonly ItemReport[];
}

/** Undefined for a feed without items. */
export function describe({itemReports}: FeedReport): Description | undefined {
  if (!itemReports.length) return undefined;
  const counts = new Map<Missing, number>();
  for (const {missing} of itemReports) for (const name of missing) counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    average: Math.round(itemReports.reduce((sum, {mark}) => sum + mark, 0) / itemReports.length),
    missing: [...counts].sort(([, a], [, b]) => b - a),
    least: itemReports.filter(({mark}) => mark < 100).sort((a, b) => a.mark - b.mark).slice(0, LEAST),
  };
}
