import {expect} from '@open-wc/testing';
import type {Analyzer} from '../../../src/search/analyzers/analyzer.js';
import {analyzer as finnish} from '../../../src/search/analyzers/fi.js';
import {match, createMatcher, QUALITY} from '../../../src/search/matcher.js';
import {plain} from '../../../src/search/tokens.js';

const quality = (query: string, word: string, analyzer: Analyzer = finnish): number =>
  match(createMatcher(query, new Map([[1, analyzer]]), false), word, plain(word), 1)?.quality ?? 0;

/** Every form must find every other. One or two words of each inflection type of Kotus that the feeds have. */
const PARADIGMS: Readonly<Record<string, string>> = {
  'a stem': 'kahvila kahvilan kahvilaa kahvilassa kahvilat kahviloita kahviloiden kahviloissa',
  'ä stem': 'ryhmä ryhmän ryhmää ryhmässä ryhmät ryhmien ryhmiä ryhmissä',
  'o stem': 'kerho kerhon kerhoa kerhossa kerhot kerhojen kerhoja kerhoissa',
  'u stem, gradation nt': 'lintu linnun lintua linnut lintujen lintuja linnuille',
  'i stem': 'kurssi kurssin kurssia kurssille kurssit kurssien kursseja kursseilla',
  'e stem, old i': 'kieli kielen kieltä kielet kielten kielien kieliä kielissä',
  'e stem': 'perhe perheen perhettä perheet perheiden perheitä perheille',
  'e stem, gradation kk': 'lääke lääkkeen lääkettä lääkkeet lääkkeiden lääkkeitä',
  'e stem, gradation ht': 'päihde päihteen päihdettä päihteet päihteiden päihteitä päihteistä',
  'as stem': 'sairas sairaan sairasta sairaat sairaiden sairaita sairaille',
  'as stem, gradation kk': 'asiakas asiakkaan asiakasta asiakkaat asiakkaiden asiakkaita asiakkaille',
  'as stem, gradation pp': 'opas oppaan opasta oppaat oppaiden oppaita oppaille',
  inen: 'nainen naisen naista naiset naisten naisia naisille',
  läinen: 'eläkeläinen eläkeläisen eläkeläistä eläkeläiset eläkeläisten eläkeläisille',
  ton: 'maksuton maksuttoman maksutonta maksuttomat maksuttomia maksuttomille',
  us: 'harrastus harrastuksen harrastusta harrastukset harrastusten harrastuksia',
  os: 'rikos rikoksen rikoksia rikosten rikokset',
  uus: 'kirjallisuus kirjallisuuden kirjallisuutta kirjallisuuteen',
  ys: 'terveys terveyden terveyttä terveyteen',
  mpi: 'vanhempi vanhemman vanhempaa vanhemmat vanhempien vanhemmille',
  in: 'puhelimen puhelinta puhelimet puhelimia puhelimella',
  nut: 'sairastunut sairastuneen sairastuneet sairastuneille sairastuneiden',
  'gradation pp': 'jumppa jumpan jumppaa jumpassa jumpat jumppia',
  'gradation tt': 'tyttö tytön tyttöä tytöt tyttöjen tyttöjä tytöille',
  'gradation kk': 'musiikki musiikin musiikkia musiikissa',
  'gradation t': 'hoito hoidon hoitoa hoidossa hoidot hoitojen',
  'gradation p': 'apu avun apua avut apuja avuksi',
  'gradation nk': 'kaupunki kaupungin kaupunkia kaupungit kaupunkien kaupungissa',
  'gradation mp': 'kumppani kumppanin kumppaneita kumppanit',
  'gradation lt': 'ilta illan iltaa illat iltojen iltoja illassa',
  'gradation rt': 'parta parran partaa parrat',
  'k lost': 'tuki tuen tukea tuet tukien tueksi tukeen',
  'k lost after l': 'velka velan velkaa velat velkojen veloissa',
  'k to j': 'arki arjen arkea arjessa',
  'k to v': 'luku luvun lukua luvut lukuja',
  'ik to j': 'poika pojan poikaa pojat poikien poikia pojille',
  'k lost after r': 'Turku Turun Turkua Turussa Turkuun'.toLowerCase(),
  'si stem': 'vesi veden vettä vedet vesien vesiä vedessä',
  lapsi: 'lapsi lapsen lasta lapset lasten lapsia lapsille',
  mies: 'mies miehen miestä miehet miesten miehiä miehille',
  ruoka: 'ruoka ruoan ruuan ruokaa ruoat ruokien',
  työ: 'käsityö käsityön käsityötä käsityöt käsitöitä käsitöissä',
  'part of a compound': 'vertaistuki vertaistuen vertaistukea vertaistueksi',
};

