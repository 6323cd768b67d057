import type {Announcer} from '../../controllers/announcer.js';
import type {FeedController} from '../../controllers/feed-controller.js';
import type {FocusKeeper} from '../../controllers/focus-keeper.js';
import type {Navigation} from '../../controllers/navigation.js';
import type {CalendarEvents, Entry, EventFilter} from '../../store/calendar-events.js';
import type {CalendarState} from '../../store/calendar-state.js';
import type {TarjotinCalendar} from './calendar.js';

/** What every view of the calendar is given: data down, what the visitor does up. */
export interface EntryView {
  readonly locale: string;
  /** Day numbers. */
  readonly today: number;
  readonly headingLevel: number;
  /** The address of an event at one of its times; undefined when the page's address is not used. */
  readonly href: (entry: Entry) => string | undefined;
  /** `day` is where it stood. */
  readonly onOpen: (entry: Entry, day: number) => void;
}

/** The element as its panels see it. */
export interface CalendarContext extends EntryView {
  readonly element: TarjotinCalendar;
  readonly navigation: Navigation<CalendarState>;
  readonly feed: FeedController;
  readonly announcer: Announcer;
  readonly focus: FocusKeeper;
  /** Events have come, or it is certain that there are none. */
  readonly loaded: boolean;
  /** It is known what the month on screen has, though perhaps not more. */
  readonly known: boolean;
  /** The page of an event has come, or could not; `onRetry` asks for it again. */
  readonly complete: boolean;
  readonly onRetry: () => void;
  readonly events: CalendarEvents;
  /** The day that is looked at. */
  readonly date: number;
  readonly filter: EventFilter;
  /** To another day; `focus` selects what is to have focus there. */
  readonly goTo: (day: number, focus?: string) => void;
  readonly change: (change: Partial<CalendarState>, step: 'push' | 'replace') => void;
}
