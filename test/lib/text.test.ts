/** What becomes of the letters that feeds send. */
import {expect} from '@open-wc/testing';
import {decodeEntities, htmlToText} from '../../src/lib/html-text.js';
import {hashText} from '../../src/lib/hash-text.js';
import {cutText, maskIdentityCodes, oneLine, tidyText} from '../../src/lib/text.js';

const plain = (html: string): string => tidyText(htmlToText(html, 'https://feeds.example/feed.json'));

describe('tidyText', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['leaves ordinary text alone', 'Vesijumppa – ”kaikille”, 5 €', 'Vesijumppa – ”kaikille”, 5 €'],
    ['keeps paragraphs', 'Yksi.\n\nKaksi.\nKolme.', 'Yksi.\n\nKaksi.\nKolme.'],
    ['keeps no more than one blank line', 'Yksi.\n\n\n \n\nKaksi.', 'Yksi.\n\nKaksi.'],
    ['makes one space of many', 'a   b \t c', 'a b c'],
    ['trims, also spaces that are not ASCII', ' \u00a0\u2003\tUinti\n ', 'Uinti'],
    ['composes letters (NFC)', 'A\u0308a\u0308kko\u0308set', 'Ääkköset'],
    ['removes zero-width characters in words', 'U\u200bi\u200cn\u200dt\u2060i\ufeff', 'Uinti'],
    ['removes soft hyphens', 'vertais\u00adtuki', 'vertaistuki'],
    ['removes controls and NUL', 'Uin\u0000t\u0007i', 'Uinti'],
    ['removes halves of characters', 'Uinti \ud83d!', 'Uinti !'],
    ['keeps whole emoji', '👩‍👩‍👧‍👦 🏳️‍⚧️ 🇫🇮', '👩‍👩‍👧‍👦 🏳️‍⚧️ 🇫🇮'],
    ['keeps the joiner that Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['removes bidi overrides and isolates', 'Avaa \u202e\u2067testi\u202c', 'Avaa testi'],
    ['reads every kind of line end', 'a\u2028b\u2029c\r\nd\u0085e', 'a\nb\nc\nd\ne'],
    ['keeps only some marks on a letter', `a${'\u0301'.repeat(1000)}`, 'á\u0301\u0301\u0301\u0301'],
  ];
  for (const [what, given, expected] of cases) it(what, () => expect(tidyText(given)).to.equal(expected));

  it('reads a megabyte of spaces at once', () => expect(tidyText(`a${' '.repeat(1_000_000)}b\n`)).to.equal('a b'));
  it('on one line has no line ends', () => expect(oneLine('a\n\nb')).to.equal('a b'));
});

describe('cutText', () => {
  it('leaves what fits', () => expect(cutText('a'.repeat(10), 10)).to.equal('a'.repeat(10)));
  it('cuts between words', () => expect(cutText('yksi kaksi kolme neljä', 18)).to.equal('yksi kaksi kolme…'));
  it('cuts a word longer than the limit', () => expect(cutText('x'.repeat(30), 10)).to.equal(`${'x'.repeat(9)}…`));
  it('counts an emoji as one and never halves it', () => {
    expect(cutText('😀'.repeat(10), 10)).to.equal('😀'.repeat(10));
    expect(cutText('😀'.repeat(11), 10)).to.equal(`${'😀'.repeat(9)}…`);
  });
});

describe('maskIdentityCodes', () => {
  // The codes are the public examples of the Digital and Population Data Services Agency, not of people.
  for (const code of ['131052-308T', '131052-308t', '010594Y9032', '010594-9032']) {
    it(`covers ${code}`, () =>
      expect(maskIdentityCodes(`Soita ${code}, kiitos`)).to.equal('Soita ******-****, kiitos'));
  }
  for (const text of ['131052-308A', '991399-3081', '050 000 1234', '2026-11-24', 'FI21 1234 5600 0007 85']) {
    it(`leaves ${text}`, () => expect(maskIdentityCodes(text)).to.equal(text));
  }
});

describe('hashText', () => {
  it('is the same for the same text and another for another', () => {
    expect(hashText('Uinti')).to.equal(hashText('Uinti'));
    expect(hashText('Uinti')).to.not.equal(hashText('Uinto'));
  });
});

describe('HTML as text', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['without markup stays', 'Alle 3 v < 4 v, a<5 & c>d', 'Alle 3 v < 4 v, a<5 & c>d'],
    ['keeps what only looks like a tag', 'Matti <info@ilo.example> ja <3', 'Matti <info@ilo.example> ja <3'],
    [
      'keeps paragraphs and line breaks',
      '<p>Yksi.\n  Jatkuu.</p><p>Kaksi.<br>Kolme.</p>',
      'Yksi. Jatkuu.\n\nKaksi.\nKolme.',
    ],
    ['keeps line ends where no element makes lines', 'Yksi\n\n<b>kaksi</b>', 'Yksi\n\nkaksi'],
    ['marks list items', '<ul><li>yksi</li><li>kaksi</li></ul>', '• yksi\n• kaksi'],
    [
      'writes the address after a link',
      '<a href="https://ilo.example/x">Lue lisää</a>.',
      'Lue lisää (https://ilo.example/x).',
    ],
    ['does not repeat an address', '<a href="https://www.ilo.example/">ilo.example</a>', 'ilo.example'],
    [
      'writes the address of mail and telephone alone',
      '<a href="mailto:info@ilo.example?bcc=x@y.example">Kirjoita</a>',
      'Kirjoita (info@ilo.example)',
    ],
    ['reads a link against the feed', '<a href=/x>täällä</a>', 'täällä (https://feeds.example/x)'],
    [
      'leaves out addresses that are refused',
      '<a href="javascript:alert(1)">x</a> <a href=" java\tscript:alert(1)">y</a>',
      'x y',
    ],
    ['leaves out scripts and styles', 'a<script>alert("</p>")</script>b<style>*{display:none}</style>c', 'abc'],
    ['leaves out what is not closed', 'Hei<script>alert(1)', 'Hei'],
    ['leaves out comments and declarations', 'a<!-- <b>x</b> -->b<!doctype html>c<?xml?>d', 'abcd'],
    ['is not led astray by quotes in attributes', '<p title="</p><img src=x onerror=alert(1)>">a</p>', 'a'],
    ['decodes references once', 'Uinti &amp; sauna &lt;3 &amp;lt;b&amp;gt;', 'Uinti & sauna <3 &lt;b&gt;'],
    ['decodes letters', 'k&auml;si&ouml; &Aring; &#228; &#xE4; &eacute;', 'käsiö Å ä ä é'],
    [
      'leaves references that it does not know',
      'AT&T; &foo; &constructor; &hasOwnProperty;',
      'AT&T; &foo; &constructor; &hasOwnProperty;',
    ],
    ['never makes markup of references', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['reads Word', '<p class="MsoNormal"><o:p></o:p><!--[if gte mso 9]><xml></xml><![endif]-->Teksti</p>', 'Teksti'],
    ['keeps no markup that closes ours', '</div></li></ul></main>ulkona', 'ulkona'],
  ];
  for (const [what, given, expected] of cases) it(what, () => expect(plain(given)).to.equal(expected));

  it('of any hostile size takes linear time', () => {
    for (const piece of ['<a ', '<a "', '<!--', '<script>', "<a href='", '<div>', '&', '</', '<p title="<']) {
      plain(piece.repeat(100_000 / piece.length));
    }
  });

  it('gives a sign in place of numbers that are no characters', () =>
    expect(decodeEntities('&#0;&#x110000;')).to.equal('\ufffd\ufffd'));
});
