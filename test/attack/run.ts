/**
 * `npm run attack -- [texts | urls | values | transport | bidi | receiver | json | fuzz …]`: all parts where none is named. Prints what each has
 * tried and found, and last a line of JSON; ends with 1 where something did not hold.
 */
import {parseArgs} from 'node:util';
import {type Collection, readCollection, SHARED} from './collection.js';
import {type Lab, openLab} from './lab.js';
import {bidi} from './parts/bidi.js';
import {fuzz} from './parts/fuzz.js';
import {json} from './parts/json.js';
import {receiver} from './parts/receiver.js';
import {texts} from './parts/texts.js';
import {transport} from './parts/transport.js';
import {urls} from './parts/urls.js';
import {values} from './parts/values.js';
import {isOk, lineOf, type Options, printReport, type Report} from './report.js';

type Part = (lab: Lab, collection: Collection, options: Options) => Promise<Report>;

const PARTS: ReadonlyMap<string, Part> = new Map(
  Object.entries({
    texts, urls, values, transport, bidi, receiver,
    json: (_lab: Lab, collection: Collection) => json(collection),
    fuzz: (_lab: Lab, _collection: Collection, options: Options) => fuzz(options),
  }),
);

const {values: args, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    all: {type: 'boolean'},
    every: {type: 'string', default: '1'},
    dir: {type: 'string', default: SHARED},
    runs: {type: 'string', default: '2000'},
    seed: {type: 'string', default: String(Date.now() % 2 ** 31)},
  },
});

const names = positionals.length ? positionals : [...PARTS.keys()];
const unknown = names.find((name) => !PARTS.has(name));
if (unknown) throw new Error(`No part ${unknown}: there are ${[...PARTS.keys()].join(', ')}`);

const options: Options = {every: args.all ? 1 : Number(args.every), runs: Number(args.runs), seed: Number(args.seed)};
const collection = readCollection(args.dir);
const lab = await openLab();
const reports = new Map<string, Report>();
try {
  for (const name of names) {
    const start = performance.now();
    const report = await PARTS.get(name)?.(lab, collection, options);
    if (!report) continue;
    printReport(name, report, (performance.now() - start) / 1000);
    reports.set(name, report);
  }
} finally {
  await lab.close();
}

const all = [...reports.values()];
const ok = all.every(isOk);
const lines = Object.fromEntries([...reports].map(([name, report]) => [name, lineOf(report)]));
const whole = {
  ...lines['texts'],
  executions: all.reduce((sum, {executions}) => sum + executions, 0),
  foreignRequests: all.reduce((sum, {foreignRequests}) => sum + foreignRequests, 0),
  faults: all.reduce((sum, {faults}) => sum + faults.length, 0),
  ok,
  parts: lines,
};
console.log(`\n${JSON.stringify(all.length === 1 ? Object.values(lines)[0] : whole)}`);
process.exitCode = ok ? 0 : 1;
