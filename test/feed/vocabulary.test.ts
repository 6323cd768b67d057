/** Codes of foreign feeds brought to the common vocabulary. */
import {expect} from '@open-wc/testing';
import {terms as ownTerms} from '../../src/feed/vocabulary/terms.mjs';
import {Vocabulary} from '../../src/feed/vocabulary/vocabulary.js';

const MAPPING = {p27: 'theme/liikunta', 'p27.1': 'theme/liikunta audience/lapset', p99: ''};
const theme = (...codes: readonly string[]) => ({codes, name: {fi: 'Nimi'}, set: 'theme'}) as const;

describe('the vocabulary', () => {
  it('gives our terms for a code, with the audience that it means', () => {
    const vocabulary = new Vocabulary('ptv');
    expect(vocabulary.idsOf([theme('P27.1')], MAPPING)).to.deep.equal({theme: ['theme/liikunta'], audience: ['audience/lapset']});
    expect(vocabulary.terms.map((term) => term['@id'])).to.deep.equal(['theme/liikunta', 'audience/lapset']);
    expect(vocabulary.problems).to.deep.equal([]);
  });

  it('takes the broader code where the narrow one is not known', () => {
    expect(new Vocabulary('ptv').idsOf([theme('P27.9', 'P27')], MAPPING).theme).to.deep.equal(['theme/liikunta']);
  });

  it('leaves out what is known to say nothing, without a word', () => {
    const vocabulary = new Vocabulary('ptv');
    expect(vocabulary.idsOf([theme('P99')], MAPPING)).to.deep.equal({theme: [], audience: []});
    expect(vocabulary.problems).to.deep.equal([]);
  });

  it('keeps what it does not know under its own name, and tells it once', () => {
    const vocabulary = new Vocabulary('ptv');
    expect(vocabulary.idsOf([theme('X1')], MAPPING).theme).to.deep.equal(['ptv:theme/X1']);
    vocabulary.idsOf([theme('X1')], MAPPING);
    expect(vocabulary.terms).to.deep.equal([{'@id': 'ptv:theme/X1', inDefinedTermSet: 'theme', name: {fi: 'Nimi'}}]);
    expect(vocabulary.problems.map(({path, message}) => [path, message])).to.deep.equal([
      ['theme X1', 'No word of ours for it, in 2 places: shown under its own name'],
    ]);
  });

  it('tells of a code without a name, which cannot be shown', () => {
    const vocabulary = new Vocabulary('lahella');
    expect(vocabulary.idsOf([{codes: ['x'], set: 'audience'}], {}).audience).to.deep.equal([]);
    expect(vocabulary.wordOf('accessibility', 'ac_lift', {ac_wheelchair: 'wheelchair'})).to.equal(undefined);
    expect(vocabulary.wordOf('accessibility', 'ac_wheelchair', {ac_wheelchair: 'wheelchair'})).to.equal('wheelchair');
    expect(vocabulary.problems.map(({path}) => path)).to.deep.equal(['audience x', 'accessibility ac_lift']);
  });

  for (const term of ownTerms) {
    it(`${term['@id']} has a name in three languages`, () => {
      expect(Object.keys(term.name)).to.deep.equal(['fi', 'sv', 'en']);
      expect(term['@id'].startsWith(`${term.inDefinedTermSet}/`)).to.equal(true);
    });
  }
});
