import type {Item} from '../feed/types.js';

/** Most feeds have no RRULE: what reads them is fetched with the first feed that does, and then there for all. */

type Reader = typeof import('./recurrence-reader.js');

let reader: Reader | undefined;

/** Undefined until a feed has asked for it. */
export const recurrenceReader = (): Reader | undefined => reader;

/** For code that has it already. */
export const useRecurrenceReader = (given: Reader): void => {
  reader = given;
};

/**
 * Fetches the reader of RRULE and RDATE when one of the items has them; a feed is not read without it. Where it cannot be
 * fetched, such an item has its first time alone, and the next feed tries again.
 */
export async function loadRecurrenceReader(items: readonly Pick<Item, 'rrule' | 'rdate'>[]): Promise<void> {
  if (reader || !items.some(({rrule, rdate}) => rrule ?? rdate)) return;
  const fetched = await import('./recurrence-reader.js').catch(() => undefined);
  reader ??= fetched;
}
