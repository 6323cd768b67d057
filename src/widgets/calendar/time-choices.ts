import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import {formatPeriod} from '../../parts/calendar-words.js';
import type {ExtraChip} from '../../parts/chips.js';
import {isoDay, parseDay} from '../../store/calendar-state.js';
import {periodOfWhen, type When} from '../../store/period.js';
import type {RefineView} from './refine.js';

const NAMED = ['today', 'week', 'weekend', 'month'] as const;

const eveningLabel = (): string => msg('In the evening, from 5 p.m.', {id: 'calendar.evening'});

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
      return period ? formatPeriod(period, locale) : when;
    }
  }
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

/** From a day to a day. One of them alone is not yet a range. */
function range(view: RefineView): TemplateResult {
  const {when, today, onWhen} = view;
  const period = when?.includes('/') ? periodOfWhen(when, today) : undefined;
  const field = (name: 'from' | 'to', label: string, day: number | undefined): TemplateResult => html`<label class="range">
    <span>${label}</span>
    <input class="input ${name}" type="date" .value=${day === undefined ? '' : isoDay(day)} @change=${changed} />
  </label>`;
  const changed = ({currentTarget}: Event): void => {
    const group = (currentTarget as HTMLElement).closest('.ranges');
    const dayOf = (name: string) => parseDay(group?.querySelector<HTMLInputElement>(`.${name}`)?.value ?? '');
    const [from, to] = [dayOf('from'), dayOf('to')];
    if (from !== undefined && to !== undefined) onWhen(`${isoDay(from)}/${isoDay(to)}`);
  };
  return html`<div class="ranges" role="group" aria-label=${msg('Your own days', {id: 'calendar.own-days'})}>
    ${field('from', msg('From day', {id: 'calendar.from-day'}), period?.first)} ${field('to', msg('To day', {id: 'calendar.to-day'}), period?.last)}
  </div>`;
}
