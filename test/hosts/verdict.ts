/** What a visit amounts to: each widget works, degrades or fails, and so does the page. */
import type {Frame, Request} from 'playwright-core';
import type {Origins} from './origins.js';
import type {WidgetName} from './paste.js';
import type {Visit, WidgetVisit} from './visit.js';

export type Outcome = 'works' | 'degrades' | 'fails';

export interface WidgetVerdict {
  readonly name: WidgetName;
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
}

export interface PageVerdict {
  readonly file: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly widgets: readonly WidgetVerdict[];
  /** Of the page as a whole. */
  readonly reasons: readonly string[];
  readonly figures: Figures;
}

/** What the goals G2, G3, G9, G10 and G11 are about. */
export interface Figures {
  /** The largest difference of a size from the plain page, px. */
  readonly pixels: number;
  readonly nodes: number;
  readonly shift: number;
  readonly violations: number;
  readonly cookies: number;
  readonly storedEarly: number;
  readonly foreign: number;
  readonly feedRequests: number;
}

/** Answers and comments that the receiver has, by the words in them. */
export type Stored = (words: string) => number;

/** Layout shifts are told to be none below this: three zeros. */
const NO_SHIFT = 0.0005;

function judgeWidget(visit: WidgetVisit, expectation: Outcome, warnings: readonly string[], stored: Stored): WidgetVerdict {
  const {name, isReady, faults, differences, instead, words} = visit;
  if (!isReady) {
    const said = warnings.length > 1 ? warnings.filter((line) => line.includes(name)) : warnings;
    const reason = `${instead ?? 'nothing'} is seen in its place${said[0] ? `. ${said[0]}` : ''}`;
    return {name, outcome: instead && expectation === 'degrades' ? 'degrades' : 'fails', reasons: [reason]};
  }
  const sends = name === 'feedback' || name === 'comments';
  const rows = sends && !faults.length ? stored(words) : 1;
  const reasons = [
    ...faults,
    ...differences.slice(0, 4).map(({words: difference}) => `looks otherwise: ${difference}`),
    ...(differences.length > 4 ? [`and ${differences.length - 4} more differences`] : []),
    ...(rows === 1 ? [] : [`the receiver has it ${rows} times`]),
  ];
  return {name, outcome: reasons.length ? 'fails' : 'works', reasons};
}

const count = <Value>(values: readonly Value[]): number => Math.max(0, ...values.map((value) => values.filter((other) => other === value).length));

/** A violation is ours when our code made it, or when it is about our servers. */
const ofOurs = (visit: Visit, {script, feed}: Origins) =>
  visit.violations.filter(({source, blocked}) => [source, blocked].some((url) => url.startsWith(script) || url.startsWith(feed)));

/** How often a document asks for one feed, at most: a frame is a document of its own. */
function mostAsked(requests: readonly Request[]): number {
  const ofFeeds = requests.filter((request) => request.method() === 'GET' && request.url().endsWith('/feed.json'));
  const frames = [...new Set(ofFeeds.map(frameOf))];
  return count(ofFeeds.map((request) => `${frames.indexOf(frameOf(request))} ${request.url()}`));
}

const frameOf = (request: Request): Frame | undefined => (request.serviceWorker() ? undefined : request.frame());

function figuresOf(visit: Visit, origins: Origins): Figures {
  const {requests, host, widgets} = visit;
  const isNoise = (url: string): boolean => host.noise.some((part) => url.includes(part));
  const urls = requests.filter((request) => request.method() === 'GET').map((request) => request.url());
  const known = [origins.script, origins.feed, origins.site];
  return {
    pixels: Math.max(0, ...widgets.flatMap(({differences}) => differences.map(({pixels}) => pixels))),
    nodes: widgets.reduce((sum, {nodes}) => sum + nodes, 0),
    shift: visit.shift,
    violations: ofOurs(visit, origins).length,
    cookies: visit.cookies,
    storedEarly: visit.storedEarly.length,
    foreign: urls.filter((url) => /^https?:/.test(url) && !known.some((origin) => url.startsWith(origin)) && !isNoise(url)).length,
    feedRequests: mostAsked(requests),
  };
}

function pageReasons(visit: Visit, figures: Figures, origins: Origins): string[] {
  const {host, log} = visit;
  const isBlocked = host.expect === 'degrades';
  return [
    ...visit.faults,
    ...log.errors,
    ...(figures.shift >= NO_SHIFT ? [`the layout shifts by ${figures.shift.toFixed(3)}`] : []),
    ...(isBlocked ? [] : ofOurs(visit, origins).map(({directive, blocked}) => `violates ${directive}: ${blocked}`)),
    ...(figures.cookies ? [`${figures.cookies} cookies are set`] : []),
    ...visit.storedEarly.map((name) => `${name} is stored before anything is done`),
    ...(figures.foreign ? [`${figures.foreign} requests to other servers`] : []),
    ...(figures.feedRequests > 1 ? [`the feed is asked for ${figures.feedRequests} times`] : []),
  ];
}

export function judge(visit: Visit, origins: Origins, stored: Stored): PageVerdict {
  const {host} = visit;
  const widgets = visit.widgets.map((widget) => judgeWidget(widget, host.expect, visit.log.warnings, stored));
  const figures = figuresOf(visit, origins);
  const reasons = pageReasons(visit, figures, origins);
  const outcomes = widgets.map(({outcome}) => outcome);
  const outcome = reasons.length || outcomes.includes('fails') ? 'fails' : outcomes.includes('degrades') ? 'degrades' : 'works';
  return {file: host.file, title: host.title, outcome, widgets, reasons, figures};
}
