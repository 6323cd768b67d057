/**
 * G5: every address of the corpus wherever an address may stand: clicked, clicked with the middle button, dragged and copied, no link
 * leads to a script.
 */
import {sideBySide} from '../../helpers/side-by-side.js';
import type {Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import {feedOf, threadOf} from '../documents.js';
import type {Lab, Stand} from '../lab.js';
import type {Widget} from '../page/in-page.js';
import {Presser} from '../press.js';
import type {Options, Report} from '../report.js';
import {runsAsLink, silentControls} from './controls.js';

const BATCH = 60;
/** Forms that stand in a page together. */
const FORMS = 20;
const PAGES = 3;
/** Items whose menu "to a calendar" is opened. */
const MENU_EVERY = 20;

/** Where a link may lead; all others are a script's, or somebody's own. */
const GOOD = /^(?:https?|mailto|tel):/i;

interface Documents {
  readonly widget: Widget;
  readonly json: readonly string[];
}

/** A form has one address, that of its privacy notice; others may stand in its texts. */
const formOf = (text: string, index: number): object =>
  ({id: `f${index}`, title: 'Palaute', intro: text, privacyUrl: text, items: [{id: 'a', kind: 'text', text, hint: text}]});

const cut = <Piece>(pieces: readonly Piece[], size: number): readonly (readonly Piece[])[] =>
  [...Array(Math.ceil(pieces.length / size)).keys()].map((number) => pieces.slice(number * size, (number + 1) * size));

const documentsOf = (addresses: readonly string[]): readonly Documents[] => [
  ...cut(addresses, BATCH).flatMap((batch): readonly Documents[] => [
    {widget: 'finder', json: [feedOf(batch)]},
    {widget: 'calendar', json: [feedOf(batch, {events: true})]},
    {widget: 'comments', json: [JSON.stringify({...threadOf('-'), comments: batch.map((text, index) => ({...threadOf(text).comments[0], '@id': `c${index}`}))})]},
  ]),
  ...cut(addresses, FORMS).map((batch): Documents => ({widget: 'feedback', json: batch.map((text, index) => JSON.stringify(formOf(text, index)))})),
];

/** Addresses that were pressed, by widget: a link to one is pressed once. */
type Known = Readonly<Record<Widget, Set<string>>>;

class Visitor {
  readonly counts = {links: 0, pressed: 0, clicks: 0, middleClicks: 0, drags: 0, copies: 0};
  readonly faults: string[] = [];
  readonly stand: Stand;
  readonly #presser: Presser;
  readonly #known: Known;
  #number = 0;

  private constructor(stand: Stand, presser: Presser, known: Known) {
    this.#known = known;
    this.stand = stand;
    this.#presser = presser;
  }

  static async arrive(lab: Lab, known: Known): Promise<Visitor> {
    const stand = await lab.open({context: {viewport: {width: 700, height: 1600}}});
    stand.context.on('page', (opened) => void opened.close().catch(() => undefined));
    return new Visitor(stand, await Presser.of(stand.page), known);
  }

  /** Shows documents; then each of their pages with links. */
  async visit({widget, json}: Documents): Promise<void> {
    const {page} = this.stand;
    this.#number++;
    const paths = json.map((text, index) => {
      const path = `/urls-${widget}-${this.#number}-${index}`;
      this.stand.serve(widget === 'comments' ? `${path}/luonnos` : path, text);
      return path;
    });
    await page.evaluate(([name, urls]) => window.attack.inspect(name, urls, {words: false, settle: 0}), [widget, paths] as const);
    this.stand.forget();
    if (widget === 'feedback' || widget === 'comments') return this.#press(widget);
    for (const [index, id] of (await page.evaluate(() => window.attack.itemIds())).entries()) {
      await page.evaluate((item) => window.attack.openItem(item), id);
      await this.#press(widget);
      // Its links lead to calendars on the web, whatever the item.
      if (index % MENU_EVERY === 0) await this.#press(widget, 0);
    }
  }

  async #press(widget: Widget, unfold?: number): Promise<void> {
    const {links, noted, missed, ...reached} = await this.#presser.pressAll(this.#known[widget], unfold);
    for (const way of ['pressed', 'clicks', 'middleClicks', 'drags'] as const) this.counts[way] += reached[way];
    this.counts.links += links.length;
    this.counts.copies += links.length;
    const all = [...noted, ...links.map((href) => ['copy', href] as const)];
    this.faults.push(...all.filter(([, href]) => !GOOD.test(href)).map((fault) => `${widget}: ${fault.join(' ')}`));
    // A link that something else lies over was not tried.
    this.faults.push(...missed.map(([what, href]) => `${widget}: no ${what} of ${href}`));
  }
}

const sumOf = (visitors: readonly Visitor[], count: keyof Visitor['counts']): number => visitors.reduce((sum, {counts}) => sum + counts[count], 0);

function* faultsOf(visitors: readonly Visitor[]): Generator<string> {
  for (const {faults, stand} of visitors) {
    yield* faults;
    yield* stand.navigations.filter((url) => !GOOD.test(url)).map((url) => `went to ${url}`);
    yield* stand.errors.map((error) => `thrown: ${error}`);
    yield* stand.strangers.map((url) => `asked ${url}`);
  }
}

export async function urls(lab: Lab, collection: Collection, {every}: Options): Promise<Report> {
  const addresses = takeEach(every, collection.addresses);
  const known: Known = {finder: new Set(), calendar: new Set(), feedback: new Set(), comments: new Set()};
  const visitors = await Promise.all([...Array(PAGES).keys()].map(() => Visitor.arrive(lab, known)));
  await sideBySide(documentsOf(addresses), visitors, (next, visitor) => visitor.visit(next));
  const controls = {rawHref: await runsAsLink(lab, addresses)};
  const navigations = visitors.flatMap(({stand}) => stand.navigations);
  const faults = [...faultsOf(visitors), ...silentControls(controls, {rawHref: addresses.length})];
  const count = (name: keyof Visitor['counts']): number => sumOf(visitors, name);
  const report = {
    counts: {
      addresses: addresses.length, links: count('links'), pressed: count('pressed'), clicks: count('clicks'), middleClicks: count('middleClicks'), drags: count('drags'), copies: count('copies'),
      navigations: navigations.length, scriptNavigations: navigations.filter((url) => !GOOD.test(url)).length,
    },
    executions: visitors.reduce((sum, {stand}) => sum + stand.executions.length, 0),
    foreignRequests: visitors.reduce((sum, {stand}) => sum + stand.strangers.length, 0), controls, faults,
  };
  await Promise.all(visitors.map(({stand}) => stand.close()));
  return report;
}
