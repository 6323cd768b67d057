/** Completes dist/site, so that the folder works wherever it is copied: the widgets and the feeds of the demo. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {todayInHelsinki} from './demo-feed/dates.mjs';
import {makeLinkedEvents} from './demo-feed/linked-events.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
// The newest of the major version, this version for good, and the address of before there were versions.
for (const folder of [version.split('.')[0], version, 'cdn']) cpSync('dist/cdn', `dist/site/${folder}`, {recursive: true});
cpSync('src/site/feeds', 'dist/site/feeds', {recursive: true});
cpSync('README.md', 'dist/site/docs/README.md');
cpSync('docs', 'dist/site/docs/docs', {recursive: true, filter: (path) => !path.includes('pictures')});
const demoFeed = ['scripts/demo-feed.mjs', '--out', 'dist/site/feeds/keski-suomi.json'];
execFileSync(process.execPath, demoFeed, {stdio: 'inherit'});
writeFileSync('dist/site/feeds/linked-events.json', `${JSON.stringify(makeLinkedEvents(todayInHelsinki()))}\n`);
