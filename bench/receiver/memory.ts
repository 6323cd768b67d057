/** The memory of a process while it is under load. */
import {existsSync, readFileSync} from 'node:fs';

export interface Memory {
  /** The most in each tenth of the time, MB; empty where the system does not tell. */
  readonly tenths: readonly number[];
}

/** MB: garbage comes and goes. */
const SLACK = 30;

const residentOf = (pid: number): number | undefined => {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
};

export function watchMemory(pid: number): {readonly stop: () => Memory} {
  const samples: number[] = [];
  const timer = setInterval(() => {
    const now = residentOf(pid);
    if (now !== undefined) samples.push(now);
  }, 200);
  const stop = (): Memory => {
    clearInterval(timer);
    const size = Math.ceil(samples.length / 10);
    const tenths = [...new Array(10).keys()].map((index) => samples.slice(index * size, (index + 1) * size));
    return {tenths: tenths.filter((tenth) => tenth.length).map((tenth) => Math.max(...tenth))};
  };
  return {stop};
}

/** The last four tenths are not above the three before them: a leak grows to the end. */
export function isBounded({tenths}: Memory): boolean {
  const middle = Math.max(...tenths.slice(3, 6));
  return Math.max(...tenths.slice(6)) <= middle + SLACK;
}
