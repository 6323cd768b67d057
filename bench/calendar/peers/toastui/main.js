import Calendar from '@toast-ui/calendar';
import '@toast-ui/calendar/dist/toastui-calendar.min.css';

// It has neither toolbar nor list: the month's name and the button are ours.
const title = document.createElement('h2');
const next = Object.assign(document.createElement('button'), {className: 'next', textContent: 'Seuraava'});
const box = Object.assign(document.createElement('div'), {className: 'box'});
document.getElementById('calendar').append(title, next, box);

const calendar = new Calendar(box, {
  defaultView: 'month',
  isReadOnly: true,
  usageStatistics: false,
  month: {startDayOfWeek: 1, visibleEventCount: 3},
});
const name = new Intl.DateTimeFormat('fi', {month: 'long', year: 'numeric'});
const showTitle = () => (title.textContent = name.format(calendar.getDate().toDate()));

calendar.setDate('2026-09-15');
calendar.createEvents(globalThis.events);
calendar.on('clickEvent', () => {});
next.addEventListener('click', () => {
  calendar.next();
  showTitle();
});
showTitle();
