import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {periodName} from '../../parts/calendar-words.js';
import {heading} from '../../parts/heading.js';
import {isoDay, parseDay, type View, VIEWS} from '../../store/calendar-state.js';
import {nextIcon, previousIcon} from './icons.js';

export interface ToolbarView {
  readonly locale: string;
  readonly headingLevel: number;
  readonly view: View;
  readonly date: number;
  readonly today: number;
  /** Nothing more is on its way; not so before the first month is on screen. */
  readonly complete: boolean;
  readonly onView: (view: View) => void;
  readonly onDate: (day: number) => void;
  /** To the period before (-1) or after (1). */
  readonly onStep: (direction: 1 | -1) => void;
}

const viewLabel = (view: View): string =>
  ({
    month: msg('Month', {id: 'calendar.month'}),
    week: msg('Week', {id: 'calendar.weekLabel'}),
    agenda: msg('List', {id: 'calendar.agenda'}),
  })[view];

/** The name of what is shown, the way to other times, and the choice of view. */
export const toolbar = (view: ToolbarView): TemplateResult => html`<div part="toolbar" class="toolbar">
  ${heading(view.headingLevel, periodName(view.view, view.date, view.locale), {part: 'period', id: 'period', focusable: true})}
  <div class="controls screen-only">
    <div class="steps">${view.view === 'agenda' ? nothing : steps(view)} ${todayButton(view)} ${dateField(view)}</div>
    ${views(view)}
  </div>
</div>`;

function steps({view, onStep}: ToolbarView): TemplateResult {
  const [previous, next] =
    view === 'month'
      ? [msg('Previous month', {id: 'calendar.previous-month'}), msg('Next month', {id: 'calendar.next-month'})]
      : [msg('Previous week', {id: 'calendar.previous-week'}), msg('Next week', {id: 'calendar.next-week'})];
  return html`<button type="button" class="button step previous" aria-label=${previous} @click=${() => onStep(-1)}>${previousIcon}</button>
    <button type="button" class="button step next" aria-label=${next} @click=${() => onStep(1)}>${nextIcon}</button>`;
}

const todayButton = ({today, onDate}: ToolbarView): TemplateResult =>
  html`<button type="button" class="button today-button" @click=${() => onDate(today)}>${msg('Today', {id: 'calendar.today'})}</button>`;

/**
 * A date while it is typed is for a moment a day of year 2; only whole dates move the calendar. Chromium takes 7 ms to make the first field of a
 * date, on a phone 30: an empty one holds its place until the first month is on screen.
 */
const dateField = ({date, onDate, complete}: ToolbarView): TemplateResult => html`<label class="jump">
  ${msg('Go to date', {id: 'calendar.jump'})}
  <input
    class="input"
    type=${complete ? 'date' : 'text'}
    .value=${complete ? isoDay(date) : ''}
    @change=${(event: Event) => {
      const day = parseDay((event.target as HTMLInputElement).value);
      if (day !== undefined) onDate(day);
    }}
    @blur=${({target}: Event) => ((target as HTMLInputElement).value ||= isoDay(date))}
  />
</label>`;

const views = ({view, onView}: ToolbarView): TemplateResult => html`<div class="views" role="group" aria-label=${msg('View', {id: 'calendar.views'})}>
  ${VIEWS.map((name) => html`<button type="button" class="button ${name}" aria-pressed=${name === view ? 'true' : 'false'} @click=${() => onView(name)}>${viewLabel(name)}</button>`)}
</div>`;
