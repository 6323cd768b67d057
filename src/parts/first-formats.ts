import {collators, languageNames, lists, numbers} from '../lib/intl.js';
import {yieldToPage} from '../lib/pause.js';
import {todayOf} from './when.js';
import {formatNearDay} from './when-format.js';

/**
 * Makes what a list of results is written with. The first of them takes 12 ms, on a phone 50: better while the feed is waited for than after it.
 * Half of that is the browser's list of the languages it can sort in, which it makes for dates too, and which a collator has in a task of its own.
 */
export async function prepareFormats(locale: string): Promise<void> {
  collators(locale);
  await yieldToPage();
  const style = todayOf({locale, now: Date.now()});
  await yieldToPage();
  formatNearDay(style.today + 2, style);
  numbers(locale);
  lists(locale);
  languageNames(locale, locale);
}