describe('Finnish', () => {
  for (const [type, forms] of Object.entries(PARADIGMS)) {
    it(`finds each form by each other: ${type}`, () => {
      const all = forms.split(' ');
      for (const one of all)
        for (const other of all) expect(quality(one, other), `${one} → ${other}`).to.be.at.least(QUALITY.part);
    });
  }

  it('finds forms and nouns of a verb from its infinitives and passives', () => {
    for (const query of ['kävelemään', 'kävellään', 'kävellä', 'käveleminen']) {
      for (const word of ['kävely', 'kävelyä', 'kävellään', 'kävelee'])
        expect(quality(query, word), `${query} → ${word}`).to.be.above(0);
    }
    for (const word of ['laulu', 'lauletaan', 'laulaa', 'laulaminen', 'laulaja'])
      expect(quality('laulamaan', word), word).to.be.above(0);
    for (const word of ['uinti', 'uinnin', 'uimaan', 'uidaan', 'uimakoulu'])
      expect(quality('uimaan', word), word).to.be.above(0);
    for (const word of ['soitto', 'soitan', 'kitaransoitto']) expect(quality('soittamaan', word), word).to.be.above(0);
  });

  it('finds the second part of a compound, and the first', () => {
    for (const [query, word] of [
      ['tukiryhmä', 'vertaistukiryhmässä'],
      ['kerho', 'iltapäiväkerho'],
      ['apu', 'ensiapua'],
      ['äiti', 'isoäidin'],
      ['koti', 'lastenkodissa'],
      ['äidille', 'äidinkieli'],
      ['jumpalle', 'allasjumppa'],
    ] as const) {
      expect(quality(query, word), `${query} → ${word}`).to.be.above(0);
    }
    for (const word of ['apuvälineet', 'apua']) expect(quality('apu', word), word).to.be.above(0);
  });

  it('does not find words that only look alike', () => {
    for (const [query, word] of [
      ['perhe', 'perho'],
      ['koti', 'kota'],
      ['kunta', 'kun'],
      ['ilta', 'väreillä'],
      ['apu', 'saapuivat'],
      ['uni', 'unioni'],
      ['tuki', 'osoittautui'],
      ['opas', 'ovat'],
      ['uimaan', 'palveluiden'],
      ['hoitaja', 'hoitoa'],
      ['työ', 'toisten'],
      ['järjestöille', 'töille'],
    ] as const) {
      expect(quality(query, word), `${query} → ${word}`).to.equal(0);
    }
  });

  it('ranks the word itself over its forms, forms over longer words, these over parts', () => {
    const order = ['kerho', 'kerhossa', 'kerhotila', 'neulekerho'].map((word) => quality('kerho', word));
    expect(order).to.deep.equal([QUALITY.exact, QUALITY.form, QUALITY.beginning, QUALITY.part]);
  });

  it('leaves numbers and very short words as they are', () => {
    expect(finnish.roots('2026').map(({text}) => text)).to.deep.equal(['2026']);
    expect(finnish.roots('aa').map(({text}) => text)).to.deep.equal(['aa']);
  });

  it('answers for any string', () => {
    for (const word of ['', 'n', 'ssa', 'aaaaaaaa', 'kkkkkk', 'x'.repeat(64), 'ja', 'mme', 'constructor', 'ii']) {
      expect(() => finnish.roots(word).every((root) => finnish.inflects(root, word)), word).not.to.throw();
    }
  });
});
