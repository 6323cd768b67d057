import {createCalendar, DayGrid, List} from '@event-calendar/core';
import '@event-calendar/core/index.css';

createCalendar(document.getElementById('calendar'), [DayGrid, List], {
  locale: 'fi',
  firstDay: 1,
  date: '2026-09-15',
  view: 'dayGridMonth',
  headerToolbar: {start: 'prev,next today', center: 'title', end: 'dayGridMonth,listMonth'},
  height: '800px',
  // As many a day as there is room for; it knows no number.
  dayMaxEvents: true,
  events: globalThis.events,
  eventClick: ({jsEvent}) => jsEvent.preventDefault(),
});
