/**
 * `npm run soak -- kill --times N`: kills the receiver with -9 at a random moment under load, starts it again on the same
 * file, and so on. Every answer that got a receipt must be there under it, once; the database must be whole each time.
 */
import {rmSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {lookInto, makeFolder, serve} from '../receiver/serve.js';
import {Senders} from './senders.js';

/** Milliseconds after the start of the load in which it is killed. */
const LONGEST = 400;

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
  const folder = makeFolder();
  const senders = new Senders();
  let broken = 0;
  for (let time = 1; time <= times; time++) {
    const receiver = await serve(folder);
    const sent = senders.send(receiver.url);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST));
    await receiver.end('SIGKILL');
    await sent;
    if (!lookInto(folder).isWhole) broken++;
    if (time % 100 === 0) console.log(`${time} kills, ${senders.receipts.size} receipts`);
  }
  const last = await serve(folder);
  await senders.finish(last.url);
  await last.end('SIGTERM');
  const {answers} = lookInto(folder);
  rmSync(folder, {recursive: true});
  return {times, broken, ...judge(senders, answers)};
}

function judge(
  {receipts}: Senders,
  answers: readonly {readonly key: string; readonly receipt: string}[],
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
