import {safeUrl} from './safe-url.js';

/** A piece of a plain text; with `url` it is an address that was written there. */
export interface TextPiece {
  readonly text: string;
  readonly url?: string;
}

/**
 * Web and e-mail addresses as people write them. Each part is bounded, so that the time stays linear in hostile text: names in
 * front of an @ have at most 64 characters (RFC 5321).
 */
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"']{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/gi;

/** Where an address ends a sentence or stands in brackets, these are not of it. */
function withoutEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?…”’]+$/, '');
  const isOpen = trimmed.endsWith(')') && !trimmed.includes('(');
  return isOpen ? withoutEnd(trimmed.slice(0, -1)) : trimmed;
}

/** The text in pieces; joined they are the text again. */
export function linkify(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const {0: found, index} of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    const url = safeUrl(address);
    if (!url) continue;
    if (index > end) pieces.push({text: text.slice(end, index)});
    pieces.push({text: address, url});
    end = index + address.length;
  }
  if (end < text.length) pieces.push({text: text.slice(end)});
  return pieces;
}
