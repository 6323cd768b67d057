/** form.schema.json: fresh, valid, and of one mind with the checks. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {createFormSchema, FORM_SCHEMA_FILE, writeFormSchema} from '../../scripts/form-schema.js';
import {MUNICIPALITIES} from '../../src/form/municipalities.js';
import {readForm} from '../../src/form/read-form.js';
import {itemsOf} from '../../src/form/types.js';
import {LANGUAGES} from '../../src/lib/page-language.js';
import {sampleForm} from '../fixtures/sample-form.js';

const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: true});
const accepts = ajv.compile(createFormSchema());

const withItem = (item: object) => ({id: 'f', title: {fi: 'F'}, items: [{id: 'a', kind: 'text', text: {fi: 'A'}}, {id: 'b', kind: 'text', text: 'B', ...item}]});

test('the file is what the tables of the checks make (npm run form-schema)', () => {
  assert.equal(readFileSync(FORM_SCHEMA_FILE, 'utf8'), writeFormSchema());
});

test('the sample with every kind of item passes both', async () => {
  assert.equal(accepts(sampleForm()), true, ajv.errorsText(accepts.errors));
  assert.deepEqual((await readForm(sampleForm())).problems, []);
});

describe('neither schema nor checks are content', () => {
  const bad: Readonly<Record<string, object>> = {
    'without a title': {...withItem({}), title: undefined},
    'without items': {...withItem({}), items: []},
    'with an unknown kind': withItem({kind: 'iframe'}),
    'with a choice of nothing': withItem({kind: 'one'}),
    'with a text of numbers': withItem({text: 5}),
    'with a question without words': withItem({text: undefined}),
    'with "yes" for true': withItem({required: 'yes'}),
    'with an unknown operator': withItem({enableWhen: [{item: 'a', operator: 'like', value: 'x'}]}),
    'with a condition without a value': withItem({enableWhen: [{item: 'a'}]}),
    'with a script for an address': {...withItem({}), privacyUrl: 'javascript:alert(1)'},
  };
  for (const [name, definition] of Object.entries(bad)) {
    test(name, async () => {
      const json: unknown = JSON.parse(JSON.stringify(definition));
      assert.equal(accepts(json), false);
      assert.notDeepEqual((await readForm(json)).problems, []);
    });
  }
});

describe('both are content', () => {
  const good: Readonly<Record<string, object>> = {
    'with conditions': withItem({enableWhen: [{item: 'a', operator: 'exists'}, {item: 'a', operator: '=', value: 'x'}], enableBehavior: 'any'}),
    'with words for options': withItem({kind: 'many', options: ['x', 'y'], other: true}),
    'with easy Finnish': withItem({text: {fi: 'Mitä toivot?', 'fi-x-selko': 'Mitä haluat?'}}),
    'with a list of municipalities and a way to answer': withItem({kind: 'group', items: [{id: 'c', kind: 'municipality', text: 'C'}, {id: 'd', kind: 'contact', text: 'D'}]}),
    'with members of others': withItem({'x-oma': 1}),
  };
  for (const [name, json] of Object.entries(good)) {
    test(name, async () => {
      assert.equal(accepts(json), true, ajv.errorsText(accepts.errors));
      assert.deepEqual((await readForm(json)).problems, []);
    });
  }
});

describe('the forms that come with the widgets', () => {
  for (const file of readdirSync('src/form/presets')) {
    test(`${file} passes both, in three languages`, async () => {
      const json: unknown = JSON.parse(readFileSync(`src/form/presets/${file}`, 'utf8'));
      assert.equal(accepts(json), true, ajv.errorsText(accepts.errors));
      const {form, problems} = await readForm(json);
      assert.deepEqual(problems, []);
      assert.equal(`${form?.id}.json`, file);
      const texts = [...itemsOf(form?.items ?? [])].flatMap(({text, hint, low, high, options}) => [
        ...[text, hint, low, high],
        // Municipalities have no English names.
        ...(options.length === MUNICIPALITIES.length ? [] : options.map((option) => option.text)),
      ]);
      for (const text of [form?.title, form?.intro, ...texts]) {
        if (text && Object.keys(text).length) for (const lang of LANGUAGES) assert.ok(text[lang], `${JSON.stringify(text)} in ${lang}`);
      }
    });
  }
});
