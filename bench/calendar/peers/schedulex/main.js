import 'temporal-polyfill/global';
import {createCalendar, createViewList, createViewMonthAgenda, createViewMonthGrid} from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';

const {PlainDate, PlainDateTime} = globalThis.Temporal;
const timezone = 'Europe/Helsinki';

/** It takes objects of its own polyfill only, so making them counts as its work. */
const toOwnShape = ({id, title, allDay, start, end, location}) =>
  allDay
    ? {id, title, location, start: PlainDate.from(start), end: PlainDate.from(end).subtract({days: 1})}
    : {
        id,
        title,
        location,
        start: PlainDateTime.from(start).toZonedDateTime(timezone),
        end: PlainDateTime.from(end).toZonedDateTime(timezone),
      };

createCalendar({
  views: [createViewMonthGrid(), createViewMonthAgenda(), createViewList()],
  defaultView: 'month-grid',
  selectedDate: PlainDate.from('2026-09-15'),
  locale: 'fi-FI',
  timezone,
  firstDayOfWeek: 1,
  monthGridOptions: {nEventsPerDay: 3},
  events: globalThis.events.map(toOwnShape),
  callbacks: {onEventClick: () => {}},
}).render(document.getElementById('calendar'));
