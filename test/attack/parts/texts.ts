/**
 * G4: every payload in every text field of feeds, forms and rounds of comments, on the screens of the four widgets: nothing runs,
 * nobody else is asked, and the text is there as the text it is.
 */
import {readForm} from '../../../src/form/read-form.js';
import {toQuestionnaire} from '../../../src/form/write-fhir.js';
import type {Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import {commentsOf, FEED_TEXT_FIELDS, feedOf, FORM_TEXT_FIELDS, formOf, THREAD_TEXT_FIELDS, threadOf} from '../documents.js';
import type {Lab} from '../lab.js';
import type {Options, Report} from '../report.js';
import {showAll, type Task} from '../show-all.js';
import {runsAsHtml, runsAsLink, SETTLE, silentControls} from './controls.js';

const BATCH = 60;

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
    const thread = threadOf(text);
    yield {widget: 'comments', json: JSON.stringify(thread), words, shows: commentsOf(thread)};
    const definition = formOf(text);
    const {form} = await readForm(definition);
    yield {widget: 'feedback', json: JSON.stringify(definition), words, shows: form ? 1 : 0};
    if (form) yield {widget: 'feedback', json: JSON.stringify(toQuestionnaire(form)), words, shows: 1};
  }
}

async function* allTasks(texts: readonly string[]): AsyncGenerator<Task> {
  yield* tasksOf(texts.filter((text) => !MACHINE_WORDS.test(text)), true);
  yield* tasksOf(texts.filter((text) => MACHINE_WORDS.test(text)), false);
}

export async function texts(lab: Lab, collection: Collection, {every}: Options): Promise<Report> {
  const scripts = takeEach(every, collection.scripts);
  const letters = takeEach(every, collection.letters, 1);
  const payloads = [...scripts, ...letters];
  const addresses = takeEach(every, collection.addresses);
  const controls = {...(await runsAsHtml(lab, scripts)), rawHref: await runsAsLink(lab, addresses)};
  const {documents, shown, links, pictures, executions, foreignRequests, faults} = await showAll(lab, allTasks(payloads), SETTLE);
  return {
    counts: {
      payloads: payloads.length, fields: FEED_TEXT_FIELDS + FORM_TEXT_FIELDS + THREAD_TEXT_FIELDS,
      documents: Object.values(documents).reduce((sum, number) => sum + number, 0), ...shown, links, pictures,
    },
    executions, foreignRequests, controls,
    faults: [...faults, ...silentControls(controls, {unsafeHTML: scripts.length, written: scripts.length, noticed: scripts.length, rawHref: addresses.length})],
  };
}
