/** `tarjotin feed check`: what is read of a feed, and what is wrong with it. */
import {FeedError, type FeedErrorCode} from '../../feed/fetch-error.js';
import {Inspection} from '../../feed/report/inspection.js';
import {findByName} from '../../feed/report/visibility.js';
import type {FeedReport} from '../../feed/report/inspection.js';
import type {Problem} from '../../feed/types.js';
import {readSource} from './source.js';
import {reportText, visibilityText} from './report-text.js';

/** What to do when a feed cannot be read at all. */
const REMEDIES: Partial<Record<FeedErrorCode, string>> = {
  'unknown-format': 'Publish it in a form that we read, for example a spreadsheet, iCalendar or our own',
  html: 'It is a web page without data in it: a login, or the page about the feed. Give the address of the feed itself',
  'not-json': 'It is no JSON: open it in a browser and see what stands at its beginning',
  truncated: 'It stops in the middle: the server ends it too early, or the file was cut when it was copied',
  encoding: 'Write it in UTF-8',
  'not-found': 'There is nothing at this address: check its spelling, and whether the feed has moved',
  forbidden: 'The server lets nobody read it without a key or a login: make it public',
  network: 'No answer: check the name of the server, and that it runs',
  'too-large': 'Publish it in pages',
};

export interface CheckOptions {
  readonly json: boolean;
  /** A name to look for: why is it not shown? */
  readonly item?: string;
}

/** The report as one line of JSON for machines; see design.md. */
function toJson(report: FeedReport): string {
  const {format = null, items, activities, events, organizations, places, terms, problems, itemReports} = report;
  const completeness = itemReports.map(({item, mark, missing}) => ({'@id': item['@id'], mark, missing}));
  return JSON.stringify({format, items, problems, activities, events, organizations, places, terms, completeness});
}

/** Prints the report; the exit code: 0 all is shown, 1 something is left out, 2 it cannot be read. */
export async function check(source: string, {json, item}: CheckOptions): Promise<number> {
  const inspection = new Inspection({keepDocuments: item !== undefined});
  let trouble: Problem | undefined;
  try {
    await readSource(source, {
      onPart: (feed, part) => inspection.add(feed, part),
    });
  } catch (error) {
    trouble = toProblem(error as Error, source);
  }
  const {report: read} = inspection;
  const report = trouble ? {...read, problems: [...read.problems, trouble]} : read;
  if (json) console.log(toJson(report));
  else if (item) console.log(visibilityText(item, findByName(item, report, Date.now())));
  else console.log(reportText(source, report));
  if (trouble) return 2;
  return report.problems.some(({effect}) => effect === 'dropped') ? 1 : 0;
}

function toProblem(error: Error, source: string): Problem {
  const code = error instanceof FeedError ? error.code : undefined;
  return {
    path: error instanceof FeedError ? error.url : source,
    message: error.message,
    remedy: (code && REMEDIES[code]) ?? (code ? 'Try again later, or ask whoever runs the server' : 'Check the name of the file'),
    effect: 'dropped',
  };
}
