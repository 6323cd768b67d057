/** Requests to one server at a time: when the network is back after days, fifty must not go at once. */
const MOST = 4;

interface Line {
  underWay: number;
  readonly waiting: (() => void)[];
}

export class Turns {
  readonly #lines = new Map<string, Line>();

  /** Does the task when its turn has come, in the order of the calls for one server. Not done when `signal` aborts first. */
  async take(server: string, signal: AbortSignal, task: () => Promise<void>): Promise<void> {
    const line = this.#lines.get(server) ?? {underWay: 0, waiting: []};
    this.#lines.set(server, line);
    if (line.underWay < MOST) line.underWay++;
    else if (!(await comesUp(line, signal))) return;
    try {
      if (!signal.aborted) await task();
    } finally {
      const next = line.waiting.shift();
      // Who comes next has this one's place.
      if (next) next();
      else line.underWay--;
    }
  }
}

/** False when `signal` aborts first. */
const comesUp = ({waiting}: Line, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const go = () => resolve(true);
    waiting.push(go);
    signal.addEventListener('abort', () => {
      const place = waiting.indexOf(go);
      if (place >= 0) waiting.splice(place, 1);
      resolve(false);
    });
  });
