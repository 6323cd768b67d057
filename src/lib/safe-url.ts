import {parseUrl} from './urls.js';

/** Longer addresses are mistakes or attacks; browsers and servers stop at about this length. */
const MAX_LENGTH = 4_000;

const SCHEMES = /^(?:https?|mailto|tel):$/;

/** Tabs and line breaks inside an address are dropped by browsers: `java\nscript:` runs. Such an address is refused whole. */
const CONTROLS = /\p{Cc}/u;

/** Already in normal form; most addresses of a feed are, and `new URL` is the slowest step of its checks. */
const NORMAL = /^https:\/\/[a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)+\/(?:[\w-][\w./~%=&+-]*)?$/;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * An address that is safe to put in a link, in its normal form; undefined when it is refused.
 *
 * Only http, https, mailto and tel pass. Relative addresses are read against `base` (the feed's own URL, never the page);
 * `www.…` is taken as https, a bare e-mail address as mailto. Refused: user names and passwords, control characters, other schemes.
 * A mailto keeps the address alone (a `bcc` or `body` in a feed is not ours to send), a tel its digits alone.
 */
export function safeUrl(text: string, base?: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed || trimmed.length > MAX_LENGTH || CONTROLS.test(trimmed)) return undefined;
  if (NORMAL.test(trimmed) && !trimmed.includes('/.')) return trimmed;
  // A relative address has no spaces; words that stand where an address should are not made into a link.
  if (!SCHEME.test(trimmed) && /\s/.test(trimmed)) return undefined;
  const url = parseUrl(trimmed.replace(/^(?=www\.)/i, 'https://').replace(/^(?=[^\s/:@]+@[^\s/:@]+$)/, 'mailto:'), base);
  if (!url || !SCHEMES.test(url.protocol) || url.username || url.password) return undefined;
  if (url.protocol === 'mailto:') return mailLink(url.pathname);
  if (url.protocol === 'tel:') return phoneLink(url.pathname);
  return url.href;
}

/** An image address: https alone, so that no page gets mixed content. */
export function imageUrl(text: string, base?: string): string | undefined {
  const url = safeUrl(text, base);
  return url?.startsWith('https:') ? url : undefined;
}

const mailLink = (address: string): string | undefined =>
  /^[^\s@,;]+@[^\s@,;]+$/.test(address) ? `mailto:${address}` : undefined;

function phoneLink(path: string): string | undefined {
  const digits = (path.split(';')[0] ?? '').replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}
