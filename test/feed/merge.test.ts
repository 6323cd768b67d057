import {expect} from '@open-wc/testing';
import type {Feed, Item, LanguageMap} from '../../src/feed/types.js';
import {mergeFeeds} from '../../src/feed/merge.js';

const named = (id: string, fi: string) => ({'@id': id, name: {fi}});
const item = (id: string, name: string | LanguageMap, more: Partial<Item> = {}): Item => ({
  '@id': id,
  kind: 'activity',
  name: typeof name === 'string' ? {fi: name} : name,
  provider: [],
  location: [],
  theme: [],
  audience: [],
  ...more,
});
const part = (more: Partial<Feed>): Feed => ({
  inLanguage: [],
  terms: [],
  organizations: [],
  places: [],
  items: [],
  removed: [],
  problems: [],
  ...more,
});

const merge = (...feeds: readonly (readonly Feed[])[]) =>
  mergeFeeds(feeds.map((parts, index) => ({url: `https://${index}.example/`, parts})));
const idsOf = (items: readonly Item[]) => items.map((single) => single['@id']);

describe('mergeFeeds', () => {
  it('of nothing is nothing', () => {
    expect(merge().items).to.be.empty;
    expect(merge([]).inLanguage).to.be.empty;
  });

  it('keeps the order of the feeds, and the first of two with one @id', () => {
    const {items} = merge(
      [part({items: [item('a:1', 'Uinti'), item('a:2', 'Sähly')]})],
      [part({items: [item('a:2', 'Toinen nimi'), item('a:3', 'Kuoro')]})],
    );
    expect(items.map(({name}) => name['fi'])).to.deep.equal(['Uinti', 'Sähly', 'Kuoro']);
  });

  it('lets a later document of a feed take away and renew what an earlier one gave, and nothing of another feed', () => {
    const {items} = merge(
      [part({items: [item('a:1', 'Uinti')]})],
      [
        part({items: [item('b:1', 'Kuoro'), item('b:2', 'Sähly')]}),
        part({items: [item('b:2', 'Salibandy')], removed: ['a:1', 'b:1', 'b:2']}),
      ],
    );
    expect(items.map(({name}) => name['fi'])).to.deep.equal(['Uinti', 'Salibandy']);
  });

  it('takes a relative @id for the same thing when the feeds name it alike in some language', () => {
    const {items} = merge(
      [part({items: [item('act/1', 'Uinti')]})],
      [part({items: [item('act/1', {en: 'Swimming', fi: 'Uinti'})]})],
    );
    expect(idsOf(items)).to.deep.equal(['act/1']);
  });

  it('keeps two things apart that two feeds call by one relative @id, with all that refers to them', () => {
    const first = part({
      organizations: [named('org/1', 'Uimaseura')],
      places: [named('place/1', 'Halli')],
      terms: [{...named('theme/1', 'Liikunta'), inDefinedTermSet: 'theme'}],
      items: [item('act/1', 'Uinti', {provider: ['org/1'], location: ['place/1'], theme: ['theme/1']})],
    });
    const second = part({
      organizations: [named('org/1', 'Kuoroliitto')],
      places: [named('place/1', 'Halli')],
      terms: [{...named('theme/1', 'Musiikki'), inDefinedTermSet: 'theme'}],
      items: [
        item('act/1', 'Kuoro', {provider: ['org/1'], location: ['place/1'], theme: ['theme/1']}),
        item('act/2', 'Kuoron kerta', {superEvent: 'act/1', audience: ['muu'], phenomenon: ['theme/1']}),
      ],
    });
    const {items, organizations, places, terms} = merge([first], [second]);
    const [swimming, choir, single] = items;
    const nameOf = (map: ReadonlyMap<string, {readonly name: LanguageMap}>, id = '') => map.get(id)?.name['fi'];
    expect(nameOf(organizations, swimming?.provider[0])).to.equal('Uimaseura');
    expect(nameOf(organizations, choir?.provider[0])).to.equal('Kuoroliitto');
    expect(nameOf(terms, swimming?.theme[0])).to.equal('Liikunta');
    expect(nameOf(terms, choir?.theme[0])).to.equal('Musiikki');
    expect(nameOf(terms, single?.phenomenon?.[0])).to.equal('Musiikki');
    expect(choir?.location).to.deep.equal(['place/1']);
    expect(places.size).to.equal(1);
    expect(single?.superEvent).to.equal(choir?.['@id']);
    expect(single?.audience).to.deep.equal(['muu']);
    expect(new Set(idsOf(items)).size).to.equal(3);
  });

  it('drops an item that has slid to the next page while the pages were read', () => {
    const {items, problems} = merge([
      part({items: [item('a:1', 'Uinti')]}),
      part({items: [item('a:1', 'Uinti'), item('a:2', 'Sähly')]}),
    ]);
    expect(idsOf(items)).to.deep.equal(['a:1', 'a:2']);
    expect(problems).to.be.empty;
  });

  it('keeps another item with the same @id on another page, and reports it', () => {
    const pages = ['Uinti', 'Sähly', 'Kuoro'].map((name) => part({items: [item('a:1', name)]}));
    const {items, problems} = merge(pages);
    expect(idsOf(items)).to.deep.equal(['a:1', 'a:1~2', 'a:1~3']);
    expect(problems.map(({path, url, effect}) => [path, url, effect])).to.deep.equal([
      ['a:1', 'https://0.example/', 'mended'],
      ['a:1', 'https://0.example/', 'mended'],
    ]);
  });

  it('says of each problem which feed has it', () => {
    const problem = {path: 'activities[0]', message: 'No name', remedy: 'Name it', effect: 'dropped'} as const;
    expect(merge([part({})], [part({problems: [problem]})]).problems).to.deep.equal([
      {...problem, url: 'https://1.example/'},
    ]);
  });

  it('has the name of the first feed that has one, all languages and the newest change', () => {
    const {name, inLanguage, dateModified} = merge(
      [part({inLanguage: ['fi', 'sv'], dateModified: '2026-11-01T10:00:00Z'}), part({inLanguage: ['fi']})],
      [part({name: {fi: 'Järjestöt'}, inLanguage: ['en', 'fi'], dateModified: '2026-11-20T10:00:00Z'})],
    );
    expect(name).to.deep.equal({fi: 'Järjestöt'});
    expect(inLanguage).to.deep.equal(['fi', 'sv', 'en']);
    expect(dateModified).to.equal('2026-11-20T10:00:00Z');
  });

  it('does not mind ids that are names of every object', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const {items, organizations} = merge([
      part({organizations: ids.map((id) => named(id, id)), items: ids.map((id) => item(id, id))}),
    ]);
    expect(idsOf(items)).to.deep.equal(ids);
    expect([...organizations.keys()]).to.deep.equal(ids);
  });
});
