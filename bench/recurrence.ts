/**
 * Our rules beside rrule, rrule-temporal and ical.js: `npm run bench -- recurrence [--vectors FILE] [--runs 5]`. How many
 * vectors of libical's format (`../shared/data/ical/libical` when no file is given) each gets right, what it weighs, and
 * the CPU of two kinds of work, against ours, as the median of runs in turn: the vectors that all get right, and the times
 * of one month of rules that began long ago. Then what a month costs of rules that are there to keep us busy. With
 * `--vectors` the last line has the marks of ours alone.
 */
import {existsSync, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {Asker} from './recurrence/asker.js';
import {measureBombs} from './recurrence/bombs.js';
import {ENGINES, type Question} from './recurrence/engines.js';
import {sizeOf} from './recurrence/size.js';
import {parseVectors, type Vector} from './recurrence/vectors.js';

const SHARED = new URL('../../shared/data/ical/libical/src_test_icalrecur_test.txt', import.meta.url);

const NAMES = [...ENGINES.keys()];

/** One more than is listed, where the rule ends: it must end there too. */
const questionOf = ({rrule, start, instances}: Vector): Question => ({
  rrule,
  start,
  limit: instances.length + (/COUNT|UNTIL/.test(rrule) ? 1 : 0),
});

/** The month of November 2026, of rules that have gone on since 2000: what a calendar asks. */
const MONTH: readonly Question[] = [
  'FREQ=WEEKLY;BYDAY=TU,TH',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=MONTHLY;BYDAY=2MO',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=1SA',
].map((rrule) => ({rrule, start: '20000104T173000', limit: 100, from: '20261101T000000', to: '20261201T000000'}));

/** The vectors that an engine gets right. */
async function check(name: string, vectors: readonly Vector[]): Promise<ReadonlySet<Vector>> {
  const asker = new Asker(name);
  const right = new Set<Vector>();
  for (const vector of vectors) {
    const answer = await asker.ask([questionOf(vector)]);
    if (answer?.times?.join() === vector.instances.join()) right.add(vector);
    else if (name === 'ours') console.log(`Not right: ${vector.rrule} from ${vector.start}:`, answer?.times);
  }
  asker.close();
  return right;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

const round = (value: number): number => Math.round(value * 100) / 100;

/** CPU milliseconds of one round by engine, after one that is not counted; engines in turn, so that others' work falls on all. */
async function measure(questions: readonly Question[], runs: number): Promise<ReadonlyMap<string, number>> {
  const askers = new Map(NAMES.map((name) => [name, new Asker(name)]));
  const found = new Map(NAMES.map((name): [string, number[]] => [name, []]));
  const ROUNDS = 5;
  for (let run = 0; run <= runs; run++) {
    for (const [name, asker] of askers) {
      const answer = await asker.ask(questions, ROUNDS, 120_000);
      if (!answer?.times) throw new Error(`${name} gave no answer`);
      if (run) found.get(name)?.push(answer.cpu / ROUNDS);
    }
  }
  for (const asker of askers.values()) asker.close();
  return new Map([...found].map(([name, figures]) => [name, median(figures)]));
}

export default async function run(args: string[]): Promise<object> {
  const {values} = parseArgs({args, options: {vectors: {type: 'string'}, runs: {type: 'string', default: '5'}}});
  const file = values.vectors ?? SHARED;
  if (!existsSync(file)) throw new Error('Give vectors in the format of libical: --vectors FILE');
  const {vectors} = parseVectors(readFileSync(file, 'utf8'));
  const right = new Map<string, ReadonlySet<Vector>>();
  for (const name of NAMES) right.set(name, await check(name, vectors));
  const common = vectors.filter((vector) => NAMES.every((name) => right.get(name)?.has(vector)));
  const works = {
    vectors: await measure(common.map(questionOf), Number(values.runs)),
    month: await measure(MONTH, Number(values.runs)),
  };
  const rows = [];
  for (const name of NAMES) {
    const [all = NaN, month = NaN] = Object.values(works).map((cpu) => cpu.get(name));
    rows.push({
      engine: name,
      right: right.get(name)?.size,
      'brotli kB': round((await sizeOf(name)) / 1000),
      [`${common.length} vectors, ms`]: round(all),
      'against ours': round(all / (works.vectors.get('ours') ?? NaN)),
      'a month, ms': round(month),
      'month against ours': round(month / (works.month.get('ours') ?? NaN)),
    });
  }
  console.table(rows);
  console.table(await measureBombs(Number(values.runs)));
  const marks = {passed: right.get('ours')?.size ?? 0, total: vectors.length};
  return values.vectors === undefined ? {...marks, rows} : marks;
}
