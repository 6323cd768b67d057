/** What a part of the attack tells: counts, and what went wrong. */

export interface Report {
  /** What was tried, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** Scripts that ran, and requests that left. */
  readonly executions: number;
  readonly foreignRequests: number;
  /** What must happen where nothing guards: how often it did. */
  readonly controls?: Readonly<Record<string, number>>;
  /** What must not be, a line each. */
  readonly faults: readonly string[];
}

export interface Options {
  /** Only every so manieth piece is tried where that needs a browser. */
  readonly every: number;
  /** Of the fuzzer. */
  readonly runs: number;
  readonly seed: number;
}

/** The same fault of many texts is said a few times, and counted. */
const MOST_SAID = 40;

/** As the last line of the command has it. */
export function lineOf({counts, executions, foreignRequests, controls, faults}: Report): object {
  return {...counts, executions, foreignRequests, ...(controls && {controls}), faults: faults.length, ok: isOk({executions, foreignRequests, faults})};
}

export const isOk = ({executions, foreignRequests, faults}: Pick<Report, 'executions' | 'foreignRequests' | 'faults'>): boolean =>
  executions + foreignRequests + faults.length === 0;

export function printReport(name: string, report: Report, seconds: number): void {
  const {counts, executions, foreignRequests, controls = {}, faults} = report;
  console.log(`\n${name}: ${isOk(report) ? 'holds' : 'BROKEN'}, ${seconds.toFixed(0)} s`);
  const rows = Object.entries({...counts, 'scripts that ran': executions, 'requests that left': foreignRequests});
  for (const [what, count] of rows) console.log(`  ${String(count).padStart(9)}  ${what}`);
  for (const [what, count] of Object.entries(controls)) console.log(`  ${String(count).padStart(9)}  ${what} (control: must happen)`);
  for (const fault of faults.slice(0, MOST_SAID)) console.log(`  ✖ ${fault}`);
  if (faults.length > MOST_SAID) console.log(`  … and ${faults.length - MOST_SAID} more`);
}
