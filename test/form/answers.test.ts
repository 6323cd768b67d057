import {expect} from '@open-wc/testing';
import {checkAnswers, LONGEST} from '../../src/form/answers.js';
import {askedAnswers} from '../../src/form/asked.js';
import {enabledItems} from '../../src/form/conditions.js';
import {readForm} from '../../src/form/read-form.js';
import type {Answers, Form, Operator} from '../../src/form/types.js';
import {sampleForm} from '../fixtures/sample-form.js';

async function formOf(json: unknown): Promise<Form> {
  const {form, problems} = await readForm(json);
  if (!form) throw new Error(JSON.stringify(problems));
  return form;
}

/** The least that the sample asks for. */
const ENOUGH: Answers = {suosittelu: [9], aika: ['2']};

const faultsOf = async (answers: Answers): Promise<string[]> =>
  checkAnswers(await formOf(sampleForm()), {...ENOUGH, ...answers}).map(({item, code, limit}) => [item, code, limit].filter((part) => part !== undefined).join(' '));

describe('answers to a form', () => {
  it('are complete with what is required', async () => {
    expect(await faultsOf({})).to.deep.equal([]);
  });

  it('that are missing are named in the order of the form', async () => {
    expect(checkAnswers(await formOf(sampleForm()), {}).map(({item, code}) => `${item} ${code}`)).to.deep.equal(['suosittelu required', 'aika required']);
    expect(await faultsOf({suosittelu: [], aika: ['']})).to.deep.equal(['suosittelu required', 'aika required']);
  });

  it('are wanted, though no single one is: nothing at all is no answer', async () => {
    const text = {fi: 'Sana'};
    const form = await formOf({id: 'vapaa', title: text, items: [
      {id: 'sana', kind: 'text', text},
      {id: 'lupa', kind: 'consent', text},
      {id: 'muuta', kind: 'text', text, enableWhen: [{item: 'sana', operator: 'exists', value: true}]},
    ]});
    const codes = (answers: Answers) => checkAnswers(form, answers).map(({item, code}) => `${item} ${code}`);
    const empty: Answers[] = [{}, {sana: []}, {sana: ['  ']}, {lupa: [false]}, {muuta: ['not asked']}];
    const said: Answers[] = [{sana: ['a']}, {lupa: [true]}];
    for (const answers of empty) expect(codes(answers)).to.deep.equal([' nothing']);
    for (const answers of said) expect(codes(answers)).to.deep.equal([]);
    const display = await formOf({id: 'lue', title: text, items: [{id: 'teksti', kind: 'display', text}]});
    expect(checkAnswers(display, {})).to.deep.equal([]);
  });

  it('to what is not asked are neither missed nor checked', async () => {
    expect(await faultsOf({sahkoposti: ['ei osoite'], syy: ['x'.repeat(99)]})).to.deep.equal([]);
    expect(await faultsOf({uudelleen: [true]})).to.deep.equal(['sahkoposti required', 'lupa required']);
    expect(await faultsOf({uudelleen: [true], sahkoposti: ['a@b.fi'], lupa: [false]})).to.deep.equal(['lupa required']);
  });

  const wrong: Readonly<Record<string, Answers>> = {
    'suosittelu too-large 10': {suosittelu: [11]},
    'suosittelu not-a-number': {suosittelu: ['9']},
    'tunnelma too-small 1': {tunnelma: [0]},
    'sisalto not-whole': {sisalto: [1.5]},
    'syy too-long 20': {suosittelu: [3], syy: ['x'.repeat(21)]},
    'mista not-an-option': {mista: ['toString']},
    'mista too-many 1': {mista: ['lehti', 'lehti']},
    [`mista too-long ${LONGEST}`]: {mista: [{other: 'x'.repeat(LONGEST + 1)}]},
    'kiinnostaa not-an-option': {kiinnostaa: ['uinti', {other: 'muu'}]},
    'tila not-an-option': {tila: ['3']},
    'ika not-a-number': {ika: [NaN]},
    'matka not-a-number': {matka: ['5 km']},
    'paiva not-a-date': {paiva: ['2026-02-30']},
    'paiva too-large 2026-12-31': {paiva: ['2027-01-01']},
    'uudelleen not-yes-or-no': {uudelleen: ['kyllä']},
    'sahkoposti not-an-email': {uudelleen: [true], lupa: [true], sahkoposti: ['a@b']},
    'vieras unknown-item': {vieras: ['x']},
    'yhteys unknown-item': {yhteys: ['x']},
  };
  for (const [fault, answers] of Object.entries(wrong)) it(`are wrong: ${fault}`, async () => expect(await faultsOf(answers)).to.deep.equal([fault]));

  it('count letters as a person does', async () => {
    expect(await faultsOf({suosittelu: [3], syy: ['😀'.repeat(20)]})).to.deep.equal([]);
  });

  it('are sent for what is asked alone', async () => {
    const form = await formOf(sampleForm());
    const answers: Answers = {...ENOUGH, nimi: ['Testi'], kiinnostaa: [], vieras: ['x'], mista: [{other: 'juliste'}]};
    expect(askedAnswers(form, answers)).to.deep.equal({suosittelu: [9], aika: ['2'], mista: [{other: 'juliste'}]});
    expect(askedAnswers(form, {...answers, uudelleen: [true]})).to.deep.include({nimi: ['Testi']});
  });
});

