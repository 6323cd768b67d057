/**
 * `npm run bench -- feeds [--dir DIR]`: every file of a folder (that of real samples, `../shared/data/feeds`) read as a feed, without a
 * word about its format. Sheets of one folder are read as one package. In: records of the documents, counted apart from reading;
 * out: what is shown of them. What is no feed (a schema, a list of codes) is refused with its reason, and counted neither in nor out.
 */
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {FeedError} from '../src/feed/fetch.js';
import {Inspection} from '../src/feed/report/inspection.js';
import {readSource} from '../src/node/feed/source.js';

const SHARED = '../shared/data/feeds';

interface Row {
  readonly file: string;
  readonly format: string;
  readonly in: number;
  readonly out: number;
  readonly dropped: number;
  readonly mended: number;
  readonly cpu: number;
  readonly note: string;
  readonly thrown: boolean;
}

/** Files, and the folders whose sheets belong together, where they do. */
function* sourcesIn(dir: string): Generator<string> {
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* sourcesIn(path);
    else if (!/^(SOURCES\.txt|README.*|LICEN[CS]E.*)$/i.test(name)) yield path;
  }
}

async function readOne(source: string, file: string): Promise<Row> {
  const before = process.cpuUsage();
  const inspection = new Inspection();
  let note = '';
  let thrown = false;
  try {
    await readSource(source, {onPart: (feed, part) => inspection.add(feed, part)});
  } catch (error) {
    thrown = !(error instanceof FeedError) || (error.code === 'unknown-format' && error.cause !== undefined);
    note = error instanceof FeedError ? `no feed: ${error.code}` : String(error);
  }
  const {user, system} = process.cpuUsage(before);
  const {format = '–', items, problems} = inspection.report;
  const dropped = problems.filter(({effect}) => effect === 'dropped');
  const reasons = [...new Set(dropped.map(({message}) => message))].slice(0, 2).join('; ');
  const row = {file, format, in: items.in, out: items.out, dropped: dropped.length, mended: problems.length - dropped.length};
  return {...row, cpu: Math.round((user + system) / 1000), note: note || reasons, thrown};
}

const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, at) => (at === 0 ? String(cell).padEnd(18) : at === 1 ? String(cell).slice(-52).padEnd(52) : at < 7 ? String(cell).padStart(7) : ` ${cell}`)).join(' ');

export default async function bench(args: string[]): Promise<object> {
  const {dir = SHARED} = parseArgs({args, options: {dir: {type: 'string'}}}).values;
  if (!existsSync(dir)) throw new Error(`${dir}: no such folder; name one with --dir`);
  console.log(line(['format', 'file', 'in', 'out', 'left', 'mended', 'CPU ms', 'why']));
  const rows: Row[] = [];
  for (const source of sourcesIn(dir)) {
    const row = await readOne(source, relative(dir, source));
    rows.push(row);
    console.log(line([row.format, row.file, row.in, row.out, row.dropped, row.mended, row.cpu, row.note]));
  }
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {files: rows.length, thrown: rows.filter(({thrown}) => thrown).length, in: sum((row) => row.in), out: sum((row) => row.out)};
}
