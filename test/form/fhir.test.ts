import {expect} from '@open-wc/testing';
import {readForm} from '../../src/form/read-form.js';
import {itemsOf} from '../../src/form/types.js';
import {toQuestionnaire, toResponse} from '../../src/form/write-fhir.js';
import {sampleForm} from '../fixtures/sample-form.js';

const CONTROL = 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl';
const control = (code: string) => [{url: CONTROL, valueCodeableConcept: {coding: [{code}]}}];
const questionnaire = (item: unknown, more: object = {}) => ({resourceType: 'Questionnaire', id: 'q', title: 'Q', language: 'fi', item: [item].flat(), ...more});
const coding = (code: string, display?: string) => ({valueCoding: {system: 'urn:s', code, display}});

describe('a FHIR Questionnaire', () => {
  it('comes back the same from our form and its Questionnaire', async () => {
    const {form} = await readForm(sampleForm());
    const written = JSON.parse(JSON.stringify(form && toQuestionnaire(form))) as unknown;
    const {form: again, problems} = await readForm(written);
    expect(problems).to.deep.equal([]);
    expect(again).to.deep.equal(form);
  });

  it('comes back the same with a matrix that has a hint, and with a choice and a group that repeat', async () => {
    const options = ['a', 'b'];
    const items = [
      {id: 'm', kind: 'matrix', text: 'M', hint: 'Neuvo', options, items: [{id: 'r', text: 'R'}]},
      {id: 'n', kind: 'matrix', text: 'N', options, items: [{id: 's', kind: 'display', text: 'S'}, {id: 'u', text: 'U'}]},
      {id: 'h', kind: 'matrix', text: 'H', options, items: [{id: 'i', kind: 'display', text: 'I'}]},
      {id: 'o', kind: 'one', text: 'O', repeats: true, options},
      {id: 't', kind: 'text', text: 'T', options},
      {id: 'g', kind: 'group', text: 'G', repeats: true, items: [{id: 'x', kind: 'text', text: 'X'}]},
    ];
    const {form} = await readForm({id: 'q', title: 'Q', items});
    const {form: again} = await readForm(JSON.parse(JSON.stringify(form && toQuestionnaire(form))));
    expect([...itemsOf(again?.items ?? [])].map(({id, kind, hint}) => [id, kind, hint])).to.deep.equal([...itemsOf(form?.items ?? [])].map(({id, kind, hint}) => [id, kind, hint]));
  });

  it('says what is no option and no type, without words of the machine', async () => {
    const {form, problems} = await readForm(questionnaire({linkId: '1', type: 'choice', text: 'V', answerOption: [{valueString: {a: 1}}, {valueString: 'b'}]}));
    expect(form?.items[0]?.options.map(({value}) => value)).to.deep.equal(['b']);
    expect(problems.some(({message, remedy}) => /object|undefined/.test(message + remedy))).to.equal(false);
    expect((await readForm(questionnaire({linkId: '1', text: 'V', type: {}}))).problems[0]?.message).to.equal('An item without a type');
  });

  it('of R4 is read: choices, others, helps, units, bounds and translations', async () => {
    const translation = {url: 'http://hl7.org/fhir/StructureDefinition/translation', extension: [{url: 'lang', valueCode: 'sv'}, {url: 'content', valueString: 'Vikt'}]};
    const {form, problems} = await readForm(
      questionnaire([
        {linkId: '1', type: 'open-choice', text: 'Valitse', repeats: true, extension: control('check-box'), answerOption: [coding('a', 'Aa'), {valueString: 'Bee'}, {...coding('c'), initialSelected: true}]},
        {
          linkId: '2',
          type: 'decimal',
          text: 'Paino',
          _text: {extension: [translation]},
          required: true,
          extension: [{url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDecimal: 0.5}],
          item: [{linkId: '2h', type: 'display', text: 'Aamulla', extension: control('help')}, {linkId: '2u', type: 'display', text: 'kg', extension: control('unit')}],
        },
        {linkId: '3', type: 'choice', text: 'Maa', answerValueSet: '#maat'},
        {linkId: '4', type: 'group', text: 'Maat', extension: [{url: 'urn:tarjotin:form:kind', valueCode: 'matrix'}], item: [{linkId: '4a', type: 'choice', text: 'Ennen', answerValueSet: '#maat'}]},
      ], {contained: [{resourceType: 'ValueSet', id: 'maat', compose: {include: [{system: 'urn:m', concept: [{code: 'fi', display: 'Suomi'}, {code: 'se'}]}]}}]}),
    );
    expect(problems).to.deep.equal([]);
    const [first, second, third, fourth] = form?.items ?? [];
    expect(first).to.deep.include({kind: 'many', other: true, control: 'check-box', initial: ['c']});
    expect(first?.options.map(({value, text}) => [value, Object.values(text)[0]])).to.deep.equal([['a', 'Aa'], ['Bee', 'Bee'], ['c', 'c']]);
    expect(second).to.deep.include({kind: 'decimal', required: true, min: 0.5, text: {fi: 'Paino', sv: 'Vikt'}, hint: {fi: 'Aamulla'}, unit: {fi: 'kg'}, items: []});
    expect(third?.options.map(({value, system}) => [value, system])).to.deep.equal([['fi', 'urn:m'], ['se', 'urn:m']]);
    expect([fourth?.kind, fourth?.options.length]).to.deep.equal(['matrix', 2]);
  });

  it('does not ask what is hidden, and is refused where a question depends on it', async () => {
    const hidden = {linkId: 'h', type: 'string', text: 'H', extension: [{url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true}]};
    const {form, problems} = await readForm(questionnaire([hidden, {linkId: 'a', type: 'string', text: 'A'}]));
    expect(form?.items.map(({id}) => id)).to.deep.equal(['a']);
    expect(problems.map(({path, effect}) => [path, effect])).to.deep.equal([['h', 'mended']]);
    const dependent = {linkId: 'a', type: 'string', text: 'A', enableWhen: [{question: 'h', operator: '=', answerString: 'x'}]};
    expect((await readForm(questionnaire([hidden, dependent]))).form).to.equal(undefined);
  });

  it('of R5 is read: coding, and options of any type', async () => {
    const {form, problems} = await readForm(
      questionnaire([
        {linkId: '1', type: 'coding', text: 'A', answerConstraint: 'optionsOrString', answerOption: [coding('a')]},
        {linkId: '2', type: 'integer', text: 'B', answerOption: [{valueInteger: 3}, {valueInteger: 5}]},
        {linkId: '3', type: 'string', text: 'C', enableWhen: [{question: '1', operator: '=', answerCoding: {system: 'urn:s', code: 'a'}}]},
      ]),
    );
    expect(problems).to.deep.equal([]);
    expect(form?.items[0]).to.deep.include({kind: 'one', other: true});
    expect(form?.items[1]?.options.map(({value}) => value)).to.deep.equal(['3', '5']);
    expect(form?.items[2]?.enableWhen).to.deep.equal([{item: '1', operator: '=', value: 'a'}]);
  });

  const EXPRESSION = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
  const refused: Readonly<Record<string, readonly [item: object, message: RegExp]>> = {
    FHIRPath: [{type: 'integer', text: 'A', extension: [{url: EXPRESSION, valueExpression: {language: 'text/fhirpath', expression: '1'}}]}, /program \(sdc-questionnaire-calculatedExpression\)/],
    'a value set elsewhere': [{type: 'choice', text: 'A', answerValueSet: 'http://hl7.org/fhir/ValueSet/yesnodontknow'}, /elsewhere: http/],
    'an attachment': [{type: 'attachment', text: 'A'}, /attachment/],
    'a quantity': [{type: 'quantity', text: 'A'}, /quantity/],
    'a type of JavaScript': [{type: 'constructor', text: 'A'}, /constructor/],
  };
  for (const [name, [item, message]] of Object.entries(refused)) {
    it(`with ${name} is refused, and the item is named`, async () => {
      const {form, problems} = await readForm(questionnaire({linkId: 'kohta-7', ...item}));
      expect(form).to.equal(undefined);
      expect(problems[0]?.path).to.equal('kohta-7');
      expect(problems[0]?.message).to.match(message);
    });
  }
});

