import {msg, str} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import {MAX_DAY, MIN_DAY} from '../../lib/civil-date.js';
import {formatPeriod} from '../../parts/calendar-words.js';
import type {ExtraChip} from '../../parts/chips.js';
import {parseDay} from '../../store/calendar-state.js';
import {OPEN, type Period, periodOfWhen, type When} from '../../store/period.js';
import type {RefineView} from './refine.js';

const NAMED = ['today', 'week', 'weekend', 'month'] as const;

const eveningLabel = (): string => msg('In the evening, from 17:00', {id: 'calendar.evening'});

function whenLabel(when: When, {today, locale}: RefineView): string {
  switch (when) {
    case 'today':
      return msg('Today', {id: 'calendar.today'});
    case 'week':
      return msg('This week', {id: 'calendar.this-week'});
    case 'weekend':
      return msg('This weekend', {id: 'calendar.this-weekend'});
    case 'month':
      return msg('This month', {id: 'calendar.this-month'});
    default: {
      const period = periodOfWhen(when, today);
      return period ? rangeLabel(period, locale) : when;
    }
  }
}

/** Without a beginning, or without an end. */
export const isOpen = ({first, last}: Period): boolean => first === MIN_DAY || last === MAX_DAY;

/** "10.–20.12.2026", "10.12.2026 alkaen", "20.12.2026 asti". */
function rangeLabel(period: Period, locale: string): string {
  if (!isOpen(period)) return formatPeriod(period, locale);
  const {first, last} = period;
  const day = formatPeriod(last < MAX_DAY ? {first: last, last} : {first, last: first}, locale);
  return last < MAX_DAY ? msg(str`Until ${day}`, {id: 'calendar.until'}) : msg(str`From ${day}`, {id: 'calendar.from'});
}

/** The times in force, as chips beside the others. */
export function timeChips(view: RefineView): readonly ExtraChip[] {
  const {when, evening, onWhen, onEvening} = view;
  return [
    ...(when ? [{text: whenLabel(when, view), onRemove: () => onWhen(undefined)}] : []),
    ...(evening ? [{text: eveningLabel(), onRemove: () => onEvening(false)}] : []),
  ];
}

/** The group of choices by time: a named one, or days of one's own. */
export function timeChoices(view: RefineView): TemplateResult {
  const {when, evening, onWhen, onEvening} = view;
  const radio = (value: When | undefined, label: string): TemplateResult => html`<li>
    <label class="option"><input type="radio" name="when" .checked=${value === when} @change=${() => onWhen(value)} /> <span>${label}</span></label>
  </li>`;
  return html`<fieldset class="times">
    <legend>${msg('When', {id: 'fact.when'})}</legend>
    <ul>
      ${radio(undefined, msg('Any time', {id: 'calendar.any-time'}))} ${NAMED.map((name) => radio(name, whenLabel(name, view)))}
    </ul>
    ${range(view)}
    <label class="option"><input type="checkbox" .checked=${evening} @change=${() => onEvening(!evening)} /> <span>${eveningLabel()}</span></label>
  </fieldset>`;
}

/** From a day, to a day, or both: as they were written, for while one types, a date is for a moment on the other side of the second. */
function range(view: RefineView): TemplateResult {
  const {when, onWhen} = view;
  const [from = '', to = ''] = when?.includes('/') ? when.replaceAll(OPEN, '').split('/') : [];
  const field = (name: 'from' | 'to', label: string, day: string): TemplateResult => html`<label class="range">
    <span>${label}</span>
    <input class="input ${name}" type="date" .value=${day} @change=${changed} />
  </label>`;
  const changed = ({currentTarget}: Event): void => {
    const fields = [...((currentTarget as HTMLElement).closest('.ranges')?.querySelectorAll('input') ?? [])];
    const days = fields.map(({value}) => value);
    // A year that is being typed is for a moment that of a day nobody means.
    if (days.some((day) => day && parseDay(day) === undefined)) return;
    onWhen(days.some(Boolean) ? `${days[0] || OPEN}/${days[1] || OPEN}` : undefined);
  };
  return html`<div class="ranges" role="group" aria-label=${msg('Choose dates', {id: 'calendar.own-days'})}>
    ${field('from', msg('First day', {id: 'calendar.from-day'}), from)} ${field('to', msg('Last day', {id: 'calendar.to-day'}), to)}
  </div>`;
}
