/** Visitors in a browser, the built scripts, and a real receiver: nothing is lost, nothing doubled, nothing runs. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, test} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {HOSTILE} from '../../helpers/receiver/admin-page.js';
import {parseCsv} from '../../helpers/receiver/csv.js';
import {startVisitSite, type VisitSite} from '../../helpers/receiver/visit-site.js';

let site: VisitSite;
before(async () => {
  site = await startVisitSite();
});
after(() => site.close());

const newVisitor = (): Promise<BrowserContext> => site.browser.newContext({locale: 'fi-FI'});

/** Answers the form with these words. */
async function send(page: Page, words: string): Promise<void> {
  await page.getByLabel('Kyllä').check();
  await page.getByLabel('Haluatko sanoa sivusta jotain?').fill(words);
  await page.getByRole('button', {name: 'Lähetä', exact: true}).click();
}

const waits = (page: Page) => page.getByRole('heading', {name: 'Vastauksesi ei ole vielä perillä', exact: true}).waitFor();
const receiptOn = (page: Page): Promise<string> => page.locator('[part="receipt"] .receipt').innerText();

/** What is stored with these words. */
const stored = async (words: string) => (await site.receiver.answers()).filter(({answers}) => answers.includes(words));

describe('an answer', () => {
  beforeEach(() => site.stop());

  test('that was sent without a network in a tab that is closed arrives at the next visit, once', async () => {
    const visitor = await newVisitor();
    const first = await site.open(visitor, 'feedback');
    await visitor.setOffline(true);
    await send(first, 'Suljettu välilehti');
    await waits(first);
    await first.close();
    await site.start();
    await visitor.setOffline(false);
    const second = await site.open(visitor, 'feedback');
    const receipt = await receiptOn(second);
    assert.deepEqual((await stored('Suljettu välilehti')).map((row) => row.receipt), [receipt]);
    await visitor.close();
  });

  test('waits for a receiver that is down, and is sent when it is up again', async () => {
    const visitor = await newVisitor();
    const first = await site.open(visitor, 'feedback');
    await send(first, 'Palvelin alhaalla');
    await waits(first);
    await first.close();
    await site.start();
    const second = await site.open(visitor, 'feedback');
    const receipt = await receiptOn(second);
    assert.deepEqual((await stored('Palvelin alhaalla')).map((row) => row.receipt), [receipt]);
    await visitor.close();
  });

  test('in each of two tabs: when the network returns both arrive, neither is doubled', async () => {
    await site.start();
    const visitor = await newVisitor();
    const tabs = [await site.open(visitor, 'feedback'), await site.open(visitor, 'feedback')];
    await visitor.setOffline(true);
    for (const [index, tab] of tabs.entries()) {
      await send(tab, `Välilehti ${index}`);
      await waits(tab);
    }
    await visitor.setOffline(false);
    const shown = new Set<string>();
    for (const tab of tabs) {
      await tab.getByRole('heading', {name: 'Kiitos! Vastauksesi on vastaanotettu'}).waitFor();
      for (const receipt of await tab.locator('[part="receipt"] .receipt').allInnerTexts()) shown.add(receipt);
    }
    await Promise.all(tabs.map((tab) => tab.close()));
    // Another visit finds nothing left to send.
    await site.open(visitor, 'feedback');
    for (const index of [0, 1]) assert.equal((await stored(`Välilehti ${index}`)).length, 1);
    assert.deepEqual((await stored('Välilehti')).map(({receipt}) => receipt).sort(), [...shown].sort());
    await visitor.close();
  });

  test('that is hostile stays text on the page, and no formula in the table', async () => {
    await site.start();
    const visitor = await newVisitor();
    const page = await site.open(visitor, 'feedback');
    await send(page, `=1+1 ${HOSTILE}`);
    await receiptOn(page);
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    const cells = parseCsv((await site.receiver.admin('GET', '/admin/api/export/sivu?format=csv')).text).flat();
    assert.ok(cells.includes(`'=1+1 ${HOSTILE}`), cells.join('\n'));
    await visitor.close();
  });
});

