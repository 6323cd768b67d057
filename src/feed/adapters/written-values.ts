/** Values as people write them in cells and forms, in Finnish, Swedish and English. What is not understood is undefined. */

const YES = /^(?:kyllä|k|x|✓|✔|ja|j|yes|y|true|tosi|sant|1|on)$/i;
const NO = /^(?:ei|e|nej|n|no|false|epätosi|falskt|0|-)$/i;

export function readFlag(text: string): boolean | undefined {
  const word = text.trim();
  return YES.test(word) ? true : NO.test(word) ? false : undefined;
}

/** `7–12-vuotiaat` → `7-12`, `yli 65 v.` and `65+` → `65-`, `alle 18` → `-17`, `enintään 18` → `-18`. */
export function readAges(text: string): string | undefined {
  const [, first = '', last = ''] = /(\d{1,3})(?: ?(?:v|år|yrs?)\.?)?\s*[–—-]\s*(\d{1,3})/i.exec(text) ?? [];
  if (first) return `${first}-${last}`;
  const [, age] = /(\d{1,3})/.exec(text) ?? [];
  if (!age) return undefined;
  if (/\b(?:alle|under)\b/i.test(text)) return `-${Number(age) - 1}`;
  if (/\b(?:enintään|korkeintaan|asti|högst|up to)\b|^\s*[-–]/i.test(text)) return `-${age}`;
  return /\b(?:yli|vähintään|alkaen|täyttäneet|över|minst|fyllda|over|from)\b|\d ?(?:\+|[-–]\s*$)/i.test(text)
    ? `${age}-`
    : `${age}-${age}`;
}

/** What says that it costs nothing: `0 €`, `maksuton`, `gratis`. */
export const isFreeInWords = (text: string): boolean =>
  /^\s*(?:0+(?:[.,]0+)? ?(?:€|e|eur|euroa)?|maksuton|ilmainen|vapaa pääsy|gratis|avgiftsfri|fritt inträde|free|free of charge)\s*\.?\s*$/i.test(
    text,
  );

const PLAIN_PRICE = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:€|e|eur|euroa?)?$/i;

/** A price as an offer: a number of euros, or in words (`5–15 €`, `jäsenille 2 €`). */
export function readOffer(text: string): {
  readonly price?: string;
  readonly priceCurrency?: string;
  readonly description?: string;
} {
  const [, price] = PLAIN_PRICE.exec(text.trim()) ?? [];
  return price ? {price, priceCurrency: 'EUR'} : {description: text};
}

/** The parts of a list in one cell or field: between `;` or line breaks, else between commas. */
export function readList(text: string): readonly string[] {
  const parts = /[;\n]/.test(text) ? text.split(/[;\n]/) : text.split(',');
  return parts.map((part) => part.trim()).filter(Boolean);
}
