/** Shows documents to the widgets in a few pages at once, several of the small ones beside each other, and tells what was seen of them. */
import {sideBySide} from '../helpers/side-by-side.js';
import type {Lab, Stand} from './lab.js';
import type {Widget} from './page/in-page.js';
import type {Seen} from './page/screens.js';

/** One document for one widget. */
export interface Task {
  readonly widget: Widget;
  readonly json: string;
  /** False: its text has words of the machine itself. */
  readonly words: boolean;
  /** How many forms or comments it must show; undefined where the screen itself knows. */
  readonly shows?: number;
}

export interface Shown {
  /** By widget: documents, and what they had on screen. */
  readonly documents: Readonly<Record<string, number>>;
  readonly shown: Readonly<Record<string, number>>;
  readonly links: number;
  readonly pictures: number;
  readonly executions: number;
  readonly foreignRequests: number;
  readonly faults: readonly string[];
}

/** More than there are processors: a page that waits for late handlers leaves its turn to another. */
const PAGES = 4;
/** Forms and rounds stand in one page together; a finder and a calendar have the address of the page, and it, for themselves. */
const TOGETHER = 25;

/** Tasks of one widget that may stand in a page together. */
async function* groupsOf(tasks: AsyncGenerator<Task>): AsyncGenerator<readonly Task[]> {
  const waiting = new Map<string, Task[]>();
  for await (const task of tasks) {
    const {widget, words} = task;
    const key = `${widget} ${words}`;
    const group = [...(waiting.get(key) ?? []), task];
    const isFull = widget === 'finder' || widget === 'calendar' || group.length === TOGETHER;
    waiting.set(key, isFull ? [] : group);
    if (isFull) yield group;
  }
  yield* [...waiting.values()].filter(({length}) => length);
}

const nothing = (fault: string): Seen => ({shown: 0, links: 0, pictures: 0, faults: [fault]});

/** Shows a group at once, and gives what was seen of each. */
async function inspect(stand: Stand, group: readonly Task[], number: number, settle: number): Promise<readonly Seen[]> {
  const [{widget = 'finder', words = true} = {}] = group;
  const paths = group.map(({json}, index) => {
    const path = `/${widget}-${number}-${index}`;
    stand.serve(widget === 'comments' ? `${path}/luonnos` : path, json);
    return path;
  });
  const seen = await stand.page.evaluate(([name, urls, options]) => window.attack.inspect(name, urls, options), [widget, paths, {words, settle}] as const)
    .catch((error: Error) => group.map(() => nothing(error.message)));
  stand.forget();
  return seen;
}

const sumOf = <One>(all: readonly One[], number: (one: One) => number): number => all.reduce((sum, one) => sum + number(one), 0);

function* faultsOf({widget, json, shows}: Task, {shown, faults}: Seen): Generator<string> {
  const all = shows === undefined || shows === shown ? faults : [...faults, `shows ${shown} of ${shows}`];
  for (const fault of all) yield `${widget} ${json.slice(0, 100)}: ${fault}`;
}

async function closeAll(stands: readonly Stand[]): Promise<Pick<Shown, 'executions' | 'foreignRequests' | 'faults'>> {
  const polluted = await Promise.all(stands.map(({page}) => page.evaluate('({}).polluted === undefined')));
  await Promise.all(stands.map((stand) => stand.close()));
  return {
    executions: sumOf(stands, ({executions}) => executions.length),
    foreignRequests: sumOf(stands, ({strangers}) => strangers.length),
    faults: [
      ...stands.flatMap(({errors, navigations, strangers}) => [...errors.map((error) => `thrown: ${error}`), ...navigations.map((url) => `went to ${url}`), ...strangers.map((url) => `asked ${url}`)]),
      ...(polluted.every(Boolean) ? [] : ['Object.prototype was changed']),
    ],
  };
}

/** `settle`: milliseconds that what was shown last stands on screen for late handlers, before it gives way. */
export async function showAll(lab: Lab, tasks: AsyncGenerator<Task>, settle = 0): Promise<Shown> {
  const [documents, shown]: [Record<string, number>, Record<string, number>] = [{}, {}];
  const faults: string[] = [];
  const stands = await Promise.all([...Array(PAGES).keys()].map(() => lab.open()));
  let [number, links, pictures] = [0, 0, 0];
  const count = (task: Task, seen: Seen): void => {
    documents[task.widget] = (documents[task.widget] ?? 0) + 1;
    shown[task.widget] = (shown[task.widget] ?? 0) + seen.shown;
    links += seen.links;
    pictures += seen.pictures;
    faults.push(...faultsOf(task, seen));
  };
  await sideBySide(groupsOf(tasks), stands, async (group, stand) => {
    const all = await inspect(stand, group, number++, settle);
    group.forEach((task, index) => count(task, all[index] ?? nothing('was not looked at')));
  });
  const end = await closeAll(stands);
  return {...end, documents, shown, links, pictures, faults: [...faults, ...end.faults]};
}
