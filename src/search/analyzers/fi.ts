/**
 * Finnish: from any form of a word to the beginnings of its other forms.
 *
 * A form is read as base + vowels + ending (`ryhm-i-ssä`). The vowels tell the inflection type and so what may follow the
 * base in other forms (`ryhmä`, `ryhmiä`, never `ryhme`); the ending tells whether the last syllable is closed and so which
 * grade of its consonants is shown (`illa-n`) and which must be looked for too (`ilta`). A form that can be read in two
 * ways gives both. Types: https://kaino.kotus.fi/sanat/nykysuomi/taivutustyypit.php. Words here are without dots.
 */
import type {Analyzer, Reach, Root} from './analyzer.js';
import {CASES, restoreK, strengthen, weaken, weakNext} from './fi-grades.js';

/**
 * Words whose forms do not begin alike: how any form of them begins, then all beginnings, after the group where there is one.
 * What may follow a beginning stands after `_`.
 */
const IRREGULAR: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^laps|^lasten$|^lasta$|(?<=..[aeiouyns])laps(?=[ei])/, ['laps', 'lasten', 'lasta_ ']],
  [/^mie[sh]|(?<=..[aeiouyns])mie(?:s$|he|hi|st|sten)/, ['mies', 'mieh']],
  [/^tyo|^toi/, ['tyo', 'toi_tdhl']],
  [/(?<=..[aeiouyns])tyo|(?<=kasi|puu|koti)toi/, ['tyo', 'toi_tdhls']],
  [/(?<=^|.[aeiouyns])(?:ruo[kai]|ruua)/, ['ruok', 'ruoa', 'ruua', 'ruoi']],
  [/(?<=^|..[aeiouyns])ko(?:t(?=[ie]|ona$|oa$)|d(?=[ie]))/, ['koti', 'kote', 'koto_an', 'kodi', 'kode']],
  [/(?<=^|..[aeiouyns])la(?:ki|i(?=[nt]$))/, ['laki', 'lake', 'lai_nt']],
  [/^juos[tk]|^juoks/, ['juoks', 'juosta', 'juosti']],
  [/^tyt(?:ar|tar)/, ['tytar', 'tyttar']],
  [/(?<=^|[aeiouyns])(ve|ka|vuo|uu(?<=^..))(?:si|de|te|tt)/, ['si', 'de', 'te', 'tta']],
  [/(?<=^|[aeiouyns])(kau)(?:si|de|te)/, ['si', 'de', 'te']],
];

const POSSESSIVE = /(?<=....)(?:nsa|nne)$|(?<=...(?:[sl][stl]a|lle|ksi))kin$/;
const FORM = new RegExp(
  `^(.*?[^aeiouy])([aeiouy]*)(${CASES}|na|t?ta|ten|(?<=[oeuy])j(?:a|en)|(?<=[aeiouy])(?:den|tten|h[aeiouy]n)|seen|siin)?$`,
);
const CLOSING = new RegExp(`^(?:${CASES}|tta)$`);

/** Types whose stem changes by more than its last vowel: -inen; -us, -uus and -os; -ton; -as; -in; the participles -nut and -va. */
const INEN = /^(.+i)(?:nen|s(?:e(?:[nt]|na|en|ksi|[sl][stl]a|lle)?|ta|ten|i(?:a|en|in|na|ksi|[sl][stl]a|lle)))$/;
const US = /^(.{2,}(?:[uy](?=s$|st[ae]n?$|ks[ei])|[aeiouy][uy](?=de|tta$|teen$)|o(?=s$|sten$|kse|ksi.)))/;
const TON = new RegExp(`^(.{3,}?)t?to(?:n|nta|m(?:[ai](?:a|an|en|in|na|sti|${CASES})?|(?:uu|yy).*))$`);
const AS = /^(.{2,}a)s(?:ta)?$/;
const NUT = /^(.{3,}n)(?:[uy]t|ee.*|ei.*)$/;
const VA = /^(.{5,}[aeiouy])v[ai](?:[nta]|en|ksi|[sl][stl]a|lle|na)?$/;
const IN = /^(.{3,}i)(?:nta|m[ei].*)$/;

