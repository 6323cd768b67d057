/** Everything at once, for bundlers: importing this defines all elements. */
export * from './events.js';
export {TarjotinCalendar} from './widgets/calendar/calendar.js';
export {TarjotinComments} from './widgets/comments/comments.js';
export {TarjotinFeedback} from './widgets/feedback/feedback.js';
export {TarjotinFinder} from './widgets/finder/finder.js';
