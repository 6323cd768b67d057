import {Calendar} from '@fullcalendar/core';
import fi from '@fullcalendar/core/locales/fi';
import dayGrid from '@fullcalendar/daygrid';
import list from '@fullcalendar/list';

new Calendar(document.getElementById('calendar'), {
  plugins: [dayGrid, list],
  locales: [fi],
  locale: 'fi',
  timeZone: 'Europe/Helsinki',
  initialDate: '2026-09-15',
  initialView: 'dayGridMonth',
  headerToolbar: {start: 'prev,next today', center: 'title', end: 'dayGridMonth,listMonth'},
  dayMaxEvents: 3,
  events: globalThis.events,
  eventClick: ({jsEvent}) => jsEvent.preventDefault(),
}).render();
