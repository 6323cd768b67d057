/** Hostile values, texts and addresses of our own writing: the kinds of the shared collection, which may be missing. */
import type {Value} from '../fixtures/feeds/hostile-values.js';

const values = (...all: readonly unknown[]): readonly Value[] => all.map((v, index) => ({id: `oma-${index}`, v}));

const LONG_WORD = 'lumipallo'.repeat(140);

export const OWN_VALUES: ReadonlyMap<string, readonly Value[]> = new Map([
  ['text', values({$delete: true}, null, '', ' \t\n ', 7, true, ['eka', 'toka'], {fi: {fi: 'syvällä'}}, {toString: 'x'}, 'undefined', '\u202eoikealta', LONG_WORD, 'x'.repeat(100_000), `a${'\u0301'.repeat(1_000)}`, {$raw: '"puoli \\ud83d"'})],
  ['html', values('<b>Lihava</b>', '<script>window.__pwned=1</script>', '<img src=x onerror=window.__pwned=1>', '</div></ol>ulkona', '<style>*{display:none}</style>')],
  ['lang', values({xx: 'Tuntematon'}, {'ei kieli': 'Uinti'}, {sv: 'Simning'}, {ar: 'سباحة'}, {fi: '', en: 'Swimming'})],
  ['contact', values('nimi@kerho.example"><b>', '+358'.repeat(300), {email: null})],
  ['list', values(null, {0: 'a', length: 1}, [[['syvä']]], [null, 5, {a: 1}, 'hyvä'], ['__proto__', 'constructor'])],
  ['number', values(-5, 0, {$raw: '1e999'}, '5,00 €', {$raw: '9007199254740993'}, false, {min: 18, max: 3})],
  ['keys', values({$raw: '{"__proto__":{"polluted":true}}'}, {$raw: '{"then":"x","toJSON":"y"}'}, {'': 'x'}, {$gen: 'nest', n: 5_000})],
  ['id', values('hyva', 1, '__proto__', '"><b>', 'a b#c?d&e', "';--", {a: 1}, 'ei-ole')],
  ['url', values('javascript:window.__pwned=1', 'java\tscript:window.__pwned=1', 'data:text/html,<b>', '//toinen.example/x', 'https://nimi:sana@toinen.example/', 'https://toinen.example:99999/', '/polku', 5)],
  ['image', values('https://seuranta.example/p.gif', 'http://toinen.example/a.jpg', {url: 'javascript:1'}, 'data:image/png;base64,AAAA')],
  ['date', values(0, 'eilen', '2026-02-30', '2026-13-01', '2026-06-01T25:00', '+275760-09-13', [2026, 6, 1], {start: '2026-06-02'}, '2026-03-29T03:30', {$raw: '1e999'})],
  ['rrule', values('FREQ=SECONDLY', 'FREQ=DAILY;INTERVAL=0', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=NIMI', {freq: 'WEEKLY'})],
  ['geo', values({latitude: 24.9, longitude: 60.2}, {latitude: 0, longitude: 0}, {latitude: 91, longitude: 181}, {latitude: '62,2', longitude: '25,7'})],
]);

/** Texts that run where text is taken for HTML. */
export const OWN_SCRIPTS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(2)>',
  '"><img src=x onerror="window.__pwned=3">',
  "'><svg/onload='window.__pwned=4'>",
  '<details open ontoggle=alert(5)>x</details>',
  '<iframe srcdoc="<img src=x onerror=parent.alert(6)>"></iframe>',
  '<input autofocus onfocus=alert(7)>',
  '<img src="https://seuranta.example/pikseli.gif" alt="">',
  '&lt;img src=x onerror=alert(8)&gt;',
  '${alert(9)} {{constructor.constructor("alert(9)")()}} <!--?lit$1$-->',
];

/** Texts that turn, hide or cover what stands around them. */
export const OWN_LETTERS: readonly string[] = [
  'Avaa \u202e\u202e\u202e nurin',
  '\u2067\u2066(a)',
  'Uinti \u202egnp.exe',
  'سباحة في المسبح (12)',
  'שלום 12.3. klo 18',
  '\u200b\u200f\ufeff\u00ad',
  'Uin\u0000ti\u0007\u009b',
  `Ä${'\u0308'.repeat(1_000)}`,
  'Ꭱаnta ＵＩＮＴＩ',
  LONG_WORD,
  'Nimi '.repeat(20_000),
];

export const OWN_ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://kunta.example/1',
  'file:///etc/hosts',
  'view-source:https://kunta.example/',
  'https://kunta.example@toinen.example/',
  'https:\\\\toinen.example\\polku',
  'http://[::1',
  'https://kerho.example/?q=%zz',
];
