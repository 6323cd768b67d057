import {expect} from '@open-wc/testing';
import {linkify} from '../../src/lib/linkify.js';

const links = (text: string) => linkify(text).filter(({url}) => url).map(({text: words, url}) => [words, url]);

describe('addresses in a plain text', () => {
  it('are links to what was written, without what ends the sentence', () => {
    expect(links('Katso https://a.example/x?y=1. Tai (www.b.example), tai "http://c.example/(d)"!')).to.deep.equal([
      ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
      ['www.b.example', 'https://www.b.example/'],
      ['http://c.example/(d)', 'http://c.example/(d)'],
    ]);
    expect(links('Kysy: nimi.sukunimi+x@posti.example.')).to.deep.equal([['nimi.sukunimi+x@posti.example', 'mailto:nimi.sukunimi+x@posti.example']]);
  });

  it('are nothing else: no scripts, no passwords, no words with an @ or a dot', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,x', 'https://user:pass@a.example', 'ftp://a.example', 'klo 12.30', '@nimi', 'a@b', 'xhttps://']) {
      expect(links(text), text).to.deep.equal([]);
    }
  });

  it('leave the text as it was', () => {
    for (const text of ['', 'www.a.example', ' a\n\nb www.c.example d@e.example. ', 'https://', '((www.a.example))', '😀 www.a.example/ä']) {
      expect(linkify(text).map((piece) => piece.text).join('')).to.equal(text);
    }
  });

  it('are found in long hostile texts as fast as in short ones', () => {
    for (const piece of ['a', 'a@', 'a.', '@a.', 'www.', 'http://', 'a+a@a', '(']) {
      const text = piece.repeat(100_000);
      expect(linkify(text).map(({text: words}) => words).join('')).to.equal(text);
    }
  });
});
