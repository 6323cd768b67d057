import {expect} from '@open-wc/testing';
import {EMPTY_STATE, formatState, parseFilters, parseState} from '../../src/store/finder-state.js';
import {toggleFilter} from '../../src/store/toggle-filter.js';

describe('the state in the address', () => {
  const states = [
    EMPTY_STATE,
    {...EMPTY_STATE, query: 'uima koulu & “lainaus” ä'},
    {...EMPTY_STATE, filters: {theme: ['liikunta', 'a=b&c'], municipality: ['Jyväskylä']}, sort: 'name' as const},
    {...EMPTY_STATE, item: 'https://feeds.example/act/1?x=1', pages: 3},
  ];
  for (const state of states) {
    it(`comes back as it was written: ${formatState(state) || 'nothing chosen'}`, () => {
      expect(parseState(formatState(state))).to.deep.equal({item: undefined, ...state});
    });
  }

  it('leaves out what is impossible', () => {
    expect(parseState('sort=sideways&pages=-2&q=&theme=')).to.deep.equal({...EMPTY_STATE, item: undefined});
    expect(parseState('pages=99999').pages).to.equal(50);
    expect(parseState(`q=${'x'.repeat(9000)}`).query).to.have.length(500);
  });

  it('keeps names that objects have of their own harmless', () => {
    const filters = parseFilters('__proto__=x&constructor=y');
    expect(Object.keys(filters).sort()).to.deep.equal(['__proto__', 'constructor']);
    expect(({} as {x?: unknown}).x).to.equal(undefined);
  });
});

describe('a choice', () => {
  it('is added, taken away, and leaves no empty facet behind', () => {
    const one = toggleFilter({}, 'theme', 'a');
    const two = toggleFilter(one, 'theme', 'b');
    expect(two).to.deep.equal({theme: ['a', 'b']});
    expect(toggleFilter(toggleFilter(two, 'theme', 'a'), 'theme', 'b')).to.deep.equal({});
  });
});
