import type {Item} from '../feed/types.js';

/**
 * What reads repeated times is not in the first file of a widget that shows single ones: it is fetched with the first feed that
 * needs it, and then there for all.
 */

type ScheduleReader = Pick<typeof import('./schedule-reader.js'), 'readRules' | 'occurrencesOfRule'>;
type RecurrenceReader = typeof import('./recurrence-reader.js');

let schedules: ScheduleReader | undefined;
let recurrence: RecurrenceReader | undefined;

/** Undefined until a feed has asked for it. */
export const scheduleReader = (): ScheduleReader | undefined => schedules;
export const recurrenceReader = (): RecurrenceReader | undefined => recurrence;

/** For code that has it already. */
export const useScheduleReader = (given: ScheduleReader): void => {
  schedules = given;
};
export const useRecurrenceReader = (given: RecurrenceReader): void => {
  recurrence = given;
};

const lost = (): undefined => undefined;

/**
 * Fetches what reads RRULE and RDATE, and the schedules of events, when one of the items has them; a feed is not read without it.
 * Where it cannot be fetched, such an item has its first time alone, and the next feed tries again. What asks for times of activities
 * has the reader of schedules already (`schedule.ts`).
 */
export async function loadRuleReaders(items: readonly Partial<Item>[]): Promise<void> {
  const recurs = items.some(({rrule, rdate}) => rrule ?? rdate);
  const repeats = recurs || items.some(({kind, eventSchedule}) => kind !== 'activity' && eventSchedule);
  const fetched = await Promise.all([
    repeats && !schedules ? import('./later-schedules.js').catch(lost) : undefined,
    recurs && !recurrence ? import('./recurrence-reader.js').catch(lost) : undefined,
  ]);
  schedules ??= fetched[0];
  recurrence ??= fetched[1];
}
