import {msg, str} from '@lit/localize';
import {languageNames, numbers} from '../lib/intl.js';
import {EASY_FINNISH} from '../lib/language.js';
import type {Sort} from '../store/finder-state.js';

/** A language code in words: `fi` → suomi. An unknown code is shown as it is. */
export function languageName(code: string, locale: string): string {
  if (code === EASY_FINNISH) return msg('easy Finnish', {id: 'language.easy'});
  try {
    return languageNames(locale, code) ?? code;
  } catch {
    return code;
  }
}

/** Without words there is nothing to match: what comes next is first then (docs/decisions.md). */
export function sortLabel(sort: Sort, query: string): string {
  if (sort === 'name') return msg('Name', {id: 'sort.name'});
  if (sort === 'updated') return msg('Last updated', {id: 'sort.updated'});
  return query ? msg('Best match', {id: 'sort.relevance'}) : msg('Date', {id: 'sort.date'});
}

/** "1 result", "12 results"; Finnish and Swedish, as English, part one from all others. */
export function countLabel(count: number, locale: string): string {
  const number = numbers(locale).format(count);
  return count === 1 ? msg('1 result', {id: 'count.one'}) : msg(str`${number} results`, {id: 'count.other'});
}
