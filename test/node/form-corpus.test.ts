/** Every FHIR Questionnaire of ../shared: each becomes a form or has the reason why not; the numbers are printed. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {checkAnswers} from '../../src/form/answers.js';
import {enabledItems} from '../../src/form/conditions.js';
import {readForm} from '../../src/form/read-form.js';
import {isAnswered, itemsOf} from '../../src/form/types.js';
import {toQuestionnaire} from '../../src/form/write-fhir.js';

const ROOT = '../shared/data/forms/fhir';
const skip = existsSync(ROOT) ? false : 'no ../shared';

type Json = Readonly<Record<string, unknown>>;

function questionnaires(): readonly (readonly [file: string, json: Json])[] {
  const files = readdirSync(ROOT, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) => {
    const json = JSON.parse(readFileSync(`${ROOT}/${file}`, 'utf8')) as Json | null;
    return json?.['resourceType'] === 'Questionnaire' ? [[file, json] as const] : [];
  });
}

const isHidden = ({extension}: Json): boolean =>
  Array.isArray(extension) && (extension as readonly Json[]).some(({url, valueBoolean}) => String(url).endsWith('/questionnaire-hidden') && valueBoolean === true);

/** Items, without those that are not for people. */
const count = (items: unknown): number =>
  Array.isArray(items) ? (items as readonly Json[]).filter((item) => !isHidden(item)).reduce((sum, {item}) => sum + 1 + count(item), 0) : 0;

describe('the Questionnaires of ../shared', {skip}, () => {
  test('each is read or refused with a reason, and nothing of those read is lost', async () => {
    const reasons = new Map<string, number>();
    let [read, refused] = [0, 0];
    for (const [file, json] of questionnaires()) {
      const {form, problems} = await readForm(json);
      for (const {message, remedy, path} of problems) assert.ok(message && remedy && typeof path === 'string', file);
      if (form) {
        read++;
        // What stands beside a question (help, unit, ends of a scale) is no item of ours.
        const beside = [...itemsOf(form.items)].reduce((sum, {hint, unit, low, high}) => sum + [hint, unit, low, high].filter(Boolean).length, 0);
        assert.ok([...itemsOf(form.items)].length + beside >= count(json['item']), `${file} has lost items`);
        enabledItems(form, {});
        for (const {code, item} of checkAnswers(form, {})) assert.ok(code === 'required' || code === 'nothing', `${file} ${item} ${code}`);
        assert.ok([...itemsOf(form.items)].some(isAnswered) || count(json['item']) > 0, file);
        const again = await readForm(JSON.parse(JSON.stringify(toQuestionnaire(form))));
        assert.deepEqual(again.problems.filter(({effect}) => effect === 'refused'), [], file);
        assert.equal([...itemsOf(again.form?.items ?? [])].length, [...itemsOf(form.items)].length, file);
        continue;
      }
      refused++;
      const why = problems.filter(({effect}) => effect === 'refused').map(({message}) => message.replace(/: .*| \(.*/, ''));
      assert.ok(why.length, `${file} is refused without a reason`);
      for (const reason of new Set(why)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const counted = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, files]) => `  ${files} × ${reason}`);
    console.log([`Questionnaires: ${read + refused}, read: ${read}, refused: ${refused}`, ...counted].join('\n'));
    assert.ok(read > 100);
  });
});
