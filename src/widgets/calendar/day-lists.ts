import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {badgeList} from '../../parts/badges.js';
import {formatLongDay, formatWholeDay} from '../../parts/calendar-words.js';
import {heading} from '../../parts/heading.js';
import {holidayLabel} from '../../parts/holiday-names.js';
import {placeNames} from '../../parts/place-names.js';
import {localText} from '../../parts/text.js';
import {formatClock, formatDay, formatDays} from '../../parts/when-format.js';
import type {Entry} from '../../store/calendar-events.js';
import type {FeedState} from '../../store/feed-store.js';
import {entryKey, openEntry} from './open-entry.js';
import {repeatIcon} from './list-icons.js';
import type {EntryView} from './view.js';

export interface ListView extends EntryView {
  readonly state: FeedState | undefined;
}

/** "tänään, tiistai 24. marraskuuta"; with the year where another is meant than one would think. */
export function dayTitle(day: number, {today}: EntryView): string {
  const date = (day > today + 300 || day < today - 60 ? formatLongDay : formatWholeDay)(day);
  if (day === today) return msg(str`Today, ${date}`, {id: 'calendar.today-is'});
  return day === today + 1 ? msg(str`Tomorrow, ${date}`, {id: 'calendar.tomorrow-is'}) : date;
}

const onwards = (clock: string): string => msg(str`${clock} onwards`, {id: 'calendar.onwards'});

/** When it is over on its last day. */
const lastClock = ({first, last, end = 0}: Entry): string => formatClock(end - (last - first) * 1440);

/** "klo 10–12", "klo 18 alkaen" when the end is not known; '' when only the date is. Of several days, what is true of this one: "klo 9 asti". */
function entryClock(entry: Entry, day: number): string {
  const {start, end, first, last} = entry;
  if (start === undefined) return '';
  if (first === last) return end === undefined ? onwards(formatClock(start)) : formatClock(start, end);
  if (day === first) return onwards(formatClock(start));
  return day === last ? msg(str`until ${lastClock(entry)}`, {id: 'calendar.until-clock'}) : '';
}

/** The heading of a day; its holiday is named beside it. */
export function dayHeading(day: number, view: EntryView, level: number, id?: string): TemplateResult {
  const holiday = holidayLabel(day);
  return heading(
    level,
    html`${dayTitle(day, view)}${holiday ? html`, <span class="holiday-name">${holiday}</span>` : nothing}`,
    {id, focusable: id !== undefined},
  );
}

/** The events of one day. */
export const dayList = (day: number, entries: readonly Entry[], view: ListView): TemplateResult => html`<ul class="entries" role="list">
  ${entries.map((entry) => html`<li part="event" class="entry">${entryLines(entry, day, view)}</li>`)}
</ul>`;

/** When, as far as the heading of the day does not say it: the clock, or the days it lasts. */
function entryTime(entry: Entry, style: EntryView): string {
  const {first, last, start} = entry;
  if (first === last) return entryClock(entry, first) || msg('No time given', {id: 'calendar.no-clock'});
  if (start === undefined) return formatDays(first, last, style);
  return `${formatDay(first, style)} ${formatClock(start)}\u00a0– ${formatDay(last, style)} ${lastClock(entry)}`;
}

/** The name of an event, leading to its page. */
function entryLink(entry: Entry, day: number, name: TemplateResult, view: ListView): TemplateResult {
  const href = view.href(entry);
  const open = (event: MouseEvent) => openEntry(event, entry, day, view);
  return href
    ? html`<a part="title" href=${href} data-id=${entryKey(entry, day)} @click=${open}>${name}</a>`
    : html`<button type="button" part="title" class="link" data-id=${entryKey(entry, day)} @click=${open}>${name}</button>`;
}

function entryLines(entry: Entry, day: number, view: ListView): TemplateResult {
  const {item} = entry;
  const {locale} = view;
  // Read in a list of links, the name alone does not tell which time is meant.
  const date = `, ${formatWholeDay(day)} ${entryClock(entry, day)}`.trimEnd();
  return html`<p class="when">${entryTime(entry, view)}</p>
    <div class="what">
      <p>${entryLink(entry, day, html`${localText(item.name, locale)}<span class="hidden">${date}</span>`, view)}</p>
      ${place(entry, view)}
      ${entry.repeats ? html`<p class="note repeats">${repeatIcon} ${msg('Several times', {id: 'calendar.repeats'})}</p>` : nothing}
      ${badgeList({item, series: [], ended: false})}
    </div>`;
}

function place({item}: Entry, {state, locale}: ListView): TemplateResult | typeof nothing {
  const found = item.location.flatMap((id) => state?.places.get(id) ?? [])[0];
  if (!found) return nothing;
  return html`<p class="note">${placeNames(found, locale).map((name, index) => html`${index ? ' · ' : ''}${localText(name, locale)}`)}</p>`;
}

/** Seven days side by side, under each other where it is narrow. */
export const weekView = (monday: number, entries: readonly Entry[], view: ListView): TemplateResult => html`<div part="week" class="days">
  ${[0, 1, 2, 3, 4, 5, 6].map((index) => {
    const day = monday + index;
    const own = entries.filter(({first, last}) => first <= day && last >= day);
    return html`<section class="day-column ${day === view.today ? 'today' : ''}" data-day=${day}>
      ${dayHeading(day, view, view.headingLevel + 1, `day-${day}`)}
      ${own.length ? dayList(day, own, view) : html`<p class="note">${msg('No events', {id: 'calendar.empty-day'})}</p>`}
    </section>`;
  })}
</div>`;

/** Days that have something, each with its list; what has begun earlier stands on the first of them. */
export function listByDay(from: number, entries: readonly Entry[], view: ListView): TemplateResult {
  const days = new Map<number, Entry[]>();
  for (const entry of entries) {
    const day = Math.max(entry.first, from);
    const own = days.get(day);
    if (own) own.push(entry);
    else days.set(day, [entry]);
  }
  return html`${[...days].map(
    ([day, own]) => html`<section class="agenda-day" data-day=${day}>
      ${dayHeading(day, view, view.headingLevel + 1, `day-${day}`)} ${dayList(day, own, view)}
    </section>`,
  )}`;
}
