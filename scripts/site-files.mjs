/** Completes dist/site, so that the folder works wherever it is copied: the widgets and the demo feed. */
import {cpSync} from 'node:fs';
import {execFileSync} from 'node:child_process';

cpSync('dist/cdn', 'dist/site/cdn', {recursive: true});
const demoFeed = ['scripts/demo-feed.mjs', '--out', 'dist/site/feeds/keski-suomi.json'];
execFileSync(process.execPath, demoFeed, {stdio: 'inherit'});
