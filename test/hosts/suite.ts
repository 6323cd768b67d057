/** All pages of a folder, two at a time. */
import {launchBrowser} from '../../scripts/browser.mjs';
import {needBuild} from '../helpers/need-build.js';
import {sideBySide} from '../helpers/side-by-side.js';
import {type Host, type HostFolder, readHost} from './folder.js';
import {PlainPages} from './look.js';
import {type Origins, startOrigins} from './origins.js';
import {WIDGETS, type WidgetName} from './paste.js';
import {judge, type PageVerdict, type Stored} from './verdict.js';
import {type Visit, type VisitOptions, visitHost} from './visit.js';

const AT_ONCE = 2;

/** What all others are compared with. */
export const PLAIN: Host = {
  file: 'plain.html',
  text: '<!doctype html><html lang="fi"><meta charset="utf-8"><title>Kunta</title><!--{{SCRIPT}}--><!--{{WIDGET}}--></html>',
  title: 'Plain HTML',
  group: 'baseline',
  traps: [],
  probes: [],
  headers: {},
  mime: 'text/html',
  charset: 'utf-8',
  emulate: {},
  delivery: 'tag',
  noise: [],
  expect: 'works',
};

/** A page that takes the name of one element is visited once for each; all others show all widgets at once. */
const groupsOf = (text: string): readonly (readonly WidgetName[])[] => (text.includes('{{TAG}}') ? WIDGETS.map((name) => [name]) : [WIDGETS]);

const merge = (visits: readonly Visit[]): Visit | undefined => {
  const [first, ...others] = visits;
  return first && others.reduce((all, visit): Visit => ({
    ...all,
    widgets: [...all.widgets, ...visit.widgets],
    log: {
      errors: [...all.log.errors, ...visit.log.errors],
      warnings: [...all.log.warnings, ...visit.log.warnings],
      requests: all.log.requests,
    },
    faults: [...all.faults, ...visit.faults],
    violations: [...all.violations, ...visit.violations],
    shift: Math.max(all.shift, visit.shift),
    cookies: Math.max(all.cookies, visit.cookies),
    storedEarly: [...all.storedEarly, ...visit.storedEarly],
  }), first);
};

async function readStored({receiver}: Origins): Promise<Stored> {
  const rows = [...(await receiver.answers()), ...(await receiver.comments())].map((row) => JSON.stringify(row));
  return (words) => rows.filter((row) => row.includes(words)).length;
}

export interface SuiteOptions {
  readonly folder: HostFolder;
  readonly isModule?: boolean;
  readonly only?: string;
  readonly onVisited?: (page: PageVerdict) => void;
  readonly onReady?: VisitOptions['onReady'];
}

/** Visits the pages and judges them, in their order. */
export async function runSuite({folder, isModule = false, only = '', onVisited, onReady}: SuiteOptions): Promise<readonly PageVerdict[]> {
  needBuild('cdn');
  const [browser, origins] = await Promise.all([launchBrowser(), startOrigins(folder)]);
  const hosts = folder.hosts.filter(({file}) => new RegExp(only).test(file));
  const verdicts: PageVerdict[] = [];
  const visitors = Array.from({length: AT_ONCE}, (): VisitOptions => ({browser, origins, plain: new PlainPages(browser, origins, PLAIN), isModule, onReady}));
  try {
    await sideBySide(hosts.entries(), visitors, async ([index, host], options) => {
      const visits: Visit[] = [];
      for (const names of groupsOf(readHost(folder, host))) visits.push(await visitHost(host, names, options));
      const whole = merge(visits);
      if (!whole) return;
      const verdict = judge(whole, origins, await readStored(origins));
      verdicts[index] = verdict;
      onVisited?.(verdict);
    });
    return verdicts;
  } finally {
    await browser.close();
    await origins.close();
  }
}
