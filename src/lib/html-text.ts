import {safeUrl} from './safe-url.js';

/**
 * One piece of markup: a comment, an element whose content is not text, or a tag. A tag's name ends in space, `/`, `>` or
 * the end, so that `<matti@example.fi>` and `< 5` stay text. Every branch also ends at the end of the text, as in
 * browsers; so none ever fails after reading far, and the time stays linear in hostile text.
 */
const MARKUP =
  /<!--[^]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(script|style|template|iframe|noscript|title|textarea|select|svg|math|object)(?=[\s/>])[^]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>]|$)((?:[^'">]|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;

const PARAGRAPH =
  /^(?:p|div|h\d|[uod]l|d[dt]|hr|pre|table|form|address|article|aside|blockquote|fig\w+|footer|header|main|nav|section)$/;

const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\xa0',
  shy: '',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  deg: '°',
  frac12: '½',
};

/** `&auml;` is an `a` with a combining diaeresis; NFC makes one letter of the two. */
const ACCENTS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  ring: '\u030a',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  caron: '\u030c',
  cedil: '\u0327',
};

const REFERENCE = /&(#x?[\da-f]{1,7}|[a-z]\w{1,9});/gi;

/** Character references replaced, once: `&amp;lt;` becomes `&lt;`. Unknown ones stay as they are. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, (whole: string, name: string) => decode(name) ?? whole) : text;

function decode(name: string): string | undefined {
  if (name.startsWith('#')) {
    const code = Number(name.slice(1).replace(/^x/i, '0x'));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const accent = name.slice(1);
  return Object.hasOwn(ACCENTS, accent) ? (name.charAt(0) + (ACCENTS[accent] ?? '')).normalize('NFC') : undefined;
}

/**
 * Plain text of a text that may hold HTML: paragraphs and line breaks kept, list items marked, links followed by their
 * address, scripts, styles and all other markup left out, character references decoded once. Never parsed by a browser.
 */
export function htmlToText(html: string, base?: string): string {
  if (!html.includes('<')) return decodeEntities(html);
  // Line breaks of the source mean nothing between elements that make lines, and everything in a text that has none.
  const hasLines = /<(?:br|p|div|li|h[1-6]|tr)[\s/>]/i.test(html);
  const pieces: string[] = [];
  const add = (text: string) => pieces.push(decodeEntities(hasLines ? text.replace(/\s+/g, ' ') : text));
  let link: {readonly address: string; readonly from: number} | undefined;
  let end = 0;
  for (const {0: markup, index, 2: closing, 3: tag, 4: attributes} of html.matchAll(MARKUP)) {
    add(html.slice(end, index));
    end = index + markup.length;
    const name = tag?.toLowerCase();
    if (name === 'a') {
      if (link) pieces.push(addressAfter(link.address, pieces.slice(link.from).join('')));
      const address = closing ? undefined : linkAddress(attributes ?? '', base);
      link = address ? {address, from: pieces.length} : undefined;
    } else if (name) pieces.push(lineBreak(name, closing === '/'));
  }
  add(html.slice(end));
  return pieces.join('');
}

function lineBreak(name: string, closing: boolean): string {
  if (name === 'br' || name === 'tr') return closing ? '' : '\n';
  if (name === 'li') return closing ? '' : '\n• ';
  if (name === 'td' || name === 'th') return closing ? ' ' : '';
  return PARAGRAPH.test(name) ? '\n\n' : '';
}

function linkAddress(attributes: string, base?: string): string | undefined {
  const match = HREF.exec(attributes);
  const href = match?.[1] ?? match?.[2] ?? match?.[3];
  return href ? safeUrl(decodeEntities(href), base)?.replace(/^(?:mailto|tel):/, '') : undefined;
}

/** ` (address)`, unless the words of the link already say it. */
function addressAfter(address: string, words: string): string {
  const bare = (text: string) => text.trim().replace(/^https?:\/\/(?:www\.)?|^www\.|\/$/g, '');
  return bare(words) === bare(address) ? '' : ` (${address})`;
}
