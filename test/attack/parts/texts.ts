/**
 * G4: every payload in every text field of feeds, forms and rounds of comments, on the screens of the four widgets: nothing runs,
 * nobody else is asked, and the text is there as the text it is.
 */
import type {Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import {FEED_TEXT_FIELDS, feedOf, FORM_TEXT_FIELDS, formOf, questionnaireOf, THREAD_TEXT_FIELDS, threadOf} from '../documents.js';
import type {Lab, Stand} from '../lab.js';
import type {Widget} from '../page/in-page.js';
import type {Seen} from '../page/screens.js';
import type {Options, Report} from '../report.js';
import {runsAsHtml, runsAsLink} from './controls.js';

/** One document for one widget. */
export interface Task {
  readonly widget: Widget;
  readonly json: string;
  /** False: its text has words of the machine itself. */
  readonly words: boolean;
}

const BATCH = 60;
const PAGES = 2;

/** A publisher may write these, and then they are right. */
const MACHINE_WORDS = /undefined|null|NaN|Invalid Date|\[object/;

const batches = <Piece>(pieces: readonly Piece[]): readonly (readonly Piece[])[] =>
  [...Array(Math.ceil(pieces.length / BATCH)).keys()].map((number) => pieces.slice(number * BATCH, (number + 1) * BATCH));

async function* tasksOf(texts: readonly string[], words: boolean): AsyncGenerator<Task> {
  for (const batch of batches(texts)) {
    yield {widget: 'finder', json: feedOf(batch), words};
    yield {widget: 'calendar', json: feedOf(batch, {events: true}), words};
  }
  for (const text of texts) {
    yield {widget: 'comments', json: JSON.stringify(threadOf(text)), words};
    yield {widget: 'feedback', json: JSON.stringify(formOf(text)), words};
    const questionnaire = await questionnaireOf(text);
    if (questionnaire) yield {widget: 'feedback', json: JSON.stringify(questionnaire), words};
  }
}

async function* allTasks(texts: readonly string[]): AsyncGenerator<Task> {
  yield* tasksOf(texts.filter((text) => !MACHINE_WORDS.test(text)), true);
  yield* tasksOf(texts.filter((text) => MACHINE_WORDS.test(text)), false);
}

/** Shows one document, and gives what was seen of it. */
async function inspect(stand: Stand, {widget, json, words}: Task, number: number): Promise<Seen> {
  const path = `/${widget}-${number}`;
  stand.serve(widget === 'comments' ? `${path}/luonnos` : path, json);
  return stand.page.evaluate(([name, url, options]) => window.attack.inspect(name, url, options), [widget, path, {words}] as const);
}

export interface Shown {
  readonly shown: Readonly<Record<string, number>>;
  readonly links: number;
  readonly pictures: number;
  readonly executions: number;
  readonly foreignRequests: number;
  readonly faults: readonly string[];
}

/** Goes through the documents in two pages at once, and says in a line what is wrong with which. */
export async function showAll(lab: Lab, tasks: AsyncGenerator<Task>): Promise<Shown> {
  const shown: Record<string, number> = {};
  const faults: string[] = [];
  const stands = await Promise.all([...Array(PAGES).keys()].map(() => lab.open()));
  let [number, links, pictures] = [0, 0, 0];
  const work = async (stand: Stand): Promise<void> => {
    for await (const task of tasks) {
      const seen = await inspect(stand, task, number++).catch((error: Error) => ({shown: 0, links: 0, pictures: 0, faults: [error.message]}));
      shown[task.widget] = (shown[task.widget] ?? 0) + seen.shown;
      links += seen.links;
      pictures += seen.pictures;
      faults.push(...seen.faults.map((fault) => `${task.widget} ${task.json.slice(0, 100)}: ${fault}`));
    }
  };
  await Promise.all(stands.map(work));
  const all = stands.flatMap(({errors, navigations}) => [...errors.map((error) => `thrown: ${error}`), ...navigations.map((url) => `went to ${url}`)]);
  const polluted = await Promise.all(stands.map(({page}) => page.evaluate('({}).polluted === undefined')));
  await Promise.all(stands.map((stand) => stand.close()));
  return {
    shown, links, pictures,
    executions: stands.reduce((sum, {executions}) => sum + executions.length, 0),
    foreignRequests: stands.reduce((sum, {strangers}) => sum + strangers.length, 0),
    faults: [...faults, ...all, ...stands.flatMap(({strangers}) => strangers.map((url) => `asked ${url}`)), ...(polluted.every(Boolean) ? [] : ['Object.prototype was changed'])],
  };
}

export async function texts(lab: Lab, collection: Collection, {every}: Options): Promise<Report> {
  const scripts = takeEach(every, collection.scripts);
  const letters = takeEach(every, collection.letters, 1);
  const payloads = [...scripts, ...letters];
  const controls = {unsafeHTML: await runsAsHtml(lab, scripts), rawHref: await runsAsLink(lab, takeEach(every, collection.addresses))};
  const {shown, links, pictures, executions, foreignRequests, faults} = await showAll(lab, allTasks(payloads));
  return {
    counts: {payloads: payloads.length, fields: FEED_TEXT_FIELDS + FORM_TEXT_FIELDS + THREAD_TEXT_FIELDS, ...shown, links, pictures},
    executions, foreignRequests, controls,
    faults: [...faults, ...Object.entries(controls).flatMap(([name, count]) => (count ? [] : [`the control ${name} did not fire`]))],
  };
}
