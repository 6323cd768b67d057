/**
 * Consonant gradation: the last consonants of a stem are strong or weak by the syllable they begin (`hiihto`, `hiihdo-n`).
 * Stems are without dots and end in these consonants, or in the vowel or `el` that follows them.
 */

/** Endings that close a syllable, and so ask for the weak grade. */
export const CASES = 'n|t|[sl][stl]a|lle|ksi';
const CASE = new RegExp(`(?:${CASES})$`);

/** Words that lose their k in the weak grade, which no rule can bring back. */
const LOSING_K = (
  'tuki joki vaki maki ika nako teko koko vika lika reika aika poika velka selka jalka nalka pelko alku kulku sulku virka ' +
  'sarky turku luke purku korko halko jako haku'
).split(' ');
const LOSES_K = new RegExp(`(?:^|..[aeiouyns])(?:${LOSING_K.map((word) => word.slice(0, -1)).join('|')})[aeiouy]?$`);

const readGrades = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => pair.split('-') as [string, string]));
const WEAK = readGrades('kk-k pp-p tt-t nt-nn lt-ll rt-rr mp-mm nk-ng ht-hd lk-l rk-r k- t-d p-v');
const STRONG = readGrades('nn-nt ll-lt rr-rt mm-mp ng-nk hd-ht lj-lk rj-rk k-kk t-tt p-pp d-t v-p');
const STRONG_PLACE = /(kk|pp|tt|nt|lt|rt|mp|nk|ht|lk|rk|(?<=[aeiouylr])[ktp])(el|[aeiouy]{0,2})$/;
const WEAK_PLACE = /(nn|ll|rr|mm|ng|hd|lj|rj|(?<=[aeiouylrnm])[ktpdv])(el|[aeiouy]{0,2})$/;

/** The weak grades of a stem, after which `next` may follow. */
export function weaken(text: string, next: string): string[] {
  const found: string[] = [];
  const match = STRONG_PLACE.exec(text);
  if (!match) return found;
  const [, cluster = '', rest = ''] = match;
  const head = text.slice(0, match.index);
  const front = /[iet]/.test(next[0] ?? '');
  if (cluster === 'k' && /[uy]/.test(rest) && head.endsWith(rest)) found.push(`${head}v${rest}`);
  else if (cluster === 'k' && /(?:^|[eiouyns])(?:a|po)i$/.test(head)) found.push(`${head.slice(0, -1)}j${rest}`);
  else if (front && /[lr]k/.test(cluster)) found.push(`${head}${cluster[0]}j${rest}`);
  else if (!/^[lr]?k$/.test(cluster) || LOSES_K.test(text)) found.push(head + WEAK.get(cluster)! + rest);
  return found;
}

/** The strong grade of a stem. */
export function strengthen(text: string): string[] {
  const lost = /^(.*)(uvu|yvy)$/.exec(text);
  if (lost) return [lost[1] + lost[2].replace('v', 'k')];
  const match = WEAK_PLACE.exec(text);
  return match ? [text.slice(0, match.index) + STRONG.get(match[1])! + match[2]] : [];
}

/** What follows the weak grade: after a lost k no plural i (`selän`) or i (`tuen`), after a geminate no e (`kokin`). */
export function weakNext(strong: string, weak: string, next: string): string {
  if (strong.length === weak.length || weak.endsWith('j')) return next;
  if (next.startsWith('a')) return next.replace('aio', 'ao');
  if (!next.startsWith('iet')) return next;
  return /(.)\1$/.test(strong) ? 'i' : strong.endsWith('k') ? 'e' : next;
}

/** How the stems of these words end in the weak grade. */
const LOST_K = LOSING_K.map((strong): readonly [strong: string, weak: RegExp] => {
  const [weak = ''] = weaken(strong, '');
  const head = weak.length < 3 ? '^' : /^[aeiouy]/.test(weak) ? '^|...[eiouyns]' : '^|..[aeiouyns]';
  return [strong, new RegExp(`(?:${head})(${weak.replace(/i$/, 'e').replace(/a$/, '[aoi]')}i?)$`)];
});

/** The basic form of a word whose k is lost here: `tuen`, `vertaistuen`, `veloissa`. */
export function restoreK(form: string): string | undefined {
  const stem = form.replace(CASE, '');
  if (stem === form) return undefined;
  for (const [strong, weak] of LOST_K) {
    const found = weak.exec(stem);
    if (found) return stem.slice(0, -found[1].length) + strong;
  }
  return undefined;
}