describe('conditions', () => {
  const isAsked = async (operator: Operator, value: unknown, answers: Answers): Promise<boolean> => {
    const number = typeof value === 'number';
    const first = {id: 'a', kind: number ? 'integer' : 'many', text: 'A', options: number ? undefined : ['x', 'y', 'z']};
    const form = await formOf({id: 'f', title: 'F', items: [first, {id: 'b', kind: 'text', text: 'B', enableWhen: [{item: 'a', operator, value}]}]});
    return enabledItems(form, answers).has('b');
  };

  const cases: readonly (readonly [Operator, unknown, Answers, boolean])[] = [
    ['exists', true, {}, false],
    ['exists', true, {a: ['x']}, true],
    ['exists', false, {}, true],
    ['exists', false, {a: ['x']}, false],
    ['=', 'x', {a: ['y', 'x']}, true],
    ['=', 'x', {}, false],
    ['!=', 'x', {a: ['y', 'x']}, false],
    ['!=', 'x', {a: ['y']}, true],
    ['!=', 'x', {}, true],
    ['>', 5, {a: [6]}, true],
    ['>', 5, {a: [5]}, false],
    ['>=', 5, {a: [5]}, true],
    ['<', 5, {a: [4]}, true],
    ['<', 5, {}, false],
    ['<=', 5, {a: [6]}, false],
    ['>', 5, {a: ['7']}, false],
  ];
  for (const [operator, value, answers, asked] of cases) {
    it(`a ${operator} ${String(value)} is ${asked} of ${JSON.stringify(answers)}`, async () => expect(await isAsked(operator, value, answers)).to.equal(asked));
  }

  it('of all and of any, and what is inside goes with its group', async () => {
    const form = await formOf(sampleForm());
    expect(enabledItems(form, {}).has('sahkoposti')).to.equal(false);
    expect(enabledItems(form, {uudelleen: [false], mista: ['ystava']}).has('sahkoposti')).to.equal(true);
    const both = await formOf({...sampleForm(), items: JSON.parse(JSON.stringify(sampleForm().items).replace('"any"', '"all"')) as unknown});
    expect(enabledItems(both, {uudelleen: [true]}).has('sahkoposti')).to.equal(false);
    expect(enabledItems(both, {uudelleen: [true], mista: ['ystava']}).has('sahkoposti')).to.equal(true);
  });

  it('do not hear answers to what is no longer asked', async () => {
    const chain = ['a', 'b', 'c'].map((id, index) => ({id, kind: 'boolean', text: id, enableWhen: index ? [{item: 'ab'[index - 1], value: true}] : []}));
    const form = await formOf({id: 'f', title: 'F', items: chain});
    expect([...enabledItems(form, {a: [true], b: [true]})]).to.deep.equal(['a', 'b', 'c']);
    expect([...enabledItems(form, {a: [false], b: [true]})]).to.deep.equal(['a']);
  });

  it('in a ring never hold', async () => {
    const ring = [['a', 'b'], ['b', 'a'], ['c', 'c']].map(([id, item]) => ({id, kind: 'boolean', text: id, enableWhen: [{item, value: true}]}));
    const form = await formOf({id: 'f', title: 'F', items: ring});
    expect([...enabledItems(form, {a: [true], b: [true], c: [true]})]).to.deep.equal([]);
  });
});
