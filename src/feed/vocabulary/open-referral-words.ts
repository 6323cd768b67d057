/**
 * What the words of Open Referral mean here. HSDS has few codes: its fields are free text, so whole words are looked for,
 * never parts of them.
 */
import {languageNames} from '../../lib/intl.js';

/** Free text about accessibility, piece by piece; a piece that says no, or only in part, promises nothing. */
const ACCESSIBILITY: readonly (readonly [RegExp, string])[] = [
  [/\bwheelchair|\bstep[- ]free|\bpyörätuoli|\brullstol/i, 'wheelchair'],
  [
    /\b(?:accessible|disabled|inva|esteetön)\W*(?:toilet|wc|restroom|vessa)|^restrooms?$|\bchanging places\b|\btillgänglig toalett/i,
    'accessibleToilet',
  ],
  [/\b(?:hearing|induction)[- ]loop|\bt-coil\b|\binduktiosilmukka|\bhörslinga|\bhörselslinga/i, 'inductionLoop'],
  [/\b(?:disabled|accessible|inva|blue badge)[- ](?:car )?(?:parking|pysäköinti)|\besteetön pysäköinti/i, 'parking'],
  [/\bsign language|\bviittomakiel|\bteckenspråk/i, 'signLanguage'],
  [/\bquiet (?:room|space|hour)|\bhiljainen/i, 'quiet'],
];

const DENIED =
  /\b(?:no|not|none|without|partial|partially|limited|except|unable|cannot|ei|ilman|osittain|ej|inte|delvis)\b/i;

/** Our codes for what a text says is there. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[.;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => !DENIED.test(piece))
    .flatMap((piece) => ACCESSIBILITY.flatMap(([pattern, code]) => (pattern.test(piece) ? code : [])));

/** How one attends (UK 1 `attending_type`), in small letters. */
export const MODES: Readonly<Record<string, 'onsite' | 'online' | 'phone'>> = {
  online: 'online',
  virtual: 'online',
  remote: 'online',
  phone: 'phone',
  telephone: 'phone',
  venue: 'onsite',
  'in person': 'onsite',
  'in-person': 'onsite',
  'home visit': 'onsite',
};

/** Languages that services are given in: those of Finland and of the largest groups in Europe and North America. */
const LANGUAGES =
  'fi sv en se smn sms ru uk et so ar ckb ku fa prs ps tr vi zh yue th fil tl sq bs hr sr pl ro bg hu lv lt es fr pt de it ' +
  'nl no da is el hi ur pa bn ne ta te ml gu mr my km lo hmn ko ja am ti sw rw ln om ig yo ha ht cy gd ga he yi rom hy ka az ' +
  'kk uz mn id ms sk cs sl mk be ase bfi fse fss';

/** Other names that English tables use. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  'chinese (mandarin)': 'zh',
  'chinese (cantonese)': 'yue',
  cantonese: 'yue',
  farsi: 'fa',
  dari: 'prs',
  kurdish: 'ku',
  tagalog: 'tl',
  'haitian creole': 'ht',
  'american sign language': 'ase',
  'british sign language': 'bfi',
  bsl: 'bfi',
  suomi: 'fi',
  ruotsi: 'sv',
  svenska: 'sv',
};

let names: ReadonlyMap<string, string> | undefined;

function allNames(): ReadonlyMap<string, string> {
  const pairs = ['fi', 'sv', 'en'].flatMap((locale) =>
    LANGUAGES.split(' ').map((code) => [languageNames(locale, code)?.toLowerCase() ?? '', code] as const),
  );
  return new Map([...pairs, ...Object.entries(OTHER_NAMES)]);
}

/** The tag of a language as it is named or coded: `Urdu`, `suomi`, `eng`, `en-GB`; undefined when nobody knows it. */
export function languageOf(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  const known = (names ??= allNames()).get(word);
  if (known) return known;
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/.test(word)) return undefined;
  try {
    return new Intl.Locale(word.replaceAll('_', '-')).language;
  } catch {
    return undefined;
  }
}
