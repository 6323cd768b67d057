import {Calendar} from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import fi from 'fullcalendar/locales/fi';
import classic from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/palette.css';
import 'fullcalendar/themes/classic/theme.css';

new Calendar(document.getElementById('calendar'), {
  plugins: [classic, dayGrid, list],
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
