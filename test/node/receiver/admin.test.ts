/** What moderators do on the page for administrators, on a real receiver and its database. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, describe, test} from 'node:test';
import type {Page} from 'playwright-core';
import {type AdminSite, HOSTILE, startAdminSite} from '../../helpers/receiver/admin-page.js';
import {TOKEN} from '../../helpers/receiver/run.js';

let site: AdminSite;
before(async () => {
  site = await startAdminSite();
});
after(() => site.close());
/** Each test finds the queue empty, and no other page beside its own. */
afterEach(async () => {
  await site.closePages();
  for (const {receipt} of await site.receiver.comments()) await site.receiver.admin('POST', `/admin/api/comments/${receipt}/delete`);
});

const statusOf = async (id: string) => (await site.receiver.comments()).find(({receipt}) => receipt === id)?.status;
const button = (page: Page, name: string, comment: string) =>
  page.getByRole('article').filter({hasText: comment}).getByRole('button', {name, exact: true});
const focused = (page: Page) =>
  page.evaluate(() => document.querySelector('tarjotin-admin')?.shadowRoot?.activeElement?.textContent?.trim());
const says = (page: Page, words: string) => page.locator('.root > [role="status"]').filter({hasText: words}).waitFor({state: 'attached'});
const tab = (page: Page, name: string) => page.getByRole('link', {name: new RegExp(`^${name}`)});

describe('logging in', () => {
  test('by a link: the token leaves the address, and stays for a reload', async () => {
    const {page, errors} = await site.open();
    assert.equal(await page.evaluate(() => location.href), `${site.receiver.url}/admin/`);
    await page.reload();
    await page.getByText('Ei odottavia kommentteja.').waitFor();
    assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
    assert.deepEqual(errors, []);
  });

  test('with a wrong token says so and can be tried again; logging out forgets the token', async () => {
    const {page} = await site.open('', {token: ''});
    const field = page.getByLabel('Ylläpitotunnus');
    await field.fill('not the token');
    await field.press('Enter');
    await page.getByText('Ylläpitotunnus ei kelpaa.').waitFor();
    await field.fill(TOKEN);
    await field.press('Enter');
    await page.getByRole('button', {name: 'Kirjaudu ulos'}).click();
    await field.waitFor();
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  });
});

