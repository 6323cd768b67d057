import {expect} from '@open-wc/testing';
import {createEngine} from '../../src/search/engine.js';
import type {EngineOptions, SearchDocument, SearchEngine} from '../../src/search/types.js';
import {doc, hitsOf} from './helpers/documents.js';

const engineOf = (documents: readonly (string | SearchDocument)[], options: EngineOptions = {}): SearchEngine =>
  createEngine(
    documents.map((one) => (typeof one === 'string' ? doc(one) : one)),
    {where: 'page', ...options},
  );

describe('a query', () => {
  it('finds documents in which all its words stand, in any form', async () => {
    const engine = engineOf(['Lasten uimakoulu', 'Lapset ja metsä', 'Uintia aikuisille']);
    expect(await hitsOf(engine, 'lapsille uimaan')).to.deep.equal([0]);
    expect(await hitsOf(engine, 'uinti')).to.have.members([0, 2]);
  });

  it('puts the best first: the word itself, its forms, longer words, parts; titles before descriptions', async () => {
    const engine = engineOf([
      doc('Muuta', {description: 'neulekerho kokoontuu'}),
      doc('Muuta', {description: 'kerhotila'}),
      doc('Muuta', {description: 'kerhossa'}),
      doc('Muuta', {description: 'kerho'}),
      doc('Muuta', {organization: 'Kerho ry'}),
      doc('Kerho'),
    ]);
    expect(await hitsOf(engine, 'kerho')).to.deep.equal([5, 4, 3, 2, 1, 0]);
  });

  it('takes the last word as one that is being typed, from two letters', async () => {
    const engine = engineOf(['Keramiikka', 'Kuoro']);
    for (const typed of ['ke', 'ker', 'kera', 'kerami', 'keramiik'])
      expect(await hitsOf(engine, typed), typed).to.deep.equal([0]);
    expect(await hitsOf(engine, 'ke kuoro')).to.deep.equal([]);
  });

  it('takes a single letter as nothing yet, alone or after other words; a digit is a word, and so may be a sign of other scripts', async () => {
    const engine = engineOf(['Keramiikka', 'Kuoro', 'Rappu 3', '茶']);
    expect(await hitsOf(engine, 'k')).to.deep.equal([0, 1, 2, 3]);
    expect(await hitsOf(engine, 'kuoro k')).to.deep.equal([1]);
    expect(await hitsOf(engine, '3')).to.deep.equal([2]);
    expect(await hitsOf(engine, '茶')).to.deep.equal([3]);
  });

  it('finds a compound written as one word, as two, or with a hyphen, by each of these', async () => {
    const engine = engineOf(['Uimakoulu', 'Uima koulu', 'Uima-koulu', 'Koulu']);
    for (const query of ['uimakoulu', 'uima koulu', 'uima-koulu'])
      expect(await hitsOf(engine, query), query).to.have.members([0, 1, 2]);
  });

  it('is forgiven missing dots, and says what was found', async () => {
    const engine = engineOf(['Äitien ilta', 'Käsityökerho', 'Saaristo', 'Säärikivut']);
    const result = await engine.search({query: 'kasityo', filters: {}});
    expect([...result.hits]).to.deep.equal([1]);
    expect(result.corrected).to.equal('käsityö');
    expect(await hitsOf(engine, 'aiti')).to.deep.equal([0]);
    expect(await hitsOf(engine, 'saaristo')).to.deep.equal([2]);
    expect(await hitsOf(engine, 'sääri')).to.deep.equal([3]);
  });

  it('is forgiven slips only when nothing matches, and says what was found', async () => {
    const engine = engineOf(['Perhekahvila', 'Jooga', 'Kuntosali', 'Valokuvauskurssi', 'Kahvi']);
    for (const [typed, meant, hit] of [
      ['perhekavila', 'perhekahvila', 0],
      ['joga', 'jooga', 1],
      ['kuntosaali', 'kuntosali', 2],
      ['valokuvuas', 'valokuvaus', 3],
    ] as const) {
      const result = await engine.search({query: typed, filters: {}});
      expect(result.corrected, typed).to.equal(meant);
      expect([...result.hits], typed).to.deep.equal([hit]);
    }
    expect((await engine.search({query: 'kahvi', filters: {}})).corrected).to.equal(undefined);
    expect((await engine.search({query: 'zzzzzzzz', filters: {}})).corrected).to.equal(undefined);
  });

  it('corrects only the words that are not found', async () => {
    const engine = engineOf(['Shakkikerho', 'Shakki ja kerho']);
    const result = await engine.search({query: 'shakki kerhho', filters: {}});
    expect(result.corrected).to.equal('shakki kerho');
    expect([...result.hits]).to.have.members([0, 1]);
  });

  it('finds the synonyms of the feed, below the words themselves', async () => {
    const synonyms = [
      ['liikunta', 'urheilu'],
      ['viittomakieli', 'kieli käsillä'],
    ];
    const engine = engineOf(['Urheilua', 'Liikuntaa', 'Viittomakielen alkeet', 'Kieli käsillä'], {synonyms});
    expect(await hitsOf(engine, 'liikunta')).to.deep.equal([1, 0]);
    expect(await hitsOf(engine, 'liikunnan')).to.deep.equal([1, 0]);
    expect(await hitsOf(engine, 'viittomakieli')).to.deep.equal([2, 3]);
    expect(await hitsOf(engine, 'kieli käsillä')).to.have.members([2, 3]);
  });

  it('reads text by its language, and is tried in all languages of the feed', async () => {
    const engine = engineOf([
      doc('Swimming for children', {lang: 'en'}),
      doc('Simning för barn', {lang: 'sv-FI'}),
      doc('Uintia lapsille', {lang: 'fi-x-selko'}),
      doc('Плавание', {lang: 'ru'}),
    ]);
    expect(await hitsOf(engine, 'swimmers')).to.deep.equal([0]);
    expect(await hitsOf(engine, 'simma')).to.deep.equal([1]);
    expect(await hitsOf(engine, 'uimaan')).to.deep.equal([2]);
    expect(await hitsOf(engine, 'плавание')).to.deep.equal([3]);
  });

  it('reads text of unknown language as Finnish where nothing else is known', async () => {
    expect(await hitsOf(engineOf([doc('Uintia', {lang: ''})]), 'uimaan')).to.deep.equal([0]);
  });

  it('is taken literally, whatever it holds', async () => {
    const engine = engineOf(['Uinti', 'a.*b (c|d)']);
    for (const query of ['.*', '(a+)+$', "'; DROP TABLE items; --", '\\', '[', '%_', '\n', '\0']) {
      expect(await hitsOf(engine, `${query} olematon`), query).to.deep.equal([]);
    }
    expect(await hitsOf(engine, '.*')).to.deep.equal([0, 1]);
  });

  it('of any length is answered', async () => {
    const engine = engineOf(['Uinti']);
    expect(await hitsOf(engine, 'uinti '.repeat(2000))).to.deep.equal([0]);
    expect(await hitsOf(engine, 'x'.repeat(10_000))).to.deep.equal([]);
  });

  it('without words finds everything in document order', async () => {
    expect(await hitsOf(engineOf(['b', 'a', 'c']), ' … ')).to.deep.equal([0, 1, 2]);
  });
});
