import {DAY_NAMES} from '../../lib/day-names.js';
import {find} from '../../lib/find.js';

/** Weekdays and repetition as people write them, in Finnish, Swedish and English. */

/** How the names of a weekday begin, and whole words that are short for it. */
const NAMES: readonly (readonly [starts: RegExp, short: RegExp])[] = [
  [/^(?:maanant|månd|monday)/, /^(?:ma|må|mån|mon)$/],
  [/^(?:tiista|tisd|tuesd)/, /^(?:ti|tis|tue|tues)$/],
  [/^(?:keskiviik|onsd|wednesd)/, /^(?:ke|on|ons|wed)$/],
  [/^(?:torsta|torsd|thursd)/, /^(?:to|tor|thu|thur|thurs)$/],
  [/^(?:perjant|fred|friday)/, /^(?:pe|fr|fre|fri)$/],
  [/^(?:lauant|lörd|saturd)/, /^(?:la|lö|lör|sat)$/],
  [/^(?:sunnunt|sönd|sunday)/, /^(?:su|sö|sön|sun)$/],
];

const ALL: readonly (readonly [RegExp, readonly number[]])[] = [
  [/päivittäin|joka päivä|dagligen|varje dag|daily|every day/, [0, 1, 2, 3, 4, 5, 6]],
  [/arki|vardag|weekday/, [0, 1, 2, 3, 4]],
  [/viikonlop|veckoslut|helg|weekend/, [5, 6]],
];

const dayOf = (word: string): number => NAMES.findIndex(([starts, short]) => starts.test(word) || short.test(word));

/** `tiistai; torstai`, `ma–pe`, `joka tiistai`, `arkisin`. Words that are no weekday say nothing. */
export function readWeekdays(text: string): readonly string[] {
  const small = text.toLowerCase();
  const days = new Set(find(ALL, ([pattern]) => pattern.test(small))?.[1] ?? []);
  let last = -1;
  let isRange = false;
  for (const [word] of small.matchAll(/\p{L}+|[–—-]/gu)) {
    const day = dayOf(word);
    if (day >= 0 && isRange && last >= 0) for (let next = last; next !== day; next = (next + 1) % 7) days.add(next);
    if (day >= 0) days.add((last = day));
    isRange = /[–—-]/.test(word);
  }
  return [...days].sort((one, other) => one - other).map((day) => DAY_NAMES[day] ?? '');
}

export interface Repeat {
  /** Missing where it is said that nothing is repeated. */
  readonly frequency?: string;
  /** Which week of the month. */
  readonly nth?: number;
}

const FREQUENCIES: readonly (readonly [RegExp, string | undefined])[] = [
  [/^(?:ei|nej|no|kerran|en gång|once|-)$/, undefined],
  [/joka toinen viikko|kahden viikon|varannan vecka|every other week|every second week|fortnight|biweekly|p2w/, 'P2W'],
  [/kolmen viikon|var tredje vecka|every third week|every three weeks|p3w/, 'P3W'],
  [/joka toinen kuukausi|varannan månad|every other month|p2m/, 'P2M'],
  [/kuu(?:n\b|ssa|kau)|månad|month|p1m/, 'P1M'],
  [/viiko|viikk|vecka|veckovis|week|p1w/, 'P1W'],
  [/päivittäin|joka päivä|dagligen|varje dag|daily|every day|p1d/, 'P1D'],
  [/vuosi|vuosittain|årlig|varje år|year|annual|p1y/, 'P1Y'],
];

const ORDINALS = [
  /ensimmäi|\b1\.|första|first/,
  /\btoinen (?!viikko|kuukausi)|\btoise|\b2\.|andra|second (?!week|month)/,
  /kolmas|kolman|\b3\.|tredje (?!vecka)|third (?!week)/,
  /neljä|\b4\.|fjärde|fourth/,
];

/** `joka viikko`, `joka toinen viikko`, `joka kuukauden ensimmäinen`; undefined where it is not understood. */
export function readRepeat(text: string): Repeat | undefined {
  const small = text.trim().toLowerCase();
  const found = small ? find(FREQUENCIES, ([pattern]) => pattern.test(small)) : undefined;
  if (!found) return undefined;
  const nth = found[1] === 'P1M' ? ORDINALS.findIndex((pattern) => pattern.test(small)) + 1 : 0;
  return {frequency: found[1], ...(nth && {nth})};
}
