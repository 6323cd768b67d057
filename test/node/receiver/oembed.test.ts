/** A content management system asks for an address that an editor has pasted. */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {readSettings} from '../../../src/node/receiver/settings/read-settings.js';
import {type Reply, type Running, runReceiver} from '../../helpers/receiver/run.js';

const EMBED = 'https://widgets.example/1/embed.html';
const ADDRESS = `${EMBED}?widget=finder&src=${encodeURIComponent('https://feeds.example/a.json?x=1&y="<b>"')}&lang=sv`;
const folder = mkdtempSync(join(tmpdir(), 'tarjotin-oembed-'));

let receiver: Running;
before(async () => {
  receiver = await runReceiver(join(folder, 'oembed.db'), {threads: {kierros: {}}, embed: EMBED});
});
after(async () => {
  await receiver.close();
  rmSync(folder, {recursive: true, force: true});
});

const ask = (parameters: Record<string, string>): Promise<Reply> =>
  receiver.get(`/oembed?${new URLSearchParams(parameters).toString()}`);

describe('oEmbed', () => {
  test('gives the iframe, with a title in the language of the content and nothing that leaves its attribute', async () => {
    const {status, headers, json} = await ask({url: ADDRESS, format: 'json'});
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^application\/json/);
    const {html, ...rest} = json;
    assert.deepEqual(rest, {
      version: '1.0', type: 'rich', provider_name: 'Tarjotin', title: 'Föreningarnas verksamhet', width: 800, height: 800, cache_age: 86_400,
    });
    const src = ADDRESS.replaceAll('&', '&amp;');
    assert.equal(html, `<iframe title="Föreningarnas verksamhet" src="${src}" width="800" height="800" loading="lazy" style="border: 0; max-width: 100%"></iframe>`);
  });

  test('fits into the room that there is', async () => {
    const {json} = await ask({url: ADDRESS, maxwidth: '320', maxheight: '5000'});
    assert.deepEqual([json['width'], json['height']], [320, 800]);
    assert.match(String(json['html']), /width="320" height="800"/);
    assert.equal((await ask({url: ADDRESS, maxwidth: '-1', maxheight: '1"'})).json['width'], 800);
  });

  const STRANGERS = [
    '', 'javascript:alert(1)', 'https://evil.example/1/embed.html?widget=finder', `${EMBED}?widget=constructor`, EMBED,
    'https://widgets.example/2/embed.html?widget=finder', 'https://user:pass@widgets.example/1/embed.html?widget=finder',
    'https://widgets.example/1/../embed.html?widget=finder', `${EMBED}?widget=finder&src=${'a'.repeat(5_000)}`,
  ];
  test('knows no other address: 404', async () => {
    for (const url of STRANGERS) assert.equal((await ask({url})).status, 404, url);
    assert.equal((await receiver.get('/oembed')).status, 404);
    assert.equal((await receiver.get(`/oembed?url=${encodeURIComponent(ADDRESS)}&url=x`)).status, 404);
  });

  test('knows no XML: 501', async () => assert.equal((await ask({url: ADDRESS, format: 'xml'})).status, 501));

  test('wants the whole address of embed.html in its settings', async () => {
    for (const embed of ['https://widgets.example/1/', `${EMBED}?widget=finder`, 'embed.html']) {
      await assert.rejects(readSettings({threads: {kierros: {}}, embed}, {}, folder), /^Error: embed: /, embed);
    }
  });
});
