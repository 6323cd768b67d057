import {expect} from '@open-wc/testing';
import type {Analyzer} from '../../../src/search/analyzers/analyzer.js';
import {analyzer as english} from '../../../src/search/analyzers/en.js';
import {analyzer as swedish} from '../../../src/search/analyzers/sv.js';
import {createMatcher, match} from '../../../src/search/matcher.js';
import {plain} from '../../../src/search/tokens.js';

const finds = (analyzer: Analyzer, query: string, word: string): boolean =>
  match(createMatcher(query, new Map([[1, analyzer]]), false), word, plain(word), 1) !== undefined;

function expectAll(analyzer: Analyzer, forms: string): void {
  for (const one of forms.split(' '))
    for (const other of forms.split(' ')) expect(finds(analyzer, one, other), `${one} → ${other}`).to.equal(true);
}

describe('Swedish', () => {
  for (const forms of [
    'grupp gruppen grupper grupperna gruppens',
    'barn barnet barnen barnens barns',
    'flicka flickan flickor flickorna flickornas',
    'simma simmar simning simningen',
    'språk språket språken',
    'ungdom ungdomar ungdomarna ungdomarnas',
    'ensam ensamma ensamhet ensamheten',
  ]) {
    it(`finds each form by each other: ${forms.split(' ')[0]}`, () => expectAll(swedish, forms));
  }

  it('finds parts of compounds', () => {
    expect(finds(swedish, 'kafé', 'språkkafé')).to.equal(true);
    expect(finds(swedish, 'simning', 'simskola')).to.equal(true);
    expect(finds(swedish, 'barn', 'bar')).to.equal(false);
  });
});

describe('English', () => {
  for (const forms of [
    'swim swims swimming swimmer swimmers',
    'activity activities',
    'dance dancing danced dancer dances',
    'child children',
    'volunteer volunteers volunteering volunteered',
    'baby babies',
  ]) {
    it(`finds each form by each other: ${forms.split(' ')[0]}`, () => expectAll(english, forms));
  }

  it('does not look inside words', () => {
    expect(finds(english, 'rent', 'parents')).to.equal(false);
    expect(finds(english, 'art', 'start')).to.equal(false);
  });
});
