/** The municipalities of Finland by code and name. */
import {expect} from '@open-wc/testing';
import {
  municipalitiesOfWelfareArea,
  MUNICIPALITIES,
  municipalityOfCode,
  municipalityOfName,
  WELFARE_AREAS,
} from '../../src/lib/municipalities.js';

describe('the municipalities of Finland', () => {
  it('are 308 today, and three that have joined another', () => {
    expect(MUNICIPALITIES.filter(({joined}) => !joined)).to.have.length(308);
    expect(MUNICIPALITIES.filter(({joined}) => joined).map(({name}) => name.fi)).to.have.members(['Honkajoki', 'Pertunmaa', 'Valtimo']);
  });

  it('have each its own code and name, and are in a welfare area, Helsinki and Åland in their own', () => {
    expect(new Set(MUNICIPALITIES.map(({code}) => code)).size).to.equal(MUNICIPALITIES.length);
    expect(new Set(MUNICIPALITIES.map(({name}) => name.fi)).size).to.equal(MUNICIPALITIES.length);
    expect(WELFARE_AREAS).to.have.length(23);
    expect(municipalitiesOfWelfareArea('90').map(({name}) => name.fi)).to.deep.equal(['Helsinki']);
    expect(municipalitiesOfWelfareArea('91')).to.have.length(16);
    expect(municipalitiesOfWelfareArea('15').map(({name}) => name.fi)).to.include('Jyväskylä').and.to.have.length(22);
  });

  it('are found by code, with or without zeros', () => {
    for (const code of ['091', '91', 91]) expect(municipalityOfCode(code)?.name).to.deep.equal({fi: 'Helsinki', sv: 'Helsingfors'});
    for (const code of ['', '000', 'string', 1e9, '0911']) expect(municipalityOfCode(code)).to.equal(undefined);
  });

  const names: readonly (readonly [string, string])[] = [
    ['Turku', '853'],
    ['Åbo', '853'],
    ['JYVÄSKYLÄ', '179'],
    [' mänttä–vilppula ', '508'],
    ['Mänttä Vilppula', '508'],
    ['Sankt Karins', ''],
    ['S:t Karins', '202'],
    ['st karins', '202'],
    ['Pedersören kunta', '599'],
    ['Pedersöre', '599'],
    ['Maarianhamina - Mariehamn', '478'],
    ['Mariehamn', '478'],
    ['Valtimo', '911'],
    ['__proto__', ''],
    ['constructor', ''],
  ];
  for (const [name, code] of names) {
    it(`are found by name: ${name}`, () => expect(municipalityOfName(name)?.code ?? '').to.equal(code));
  }

  it('know what they have joined', () => {
    expect(municipalityOfName('Pertunmaa')?.joined).to.equal(municipalityOfName('Mäntyharju')?.code);
  });
});
