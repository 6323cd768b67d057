/** `tarjotin feed …`: what publishers of feeds run, and their timetables. */
import {parseArgs} from 'node:util';
import {check} from './check.js';
import {convert} from './convert.js';
import {merge} from './merge.js';

const HELP = `Usage: tarjotin feed COMMAND SOURCE… [options]
A source is an address, a file or a folder, in any format that is read (docs/feeds.md).

  check SOURCE [--json] [--item NAME]     what is read, what is wrong and what to do; why an item is not shown
  convert SOURCE --out FILE               a feed of ours; a harvest that is cut short goes on when it is run again
  merge SOURCE SOURCE… --out FILE         several feeds as one, each thing once; what was told twice is shown

  --cache FOLDER   pages between runs (.tarjotin-cache)
  --pace MS        between two requests (250)`;

const OPTIONS = {
  json: {type: 'boolean', default: false},
  item: {type: 'string'},
  out: {type: 'string'},
  cache: {type: 'string', default: '.tarjotin-cache'},
  pace: {type: 'string'},
  help: {type: 'boolean'},
} as const;

type Options = ReturnType<typeof parse>['values'];
const parse = (args: readonly string[]) => parseArgs({args: [...args], options: OPTIONS, allowPositionals: true});

const onlySource = (sources: readonly string[]): string => {
  const [source] = sources;
  if (!source || sources.length > 1) throw new Error('Name one source: an address, a file or a folder');
  return source;
};

function number(name: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) throw new Error(`--${name} ${text}: not a whole number`);
  return text === undefined ? undefined : Number(text);
}

/** What all that write a file need. */
function writing({out, cache, pace}: Options) {
  if (!out) throw new Error('Say where to write: --out');
  return {out, cache, pace: number('pace', pace)};
}

/** Each gives the exit code. */
const COMMANDS: ReadonlyMap<string, (sources: readonly string[], options: Options) => Promise<number>> = new Map([
  ['check', (sources, {json, item}) => check(onlySource(sources), {json, item})],
  ['convert', (sources, options) => convert(onlySource(sources), writing(options))],
  ['merge', (sources, options) => merge(sources, writing(options))],
]);

export async function feedCommand(args: readonly string[]): Promise<void> {
  const {values, positionals: [name = '', ...sources]} = parse(args);
  const command = COMMANDS.get(name);
  if (values.help || !name) return console.log(HELP);
  if (!command) throw new Error(`There is no command ${name}: tarjotin feed ${[...COMMANDS.keys()].join(' | ')}`);
  process.exitCode = await command(sources, values);
}
