import {expect} from '@open-wc/testing';
import {checkAnswers} from '../../src/form/answers.js';
import {readForm} from '../../src/form/read-form.js';
import {itemsOf, KINDS} from '../../src/form/types.js';
import {sampleForm} from '../fixtures/sample-form.js';

const withItem = (item: unknown) => ({id: 'f', title: 'F', items: [{id: 'a', kind: 'text', text: 'A'}, item]});

describe('a form definition', () => {
  it('is read whole, with nothing to remark', async () => {
    const {form, problems} = await readForm(sampleForm());
    expect(problems).to.deep.equal([]);
    const items = [...itemsOf(form?.items ?? [])];
    expect(new Set(items.map(({kind}) => kind))).to.deep.equal(new Set(KINDS));
    expect(items.find(({id}) => id === 'kiinnostaa')?.options[1]).to.deep.include({value: 'kuoro', text: {'': 'kuoro'}});
  });

  it('gives the rows of a matrix the options of the whole', async () => {
    const {form} = await readForm(sampleForm());
    const rows = [...itemsOf(form?.items ?? [])].find(({kind}) => kind === 'matrix')?.items ?? [];
    expect(rows.map(({kind, options}) => [kind, options.map(({value}) => value).join()])).to.deep.equal([['one', '1,2'], ['one', '1,2']]);
  });

  it('cannot be changed afterwards', async () => {
    const {form} = await readForm(sampleForm());
    for (const item of itemsOf(form?.items ?? [])) {
      for (const part of [item, item.text, item.options, item.items, item.enableWhen]) expect(Object.isFrozen(part), item.id).to.equal(true);
    }
  });

  it('lets a municipality be chosen from all of today, in both languages', async () => {
    const {form, problems} = await readForm(withItem({id: 'kunta', kind: 'municipality', text: 'Kunta'}));
    expect(problems).to.deep.equal([]);
    const {kind, control, options = []} = form?.items[1] ?? {};
    expect([kind, control, options.length, new Set(options.map(({value}) => value)).size]).to.deep.equal(['one', 'drop-down', 308, 308]);
    expect(options.filter(({value}) => /Pertunmaa|Valtimo|Honkajoki/.test(value)), 'parts of others today').to.deep.equal([]);
    expect(options.find(({value}) => value === 'Jyväskylä')?.text).to.deep.equal({fi: 'Jyväskylä'});
    expect(options.find(({value}) => value === 'Koski Tl')?.text).to.deep.equal({fi: 'Koski Tl', sv: 'Koskis'});
    expect(options.find(({value}) => value === 'Kaarina')?.text).to.deep.equal({fi: 'Kaarina', sv: 'S:t Karins'});
    expect(options.slice(-2).map(({value}) => value), 'in Finnish order').to.deep.equal(['Ähtäri', 'Äänekoski']);
  });

  it('asks for a contact by the way that the person chooses', async () => {
    const {form, problems} = await readForm({id: 'f', title: 'F', items: [{id: 'g', kind: 'group', items: [{id: 'yhteys', kind: 'contact', text: 'Yhteys', required: true}]}]});
    expect(problems).to.deep.equal([]);
    if (!form) throw new Error('refused');
    expect(checkAnswers(form, {}).map(({item}) => item)).to.deep.equal(['yhteys-name', 'yhteys-by']);
    expect(checkAnswers(form, {'yhteys-name': ['Testi Testinen'], 'yhteys-by': ['email']}).map(({item}) => item)).to.deep.equal(['yhteys-email']);
    expect(checkAnswers(form, {'yhteys-name': ['Testi Testinen'], 'yhteys-by': ['telephone'], 'yhteys-telephone': ['040 000 0000']})).to.deep.equal([]);
  });

  const refused: Readonly<Record<string, unknown>> = {
    'a scale that ends before it begins': withItem({id: 'b', kind: 'scale', text: 'B', min: 5, max: 1}),
    'a scale between the numbers': withItem({id: 'b', kind: 'scale', text: 'B', min: 0.5}),
    'a number that cannot be': withItem({id: 'b', kind: 'integer', text: 'B', min: 2, max: 1}),
    'with half a character in an id': withItem({id: 'b\ud83d', kind: 'text', text: 'B'}),
    'no object': 'lomake',
    'a list': [],
    'without an id': {title: 'F', items: [{id: 'a', kind: 'text', text: 'A'}]},
    'without a title': {id: 'f', items: [{id: 'a', kind: 'text', text: 'A'}]},
    'that asks nothing': {id: 'f', title: 'F', items: []},
    'with an item of an unknown kind': withItem({id: 'b', kind: 'iframe', text: 'B'}),
    'with two items of one id': withItem({id: 'a', kind: 'text', text: 'B'}),
    'with a question without words': withItem({id: 'b', kind: 'text'}),
    'with a choice of nothing': withItem({id: 'b', kind: 'one', text: 'B'}),
    'with a condition on a stranger': withItem({id: 'b', kind: 'text', text: 'B', enableWhen: [{item: 'x', value: 1}]}),
    'with a condition without a value': withItem({id: 'b', kind: 'text', text: 'B', enableWhen: [{item: 'a', operator: '='}]}),
    'that is too deep': withItem(Array.from({length: 30}).reduce<unknown>((inner, _, n) => ({id: `g${n}`, kind: 'group', text: 'G', items: [inner]}), {id: 'z', kind: 'text', text: 'Z'})),
  };
  for (const [name, json] of Object.entries(refused)) {
    it(`${name} is refused, and it is said where and what to do`, async () => {
      const {form, problems} = await readForm(json);
      expect(form).to.equal(undefined);
      const first = problems.find(({effect}) => effect === 'refused');
      expect(first?.message, JSON.stringify(problems)).to.match(/\S/);
      expect(first?.remedy).to.match(/\S/);
    });
  }

  it('with a fault that hides no question is mended', async () => {
    const item = {id: 'b', kind: 'one', text: {fi: 'B', 'ei kieli': 'x'}, required: 'yes', min: 'paljon', options: ['x', 'x', {}, 'y']};
    const {form, problems} = await readForm({...withItem(item), privacyUrl: 'javascript:alert(1)'});
    expect(form?.privacyUrl).to.equal(undefined);
    expect(form?.items[1]).to.deep.include({text: {fi: 'B'}, required: false, min: undefined});
    expect(form?.items[1]?.options.map(({value}) => value)).to.deep.equal(['x', 'y']);
    expect(problems).to.have.length(6);
    expect(new Set(problems.map(({effect}) => effect))).to.deep.equal(new Set(['mended']));
  });

  it('with names of JavaScript for ids and codes is only text', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const items = names.map((id) => ({id, kind: 'one', text: id, options: names, enableWhen: id === '__proto__' ? [] : [{item: '__proto__', operator: 'exists'}]}));
    const {form, problems} = await readForm({id: 'f', title: 'F', items});
    expect(problems).to.deep.equal([]);
    expect(form?.items.map(({id, options}) => [id, options.length])).to.deep.equal(names.map((id) => [id, 3]));
  });
});
