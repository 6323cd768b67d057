/** Content lines as they are written: https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */

const MAX_OCTETS = 75;

const octetsOf = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A line cut to 75 octets and a space before each further piece; never inside a letter. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

const LINE_END = /\r\n?|[\n\v\f\x85\u2028\u2029]/g;
// What is left of the controls after line ends have become \n.
const CONTROL = /(?!\n)\p{Cc}/gu;

const plain = (text: string): string => text.replace(LINE_END, '\n').replace(CONTROL, '');

/** A TEXT value: what would end it or the line is escaped. */
export const escapeText = (text: string): string =>
  plain(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** An address; white space and controls, which no address has, cannot break out of the line. */
export const escapeUri = (address: string): string => address.replace(/[\s\p{Cc}]/gu, encodeURIComponent);

const ESCAPES = new Map([
  ['^', '^^'],
  ['"', "^'"],
  ['\n', '^n'],
]);

/** A quoted parameter, https://www.rfc-editor.org/rfc/rfc6868 */
const quote = (value: string): string => `"${plain(value).replace(/[\^"\n]/g, (letter) => ESCAPES.get(letter) ?? '')}"`;

/** Parameters that are always plain words stay without quotes: old programs read them so. */
const isWord = (value: string): boolean => /^[\w/+-]+$/.test(value);

export type Parameters = Readonly<Record<string, string | undefined>>;

/** One line, folded. `value` is escaped already, as its type needs. */
export function contentLine(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).map(([parameter, text]) =>
    text ? `;${parameter}=${isWord(text) ? text : quote(text)}` : '',
  );
  return fold(`${name}${written.join('')}:${value}`);
}
