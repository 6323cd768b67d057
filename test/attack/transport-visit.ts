/** One visit to a page whose widget cannot get its data, until it can. */
import type {BrowserContext, CDPSession, Page} from 'playwright-core';
import type {Site, Visit, VisitOptions} from '../helpers/hostile-site.js';
import type {Case} from './collection.js';
import {noteTasks, TaskWatch} from './long-tasks.js';
import type {Widget} from './page/in-page.js';
import {GOOD_WORDS, type TransportSite} from './transport-site.js';

/** Milliseconds. */
export const MESSAGE_WITHIN = 10_000;
/** The clock is put forward by so much; then it goes on as any other, and a busy machine may draw late. */
const SILENCE = 9_100;
/** More than any good answer takes. */
const PATIENCE = 15_000;

/** `words`: a message, or that there is nothing. */
export type State = 'data' | 'words' | 'nothing';

/** How the data came in the end: with the first answer, without anybody's doing, by the button, or when the page was opened again. */
export type Recovery = 'first' | 'itself' | 'button' | 'page' | 'not';

export interface Outcome {
  readonly id: string;
  readonly first: State;
  /** By the clock of the page, from when the widget was there. */
  readonly seconds: number;
  /** Bytes. */
  readonly heap: number;
  /** Milliseconds of the processor. */
  readonly longTask: number;
  readonly recovery: Recovery;
  readonly errors: readonly string[];
}

const TAGS = 'tarjotin-finder, tarjotin-calendar, tarjotin-feedback, tarjotin-comments';

/** Notes when the widget is there. Runs in the page. */
function noteStart(tags: string): void {
  const noted = window as unknown as {startedAt?: number};
  for (const tag of tags.split(', ')) void customElements.whenDefined(tag).then(() => (noted.startedAt ??= performance.now()));
}

interface Device {
  readonly context?: VisitOptions['context'];
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly act?: (page: Page) => Promise<unknown>;
}

/** What is done to the browser before and after the page opens, where that is the case. */
const DEVICE: Readonly<Record<string, Device>> = {
  'tz-la': {context: {timezoneId: 'America/Los_Angeles'}},
  'tz-tokyo': {context: {timezoneId: 'Asia/Tokyo'}},
  'clock-ahead': {prepare: (page) => page.clock.setFixedTime(Date.now() + 2 * 365 * 86_400_000)},
  'clock-behind': {prepare: (page) => page.clock.setFixedTime('2015-01-01T10:00:00Z')},
  'clock-jump': {prepare: (page) => page.clock.setFixedTime(Date.now()), act: (page) => page.clock.setFixedTime(Date.now() - 86_400_000)},
  'hidden-tab': {prepare: (page) => page.addInitScript(() => Object.defineProperty(document, 'visibilityState', {value: 'hidden'}))},
  'two-widgets-one-feed': {act: (page) => page.evaluate(() => document.body.append(document.body.querySelector('[ready], :not(:defined), *')?.cloneNode(true) ?? ''))},
  abort: {act: (page) => page.evaluate((tags) => {
    const element = document.querySelector(tags);
    element?.remove();
    document.body.append(element ?? '');
  }, TAGS)},
  'attr-change-race': {act: (page) => page.evaluate((tags) => {
    const element = document.querySelector(tags);
    const name = ['src', 'form', 'thread'].find((attribute) => element?.hasAttribute(attribute)) ?? '';
    const right = element?.getAttribute(name) ?? '';
    for (const value of [`${right}-1`, `${right}-2`, right]) element?.setAttribute(name, value);
  }, TAGS)},
  bfcache: {act: async (page) => {
    await page.goto('about:blank');
    await page.goBack();
  }},
  flapping: {act: async (page) => {
    for (let time = 0; time < 10; time++) {
      await page.context().setOffline(true);
      await page.context().setOffline(false);
    }
  }},
};

/** Cases in which the page's requests do not get through, and how they end; 'silent' ones never do. */
const NO_LINE: Readonly<Record<string, 'blockedbyclient' | 'internetdisconnected' | 'silent'>> = {
  adblocked: 'blockedbyclient', offline: 'internetdisconnected', 'offline-mid': 'internetdisconnected', 'private-net': 'silent',
};

/** Nothing is heard before the widget tells that it takes long; the clock is put forward. */
const isSilent = ({id, hang, delay_ms: delay = 0, drip_ms: drip = 0}: Case): boolean => hang === true || delay + drip > 0 || NO_LINE[id] === 'silent';

