/**
 * `npm run soak -- kill --times N`: kills the receiver with -9 at a random moment under load, starts it again on the same
 * file, and so on. Every answer that got a receipt must be there under it, once; the database must be whole each time.
 */
import {rmSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {answersIn, isWhole, makeFolder, serve, type StoredAnswer} from '../receiver/serve.js';
import {within} from '../receiver/within.js';
import {Senders} from './senders.js';

/** Milliseconds after the start of the load in which it is killed. */
const LONGEST = 400;

/** Kills on one database: it is looked through after each, and with hundreds of thousands of answers that takes seconds. */
const SAME_FILE = 25;

export interface KillSoak {
  readonly times: number;
  readonly acknowledged: number;
  readonly stored: number;
  /** With a receipt, and not there under it. */
  readonly lost: number;
  readonly doubled: number;
  /** Times that the database was found broken. */
  readonly broken: number;
}

export default async function soakKill(args: string[]): Promise<KillSoak> {
  const times = Number(parseArgs({args, options: {times: {type: 'string', default: '1000'}}}).values.times);
  const sum = {times: 0, acknowledged: 0, stored: 0, lost: 0, doubled: 0, broken: 0};
  while (sum.times < times) {
    const part = await killOften(Math.min(SAME_FILE, times - sum.times));
    for (const name of Object.keys(sum) as (keyof KillSoak)[]) sum[name] += part[name];
    console.log(`${sum.times} kills: ${sum.acknowledged} receipts, ${sum.lost} lost, ${sum.doubled} doubled, ${sum.broken} broken`);
  }
  return sum;
}

/** On one database. */
async function killOften(times: number): Promise<KillSoak> {
  const folder = makeFolder();
  const senders = new Senders();
  let broken = 0;
  for (let time = 1; time <= times; time++) {
    const receiver = await serve(folder);
    const sent = senders.send(receiver.url);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
    await within('the receiver to be killed', receiver.end('SIGKILL'));
    await within('the visitors to see that it is gone', sent);
    if (!isWhole(folder)) broken++;
  }
  const last = await serve(folder);
  await senders.finish(last.url);
  await within('the receiver to end', last.end('SIGTERM'));
  const answers = answersIn(folder);
  rmSync(folder, {recursive: true});
  return {times, broken, ...judge(senders, answers)};
}

function judge(
  {receipts}: Senders,
  answers: readonly StoredAnswer[],
): Omit<KillSoak, 'times' | 'broken'> {
  const stored = new Map(answers.map(({key, receipt}) => [key, receipt]));
  const lost = [...receipts].filter(([key, receipt]) => stored.get(key) !== receipt);
  return {
    acknowledged: receipts.size,
    stored: answers.length,
    lost: lost.length,
    doubled: answers.length - stored.size,
  };
}