describe('a comment', () => {
  test('is approved: it leaves the queue, focus goes to the next one, and the outcome is said', async () => {
    const ids = [await site.write('Ensimmäinen', {name: 'Aino'}), await site.write('Toinen', {name: 'Eino'})];
    const {page, errors} = await site.open();
    await button(page, 'Hyväksy', 'Ensimmäinen').click();
    await says(page, 'Kommentti hyväksyttiin. Tässä luettelossa: 1.');
    assert.equal(await statusOf(ids[0] ?? ''), 'approved');
    assert.equal(await focused(page), 'Eino');
    await button(page, 'Piilota', 'Toinen').click();
    await page.getByText('Ei odottavia kommentteja.').waitFor();
    await says(page, 'Kommentti piilotettiin. Tässä luettelossa: 0.');
    assert.equal(await statusOf(ids[1] ?? ''), 'hidden');
    assert.equal(await focused(page), 'Odottavat kommentit');
    await tab(page, 'Hyväksytyt').filter({hasText: '1'}).click();
    await page.getByRole('article').filter({hasText: 'Ensimmäinen'}).waitFor();
    assert.deepEqual(errors, []);
  });

  test('is deleted only after it has been confirmed', async () => {
    const id = await site.write('Poistettava');
    const {page} = await site.open();
    await button(page, 'Poista', 'Poistettava').click();
    await page.getByRole('dialog').getByRole('button', {name: 'Peru'}).click();
    assert.equal(await statusOf(id), 'waiting');
    assert.equal(await focused(page), 'Poista');
    await button(page, 'Poista', 'Poistettava').click();
    await page.getByRole('button', {name: 'Poista lopullisesti'}).click();
    await page.getByText('Ei odottavia kommentteja.').waitFor();
    assert.equal(await statusOf(id), undefined);
  });

  test('is answered once, in the name of an office', async () => {
    const id = await site.write('Milloin halli aukeaa?');
    await site.receiver.admin('POST', `/admin/api/comments/${id}/approve`);
    const {page} = await site.open('#/comments/approved');
    await button(page, 'Vastaa', 'Milloin').click();
    const send = page.getByRole('button', {name: 'Lähetä vastaus'});
    await send.click();
    await page.getByText('Kirjoita vastaus.').waitFor();
    await page.getByLabel('Vastauksesi').fill('Tammikuussa.');
    await page.getByLabel('Vastaaja').fill('Liikuntapalvelut');
    await send.dblclick();
    await says(page, 'Vastaus tallennettiin.');
    const answers = (await site.receiver.comments()).filter(({isAnswer}) => isAnswer);
    assert.deepEqual(
      answers.map(({text, name, parent}) => ({text, name, parent})),
      [{text: 'Tammikuussa.', name: 'Liikuntapalvelut', parent: id}],
    );
    await page.getByText('Oma vastauksenne').waitFor();
  });

  test('that waits shows what has been answered to it already', async () => {
    await site.write('Onko halli esteetön?');
    const {page} = await site.open();
    await button(page, 'Vastaa', 'Onko halli').click();
    await page.getByLabel('Vastauksesi').fill('On.');
    await page.getByLabel('Vastaaja').fill('Liikuntapalvelut');
    await page.getByRole('button', {name: 'Lähetä vastaus'}).click();
    const answer = page.getByRole('article').filter({hasText: 'Onko halli'}).getByRole('blockquote');
    assert.equal((await answer.innerText()).replace(/\s+/g, ' '), 'Tähän on jo vastannut: Liikuntapalvelut On.');
  });

  test('that replies to another one shows what it answers', async () => {
    const id = await site.write('Kaipaan kirjastoautoa', {name: 'Aino'});
    await site.receiver.admin('POST', `/admin/api/comments/${id}/approve`);
    await site.write('En minä', {parent: id});
    const {page} = await site.open();
    const above = page.getByRole('article').filter({hasText: 'En minä'}).getByRole('blockquote');
    assert.equal((await above.innerText()).replace(/\s+/g, ' '), 'Vastaa kommenttiin, jonka kirjoitti: Aino Kaipaan kirjastoautoa');
  });

  test('is answered from where the writing was left by a reload; what was sent or cancelled is gone', async () => {
    await site.write('Ensin tämä');
    await site.write('Sitten tämä');
    const {page} = await site.open();
    await button(page, 'Vastaa', 'Ensin tämä').click();
    await page.getByLabel('Vastauksesi').fill('Puolivalmis');
    await button(page, 'Vastaa', 'Sitten tämä').click();
    await page.getByLabel('Vastauksesi').fill('Tämä kesken');
    await page.getByLabel('Vastaaja').fill('Kirjaamo');
    await page.reload();
    assert.equal(await page.getByLabel('Vastauksesi').inputValue(), 'Tämä kesken');
    assert.equal(await page.getByLabel('Vastaaja').inputValue(), 'Kirjaamo');
    await page.getByRole('button', {name: 'Lähetä vastaus'}).click();
    await says(page, 'Vastaus tallennettiin.');
    await button(page, 'Vastaa', 'Ensin tämä').click();
    assert.equal(await page.getByLabel('Vastauksesi').inputValue(), 'Puolivalmis');
    await page.getByRole('button', {name: 'Peru'}).click();
    await page.reload();
    await button(page, 'Vastaa', 'Ensin tämä').waitFor();
    assert.equal(await page.getByLabel('Vastauksesi').count(), 0);
  });

  test('whose outcome is the same as the one before is announced again', async () => {
    for (const text of ['Ensimmäinen', 'Toinen']) await site.write(text);
    const {page} = await site.open();
    const region = page.locator('.root > [role="status"]');
    for (const text of ['Ensimmäinen', 'Toinen']) {
      await button(page, 'Vastaa', text).click();
      await page.getByLabel('Vastauksesi').fill('Kiitos');
      await page.getByRole('button', {name: 'Lähetä vastaus'}).click();
      // A screen reader reads what comes into an empty region.
      await page.waitForFunction((empty) => empty?.textContent?.trim() === '', await region.elementHandle());
      await says(page, 'Vastaus tallennettiin.');
    }
  });

  test('that a colleague has deleted is told of at its place', async () => {
    const id = await site.write('Kaksi katsoo');
    const {page} = await site.open();
    await button(page, 'Hyväksy', 'Kaksi').waitFor();
    await site.receiver.admin('POST', `/admin/api/comments/${id}/delete`);
    await button(page, 'Hyväksy', 'Kaksi').click();
    await page.getByRole('article').getByText('Sitä ei enää ole.').waitFor();
  });

  test('is kept in the queue while the receiver does not answer', async () => {
    await site.write('Verkko katkeaa');
    const {page} = await site.open();
    await button(page, 'Hyväksy', 'Verkko').waitFor();
    await page.context().setOffline(true);
    await button(page, 'Hyväksy', 'Verkko').click();
    await page.getByRole('article').getByText('Vastaanotin ei vastaa.').waitFor();
    await page.context().setOffline(false);
    await button(page, 'Hyväksy', 'Verkko').click();
    await page.getByText('Ei odottavia kommentteja.').waitFor();
  });

  test('of a machine is marked, and hostile text is text', async () => {
    await site.write(HOSTILE, {name: HOSTILE.slice(0, 90), website: 'x'});
    const {page, errors} = await site.open();
    const comment = page.getByRole('article');
    await comment.getByText('Voi olla koneen lähettämä').waitFor();
    assert.equal(await comment.locator('.text').innerText(), HOSTILE);
    assert.equal(await comment.locator('img, script, a').count(), 0);
    await comment.getByRole('button', {name: 'Poista'}).click();
    await page.getByRole('dialog').getByText('window.hacked').first().waitFor();
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.deepEqual(errors, []);
  });
});