const stateOf = (page: Page, words: string): Promise<readonly [state: State, seconds: number]> =>
  page.evaluate(([good, tags]) => {
    const root = document.querySelector(tags)?.shadowRoot?.querySelector<HTMLElement>('.root');
    const text = root?.innerText ?? '';
    const {startedAt = performance.now()} = window as unknown as {startedAt?: number};
    const seconds = (performance.now() - startedAt) / 1000;
    if (text.includes(good)) return ['data', seconds] as const;
    const isSaid = [...(root?.querySelectorAll<HTMLElement>('[part="message"], .empty, .problem') ?? [])].some((part) => part.innerText.trim());
    const hasWords = isSaid || /ei ole juuri nyt|tapahtumia ei|Ei tapahtumia|tuloksia ei|0 tulosta/i.test(text) || (/kestää|Haetaan|haetaan/.test(text) && root?.querySelector('button'));
    return [hasWords ? 'words' : 'nothing', seconds] as const;
  }, [words, TAGS] as const).catch(() => ['nothing', 0] as const);

async function waitFor(page: Page, words: string, wanted: readonly State[], most = PATIENCE): Promise<readonly [state: State, seconds: number]> {
  for (const end = performance.now() + most; ; await new Promise((resolve) => setTimeout(resolve, 40))) {
    const [state, seconds] = await stateOf(page, words);
    if (wanted.includes(state) || performance.now() > end) return [state, seconds];
  }
}

/** Bytes of the page's own memory, the largest that was seen until it is asked for. */
function watchHeap(session: CDPSession): () => Promise<number> {
  let [most, isOver] = [0, false];
  const watching = (async () => {
    while (!isOver) {
      const {usedSize, backingStorageSize = 0} = (await session.send('Runtime.getHeapUsage')) as {usedSize: number; backingStorageSize?: number};
      most = Math.max(most, usedSize + backingStorageSize);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  })().catch(() => undefined);
  return async () => {
    isOver = true;
    await watching;
    return most;
  };
}

/** What came late comes by itself; else the visitor presses the button, and where there is none opens the page again. */
async function recover(page: Page, words: string, isLate: boolean): Promise<Recovery> {
  if (isLate) return (await waitFor(page, words, ['data']))[0] === 'data' ? 'itself' : 'not';
  const [button] = await page.locator(TAGS).first().getByRole('button', {name: 'Yritä uudelleen'}).elementHandles();
  await button?.dispatchEvent('click');
  if (button) return (await waitFor(page, words, ['data']))[0] === 'data' ? 'button' : 'not';
  if ((await stateOf(page, words))[0] === 'data') return 'itself';
  // What says that the webmaster has to mend it is read again with the page.
  await page.reload();
  return (await waitFor(page, words, ['data']))[0] === 'data' ? 'page' : 'not';
}

const until = async (holds: () => boolean): Promise<void> => {
  for (const end = performance.now() + PATIENCE; !holds() && performance.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 10));
};

/** Where visits go: a browser that has the widgets' files at hand. */
export interface Place {
  readonly site: Site;
  readonly transport: TransportSite;
  readonly context: BrowserContext;
}

export async function visit({site, transport, context}: Place, widget: Widget, single: Case, number: number): Promise<Outcome> {
  const {id, url, delay_ms: delay = 0} = single;
  const {context: ofDevice, prepare, act} = DEVICE[id] ?? {};
  const words = GOOD_WORDS[widget];
  const data = `${url ?? transport.server.origin}**`;
  const tasks = await TaskWatch.start(site.browser);
  const at: Visit = await site.open(transport.tagOf(single, number), {
    context: ofDevice ?? context,
    prepare: async (page) => {
      await page.addInitScript(noteTasks);
      await page.addInitScript(noteStart, TAGS);
      if (isSilent(single)) await page.clock.install();
      const how = NO_LINE[id];
      if (how) await page.route(data, (route) => (how === 'silent' ? undefined : route.abort(how)));
      await prepare?.(page);
    },
  });
  const {page} = at;
  const session = await at.context.newCDPSession(page);
  const mostHeap = watchHeap(session);
  await act?.(page);
  if (isSilent(single)) {
    await until(() => at.asked.some((asked) => asked.startsWith(url ?? transport.server.origin)));
    await page.clock.runFor(SILENCE);
  }
  const [first, seconds] = await waitFor(page, words, ['data', 'words']);
  const [heap, longTask] = [await mostHeap(), await tasks.end(page, session)];
  if (!delay) transport.mend(id);
  await page.unroute(data);
  // An address that is none is put right by the webmaster.
  const recovery = first === 'data' || url !== undefined ? 'first' : await recover(page, words, delay > 0);
  await (ofDevice ? at.context : page).close();
  return {id, first, seconds, heap, longTask, recovery, errors: [...at.errors]};
}