describe('a QuestionnaireResponse', () => {
  it('has what was asked, in the form of the Questionnaire', async () => {
    const {form} = await readForm(sampleForm());
    if (!form) throw new Error();
    const answers = {suosittelu: [9], mista: [{other: 'juliste'}], kiinnostaa: ['uinti', 'kuoro'], matka: [2.5], paiva: ['2026-11-24'], aika: ['2'], uudelleen: [false], nimi: ['ei kysytty']};
    const {item, ...head} = toResponse(form, answers, '2026-11-24T10:00:00Z');
    expect(head).to.deep.equal({resourceType: 'QuestionnaireResponse', questionnaire: 'tapahtumapalaute', status: 'completed', authored: '2026-11-24T10:00:00Z'});
    expect(item).to.deep.equal([
      {linkId: 'sivu1', item: [{linkId: 'suosittelu', answer: [{valueInteger: 9}]}]},
      {
        linkId: 'sivu2',
        item: [
          {linkId: 'mista', answer: [{valueString: 'juliste'}]},
          {linkId: 'kiinnostaa', answer: [{valueString: 'uinti'}, {valueString: 'kuoro'}]},
          {linkId: 'vaittamat', item: [{linkId: 'aika', answer: [{valueCoding: {code: '2'}}]}]},
          {linkId: 'matka', answer: [{valueDecimal: 2.5}]},
          {linkId: 'paiva', answer: [{valueDate: '2026-11-24'}]},
          {linkId: 'uudelleen', answer: [{valueBoolean: false}]},
        ],
      },
    ]);
    expect([...itemsOf(form.items)].length).to.be.above(20);
  });
});
