/** `tarjotin feed …`: what publishers of feeds run, and their timetables. */
import {parseArgs} from 'node:util';
import {webUrl} from '../../lib/urls.js';
import {build} from './build.js';
import {check} from './check.js';
import {convert} from './convert.js';
import {merge} from './merge.js';
import {render} from './render.js';
import {watch} from './watch.js';

const HELP = `Usage: tarjotin feed COMMAND SOURCE… [options]
A source is an address, a file or a folder, in any format that is read (docs/feeds.md).

  check SOURCE [--json] [--item NAME]     what is read, what is wrong and what to do; why an item is not shown
  convert SOURCE --out FILE               a feed of ours; a harvest that is cut short goes on when it is run again
  merge SOURCE SOURCE… --out FILE         several feeds as one, each thing once; what was told twice is shown
  build SOURCE… --out FOLDER              a published feed (feed.json) with calendars, JSON-LD and, with --page, a sitemap
  render SOURCE… --out FILE               the list as HTML with JSON-LD, for pages without scripts
  watch SOURCE… --out FOLDER              builds every hour (--every MINUTES); a source that fails keeps its last good state

  --page URL       the page where the finder stands: links lead there
  --locale LANG    fi, sv or en, for calendars and lists (fi)
  --cache FOLDER   pages between runs (.tarjotin-cache)
  --pace MS        between two requests (250)`;

const OPTIONS = {
  json: {type: 'boolean', default: false},
  item: {type: 'string'},
  out: {type: 'string'},
  cache: {type: 'string', default: '.tarjotin-cache'},
  pace: {type: 'string'},
  page: {type: 'string'},
  locale: {type: 'string', default: 'fi'},
  every: {type: 'string', default: '60'},
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
function writing({out, cache, pace}: Pick<Options, 'out' | 'cache' | 'pace'>) {
  if (!out) throw new Error('Say where to write: --out');
  return {out, cache, pace: number('pace', pace), signal: untilStopped()};
}

/** What all that show items need. */
function showing({locale, page, ...options}: Options) {
  if (locale !== 'fi' && locale !== 'sv' && locale !== 'en') throw new Error(`--locale ${locale}: fi, sv or en`);
  if (page !== undefined && !webUrl(page)) throw new Error(`--page ${page}: not the address of a page`);
  return {...writing(options), locale, page} as const;
}

/** Until whoever runs it says stop: drafts are taken away then, pages that came are kept. */
function untilStopped(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort(new Error('Stopped. Run it again: it goes on from there'));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return stopping.signal;
}

/** Each gives the exit code. */
const COMMANDS: ReadonlyMap<string, (sources: readonly string[], options: Options) => Promise<number>> = new Map([
  ['check', (sources, {json, item}) => check(onlySource(sources), {json, item})],
  ['convert', (sources, options) => convert(onlySource(sources), writing(options))],
  ['merge', (sources, options) => merge(sources, writing(options))],
  ['build', (sources, options) => build(sources, showing(options))],
  ['render', (sources, options) => render(sources, showing(options))],
  ['watch', (sources, options) => watch(sources, {...showing(options), every: number('every', options.every) || 60})],
]);

export async function feedCommand(args: readonly string[]): Promise<void> {
  const {values, positionals: [name = '', ...sources]} = parse(args);
  const command = COMMANDS.get(name);
  if (values.help || !name) return console.log(HELP);
  if (!command) throw new Error(`There is no command ${name}: tarjotin feed ${[...COMMANDS.keys()].join(' | ')}`);
  process.exitCode = await command(sources, values);
}