describe('the queue', () => {
  test('shows one thread when it is chosen, and Back shows all', async () => {
    await site.write('Suunnitelmasta');
    await site.write('Kirjastosta', {}, 'kirjasto');
    const {page} = await site.open();
    await page.getByRole('article').filter({hasText: 'Suunnitelmasta'}).waitFor();
    await page.getByLabel('Kommenttikierros').selectOption('kirjasto');
    await page.getByRole('article').filter({hasText: 'Suunnitelmasta'}).waitFor({state: 'detached'});
    await page.getByRole('article').filter({hasText: 'Kirjastosta'}).waitFor();
    await page.goBack();
    await page.getByRole('article').filter({hasText: 'Suunnitelmasta'}).waitFor();
  });

  test('comes in pages; taking the last comment of a page leads to the one before', async () => {
    for (let number = 1; number <= 51; number++) await site.write(`Jonossa ${number}.`);
    const {page} = await site.open();
    await page.getByRole('link', {name: 'Seuraava'}).click();
    await button(page, 'Hyväksy', 'Jonossa 51.').click();
    await page.getByRole('article').filter({hasText: 'Jonossa 1.'}).waitFor();
    assert.equal(await page.getByRole('article').count(), 50);
    assert.equal(await page.getByRole('link', {name: 'Seuraava'}).count(), 0);
  });
});

