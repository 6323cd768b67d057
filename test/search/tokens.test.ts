import {expect} from '@open-wc/testing';
import {normalize, plain, readWords, words} from '../../src/search/tokens.js';

describe('words of a text', () => {
  it('are lower case, with å ä ö kept and other diacritics taken off', () => {
    expect(words('Äidit ÅLANDISSA: Café Zoë, Šakki & Łódź')).to.deep.equal([
      'äidit',
      'ålandissa',
      'cafe',
      'zoe',
      'sakki',
      'lodz',
    ]);
  });

  it('are the same however the letters are coded', () => {
    const composed = 'pyörätuoli';
    for (const other of [
      composed.normalize('NFD'),
      'ｐｙöｒäｔｕｏｌｉ',
      'pyö\u200Brä\u00ADtuoli',
      '\uFEFFpyörätuoli\u2060',
    ]) {
      expect(words(other), JSON.stringify(other)).to.deep.equal([composed]);
    }
  });

  it('are split and joined by a hyphen', () => {
    expect(words('uima-koulu')).to.deep.equal(['uimakoulu', 'uima', 'koulu']);
    expect(words('lasten- ja nuortenilta')).to.deep.equal(['lasten', 'ja', 'nuortenilta']);
    expect(readWords('uima-koulu')).to.deep.equal([[['uimakoulu'], ['uima', 'koulu']]]);
  });

  it('keep numbers, and lose apostrophes', () => {
    expect(words("65 vuotta, rock'n'roll, carers’ morning")).to.deep.equal([
      '65',
      'vuotta',
      'rocknroll',
      'carers',
      'morning',
    ]);
  });

  it('are cut where they are too long to be words', () => {
    expect(words('a'.repeat(1200))[0]).to.have.length(64);
    expect(words(`${'ä\u0301'.repeat(50_000)}`)[0]).to.have.length(64);
  });

  it('are none in text without letters', () => {
    expect(words('')).to.deep.equal([]);
    expect(words('… — !!! \u202E')).to.deep.equal([]);
  });

  it('have as many letters without dots as with them', () => {
    const word = normalize('YÖÄLÅ');
    expect(plain(word)).to.equal('yoala');
    expect(plain(word)).to.have.length(word.length);
  });
});
