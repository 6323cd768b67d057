/** Answers questions for one engine in a process of its own, which can be ended when a rule makes it hang. */
import {ENGINES, type Question} from './engines.js';

export interface Answer {
  /** Undefined when the engine threw. */
  readonly times?: readonly string[];
  /** CPU milliseconds for all the `rounds`. */
  readonly cpu: number;
}

const engine = ENGINES.get(process.argv[2] ?? '');
if (!engine) throw new Error(`No engine "${process.argv[2]}"`);

process.on('message', ({questions, rounds}: {questions: readonly Question[]; rounds: number}) => {
  const before = process.cpuUsage();
  let times: readonly string[] | undefined;
  try {
    for (let round = 0; round < rounds; round++) for (const question of questions) times = engine(question);
  } catch {
    times = undefined;
  }
  const {user, system} = process.cpuUsage(before);
  process.send?.({times, cpu: (user + system) / 1000} satisfies Answer);
});
