import {expect} from '@open-wc/testing';
import {createHighlighter} from '../../src/search/highlight.js';

/** The text with its marks in brackets. */
async function marked(query: string, text: string, lang = 'fi', langs: readonly string[] = ['fi']): Promise<string> {
  const highlight = await createHighlighter(query, langs);
  const pieces = highlight(text, lang);
  expect(pieces.map((piece) => piece.text).join('')).to.equal(text);
  return pieces.map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join('');
}

describe('marks', () => {
  it('stand on the words that were found, in any form', async () => {
    expect(await marked('uimaan', 'Tule uimaan! Uinti alkaa, uimme yhdessä.')).to.equal(
      'Tule [uimaan]! [Uinti] alkaa, [uimme] yhdessä.',
    );
  });

  it('stand on the part of a compound that was found', async () => {
    expect(await marked('kerho', 'Iltapäiväkerho ja kerhotila')).to.equal('Iltapäivä[kerho] ja [kerho]tila');
    expect(await marked('tuki', 'Vertaistuen ryhmä')).to.equal('Vertais[tuen] ryhmä');
  });

  it('stand on what is typed so far', async () => {
    expect(await marked('keram', 'Keramiikka')).to.equal('[Keram]iikka');
  });

  it('stand on whole words where letters are written in another way', async () => {
    expect(await marked('pyörä', `Pyo\u0308ra\u0308t`)).to.equal('[Pyo\u0308ra\u0308t]');
  });

  it('follow the language of the text', async () => {
    expect(await marked('swimming', 'We swim', 'en', ['fi', 'en'])).to.equal('We [swim]');
  });

  it('are none without a query, and keep every character of any text', async () => {
    expect(await marked('', 'Uinti')).to.equal('Uinti');
    for (const text of [
      '',
      '<img src=x onerror=alert(1)>',
      '\u202Eabc',
      '👨‍👩‍👧 uinti',
      'a\u0301'.repeat(5000),
      'ß ﬁ İ',
      '\uD800 uinti',
    ]) {
      for (const query of ['uinti', '<', 'img', 'a', '.*']) await marked(query, text);
    }
  });
});
