import type {Format} from '../adapter.js';
import {iCalendar} from './icalendar-format.js';
import {linkedEvents} from './linked-events-format.js';
import {published} from './published-format.js';
import {tarjotin} from './tarjotin.js';

/** The formats that are read, the first that accepts a document wins. A new one is a line here. */
export const formats: readonly Format[] = [published, tarjotin, linkedEvents, iCalendar];
