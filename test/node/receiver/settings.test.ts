/** Settings that cannot be used: one message, with the field and what to do about it. */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {SettingsError} from '../../../src/node/receiver/settings/fields.js';
import {readSettings, readSettingsFile} from '../../../src/node/receiver/settings/read-settings.js';
import {sampleForm} from '../../fixtures/sample-form.js';

const form = sampleForm();
const threads = {suunnitelma: {}};

/** Settings, environment, what the message says. */
const BAD: readonly (readonly [settings: unknown, message: RegExp, env?: Record<string, string>])[] = [
  [[], /^settings: not an object\. Write \{…\} with forms/],
  [{}, /^settings: neither a form nor a thread\. Add "forms"/],
  [{threads, origin: '*'}, /^settings\.origin: there is no such setting\. Known are .*origins/],
  [{threads: []}, /^threads: not an object/],
  [{threads: {'a b': {}}}, /^threads\.a b: not a name that can stand in an address/],
  [{threads: {a: {moderation: 'never'}}}, /^threads\.a\.moderation: not one of before, after/],
  [{threads: {a: {opens: 'maanantaina'}}}, /^threads\.a\.opens: not a time\. Write 2026-11-24/],
  [{threads: {a: {opens: '2026-12-01', closes: '2026-11-01'}}}, /^threads\.a\.closes: before it opens/],
  [{threads: {a: {retentionDays: 0}}}, /^threads\.a\.retentionDays: not a whole number above 0/],
  [{threads: {a: {name: 5}}}, /^threads\.a\.name: not a text by language/],
  [{threads: {a: {notify: {email: ['x@y.fi']}}}}, /^a\.notify\.email: there is no mail server\. Set SMTP_URL/],
  [
    {threads: {a: {notify: {email: ['x@y.fi\nBcc: z@y.fi']}}}},
    /^threads\.a\.notify\.email\[0\]: not an e-mail address/,
  ],
  [{threads: {a: {notify: {language: 'ruotsi'}}}}, /^threads\.a\.notify\.language: not one of fi, sv, en/],
  [{threads: {a: {notify: {webhook: {url: 'javascript:1'}}}}}, /^threads\.a\.notify\.webhook\.url: not a web address/],
  [{threads, smtp: {}}, /^smtp\.from: missing/],
  [{threads, smtp: {from: 'a@b.fi'}}, /^SMTP_URL: no mail server in the environment/],
  [{threads, origins: ['https://www.kunta.fi/sivu']}, /^origins\[0\]: not an origin\. Write https:\/\/www\.kunta\.fi,/],
  [{threads, rate: {address: '5'}}, /^rate\.address: not a whole number/],
  [{threads}, /^TARJOTIN_TOKEN: shorter than 16 characters\. Make one with/, {TARJOTIN_TOKEN: 'salasana'}],
  [{threads}, /^DATABASE_URL: not an address of PostgreSQL/, {DATABASE_URL: 'mysql://x'}],
  [{forms: {a: {}}}, /^forms\.a\.form: missing/],
  [{forms: {a: {form: 'ei-ole.json'}}}, /^forms\.a\.form: .*ei-ole\.json cannot be read \(ENOENT/],
  [
    {forms: {a: {form: {id: 'x', title: 'X', items: []}}}},
    /^forms\.a\.form items: The form asks nothing\. Add a list of items/,
  ],
  [{forms: {a: {form, results: 'all'}}}, /^forms\.a\.results: not one of public/],
];

describe('bad settings', () => {
  for (const [settings, message, env = {}] of BAD) {
    test(String(message), () =>
      assert.rejects(
        readSettings(settings, env, '.'),
        (error: Error) => error instanceof SettingsError && message.test(error.message),
      ),
    );
  }
});

describe('a settings file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tarjotin-settings-'));
  after(() => rmSync(folder, {recursive: true}));

  test('names the files of its forms and its database from where it stands', async () => {
    writeFileSync(join(folder, 'palaute.json'), JSON.stringify({...form, retentionDays: 90}));
    writeFileSync(
      join(folder, 'receiver.json'),
      JSON.stringify({forms: {palaute: {form: 'palaute.json'}}, origins: ['https://www.kunta.fi']}),
    );
    const settings = await readSettingsFile(join(folder, 'receiver.json'), {});
    assert.equal(settings.database, join(folder, 'tarjotin.db'));
    assert.equal(settings.forms.get('palaute')?.form.id, 'tapahtumapalaute');
    assert.equal(settings.forms.get('palaute')?.retentionDays, 90, 'what the form promises holds');
  });

  test('that is not JSON says where', async () => {
    writeFileSync(join(folder, 'broken.json'), '{"forms": }');
    await assert.rejects(
      readSettingsFile(join(folder, 'broken.json'), {}),
      /broken\.json: not JSON\. Unexpected token/,
    );
  });
});