const INFLECTED =
  /^(?!i[ouy])[aeiouyj]{0,3}(?:n|t|s|[sl][stl]a|lle|ksi?|na|t?ta|den|t?ten|h[aeiouy]n|seen|siin)?(?:e?ni|si|nsa|m?me|nne|an|en)?(?:kin|kaan)?$/;

const MA_FORM = /^(.{2,}?)m(?:aan|a[sl][stl]a|atta|inen|is(?:ta|e.*)|me)$/;
const PASSIVE =
  /^(.{2,}?)(?:(?<=[aeiouy])t?tiin|(?<=[aeiouy]|s)taan|(?<=[aeouy])ta|(?<=el|[aeo]il)l(?:a|aan)|(?<=el)tiin)$/;
const SHORT_VERB = /^(.*?(?<=^|[aeiouyns]))(ui|syo|juo|kay|myy|lyo|saa|vie|tuo|.{3,}oi)(?:nti|nni|m[aie]|da)/;

/** The grades to be looked for besides the one shown: the strong after a closed syllable, the weak after an open one. */
type Shown = 'weak' | 'strong' | 'either';

class Roots {
  readonly #found = new Map<string, Root>();

  /** Adds a beginning and its other grades. */
  add(text: string, next: string, shown?: Shown, reach: Reach = 'parts'): void {
    this.#put(text, next, reach);
    if (shown && shown !== 'strong') for (const other of strengthen(text)) this.#put(other, next, reach);
    // Short weak grades begin other words by chance.
    if (!shown || shown === 'weak') return;
    for (const other of weaken(text, next)) {
      const own = text.length > 4 || reach === 'words' ? reach : /^[aeiouy](.)\1$/.test(other) ? 'words' : 'forms';
      const after = weakNext(text, other, next);
      if (other.length > 2) this.#put(other, after, own);
      else for (const vowel of after.match(/[aeo]/g) ?? ['']) this.#put(other + vowel, '', own);
    }
  }

  #put(text: string, next: string, reach: Reach): void {
    if (text.length > 1)
      this.#found.set(text + next, {text, next, reach: text.length + (next ? 1 : 0) > 3 ? reach : 'forms'});
  }

  get all(): Root[] {
    return [...this.#found.values()];
  }
}

function addVerb(roots: Roots, stem: string, kept: boolean): void {
  const base = kept || stem.length < 4 || /[ouy]$|[^aeiouy]$/.test(stem) ? stem : stem.slice(0, -1);
  const next = base.length > 3 || /[aeiouy]$/.test(base) ? '' : `${stem.slice(-1)}i`;
  roots.add(base, base === stem ? '' : next, 'either', 'words');
  // Second parts of compounds are not verbs but nouns made of them: `kitaransoitto`.
  if (base.length > 3) roots.add(base, '');
  if (stem === 'lue') addVerb(roots, 'luke', false);
}

/** A noun taken apart (`ryhm-i-ssa`), and the grade its ending shows. */
interface Noun {
  readonly base: string;
  readonly vowels: string;
  readonly ending: string;
  readonly shown: Shown;
  readonly reach: Reach;
  /** After a long base any derivation is meant: `ystävä`, `ystävyys`. */
  readonly wide: string;
}

const isLong = (vowels: string): boolean => /^(.)\1$/.test(vowels);

/** `ryhmä`, `sairaat` (of `sairas`). */
function addAStem(roots: Roots, {base, vowels, ending, shown, reach, wide}: Noun): void {
  const long = isLong(vowels);
  if (long && !ending) roots.add(base, base.length > 3 ? '' : 'aio', shown, reach);
  else if (vowels === 'a' || long) roots.add(base, `aio${wide}`, shown, reach);
  if (vowels === 'a' || !ending || base.endsWith('m')) return;
  roots.add(`${base}a`, '', 'strong', reach);
  for (const stem of [`${base}a`, ...weaken(`${base}a`, '')]) roots.add(`${stem}s`, '', undefined, reach);
}

