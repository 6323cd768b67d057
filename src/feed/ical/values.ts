import type {Property} from './content-lines.js';

/** Values of iCalendar: https://www.rfc-editor.org/rfc/rfc5545#section-3.3 */

/** A text without its escapes; those that nobody may write (`\:`, `\"`) are taken for what they were meant as. */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,:"nN])/g, (_whole, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter));

/** The values of a list, cut at the commas that are not escaped. */
export const splitList = (value: string): readonly string[] => value.match(/(?:\\[^]|[^\\,])+/g) ?? [];

/** Texts of several properties by language; `''` where none is named. The first of a language counts. */
export function textsOf(properties: readonly Property[]): Readonly<Record<string, string>> | undefined {
  const texts = new Map<string, string>();
  for (const {parameters, value} of properties) {
    const language = parameters.get('LANGUAGE') ?? '';
    const text = unescapeText(value);
    if (text.trim() && !texts.has(language)) texts.set(language, text);
  }
  return texts.size ? Object.fromEntries(texts) : undefined;
}

export interface Duration {
  readonly days: number;
  readonly minutes: number;
}

const DURATION = /^([+-])?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/i;

/** `PT1H30M`, `P2D`; days are those of the calendar, hours those of the clock. Undefined for what is none, or nothing. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text.trim());
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part = '0') => Number(part)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const duration = {days: weeks * 7 + days, minutes: hours * 60 + minutes + Math.floor(seconds / 60)};
  return match[1] !== '-' && duration.days + duration.minutes > 0 ? duration : undefined;
}
