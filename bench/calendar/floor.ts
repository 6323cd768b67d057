/**
 * The floor: as little as a month and a list can be, by hand. A grid of six weeks with at most three events a day and how
 * many more there are, and the month's events by day. No keyboard, no links, no filters: not a calendar to use.
 */
import {css, html, LitElement, type TemplateResult} from 'lit';
import type {CalendarEvent} from './events.js';

const DAY = 86_400_000;
const SHOWN = 3;

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('fi', {...options, timeZone: 'UTC'});
const monthName = formatter({month: 'long', year: 'numeric'});
const weekdayName = formatter({weekday: 'short'});
const dayName = formatter({dateStyle: 'full'});

const dayOf = (text: string): number => Date.parse(text.slice(0, 10)) / DAY;
const daysFrom = (first: number, count: number): number[] => [...new Array<undefined>(count).keys()].map((at) => first + at);

/** Events by the number of their days since 1970; those of whole days first. */
function byDay(events: readonly CalendarEvent[]): Map<number, CalendarEvent[]> {
  const days = new Map<number, CalendarEvent[]>();
  for (const event of events) {
    const last = dayOf(event.end) - (event.allDay ? 1 : 0);
    for (let day = dayOf(event.start); day <= last; day++) {
      const others = days.get(day);
      if (others) others.push(event);
      else days.set(day, [event]);
    }
  }
  const order = ({allDay, start}: CalendarEvent): string => `${allDay ? 0 : 1}${start}`;
  for (const list of days.values()) list.sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return days;
}

const eventLink = ({id, title, allDay, start}: CalendarEvent): TemplateResult =>
  html`<a href="#${id}">${allDay ? '' : `${start.slice(11, 16)} `}${title}</a>`;

class FloorCalendar extends LitElement {
  static override properties = {month: {state: true}, isList: {state: true}};
  static override styles = css`
    :host { display: block; }
    h2 { display: inline; }
    button { min-width: 2rem; min-height: 2rem; }
    a { display: block; min-height: 24px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    [role='grid'] { display: grid; grid-template-rows: auto repeat(6, 1fr); height: 800px; }
    [role='row'] { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); }
    [role='gridcell'] { border: 1px solid #ccc; overflow: hidden; }
  `;
  declare month: Date;
  declare isList: boolean;
  readonly #days = byDay((globalThis as unknown as {events: CalendarEvent[]}).events);

  constructor() {
    super();
    this.month = new Date(Date.UTC(2026, 8));
    this.isList = false;
  }

  #next = (): void => {
    this.month = new Date(Date.UTC(this.month.getUTCFullYear(), this.month.getUTCMonth() + 1));
  };

  #switch = (): void => {
    this.isList = !this.isList;
  };

  #renderCell = (day: number): TemplateResult => {
    const events = this.#days.get(day) ?? [];
    return html`<div role="gridcell" tabindex="-1">
      <span>${new Date(day * DAY).getUTCDate()}</span>${events.slice(0, SHOWN).map(eventLink)}
      ${events.length > SHOWN ? html`<button>+${events.length - SHOWN}</button>` : ''}
    </div>`;
  };

  #renderMonth(first: number): TemplateResult {
    // Day 0 was a Thursday.
    const monday = first - ((first + 3) % 7);
    return html`<div role="grid" aria-label=${monthName.format(this.month)}>
      <div role="row">${daysFrom(monday, 7).map((day) => html`<div role="columnheader">${weekdayName.format(day * DAY)}</div>`)}</div>
      ${daysFrom(0, 6).map((week) => html`<div role="row">${daysFrom(monday + week * 7, 7).map(this.#renderCell)}</div>`)}
    </div>`;
  }

  #renderList(first: number): TemplateResult[] {
    const last = Date.UTC(this.month.getUTCFullYear(), this.month.getUTCMonth() + 1, 0) / DAY;
    const days = daysFrom(first, last - first + 1).filter((day) => this.#days.has(day));
    return days.map(
      (day) => html`<h3>${dayName.format(day * DAY)}</h3>
        <ul>${this.#days.get(day)?.map((event) => html`<li>${eventLink(event)}</li>`)}</ul>`,
    );
  }

  override render(): TemplateResult {
    const first = this.month.getTime() / DAY;
    return html`<button class="next" aria-label="Seuraava" @click=${this.#next}>›</button>
      <h2>${monthName.format(this.month)}</h2>
      <button class="list" @click=${this.#switch}>Luettelo</button>
      ${this.isList ? this.#renderList(first) : this.#renderMonth(first)}`;
  }
}

customElements.define('floor-calendar', FloorCalendar);
document.getElementById('calendar')?.append(document.createElement('floor-calendar'));
