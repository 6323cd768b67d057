import {expect} from '@open-wc/testing';
import {enabledItems} from '../../src/form/conditions.js';
import {readForm} from '../../src/form/read-form.js';
import {MOST_REPETITIONS} from '../../src/form/repeat.js';
import {questionsOf} from '../../src/form/repetition.js';
import {type Form, itemsOf} from '../../src/form/types.js';
import {toQuestionnaire, toResponse} from '../../src/form/write-fhir.js';

const MAX_OCCURS = 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs';

/** Children, and the hobbies of each who has one. */
const children = {
  id: 'lapsi',
  kind: 'group',
  text: {fi: 'Lapsi', sv: 'Barn'},
  repeats: true,
  items: [
    {id: 'nimi', kind: 'text', text: {fi: 'Nimi'}, required: true},
    {id: 'harrastaa', kind: 'boolean', text: {fi: 'Harrastaako lapsi?'}},
    {
      id: 'harrastus',
      kind: 'group',
      text: {fi: 'Harrastus'},
      repeats: true,
      enableWhen: [{item: 'harrastaa', operator: '=', value: true}],
      items: [{id: 'mika', kind: 'text', text: {fi: 'Mikä harrastus?'}}],
    },
  ],
};

async function read(...items: readonly object[]): Promise<Form> {
  const {form, problems} = await readForm({id: 'perhe', title: {fi: 'Perhe'}, items});
  expect(problems).to.deep.equal([]);
  if (!form) throw new Error('no form');
  return form;
}

/** What is asked with these answers, without what is inside whole groups. */
const asked = (form: Form, answers: Parameters<typeof enabledItems>[1]) => {
  const enabled = enabledItems(form, answers);
  return [...itemsOf(form.items)].filter(({id, kind}) => kind !== 'group' && enabled.has(id)).map(({id}) => id);
};

describe('a group that repeats', () => {
  it('is asked once, and again for as long as there is another', async () => {
    const form = await read(children);
    expect(asked(form, {})).to.deep.equal(['nimi', 'harrastaa', 'lapsi~more~1']);
    expect(asked(form, {'lapsi~more~1': [true]})).to.deep.equal(['nimi', 'harrastaa', 'lapsi~more~1', 'lapsi~2~nimi', 'lapsi~2~harrastaa', 'lapsi~more~2']);
    const all = Object.fromEntries([...Array(MOST_REPETITIONS).keys()].map((index) => [`lapsi~more~${index + 1}`, [true]]));
    expect(asked(form, all).filter((id) => id.endsWith('nimi'))).to.have.length(MOST_REPETITIONS);
    expect(asked(form, {...all, 'lapsi~more~1': [false]})).to.deep.equal(['nimi', 'harrastaa', 'lapsi~more~1']);
  });

  it('has conditions that look at the same time', async () => {
    const form = await read(children);
    const given = {'lapsi~more~1': [true], 'lapsi~2~harrastaa': [true], 'lapsi~2~harrastus~more~1': [true]};
    expect(asked(form, given).filter((id) => id.endsWith('mika'))).to.deep.equal(['lapsi~2~mika', 'lapsi~2~harrastus~2~mika']);
  });

  it('may be a way to be reached, which is a group written short', async () => {
    const form = await read({id: 'yhteys', kind: 'contact', text: {fi: 'Yhteyshenkilö'}, repeats: true});
    expect(asked(form, {'yhteys~more~1': [true]})).to.deep.equal(['yhteys-name', 'yhteys-by', 'yhteys~more~1', 'yhteys~2~yhteys-name', 'yhteys~2~yhteys-by', 'yhteys~more~2']);
    expect((await readForm(toQuestionnaire(form))).form?.items).to.deep.equal(form.items);
  });

  it('is named with its number, and the question for another names it too', async () => {
    const form = await read(children);
    const [first, more, second] = form.items[0]?.items ?? [];
    expect([first?.text, second?.text]).to.deep.equal([{fi: 'Lapsi 1', sv: 'Barn 1'}, {fi: 'Lapsi 2', sv: 'Barn 2'}]);
    expect(more?.text).to.deep.equal({
      fi: 'Lapsi: haluatko lisätä vielä yhden?',
      sv: 'Barn: vill du lägga till en till?',
      en: 'Lapsi: do you want to add another?',
    });
    const nameless = await read({...children, text: undefined});
    expect(nameless.items[0]?.items[1]?.text['fi']).to.equal('Haluatko lisätä vielä yhden?');
  });

  it('is one group in a Questionnaire and comes back the same, with how often it may be there', async () => {
    const form = await read(children);
    const questionnaire = toQuestionnaire(form);
    expect(JSON.stringify(questionnaire)).not.to.contain('~');
    expect((await readForm(questionnaire)).form).to.deep.equal(form);
    const {form: twice} = await readForm({
      resourceType: 'Questionnaire',
      id: 'perhe',
      item: [{linkId: 'lapsi', type: 'group', repeats: true, extension: [{url: MAX_OCCURS, valueInteger: 2}], item: [{linkId: 'nimi', type: 'string', text: 'Nimi'}]}],
    });
    if (!twice) throw new Error('no form');
    expect(twice.items[0]?.items.map(({id}) => id)).to.deep.equal(['lapsi~1', 'lapsi~more~1', 'lapsi~2']);
    expect((await readForm(toQuestionnaire(twice))).form).to.deep.equal(twice);
  });

  it('is there in a QuestionnaireResponse as often as it was answered, under its own ids', async () => {
    const form = await read(children);
    const {item} = toResponse(
      form,
      {nimi: ['Oona'], 'lapsi~more~1': [true], 'lapsi~2~nimi': ['Eino'], 'lapsi~2~harrastaa': [true], 'lapsi~2~mika': ['kuoro'], 'lapsi~2~harrastus~more~1': [true], 'lapsi~2~harrastus~2~mika': ['uinti'], 'lapsi~3~nimi': ['ei kysytty']},
      '2026-11-29T10:00:00Z',
    );
    expect(item).to.deep.equal([
      {linkId: 'lapsi', item: [{linkId: 'nimi', answer: [{valueString: 'Oona'}]}]},
      {
        linkId: 'lapsi',
        item: [
          {linkId: 'nimi', answer: [{valueString: 'Eino'}]},
          {linkId: 'harrastaa', answer: [{valueBoolean: true}]},
          {linkId: 'harrastus', item: [{linkId: 'mika', answer: [{valueString: 'kuoro'}]}]},
          {linkId: 'harrastus', item: [{linkId: 'mika', answer: [{valueString: 'uinti'}]}]},
        ],
      },
    ]);
  });

  it('is each question once, for whoever counts the answers', async () => {
    const form = await read(children);
    const questions = new Map([...questionsOf(form.items)].map(([{id}, ids]) => [id, ids]));
    expect([...questions.keys()]).to.deep.equal(['nimi', 'harrastaa', 'mika']);
    expect(questions.get('nimi')).to.have.length(MOST_REPETITIONS).and.to.include.members(['nimi', 'lapsi~2~nimi']);
    expect(questions.get('mika')).to.have.length(MOST_REPETITIONS ** 2).and.to.include.members(['mika', 'lapsi~3~harrastus~2~mika']);
  });

  it('with broken parts says what is wrong with them', async () => {
    for (const items of [undefined, null, 'x', [null], [{id: 1}], [{kind: 'text', text: 'A'}]]) {
      const {problems} = await readForm({id: 'f', title: 'F', items: [{id: 'g', kind: 'group', text: 7, repeats: true, items}]});
      expect(problems.length, JSON.stringify(items)).to.be.above(0);
    }
  });
});
