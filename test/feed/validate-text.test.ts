/** What becomes of the texts of a feed. */
import {expect} from '@open-wc/testing';
import {checkActivities, checkFields} from '../fixtures/feeds/check.js';

describe('text', () => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['by language', {fi: 'Uinti', sv: 'Simning'}, {fi: 'Uinti', sv: 'Simning'}],
    ['alone is in the first language of the feed', 'Uinti', {fi: 'Uinti'}],
    ['as a number is written out', 12345, {fi: '12345'}],
    ['as a list is its first', ['Uinti', 'Simning'], {fi: 'Uinti'}],
    ['in a region is in the language', {'fi-FI': 'Uinti', 'sv-AX': 'Simning', FI: 'x'}, {fi: 'Uinti', sv: 'Simning'}],
    ['in easy Finnish is told apart', {'fi-x-selko': 'Jumppa tuolilla'}, {'fi-x-selko': 'Jumppa tuolilla'}],
    ['keeps its script', {'zh-Hant-TW': '游泳', sr_Latn: 'Plivanje'}, {'zh-hant': '游泳', 'sr-latn': 'Plivanje'}],
    ['in no language is kept', {'suomi, kieli': 'Uinti'}, {'': 'Uinti'}],
    ['in Sámi languages is kept', {se: 'Vuodjan', smn: 'Vuojâdem'}, {se: 'Vuodjan', smn: 'Vuojâdem'}],
    ['that is empty in one language is in the others', {fi: '', sv: 'Simning', en: null}, {sv: 'Simning'}],
    ['that is nested is left out', {fi: {fi: 'x'}, sv: 'Simning'}, {sv: 'Simning'}],
    [
      'under keys of objects is harmless',
      JSON.parse('{"__proto__":"x","constructor":"y","fi":"Uinti"}'),
      {fi: 'Uinti', '': 'x'},
    ],
    ['under names of functions calls none', {toString: 'x', valueOf: 'y'}, {'': 'x'}],
    ['with markup alone is shown as letters', '<script>alert(1)</script>', {fi: '<script>alert(1)</script>'}],
  ];
  for (const [what, name, expected] of cases) {
    it(what, async () => expect((await checkActivities({'@id': 'a', name})).items[0]?.name).to.deep.equal(expected));
  }

  for (const name of [
    undefined,
    null,
    '',
    '  \u00a0\t',
    true,
    {},
    [],
    {fi: null},
    'undefined',
    'null',
    'NaN',
    '[object Object]',
  ]) {
    it(`${JSON.stringify(name)} is no name`, async () => {
      const feed = await checkActivities({'@id': 'a', name});
      expect(feed.items).to.deep.equal([]);
      expect(feed.problems.some(({effect}) => effect === 'dropped')).to.be.true;
    });
  }

  it('is cut at the limit of its field, and that is told', async () => {
    const long = 'sana '.repeat(30_000);
    const {item, problems} = await checkFields({name: {fi: long}, summary: long, description: {fi: long}});
    expect([...(item.name['fi'] ?? '')].length)
      .to.be.at.most(300)
      .and.above(290);
    expect([...(item.summary?.['fi'] ?? '')].length)
      .to.be.at.most(2000)
      .and.above(1990);
    expect([...(item.description?.['fi'] ?? '')].length)
      .to.be.at.most(20_000)
      .and.above(19_900);
    expect(problems).to.have.length(3);
  });

  it('has no identity code', async () => {
    const {item, problems} = await checkFields({
      description: {fi: 'Soita, tunnus 131052-308T.'},
      areaServed: ['131052-308T'],
    });
    expect(item.description).to.deep.equal({fi: 'Soita, tunnus ******-****.'});
    expect(item.areaServed).to.deep.equal(['******-****']);
    expect(problems).to.deep.equal([
      'activities[0].description.fi: Has a personal identity code',
      'activities[0].areaServed[0]: Has a personal identity code',
    ]);
  });
});
