/**
 * `npm run bench -- receiver`: the receiver as it is installed, SQLite on this disk, all of it on one core, and autocannon on the other.
 * Answers a second, how long each waits, and whether memory grows. `ok` tells whether our limits hold.
 */
import {rmSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {fire} from './receiver/fire.js';
import {isBounded, type Memory, watchMemory} from './receiver/memory.js';
import {answersIn, buildReceiver, makeFolder, serve} from './receiver/serve.js';

/** Answers a second, and milliseconds that 99 of 100 wait at most. */
const LIMITS = {perSecond: 1_500, p99: 50};

const CONNECTIONS = 50;
const WARM_UP = 5_000;

export default async function benchReceiver(args: string[]): Promise<object> {
  const {answers} = parseArgs({args, options: {answers: {type: 'string', default: '200000'}}}).values;
  buildReceiver();
  const folder = makeFolder();
  const receiver = await serve(folder, true);
  try {
    await fire(receiver.url, {amount: WARM_UP, connections: CONNECTIONS});
    const memory = watchMemory(receiver.pid);
    const load = await fire(receiver.url, {amount: Number(answers), connections: CONNECTIONS});
    const figures = {...load, stored: answersIn(folder).length, memory: memory.stop()};
    print(figures);
    const isRight = figures.stored === load.acknowledged + WARM_UP && load.failed === 0;
    return {
      ...figures,
      ok: isRight && load.perSecond >= LIMITS.perSecond && load.p99 < LIMITS.p99 && isBounded(figures.memory),
    };
  } finally {
    await receiver.end('SIGTERM');
    rmSync(folder, {recursive: true});
  }
}

function print({
  perSecond,
  p50,
  p99,
  acknowledged,
  memory,
}: {
  perSecond: number;
  p50: number;
  p99: number;
  acknowledged: number;
  memory: Memory;
}): void {
  console.log(
    `${acknowledged} answers, ${perSecond} a second; half wait less than ${p50} ms, 99 of 100 less than ${p99} ms`,
  );
  console.log(`Memory in tenths of the run, MB: ${memory.tenths.join(' ')}`);
}
