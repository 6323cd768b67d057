/**
 * G7: every case of a server, a line or a device that fails, for every widget: within ten seconds there is what was asked for or a
 * message, the page neither throws nor stands still nor swells, and what was asked for comes when it can be had.
 */
import {type Site, startSite} from '../../helpers/hostile-site.js';
import {sideBySide} from '../../helpers/side-by-side.js';
import type {Case, Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import type {Widget} from '../page/in-page.js';
import type {Options, Report} from '../report.js';
import {OWN_CASES, startTransport, type TransportSite} from '../transport-site.js';
import {MESSAGE_WITHIN, type Outcome, type Recovery, type State, visit} from '../transport-visit.js';

const MOST_HEAP = 60_000_000;
const LONGEST_TASK = 200;
/** Browsers, each with one page at a time. */
const BROWSERS = 2;
/** What a busy machine does once it hardly does three times; what we do wrong comes each time. */
const TRIES = 3;

export const WIDGETS: readonly Widget[] = ['finder', 'calendar', 'feedback', 'comments'];

const timeFaults = ({first, seconds, heap, longTask}: Outcome): readonly string[] => [
  ...(first !== 'nothing' && seconds * 1000 > MESSAGE_WITHIN ? [`${first} after ${seconds.toFixed(1)} s`] : []),
  ...(heap > MOST_HEAP ? [`${Math.round(heap / 1e6)} MB of heap`] : []),
  ...(longTask > LONGEST_TASK ? [`a task of ${Math.round(longTask)} ms`] : []),
];

const faultsOf = (outcome: Outcome): readonly string[] => [
  ...timeFaults(outcome),
  ...(outcome.first === 'nothing' ? ['neither data nor words'] : []),
  ...(outcome.recovery === 'not' ? ['does not come back'] : []),
  ...outcome.errors.map((error) => `thrown: ${error}`),
];

/** All cases for one widget, in both browsers. */
async function tryWidget(sites: readonly Site[], transport: TransportSite, widget: Widget, cases: readonly Case[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const lines = await Promise.all(sites.map(async (site) => ({site, transport, context: await site.browser.newContext({locale: 'fi-FI'})})));
  await sideBySide(cases.entries(), lines, async ([number, single], line) => {
    let outcome = await visit(line, widget, single, number);
    for (let time = 1; time < TRIES && timeFaults(outcome).length; time++) {
      transport.restore(single.id);
      outcome = await visit(line, widget, single, number);
    }
    outcomes.push(outcome);
  });
  await Promise.all(lines.map(({context}) => context.close()));
  return outcomes;
}

function countsOf(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const most = (what: 'heap' | 'longTask' | 'seconds'): number => Math.max(...outcomes.map((outcome) => outcome[what]));
  const first = (state: State): number => outcomes.filter((outcome) => outcome.first === state).length;
  const by = (recovery: Recovery): number => outcomes.filter((outcome) => outcome.recovery === recovery).length;
  return {
    visits: outcomes.length, data: first('data'), words: first('words'), byItself: by('itself'), byButton: by('button'), byPage: by('page'),
    mostHeapMB: Math.round(most('heap') / 1e6), longestTaskMs: Math.round(most('longTask')), slowestS: Number(most('seconds').toFixed(1)),
  };
}

export async function tryTransport(collection: Collection, every: number, own: readonly Case[] = OWN_CASES): Promise<Report> {
  const sites = await Promise.all([...Array(BROWSERS).keys()].map(() => startSite()));
  const cases = [...own, ...takeEach(every, collection.cases)];
  const outcomes: Outcome[] = [];
  const faults: string[] = [];
  for (const widget of WIDGETS) {
    const transport = await startTransport(widget, cases, collection);
    const some = await tryWidget(sites, transport, widget, cases);
    outcomes.push(...some);
    faults.push(...some.flatMap((outcome) => faultsOf(outcome).map((fault) => `${widget} ${outcome.id}: ${fault}`)));
    await transport.server.close();
  }
  await Promise.all(sites.map((site) => site.close()));
  return {counts: {cases: cases.length, ...countsOf(outcomes)}, executions: 0, foreignRequests: 0, faults};
}

export const transport = (_lab: unknown, collection: Collection, {every}: Options): Promise<Report> => tryTransport(collection, every);
