import {expect} from '@open-wc/testing';
import {Faults} from '../../src/form/faults.js';
import {Filling} from '../../src/form/filling.js';
import {readForm} from '../../src/form/read-form.js';
import {answersToSend, writtenOf} from '../../src/form/sendable.js';
import type {Form} from '../../src/form/types.js';
import {answersOf} from '../../src/form/written.js';
import {sampleForm} from '../fixtures/sample-form.js';

async function read(json: unknown): Promise<Form> {
  const {form, problems} = await readForm(json);
  if (!form) throw new Error(JSON.stringify(problems));
  return form;
}

const faultsOf = ({list}: Faults): string[] => list.map(({item, code}) => `${item} ${code}`);

describe('a person who fills in a form', () => {
  it('is told of nothing before asking to go on, then of each fault until it is mended', async () => {
    const filling = new Filling(await read(sampleForm()));
    const faults = new Faults(filling);
    filling.set('suosittelu', []);
    expect(faults.list).to.deep.equal([]);
    expect(faults.checkPage()).to.equal(false);
    expect(faultsOf(faults)).to.deep.equal(['suosittelu required']);
    filling.set('suosittelu', [9]);
    expect(faults.list).to.deep.equal([]);
    expect(faults.checkPage()).to.equal(true);
  });

  it('is not told of the next page when asking for it', async () => {
    const filling = new Filling(await read(sampleForm()));
    const faults = new Faults(filling);
    filling.set('suosittelu', [9]);
    faults.checkPage();
    filling.pageIndex = 1;
    expect(faultsOf(faults)).to.deep.equal([]);
  });

  it('is led to the first page with a fault when sending', async () => {
    const filling = new Filling(await read(sampleForm()));
    const faults = new Faults(filling);
    filling.pageIndex = 1;
    expect(faults.checkAll()).to.equal(false);
    expect(filling.pageIndex).to.equal(0);
    expect(faultsOf(faults)).to.deep.equal(['suosittelu required', 'aika required']);
  });

  it('is asked what follows from the answers, and is not held to what is no longer asked', async () => {
    const filling = new Filling(await read(sampleForm()));
    const faults = new Faults(filling);
    filling.set('uudelleen', [true]);
    expect(filling.enabled.has('sahkoposti')).to.equal(true);
    faults.checkAll();
    expect(faultsOf(faults)).to.include.members(['sahkoposti required', 'lupa required']);
    filling.set('uudelleen', [false]);
    expect(faultsOf(faults)).to.deep.equal(['suosittelu required', 'aika required']);
  });

  it('sees the words of the server at the field until it is changed, and those without a field at the end', async () => {
    const filling = new Filling(await read(sampleForm()));
    const faults = new Faults(filling);
    faults.refuse([{field: 'ammatti', message: 'Liian outo'}, {field: 'nobody', message: 'Yleinen vika'}]);
    expect(faults.list).to.deep.equal([{item: 'ammatti', code: 'server', message: 'Liian outo'}, {item: '', code: 'server', message: 'Yleinen vika'}]);
    expect(filling.pageIndex).to.equal(1);
    filling.set('ammatti', ['Muurari']);
    expect(faults.list.map(({message}) => message)).to.deep.equal(['Yleinen vika']);
  });

  it('passes over a page on which nothing is asked', async () => {
    const page = (id: string, more: object = {}) => ({id, kind: 'page', text: id, items: [{id: `${id}-q`, kind: 'boolean', text: id}], ...more});
    const form = await read({id: 'f', title: 'F', items: [page('a'), page('b', {enableWhen: [{item: 'a-q', operator: '=', value: true}]}), page('c')]});
    const filling = new Filling(form);
    expect(filling.pages.map(({item}) => item?.id)).to.deep.equal(['a', 'c']);
    filling.set('a-q', [true]);
    expect(filling.pages.map(({item}) => item?.id)).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('what is written into fields', () => {
  it('is read as people in Finland write numbers, and kept when it is none', async () => {
    const form = await read(sampleForm());
    const read1 = (text: string) => answersOf(form, {matka: [text]})['matka']?.[0];
    const cases: readonly (readonly [string, unknown])[] = [
      ['3,5', 3.5], ['3.5', 3.5], [' 12 000 ', 12000], ['12 000,25', 12000.25], ['−2', -2], ['', undefined], ['  ', undefined],
      ['kolme', 'kolme'], ['1,2,3', '1,2,3'], ['1e3', '1e3'], ['0x10', '0x10'],
    ];
    for (const [text, value] of cases) expect(read1(text), text).to.equal(value);
  });

  it('comes back into the fields as it was', async () => {
    const form = await read(sampleForm());
    expect(writtenOf(form, {matka: [3.5], suosittelu: [9]}, true)).to.deep.equal({matka: ['3,5'], suosittelu: [9]});
    expect(answersOf(form, writtenOf(form, {matka: [3.5]}, true))).to.deep.equal({matka: [3.5]});
  });

  it('is sent without what is empty, no longer asked, or not given', async () => {
    const form = await read(sampleForm());
    const written = {suosittelu: [9], syy: ['jäi'], ammatti: ['  Muurari '], mista: [{other: ' '}], lupa: [false], uudelleen: [true], puhelin: ['', '040']};
    expect(answersToSend(form, written)).to.deep.equal({suosittelu: [9], ammatti: ['Muurari'], uudelleen: [true], puhelin: ['040']});
  });
});
