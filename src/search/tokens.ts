/**
 * Words as the index and the query see them: lower case, one form of each letter, no invisible characters.
 * The Finnish and Swedish letters å ä ö stay; `plain` takes their dots off too, one letter for one.
 */

/** Longest word kept. The longest Finnish compounds in use have about sixty letters; a 1,200-letter "word" is no word. */
export const LONGEST = 64;

const COMMON = /^[\n -~åäöÅÄÖ–”…]*$/;
const INVISIBLE = /[\p{M}\p{Cf}]+/gu;
const FOREIGN = /[^\n -~åäö]+/g;
const LETTERS: Readonly<Record<string, string>> = {ø: 'ö', æ: 'ä', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i'};

const WORD = /[\p{L}\p{N}]+(?:['’‐-][\p{L}\p{N}]+)*/gu;
/** A word with the marks and invisible characters that may stand inside it: for finding words in text as it is written. */
export const WRITTEN_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

const foldForeign = (run: string): string =>
  [...run].map((letter) => LETTERS[letter] ?? letter.normalize('NFD').replace(INVISIBLE, '')).join('');

/** NFKC (full width, ligatures, composed letters), lower case, marks and invisible characters removed, é → e. */
export function normalize(text: string): string {
  if (COMMON.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '').replace(FOREIGN, foldForeign);
}

/** Without the dots of å, ä and ö. The length stays, so that places in the two forms are the same. */
export const plain = (text: string): string => text.replace(/[åä]/g, 'a').replace(/ö/g, 'o');

const cut = (word: string): string => word.replace(/['’]/g, '').slice(0, LONGEST);

/**
 * The words of a text in order, each as its readings: usually one, `[word]`.
 * A hyphen both splits and joins: `uima-koulu` is `[uimakoulu]` or `[uima, koulu]`. An apostrophe vanishes.
 */
export function readWords(text: string): string[][][] {
  return (normalize(text).match(WORD) ?? []).map((word) => {
    const parts = word.split(/[‐-]/).map(cut);
    return parts.length > 1 ? [[cut(parts.join(''))], parts] : [parts];
  });
}

/** All words to be indexed for a text, those joined and those split by a hyphen. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const word of normalize(text).match(WORD) ?? []) {
    if (!/['’‐-]/.test(word)) found.push(word.slice(0, LONGEST));
    else for (const reading of readWords(word)[0] ?? []) found.push(...reading);
  }
  return found;
}
