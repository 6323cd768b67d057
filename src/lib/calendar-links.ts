import type {Occurrence} from './occurrences.js';
import {localOf} from './time.js';
import {cutText} from './text.js';

/** One time of an event, in the words of the visitor's language. */
export interface CalendarEvent {
  readonly name: string;
  readonly description?: string;
  readonly location?: string;
  /** The page that tells more. */
  readonly url?: string;
  readonly occurrence: Pick<Occurrence, 'start' | 'end' | 'startEpoch' | 'endEpoch' | 'allDay'>;
}

/** Characters of each text: a letter is up to nine of the address, which stays under the 8 kB that servers take. */
const MAX_TEXT = 200;
const MAX_DESCRIPTION = 500;

/** A meeting whose end is not known: both services want one. */
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

interface Span {
  readonly start: string;
  readonly end: string;
}

/** `2026-11-24T15:30:00Z`, or dates; the end of dates is the day after the last one. */
function spanOf({start, end, startEpoch, endEpoch, allDay}: CalendarEvent['occurrence']): Span {
  if (allDay) {
    const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
    return {start: dateOfDay(localOf(start).day), end: dateOfDay(localOf(end ?? start).day + 1)};
  }
  const instant = (epoch: number): string => new Date(epoch).toISOString().replace(/\.\d+/, '');
  return {start: instant(startEpoch), end: instant(endEpoch ?? startEpoch + HOUR_MS)};
}

/** The description with the address of the page after it, which is never cut. */
const details = ({description = '', url = ''}: CalendarEvent): string =>
  [cutText(description, MAX_DESCRIPTION), url].filter(Boolean).join('\n\n');

function address(base: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(base);
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/** Opens Google Calendar with the event filled in. */
export function googleCalendarUrl(event: CalendarEvent): string {
  const {start, end} = spanOf(event.occurrence);
  return address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: cutText(event.name, MAX_TEXT),
    dates: `${start}/${end}`.replace(/[-:]/g, ''),
    details: details(event),
    location: cutText(event.location ?? '', MAX_TEXT),
  });
}

/** Opens Outlook on the web with the event filled in. */
export function outlookCalendarUrl(event: CalendarEvent): string {
  const {start, end} = spanOf(event.occurrence);
  return address('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: cutText(event.name, MAX_TEXT),
    startdt: start,
    enddt: end,
    allday: event.occurrence.allDay ? 'true' : '',
    body: details(event),
    location: cutText(event.location ?? '', MAX_TEXT),
  });
}

/** The address by which calendar programs subscribe to a file. */
export const webcalUrl = (httpsUrl: string): string => httpsUrl.replace(/^https?:/i, 'webcal:');
