/** What a month or a week says when it has nothing. */
import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {formatLongDay, periodName, periodOfView} from '../../parts/calendar-words.js';
import {notice} from '../../parts/messages.js';
import type {CalendarEvents, EventFilter} from '../../store/calendar-events.js';
import type {View} from '../../store/calendar-state.js';
import {nearestEntry} from '../../store/nearby-events.js';
import {isNarrowed} from './agenda-view.js';

interface NothingView {
  readonly locale: string;
  readonly view: View;
  readonly date: number;
  readonly events: CalendarEvents;
  readonly filter: EventFilter;
  readonly onGoTo: (day: number) => void;
}

interface Nothing {
  readonly text: string;
  /** The day of the nearest event, and the words that lead there. */
  readonly day?: number;
  readonly way?: string;
}

/** Undefined where there is something, and for a list that has no end. */
export function nothingIn({events, filter, view, date, locale}: Omit<NothingView, 'onGoTo'>): Nothing | undefined {
  const period = periodOfView(view, date);
  if (view === 'agenda' || events.between(period, filter).length) return undefined;
  const next = nearestEntry(events, period.last + 1, 1, filter) ?? nearestEntry(events, period.first, -1, filter);
  const name = periodName(view, date, locale);
  const text = msg(str`No events: ${name}.`, {id: 'calendar.nothing-in'});
  if (!next) return {text: isNarrowed(filter) ? msg('No events match your search.', {id: 'calendar.no-match'}) : text};
  const when = formatLongDay(next.first);
  return {text, day: next.first, way: msg(str`Go to the nearest event: ${when}`, {id: 'calendar.go-to'})};
}

/** Says so, and leads to the nearest that there is. */
export function nothingOn(view: NothingView): TemplateResult | typeof nothing {
  const {text, day, way} = nothingIn(view) ?? {};
  if (!text) return nothing;
  if (day === undefined) return notice(text);
  return html`<div part="message">
    <p>${text}</p>
    <button type="button" class="button" @click=${() => view.onGoTo(day)}>${way}</button>
  </div>`;
}
