import {EASY_FINNISH} from '../../lib/language.js';
import {cutText, oneLine} from '../../lib/text.js';
import type {Item, LanguageMap, Offer, Schedule} from '../types.js';
import {isEmpty} from '../validate-shape.js';

/** The beginning of a text in each language that the list shows; easy Finnish is asked for on the item's page. */
function excerptOf(text: LanguageMap | undefined, length: number): LanguageMap | undefined {
  const languages = Object.entries(text ?? {}).filter(([language]) => language !== EASY_FINNISH);
  if (!length || !languages.length) return undefined;
  return Object.fromEntries(languages.map(([language, whole]) => [language, cutText(oneLine(whole), length)]));
}

const priceAlone = ({price, priceCurrency}: Offer): Offer | undefined => (price === undefined ? undefined : {price, priceCurrency});

function withoutWords(schedule: Schedule): Schedule | undefined {
  const times = {...schedule, description: undefined};
  return isEmpty(times) ? undefined : times;
}

const isSomething = <T>(value: T | undefined): value is T => value !== undefined;

/**
 * What of an item the list, the choices and the calendar need; `length` is that of the excerpt. Days are enough to bring the
 * list in the order of the last changes.
 */
export function summarize(item: Item, length: number): Partial<Item> {
  const {summary, description, offers, eventSchedule, registration, dateModified, dateVerified} = item;
  const left = registration?.remainingAttendeeCapacity;
  return {
    ...item,
    summary: excerptOf(summary ?? description, length),
    offers: offers?.map(priceAlone).filter(isSomething),
    eventSchedule: eventSchedule?.map(withoutWords).filter(isSomething),
    registration: left === undefined ? undefined : {remainingAttendeeCapacity: left},
    dateModified: (dateModified ?? dateVerified)?.slice(0, 10),
  };
}
