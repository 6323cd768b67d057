/** What a visitor meets in the finder while its feed is in trouble, for tests. */
import assert from 'node:assert/strict';
import {readyCount, screenText, type Visit} from './hostile-site.js';
import {GOOD_NAME} from './hostile-transport.js';

const CANNOT = 'Tietoja ei voitu hakea.';

/** Why, as the visitor reads it. */
export const GONE = /eivät ole enää osoitteessaan/;
export const SILENT = /ei vastaa juuri nyt/;
export const UNREADABLE = /vastausta ei voitu lukea/;
export const WRONG_ADDRESS = /osoite on väärä/;
export const NO_LINE = /Verkkoyhteys puuttuu/;
export const TOO_LARGE = /on liikaa/;

/** What is said of a feed that has not come in 10 s. */
export const LATE = 'Tietojen haku kestää';

/** The machine may be busy; nothing here is about speed. */
const PATIENCE = {timeout: 20_000};

export const finderOf = (src: string): string =>
  `<tarjotin-finder src="${src}"><a href="/luettelo">Harrastukset luettelona</a></tarjotin-finder>`;

/** Puts one more finder on the page that is open. */
export const addFinder = ({page}: Visit, src: string): Promise<void> =>
  page.evaluate((feed) => {
    const element = document.createElement('tarjotin-finder');
    element.setAttribute('src', feed);
    document.body.append(element);
  }, src);

/** The whole list: its first rows are painted before the others. */
export async function assertList({finder}: Visit, name = GOOD_NAME): Promise<void> {
  await finder.last().getByRole('link', {name, exact: true}).first().waitFor(PATIENCE);
  await finder.last().locator('.results[aria-busy="false"]').waitFor(PATIENCE);
}

export const assertNoMessage = ({finder}: Visit): Promise<void> =>
  finder.last().getByText(CANNOT).waitFor({state: 'detached', ...PATIENCE});

/** Nothing is thrown into the page, the console has a line at most, the page hears once that a finder is ready. */
export async function assertQuiet(visit: Visit, {lines = 1, ready = 1} = {}): Promise<void> {
  assert.deepEqual(visit.errors, []);
  assert.ok(visit.lines.length <= lines, visit.lines.join('\n'));
  assert.equal(await readyCount(visit), ready);
}

/** The visitor reads what is wrong, and the console says it once, for the webmaster. */
export async function assertMessage(visit: Visit, reason: RegExp, ready = 1): Promise<void> {
  await visit.finder.last().getByText(CANNOT).waitFor(PATIENCE);
  assert.match(await screenText(visit), reason);
  await assertQuiet(visit, {ready});
  assert.equal(visit.lines.length, 1);
}

/** The visitor asks for the list once more, at once; the finder itself may have tried again and have it, and no button any more. */
export async function tryAgain({finder}: Visit): Promise<void> {
  const [button] = await finder.last().getByRole('button', {name: 'Yritä uudelleen'}).elementHandles();
  await button?.dispatchEvent('click');
}
