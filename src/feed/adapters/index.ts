import type {Format} from '../adapter.js';
import {iCalendar} from './icalendar-format.js';
import {linkedEvents} from './linked-events-format.js';
import {openActive} from './openactive-format.js';
import {schemaOrg} from './schema-org-format.js';
import {tarjotin} from './tarjotin.js';

/** The formats that are read, the first that accepts a document wins. A new one is a line here. */
export const formats: readonly Format[] = [tarjotin, linkedEvents, openActive, iCalendar, schemaOrg];
