import type {Shown} from '../../controllers/json-ld-controller.js';
import {periodOfView} from '../../parts/calendar-words.js';
import {upcomingEntries} from '../../store/nearby-events.js';
import type {CalendarContext} from './view.js';

/** Of a list without an end. */
const MOST = 50;

/** What search engines are told of: the open event, or the events of the view. */
export function shownOf({element, navigation, feed: {state}, events, date, filter}: CalendarContext): Shown | undefined {
  const {view, item} = navigation.state;
  const {layout, pageSize} = element;
  const entries = () =>
    layout === 'next' || view === 'agenda'
      ? upcomingEntries(events, Date.now(), date, layout === 'next' ? pageSize : MOST, filter)
      : events.between(periodOfView(view, date), filter);
  return state && {state, id: item ?? element.item, items: () => entries().map((entry) => entry.item)};
}
