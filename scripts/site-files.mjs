/** Completes dist/site, so that the folder works wherever it is copied: the widgets and the feeds of the demo. */
import {cpSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {todayInHelsinki} from './demo-feed/dates.mjs';
import {makeLinkedEvents} from './demo-feed/linked-events.mjs';
import {writeRelease} from './release.mjs';

cpSync('dist/cdn', 'dist/site/cdn', {recursive: true});
writeRelease('dist/site');
cpSync('src/site/feeds', 'dist/site/feeds', {recursive: true});
const demoFeed = ['scripts/demo-feed.mjs', '--out', 'dist/site/feeds/keski-suomi.json'];
execFileSync(process.execPath, demoFeed, {stdio: 'inherit'});
writeFileSync('dist/site/feeds/linked-events.json', `${JSON.stringify(makeLinkedEvents(todayInHelsinki()))}\n`);
