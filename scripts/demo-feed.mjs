#!/usr/bin/env node
/**
 * Writes the demo feed: invented associations, activities and events in Keski-Suomi.
 *
 *   node scripts/demo-feed.mjs [--activities 400] [--seed 1] [--today 2026-11-24] [--out FILE]
 *
 * Without --out to standard output. Dates are relative to --today (default: today in Helsinki).
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {parseArgs} from 'node:util';
import {todayInHelsinki} from './demo-feed/dates.mjs';
import {makeFeed} from './demo-feed/make-feed.mjs';

const {values} = parseArgs({
  options: {
    activities: {type: 'string', default: '400'},
    seed: {type: 'string', default: '1'},
    today: {type: 'string', default: todayInHelsinki()},
    out: {type: 'string'},
  },
});

const activities = Number(values.activities);
if (!Number.isInteger(activities) || activities < 1) throw new Error('--activities is not a whole number above 0');
if (!/^\d{4}-\d\d-\d\d$/.test(values.today)) throw new Error('--today is not a date like 2026-11-24');

const text = `${JSON.stringify(makeFeed({activities, seed: Number(values.seed), today: values.today}))}\n`;
if (values.out) {
  mkdirSync(dirname(values.out), {recursive: true});
  writeFileSync(values.out, text);
} else {
  process.stdout.write(text);
}