/** `perhe`, `kielen`, `kurssien`. */
function addEStem(roots: Roots, {base, vowels, ending, shown, reach}: Noun): void {
  if (vowels === 'ee' || vowels === 'ei') roots.add(`${base}e`, '', 'strong', reach);
  if (vowels === 'e' && (!ending || ending === 'tta')) roots.add(`${base}e`, '', 'weak', reach);
  if (ending.startsWith('j') || vowels === 'ei') roots.add(base, 'ie', shown, reach);
  else if (vowels + ending === 'een' || (ending && vowels !== 'ee') || vowels === 'ea') {
    roots.add(base, 'iet ', shown, reach);
  }
}

/** `kerho`, `lintu`; `kahviloita`, whose o is that of a plural. */
function addRoundStem(roots: Roots, {base, vowels, ending, shown, reach}: Noun): void {
  const kept = vowels.length > 1 ? vowels.replace(/([aeiouy])(?:\1|[ai])$/, '$1') : vowels;
  roots.add(base + kept, '', shown, reach);
  if (/^oi/.test(vowels) || (vowels[0] === 'o' && ending.startsWith('j'))) roots.add(base, 'ao', shown, reach);
  // `pyöräily`, `ompelu`, `laulu`, `hiihto`: nouns of verbs that are told from others by their ending.
  if (/(?:[aei]l|laul)[uy]$|h[td]o$/.test(base + kept)) roots.add(base, 'aeil', 'either', reach);
}

/** The noun readings of base + vowels + ending. */
function addNoun(roots: Roots, base: string, vowels: string, ending: string, reach: Reach): void {
  const closed = CLOSING.test(ending) && !(ending === 'n' && (isLong(vowels) || /^i./.test(vowels)));
  const wide = base.length > 4 ? 'uy' : '';
  const noun: Noun = {base, vowels, ending, shown: closed ? 'weak' : 'strong', reach, wide};
  // `sauna`, `kulta`, `kielta`: what looks like an ending may belong to the word.
  if (/^(?:na|[ls]?ta)$/.test(ending)) addNoun(roots, base + vowels + ending.slice(0, -1), 'a', '', reach);
  if (/^[ls]ta$/.test(ending) && vowels) roots.add(base + vowels + ending[0], 'iet ', undefined, reach);
  if (!vowels) {
    // `kunta` and `ilta` are nominatives, `kielta` is a partitive: one syllable seldom has a consonant stem.
    if (base.length !== 3 || !ending) roots.add(base, ending ? `iet ${wide}` : '', undefined, reach);
  } else if (vowels[0] === 'a') {
    addAStem(roots, noun);
  } else if (vowels[0] === 'e') {
    addEStem(roots, noun);
  } else if (vowels[0] === 'i') {
    const basic = vowels === 'i' && !ending && !base.endsWith('mp');
    roots.add(base, (basic ? 'iet' : 'aeit') + wide, noun.shown, reach);
  } else {
    addRoundStem(roots, noun);
  }
}

function addIrregular(roots: Roots, word: string): void {
  const verb = SHORT_VERB.exec(word);
  if (verb) for (const end of ['m', 'da', 'nti', 'nni']) roots.add(verb[1] + verb[2] + end, end === 'm' ? 'aeim' : '');
  for (const [pattern, forms] of IRREGULAR) {
    const match = pattern.exec(word);
    if (!match || !INFLECTED.test(word.slice(match.index + match[0].length))) continue;
    const head = word.slice(0, match.index) + (match[1] ?? '');
    for (const form of forms) roots.add(head + form.split('_')[0], form.split('_')[1] ?? '');
  }
}

function addVerbs(roots: Roots, word: string): void {
  const ma = MA_FORM.exec(word);
  const passive = PASSIVE.exec(word);
  const va = VA.exec(word);
  const nut = NUT.exec(word);
  if (ma) addVerb(roots, ma[1], false);
  else if (passive) addVerb(roots, passive[1], passive[1].endsWith('a'));
  if (va) addVerb(roots, va[1], false);
  if (nut) roots.add(nut[1], 'euy');
}

