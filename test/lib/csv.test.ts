/** Sheets of CSV as programs write them. */
import {expect} from '@open-wc/testing';
import {readCsv, type Sheet} from '../../src/lib/csv.js';

const read = (text: string): Sheet => readCsv(new TextEncoder().encode(text));

describe('readCsv', () => {
  const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ['cells', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['cells without a line end at the end', 'a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['line ends of Windows and of old Macs', 'a,b\r\n1,2\r3,4', [['a', 'b'], ['1', '2'], ['3', '4']]],
    ['semicolons', 'nimi;hinta\nUinti;2,50', [['nimi', 'hinta'], ['Uinti', '2,50']]],
    ['tabs', 'nimi\thinta\nUinti, lapset\t2', [['nimi', 'hinta'], ['Uinti, lapset', '2']]],
    ["Excel's line that names the separator", 'sep=;\r\na,b;c\r\n1;2', [['a,b', 'c'], ['1', '2']]],
    ['separators in quotes', '"a,b;;;;",c\n"1,2",3', [['a,b;;;;', 'c'], ['1,2', '3']]],
    ['quotes in quotes', 'a\n"sanoi ""hei"""', [['a'], ['sanoi "hei"']]],
    ['line ends in quotes', 'a,b\n"1\r\n\n2",3', [['a', 'b'], ['1\r\n\n2', '3']]],
    ['empty cells', 'a,b,c\n,,3\n1,,\n"",2,""', [['a', 'b', 'c'], ['', '', '3'], ['1', '', ''], ['', '2', '']]],
    ['a separator at the end', 'a,b\n1,', [['a', 'b'], ['1', '']]],
    ['rows of other lengths as they are', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['no rows in which nothing stands', '\n\na,b\n\n,\n1,2\n\n', [['a', 'b'], ['1', '2']]],
    ['quotes inside a cell', 'a,b\n5" putki,2', [['a', 'b'], ['5" putki', '2']]],
    ['what stands after a closing quote', 'a,b\n"1"x ,2', [['a', 'b'], ['1x', '2']]],
    ['a quote that nobody closes', 'a,b\n"1,2\n3,4', [['a', 'b'], ['"1', '2'], ['3', '4']]],
    ['a byte order mark', '\ufeffa,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['names with blanks around', ' a , b\n 1,2', [['a', 'b'], [' 1', '2']]],
    ['one column', 'a\n1\n2', [['a'], ['1'], ['2']]],
    ['nothing', '', [[]]],
  ];
  for (const [what, text, rows] of cases) {
    it(`reads ${what}`, () => {
      const sheet = read(text);
      expect([sheet.header, ...sheet.rows]).to.deep.equal(rows);
      expect(sheet.charset).to.equal('utf-8');
    });
  }

  it('reads and names Western European letters of one byte', () => {
    const bytes = Uint8Array.from('nimi\nJ\xe4ms\xe4 \x80', (letter) => letter.charCodeAt(0));
    expect(readCsv(bytes)).to.deep.equal({header: ['nimi'], rows: [['Jämsä €']], numbers: [2], charset: 'windows-1252'});
  });

  // Where each character took as long as there are characters before it, this would last beyond the runner's limit.
  it('comes to an end with hostile sheets', () => {
    for (const text of ['"', '""', ',"', '"\n', '"",', 'a"', ',']) {
      expect(read(text.repeat(500_000)).header, JSON.stringify(text)).to.be.an('array');
    }
  });
});
