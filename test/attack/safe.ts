/** What must not come out of the checks, whatever goes in. */

/** Words of the machine that no reader should meet. */
export const MACHINE_WORDS = /undefined|null|NaN|Invalid Date|\[object/;

const FORBIDDEN = /\bundefined\b|\[object Object\]|^null$|^NaN$|\bInvalid Date\b/;
/** Controls and marks of direction that would reach beyond their own text. */
const TURNING = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u;
const HALF_LETTER = /\p{Cs}/u;
const ADDRESS = /^(?:https?:\/\/[^@]*$|https?:\/\/[^/@]+\/|mailto:[^\s?]+@[^\s?]+$|tel:\+?\d+$)/;
/** A field for an address; `url` in a text is a language. */
const LINK = /(?:^|\.\d+|\.registration)\.(?:url|onlineUrl|sameAs|privacyUrl)$/;
const LONGEST = 20_000;
/** Codes of forms and comments stay as they are, byte by byte: answers are stored by them, and nobody reads them. */
const CODE = /\.(?:id|value|item|system|next)$|\.initial\.\d+$|^\.(?:comments|replies)\..*@id$/;

function* leavesOf(value: unknown, path = ''): Generator<readonly [path: string, leaf: unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else for (const [key, part] of Object.entries(value)) yield* leavesOf(part, `${path}.${key}`);
}

function faultOf(path: string, text: string, words: boolean): string | undefined {
  if (words && FORBIDDEN.test(text)) return 'says a word of the machine';
  if (TURNING.test(text)) return 'has a sign that turns the line';
  if (HALF_LETTER.test(text)) return 'has half a letter';
  if ([...text].length > LONGEST) return 'is too long';
  if (LINK.test(path) && !ADDRESS.test(text)) return 'is no address that a link may have';
  return undefined;
}

/** Faults of checked data. `words`: nobody has written words of the machine into it. */
export function* unsafeTexts(checked: unknown, words: boolean): Generator<string> {
  for (const [path, leaf] of leavesOf(checked)) {
    const fault = typeof leaf === 'string' && !CODE.test(path) ? faultOf(path, leaf, words) : undefined;
    if (fault) yield `${path} ${fault}: ${String(leaf).slice(0, 80)}`;
    else if (typeof leaf === 'number' && !Number.isFinite(leaf)) yield `${path} is ${leaf}`;
    else if (leaf === null) yield `${path} is null`;
  }
}