describe('results', () => {
  test('are numbers and words, with the groups of the net promoter score', async () => {
    for (const suosittelu of [10, 9, 7, 2]) await site.receiver.post('/answers/palaute', {answers: {suosittelu: [suosittelu], aika: ['1']}});
    await site.receiver.post('/answers/palaute', {answers: {suosittelu: [0], aika: ['1']}, website: 'x'});
    const {page, errors} = await site.open('#/results');
    await page.getByRole('heading', {name: /./, level: 3}).first().getByRole('link').click();
    await page.getByText('Nettosuositteluluku (NPS) +25').waitFor();
    const rows = await page.getByRole('listitem').allInnerTexts();
    const said = rows.map((row) => row.replace(/\s+/g, ' '));
    for (const row of ['Suosittelijat (9–10) 2 vastausta, 50 %', 'Neutraalit (7–8) 1 vastaus, 25 %', 'Arvostelijat (0–6) 1 vastaus, 25 %']) {
      assert.ok(said.includes(row), `${row} in ${said.join(' | ')}`);
    }
    await page.getByText('Laskematta, koska voivat olla koneen lähettämiä: 1.').waitFor();
    await page.getByText('4 vastausta, keskiarvo 7').waitFor();
    assert.deepEqual(errors, []);
  });

  test('count an answer that was taken for a machine’s when somebody has looked at it', async () => {
    const answer = (elapsed: number) => site.receiver.post('/answers/tyhja', {answers: {suosittelu: [3], mista: [{other: HOSTILE}], aika: ['1']}, elapsed});
    await answer(100);
    await answer(200);
    const {page, errors} = await site.open('#/results/tyhja');
    const suspects = page.getByRole('article');
    await page.getByRole('heading', {name: 'Voivat olla koneen lähettämiä: 2'}).waitFor();
    await suspects.first().getByText('window.hacked').waitFor();
    assert.equal(await suspects.locator('img, script, a').count(), 0);
    await suspects.first().getByRole('button', {name: 'Laske vastaus mukaan'}).click();
    await page.getByRole('heading', {name: 'Voivat olla koneen lähettämiä: 1'}).waitFor();
    await says(page, 'Vastaus on nyt laskettu mukaan.');
    assert.equal(await focused(page), 'Voivat olla koneen lähettämiä: 1');
    await suspects.first().getByRole('button', {name: 'Laske vastaus mukaan'}).click();
    await suspects.first().waitFor({state: 'detached'});
    assert.equal(await page.locator('.total').innerText(), '2 vastausta');
    assert.deepEqual((await site.receiver.answers()).filter(({round, suspected}) => round === 'tyhja' && suspected), []);
    assert.deepEqual(errors, []);
  });

  test('are saved as files, named by the receiver, without the token in any address', async () => {
    await site.receiver.post('/answers/palaute', {answers: {suosittelu: [5], aika: ['1']}});
    const {page, errors} = await site.open('#/results/palaute');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    for (const [name, ending, start] of [
      ['Taulukko (CSV)', 'csv', '\uFEFF'],
      ['Excel', 'xlsx', 'PK'],
      ['Koneluettava (JSON lines)', 'jsonl', '{"receipt"'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', {name}).click();
      const file = await download;
      assert.match(file.suggestedFilename(), new RegExp(`^palaute-[\\d-]{10}\\.${ending}$`));
      assert.ok(readFileSync(await file.path(), 'utf8').startsWith(start), name);
    }
    assert.ok(addresses.length >= 3);
    assert.deepEqual(addresses.filter((address) => address.includes(TOKEN)), []);
    assert.deepEqual(errors, []);
  });

  test('an answer is erased by its receipt, however it is written', async () => {
    const receipt = String((await site.receiver.post('/answers/palaute', {answers: {suosittelu: [5], aika: ['1']}})).json['receipt']);
    const {page} = await site.open('#/results');
    const field = page.getByLabel('Kuittaus');
    await field.fill('0000-0000');
    await field.press('Enter');
    await page.getByText('Tällä kuittauksella ei ole vastausta.').waitFor();
    await field.fill(` ${receipt.toLowerCase().replace('-', ' ')}`);
    await field.press('Enter');
    await says(page, 'Vastaus poistettiin.');
    assert.ok(!(await site.receiver.answers()).some((row) => row.receipt === receipt));
  });
});
