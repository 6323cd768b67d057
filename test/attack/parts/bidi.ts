/** Marks that turn the line, names in Arabic and Hebrew, and look-alikes: what stands behind them on a screen keeps its direction and its place. */
import type {Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import type {Lab} from '../lab.js';
import type {Widget} from '../page/in-page.js';
import type {Options, Report} from '../report.js';

/** What stands behind each text, in the same line. */
export const AFTER = '12 Perässä';
const BATCH = 60;

/** Items with the text for a name and for the first of two organisers. */
const feedOf = (texts: readonly string[], events: boolean): object => ({
  version: 1,
  organizations: [{'@id': 'after', name: AFTER}, ...texts.map((name, number) => ({'@id': `org-${number}`, name: name.trim() ? name : '-'}))],
  [events ? 'events' : 'activities']: texts.map((name, number) => ({
    '@id': `d${number}`, name: `Nimi ${name}`, provider: [`org-${number}`, 'after'], startDate: `2026-12-${String((number % 28) + 1).padStart(2, '0')}T18:00`,
  })),
  ...(events ? {} : {events: []}),
});

const formOf = (texts: readonly string[]): object => ({
  id: 'suunta', title: texts[0] ?? '-',
  items: texts.map((text, number) => ({id: `i${number}`, kind: number % 2 ? 'one' : 'integer', text: `Kysymys ${text}`, prefix: text.slice(0, 20), hint: text, unit: 'kpl', required: true, options: [{value: '1', text}, AFTER]})),
});

const threadOf = (texts: readonly string[]): object => ({
  name: texts[0] ?? '-', status: 'open', total: texts.length,
  comments: texts.map((text, number) => ({'@id': `c${number}`, text: `Kommentti ${text}`, author: {name: text}, dateCreated: '2026-11-20T10:15:00Z', replies: [{'@id': `r${number}`, text, author: {name: text}, dateCreated: '2026-11-20T10:15:00Z', isAnswer: true}]})),
});

export async function bidi(lab: Lab, collection: Collection, {every}: Options): Promise<Report> {
  const texts = takeEach(every, collection.titles);
  const stand = await lab.open();
  const faults: string[] = [];
  const counts: Record<string, number> = {texts: texts.length};
  let number = 0;
  const look = async (widget: Widget, document: object): Promise<void> => {
    const path = `/bidi-${widget}-${number++}`;
    stand.serve(widget === 'comments' ? `${path}/luonnos` : path, JSON.stringify(document));
    const {shown, faults: found} = await stand.page.evaluate(([name, url, after]) => window.attack.directions(name, url, after), [widget, path, AFTER] as const);
    counts[widget] = (counts[widget] ?? 0) + shown;
    faults.push(...found.map((fault) => `${widget} ${fault}`));
  };
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    await look('finder', feedOf(batch, false));
    await look('calendar', feedOf(batch, true));
    await look('feedback', formOf(batch));
    await look('comments', threadOf(batch));
  }
  faults.push(...stand.errors.map((error) => `thrown: ${error}`));
  if (!(await stand.page.evaluate(() => window.attack.seesTurning()))) faults.push('what looks at the page does not see a line that is turned');
  await stand.close();
  return {counts, executions: stand.executions.length, foreignRequests: stand.strangers.length, controls: {seesTurning: 1}, faults};
}
