interface Job<Row, Result> {
  readonly row: Row;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Rows of one transaction: PostgreSQL takes 65,535 parameters in a statement, SQLite half of that. */
const MOST = 500;

/**
 * Writes in one transaction what comes while the one before is being written: the disk is asked once for all of it.
 * `write` gives the results in the order of the rows, after the commit.
 */
export class GroupCommit<Row, Result> {
  readonly #write: (rows: readonly Row[]) => Promise<readonly Result[]>;
  #waiting: Job<Row, Result>[] = [];
  #running?: Promise<void>;

  constructor(write: (rows: readonly Row[]) => Promise<readonly Result[]>) {
    this.#write = write;
  }

  /** Resolves when the row is on the disk. */
  add(row: Row): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({row, resolve, reject});
      this.#running ??= this.#run();
    });
  }

  /** Resolves when all that was added is written. */
  async drain(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // What the same turn of the event loop reads from the network is written together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length) {
      const jobs = this.#waiting.slice(0, MOST);
      this.#waiting = this.#waiting.slice(MOST);
      await this.#writeAll(jobs);
    }
    this.#running = undefined;
  }

  async #writeAll(jobs: readonly Job<Row, Result>[]): Promise<void> {
    try {
      const results = await this.#write(jobs.map(({row}) => row));
      jobs.forEach(({resolve}, index) => resolve(results[index]));
    } catch (error) {
      // One row that the database will not have must not keep out the others.
      if (jobs.length > 1) for (const job of jobs) await this.#writeAll([job]);
      else jobs[0]?.reject(error);
    }
  }
}
