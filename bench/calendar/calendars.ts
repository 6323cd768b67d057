/** The calendars that are measured, and where on the screen each has what is looked for. */

export interface Calendar {
  /** CSS selector of the month's name. */
  readonly title: string;
  /** Of the button to the next month (these two are selectors of Playwright). */
  readonly next: string;
  /** Of the buttons that lead to the list, pressed in this order; none where there is no list. */
  readonly toList: readonly string[];
  /** CSS selectors of the month's grid and of the list. */
  readonly grid: string;
  readonly list?: string;
}

/** By the name in the tables; a peer's is its folder in `peers`. */
export const CALENDARS: ReadonlyMap<string, Calendar> = new Map([
  [
    'ours',
    {
      title: '[part~="period"]',
      next: 'button.next',
      toList: ['button.agenda'],
      grid: '[part~="month"]',
      list: '[part~="agenda"]',
    },
  ],
  ['floor', {title: 'h2', next: 'button.next', toList: ['button.list'], grid: '[role="grid"]', list: 'h3'}],
  [
    'fullcalendar7',
    {
      title: 'h2, [role="heading"]',
      next: 'button[aria-label="Seuraava"]',
      toList: ['button:text-matches("^(Tapahtumat|Lista)$")'],
      grid: '[role="grid"], [role="table"], table',
      list: '[role="list"]',
    },
  ],
  [
    'fullcalendar6',
    {
      title: '.fc-toolbar-title',
      next: '.fc-next-button',
      toList: ['.fc-listMonth-button'],
      grid: '.fc-daygrid',
      list: '.fc-list',
    },
  ],
  [
    'eventcalendar',
    {title: '.ec-title', next: 'button.ec-next', toList: ['.ec-listMonth'], grid: '.ec-main', list: '.ec-list'},
  ],
  [
    'schedulex',
    {
      title: '.sx__range-heading',
      next: '.sx__forward-backward-navigation .sx__chevron-wrapper >> nth=-1',
      toList: ['.sx__view-selection-selected-item', '.sx__view-selection-item >> nth=-1'],
      grid: '.sx__month-grid-wrapper',
      list: '.sx__list-wrapper, .sx__list-day, .sx__list-event',
    },
  ],
  ['toastui', {title: 'h2', next: 'button.next', toList: [], grid: '.toastui-calendar-month'}],
]);
