/**
 * `npm run hosts`: all widgets on pages that are hard on them.
 *   npm run hosts -- [--dir DIR] [--module] [--phone] [--only PATTERN] [--picture FILE]
 *     --dir      a folder with hosts.json; without it our own pages
 *     --module   the script as type="module"; without it a classic one
 *     --phone    on a screen 360 pixels wide; without it 1100
 *     --only     pages whose file matches: `--only '^3|^41'`
 *     --picture  a file for a picture of the pages that were visited, side by side
 * Prints a matrix of pages and widgets with what fails and why, the figures of the goals, and last one line of JSON.
 */
import {parseArgs} from 'node:util';
import {onPhone, readHostFolder} from './folder.js';
import {countLeaks, isTight, leaksInWords} from './leaks.js';
import {Pictures} from './picture.js';
import {matrix, rowOf, summary, totals} from './report.js';
import {runSuite} from './suite.js';
import {findVendor} from './vendor.js';

const {values} = parseArgs({options: {dir: {type: 'string'}, module: {type: 'boolean'}, phone: {type: 'boolean'}, only: {type: 'string'}, picture: {type: 'string'}}});
const dir = values.dir ?? 'test/hosts/pages';
const vendor = findVendor(dir);
if (vendor === undefined) process.exit(1);
const pictures = new Pictures();
const folder = readHostFolder(dir, vendor);
const pages = await runSuite({
  folder: values.phone ? onPhone(folder) : folder,
  isModule: values.module,
  only: values.only,
  onReady: values.picture ? pictures.take : undefined,
  onVisited: (page) => console.error(rowOf(page)),
});
if (values.picture) await pictures.write(values.picture);
const leaks = await countLeaks(100);
console.log(`${matrix(pages)}\n\n${summary(pages)}\n${leaksInWords(leaks)}\n`);
const result = totals(pages);
console.log(JSON.stringify(result));
process.exitCode = result.fails || !isTight(leaks) ? 1 : 0;