/** The types told by their endings; false when the word may be of another type too. */
function addTypes(roots: Roots, word: string): boolean {
  const inen = INEN.exec(word);
  const ton = TON.exec(word);
  const us = US.exec(word);
  const as = AS.exec(word);
  const inMen = IN.exec(word);
  if (inen) for (const end of ['s', 'nen']) roots.add(inen[1] + end, '');
  if (ton) for (const end of ['ton', 'tto']) roots.add(ton[1] + end, '');
  else if (us) roots.add(us[1], us[1].endsWith('o') ? 'sk' : '', 'weak');
  else if (as) {
    roots.add(`${as[1]}s`, '');
    roots.add(as[1], '', 'weak');
  } else if (inMen) roots.add(inMen[1], 'nm');
  // `ryhmista` may be of `ryhma`, or like `naista` of an -inen.
  return Boolean(ton ?? us ?? as ?? inMen ?? (inen && !/is(?:ta|sa|iin|a)$/.test(word)));
}

function addRegular(roots: Roots, word: string): void {
  addVerbs(roots, word);
  // Half a word, as it is typed: `neuvont` of `neuvontaa`.
  if (/[^aeiouy]{2}$/.test(word)) roots.add(word, '', 'strong');
  if (addTypes(roots, word) || /.mme$|.minen$/.test(word)) return;
  const noun = FORM.exec(word);
  // `nuorella` is of `nuori`, but `kavella` is no noun and `kave-` begins others.
  if (noun) addNoun(roots, noun[1], noun[2], noun[3] ?? '', /[^e]ella$/.test(word) ? 'forms' : 'parts');
}

function findRoots(word: string): readonly Root[] {
  const found = new Roots();
  if (word.length > 2 && !/\d/.test(word)) {
    const form = word.replace(POSSESSIVE, '');
    addIrregular(found, form);
    if (!found.all.length) {
      const strong = restoreK(form);
      if (strong) return findRoots(strong);
      addRegular(found, form);
    }
  }
  if (!found.all.length) found.add(word, '');
  return found.all;
}

/** What may stand between a first part and a second of at least three letters: `apu|väline`, `äidi-n|kieli`, not `uni|oni`. */
const FIRST_PART = /^[aeiouy]?n?[^aeiouy][aeiouy]../;

/**
 * The first part has a vowel and ends in a sound that first parts end in; no long vowel, double consonant or syllable is cut.
 * A short second part asks for more, as it stands in other words by chance.
 */
function splits({text, next}: Root, word: string, bare: string, at: number): boolean {
  const size = text.length + (next ? 1 : 0);
  const before = word[at - 1];
  if (text.length < 3 || at < (size > 4 ? 2 : size < 4 ? 4 : 3) || !/[aeiouy]/.test(bare.slice(0, at))) return false;
  if (before === word[at] && before !== 's' && before !== 'n') return false;
  if (/[aeiouy]/.test(text[0])) return size < 5 ? /[aeiouyåäön]/.test(before) : /[aeiouyåäöns]/.test(before);
  return size < 4 ? /[aeiouyåäöns]/.test(before) : !/[dhjkpv]/.test(before);
}

/** Of the words asked for, some hundred in a visit: at each key the search, its synonyms and the marks ask for the same ones. */
const known = Object.create(null) as Record<string, readonly Root[]>;

export const analyzer: Analyzer = {
  roots: (word) => (known[word] ??= findRoots(word)),
  inflects: (root, form) => INFLECTED.test(form.slice(root.text.length)),
  leads: ({text}, form) => {
    const rest = form.slice(text.length);
    return (
      FIRST_PART.test(rest) &&
      /[aeiouy]$/.test(text) !== /^[aeiouy]/.test(rest) &&
      (text.length > 2 || /^.n/.test(rest))
    );
  },
  splits,
};