describe('an answer to a form that asks for proof of work', () => {
  before(async () => {
    await site.stop();
    await site.start();
  });

  for (const [page, words, workers] of [['proof', 'Viipaleina sivulla', 0], ['proof-own', 'Omassa säikeessä', 1]] as const) {
    test(`gets its receipt: ${words}`, async () => {
      const visitor = await newVisitor();
      const tab = await site.open(visitor, page);
      let [started, errors] = [0, 0];
      tab.on('worker', () => started++);
      tab.on('pageerror', () => errors++);
      await send(tab, words);
      const receipt = await receiptOn(tab);
      assert.deepEqual((await stored(words)).map((row) => [row.receipt, row.round]), [[receipt, 'suojattu']]);
      assert.deepEqual([started, errors], [workers, 0]);
      await visitor.close();
    });
  }

  test('says what the device does, and is there once when the tab was closed meanwhile', async () => {
    const visitor = await newVisitor();
    const first = await site.open(visitor, 'proof');
    // The solver does not come: the answer waits for it.
    await visitor.route('**/make-proof*', () => undefined);
    await send(first, 'Kesken laskennan');
    await first.getByText('laite laskee ensin hetken').waitFor();
    await first.close();
    await visitor.unrouteAll();
    const second = await site.open(visitor, 'proof');
    const receipt = await receiptOn(second);
    assert.deepEqual((await stored('Kesken laskennan')).map((row) => row.receipt), [receipt]);
    await visitor.close();
  });
});

describe('a comment', () => {
  before(async () => {
    await site.stop();
    await site.start();
  });

  test('waits where its writer alone sees it, and is there for all when it has been approved', async () => {
    const [writer, other] = [await newVisitor(), await newVisitor()];
    const page = await site.open(writer, 'comments');
    await page.getByLabel('Kommenttisi').fill('Kyläkuntosali puuttuu');
    await page.getByLabel('Nimesi').fill('Aino');
    await page.getByRole('button', {name: 'Lähetä kommentti'}).click();
    const id = await receiptOn(page);
    await page.getByText('Näkyy vain sinulle.').waitFor();
    await page.reload();
    await page.getByText('Näkyy vain sinulle.').waitFor();
    const elsewhere = await site.open(other, 'comments');
    await elsewhere.getByText('Kukaan ei ole vielä kommentoinut.').waitFor();
    assert.equal(await elsewhere.getByText('Kyläkuntosali').count(), 0);
    assert.equal((await site.receiver.admin('POST', `/admin/api/comments/${id}/approve`)).status, 200);
    for (const one of [elsewhere, page]) {
      await one.reload();
      await one.getByRole('heading', {name: 'Aino'}).waitFor();
      await one.getByText('Kyläkuntosali puuttuu').waitFor();
      await one.waitForLoadState('networkidle');
      assert.equal(await one.getByText('Näkyy vain sinulle.').count(), 0);
    }
    await Promise.all([writer.close(), other.close()]);
  });

  test('that is hostile stays text, for its writer and for others, and so does its name', async () => {
    const [writer, other] = [await newVisitor(), await newVisitor()];
    const page = await site.open(writer, 'comments');
    await page.getByLabel('Kommenttisi').fill(HOSTILE);
    await page.getByLabel('Nimesi').fill('<img src=x onerror="window.hacked=1">');
    await page.getByRole('button', {name: 'Lähetä kommentti'}).click();
    const id = await receiptOn(page);
    await site.receiver.admin('POST', `/admin/api/comments/${id}/approve`);
    const elsewhere = await site.open(other, 'comments');
    for (const one of [page, elsewhere]) {
      const comment = one.locator(`[part="comment"][data-id="${id}"]`);
      await comment.getByText('window.hacked=1</script>').waitFor();
      await comment.getByRole('heading', {name: '<img src=x'}).waitFor();
      assert.equal(await comment.locator('img, script').count(), 0);
      assert.equal(await one.evaluate(() => 'hacked' in window), false);
    }
    await Promise.all([writer.close(), other.close()]);
  });
});
