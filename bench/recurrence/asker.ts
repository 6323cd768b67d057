import {type ChildProcess, fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {Answer} from './engine-process.js';
import type {Question} from './engines.js';

/** Asks one engine; what takes longer than `PATIENCE` has no answer, and the next question goes to a new process. */
const PATIENCE = 5000;

const PROGRAM = fileURLToPath(new URL('./engine-process.ts', import.meta.url));

export class Asker {
  readonly #name: string;
  #child?: ChildProcess;

  constructor(name: string) {
    this.#name = name;
  }

  /** The times of the last question, and CPU milliseconds for all of them, so many rounds. */
  async ask(questions: readonly Question[], rounds = 1, patience = PATIENCE): Promise<Answer | undefined> {
    const child = (this.#child ??= fork(PROGRAM, [this.#name]));
    return new Promise((resolve, reject) => {
      const finish = (answer?: Answer): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (!answer) this.close();
        resolve(answer);
      };
      const timer = setTimeout(finish, patience);
      child
        .once('message', (answer) => finish(answer as Answer))
        .once('error', reject)
        .once('exit', () => finish());
      child.send({questions, rounds});
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}
