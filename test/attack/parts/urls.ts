/**
 * G5: every address of the corpus wherever an address may stand: clicked, clicked with the middle button, dragged and copied, no link
 * leads to a script.
 */
import type {Collection} from '../collection.js';
import {takeEach} from '../collection.js';
import {feedOf, formOf, threadOf} from '../documents.js';
import {HOST, type Lab, type Stand} from '../lab.js';
import type {Widget} from '../page/in-page.js';
import type {Options, Report} from '../report.js';
import {runsAsLink} from './controls.js';

const BATCH = 60;

/** Where a link may lead; all others are a script's, or somebody's own. */
const GOOD = /^(?:https?|mailto|tel):/i;

interface Counts {
  links: number;
  clicks: number;
  middleClicks: number;
  drags: number;
  copies: number;
}

/** Notes what the browser is about to do with each link, for whoever presses it. Runs in the page. */
function noteLinks(): void {
  const noted = ((window as unknown as {noted: object[]}).noted = []) as unknown[];
  const note = (event: MouseEvent | DragEvent) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link) noted.push([event.type, link.href]);
  };
  addEventListener('click', note);
  addEventListener('auxclick', note);
  addEventListener('dragstart', (event) => noted.push(['drag', event.dataTransfer?.getData('text/uri-list') ?? '']));
}

/** Links of the screen that lead away from the page, each address once: where to press them, and what "copy link" copies. */
const linksOf = ({page}: Stand): Promise<readonly {readonly x: number; readonly y: number; readonly href: string}[]> =>
  page.evaluate((host) => {
    const links = [...(document.body.firstElementChild?.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])];
    const own = (link: HTMLAnchorElement): boolean => link.href.startsWith(`${host}/?`) || link.href.startsWith(`${host}/#`);
    const each = [...new Map(links.filter((link) => !own(link)).map((link) => [link.href, link])).values()];
    return each.flatMap((link) => {
      link.scrollIntoView({block: 'center'});
      const [box] = link.getClientRects();
      return box ? [{x: box.x + box.width / 2 + scrollX, y: box.y + box.height / 2 + scrollY, href: link.href}] : [];
    });
  }, HOST);

/** Presses every link of the screen in every way. @returns what is wrong */
async function pressAll(stand: Stand, counts: Counts): Promise<readonly string[]> {
  const {page} = stand;
  const links = await linksOf(stand);
  for (const {x, y} of links) {
    const left = await page.evaluate(([top]) => {
      scrollTo(0, (top ?? 0) - innerHeight / 2);
      return scrollY;
    }, [y]);
    await page.mouse.move(x, y - left);
    await page.mouse.down();
    await page.mouse.move(x + 20, y - left + 40, {steps: 3});
    await page.mouse.up();
    await page.mouse.click(x, y - left);
    await page.mouse.click(x, y - left, {button: 'middle'});
  }
  const noted = await page.evaluate(() => (window as unknown as {noted: (readonly [string, string])[]}).noted.splice(0));
  const count = (type: string): number => noted.filter(([kind]) => kind === type).length;
  counts.links += links.length;
  counts.clicks += count('click');
  counts.middleClicks += count('auxclick');
  counts.drags += count('drag');
  counts.copies += links.length;
  const bad = [...noted.map(([type, href]) => `${type} ${href}`), ...links.map(({href}) => `copy ${href}`)];
  return bad.filter((line) => !GOOD.test(line.slice(line.indexOf(' ') + 1)));
}

/** Shows one document; then each of its pages with links. */
async function pressDocument(stand: Stand, widget: Widget, json: string, number: number, counts: Counts): Promise<readonly string[]> {
  const path = `/urls-${widget}-${number}`;
  stand.serve(widget === 'comments' ? `${path}/luonnos` : path, json);
  const {page} = stand;
  await page.evaluate(([name, url]) => window.attack.inspect(name, url, {words: false}), [widget, path] as const);
  if (widget === 'feedback' || widget === 'comments') return pressAll(stand, counts);
  const faults: string[] = [];
  for (const id of await page.evaluate(() => window.attack.itemIds())) {
    await page.evaluate((item) => window.attack.openItem(item), id);
    faults.push(...(await pressAll(stand, counts)));
  }
  return faults;
}

export async function urls(lab: Lab, collection: Collection, {every}: Options): Promise<Report> {
  const addresses = takeEach(every, collection.addresses);
  const counts: Counts = {links: 0, clicks: 0, middleClicks: 0, drags: 0, copies: 0};
  const stand = await lab.open({context: {viewport: {width: 700, height: 900}}});
  await stand.page.evaluate(noteLinks);
  stand.context.on('page', (opened) => void opened.close().catch(() => undefined));
  const faults: string[] = [];
  let number = 0;
  const press = async (widget: Widget, document: unknown): Promise<void> => {
    const json = typeof document === 'string' ? document : JSON.stringify(document);
    faults.push(...(await pressDocument(stand, widget, json, number++, counts)).map((fault) => `${widget}: ${fault}`));
  };
  for (let from = 0; from < addresses.length; from += BATCH) {
    const batch = addresses.slice(from, from + BATCH);
    await press('finder', feedOf(batch));
    await press('calendar', feedOf(batch, {events: true}));
    await press('comments', {...threadOf('-'), comments: batch.map((text, index) => ({...threadOf(text).comments[0], '@id': `c${index}`}))});
    // A form has one address, that of its privacy notice.
    for (const text of batch) await press('feedback', {...formOf('-'), privacyUrl: text});
  }
  const rawHref = await runsAsLink(lab, addresses);
  const scripts = stand.navigations.filter((url) => !GOOD.test(url));
  faults.push(...scripts.map((url) => `went to ${url}`), ...stand.errors.map((error) => `thrown: ${error}`));
  if (!rawHref) faults.push('the control rawHref did not fire');
  const report = {
    counts: {addresses: addresses.length, ...counts, navigations: stand.navigations.length, scriptNavigations: scripts.length},
    executions: stand.executions.length, foreignRequests: stand.strangers.length, controls: {rawHref}, faults,
  };
  await stand.close();
  return report;
}
