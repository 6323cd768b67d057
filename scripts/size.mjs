/**
 * `npm run size`: what a visitor's browser fetches, in bytes of brotli (quality 11), against size-budgets.json. What is over its
 * budget fails.
 *   loader            tarjotin.js
 *   finder, calendar, feedback, comments
 *                     every file fetched from our origin until the first results, the month, the form or the comments are on screen,
 *                     in Finnish, without what comes from a feed or a receiver
 *   calendar list     the same of a calendar that begins with its list
 *   search            index, query, facets, marks and three languages; not the copy that a worker runs
 */
import {execSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {measureSize} from '../bench/search/size.ts';
import {brotli, fetchedFiles, inKilobytes, listFiles, sumOf, WIDGETS} from './fetched-files.mjs';

// `--built`: of what has just been built.
if (!process.argv.includes('--built')) execSync('npm run --silent build:cdn', {stdio: ['ignore', 2, 2]});
const budgets = JSON.parse(readFileSync('size-budgets.json', 'utf8'));
const sizes = {loader: brotli(readFileSync('dist/cdn/tarjotin.js'))};
for (const [name, options] of Object.entries({...WIDGETS, 'calendar list': {attributes: 'view="agenda"'}})) {
  const {first} = await fetchedFiles(`tarjotin-${name.split(' ', 1)}`, options);
  sizes[name] = sumOf(first);
  console.log(`Fetched for a ${name} until its first results:\n${listFiles(first)}\n`);
}
sizes.search = (await measureSize()).sum;

console.log('Brotli                size    budget');
for (const [name, bytes] of Object.entries(sizes)) {
  const columns = [bytes, budgets[name]].map((size) => inKilobytes(size).padStart(9));
  console.log(`  ${name.padEnd(13)} ${columns.join(' ')}${bytes > budgets[name] ? '  over' : ''}`);
}
process.exitCode = Object.keys(sizes).some((name) => sizes[name] > budgets[name]) ? 1 : 0;
