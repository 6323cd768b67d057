/** Which addresses of a feed become links, and how they are written. */
import {expect} from '@open-wc/testing';
import {imageUrl, safeUrl} from '../../src/lib/safe-url.js';

const FEED = 'https://feeds.example/keski-suomi/feed.json';

describe('an address of a feed', () => {
  const kept: readonly (readonly [string, string])[] = [
    ['https://ilo.example/tapahtuma/1', 'https://ilo.example/tapahtuma/1'],
    ['https://ilo.example', 'https://ilo.example/'],
    ['HTTP://ILO.example/A', 'http://ilo.example/A'],
    ['  https://ilo.example/a b  ', 'https://ilo.example/a%20b'],
    ['/tapahtuma/1', 'https://feeds.example/tapahtuma/1'],
    ['../kuvat/a.png', 'https://feeds.example/kuvat/a.png'],
    ['//toinen.example/x', 'https://toinen.example/x'],
    ['https:\\\\toinen.example\\x', 'https://toinen.example/x'],
    ['https://ilo.example/a/../b', 'https://ilo.example/b'],
    ['www.ilo.example/x', 'https://www.ilo.example/x'],
    ['https://esimerkkilä.example/', 'https://xn--esimerkkil-z5a.example/'],
    ['info@ilo.example', 'mailto:info@ilo.example'],
    ['mailto:info@ilo.example?bcc=uhri@paha.example&body=x', 'mailto:info@ilo.example'],
    ['tel:+358 50 000 1234;phone-context=x', 'tel:+358500001234'],
  ];
  for (const [given, link] of kept) {
    it(`${JSON.stringify(given)} leads to ${link}`, () => expect(safeUrl(given, FEED)).to.equal(link));
  }

  const refused = [
    '',
    '   ',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'blob:https://ilo.example/1',
    'file:///etc/passwd',
    'about:blank',
    'view-source:https://ilo.example',
    'intent://x#Intent;scheme=http;end',
    'filesystem:https://ilo.example/t',
    'https://nimi:salasana@paha.example/',
    'https://www.esimerkkila.fi@paha.example/',
    'https://ilo.example:99999/',
    'https://ilo.example/\r\nSet-Cookie:x=1',
    'eilen illalla',
    'mailto:?bcc=uhri@paha.example',
    'tel:soita',
    `https://ilo.example/${'a'.repeat(5000)}`,
  ];
  for (const given of refused) {
    it(`${JSON.stringify(given.slice(0, 50))} is no link`, () => expect(safeUrl(given, FEED)).to.equal(undefined));
  }

  it('is not read against the page when the feed has no address', () => expect(safeUrl('/a')).to.equal(undefined));
});

describe('the address of a picture', () => {
  it('is kept when it is https', () => expect(imageUrl('/a.png', FEED)).to.equal('https://feeds.example/a.png'));
  for (const given of [
    'http://ilo.example/a.png',
    'data:image/png;base64,AAAA',
    'mailto:a@ilo.example',
    'javascript:alert(1)',
  ]) {
    it(`is refused: ${given}`, () => expect(imageUrl(given, FEED)).to.equal(undefined));
  }
});
