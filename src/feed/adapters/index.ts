import type {Format} from '../adapter.js';
import {companions} from './companions.js';
import {hauki} from './hauki-format.js';
import {iCalendar} from './icalendar-format.js';
import {lahella} from './lahella-format.js';
import {linkedEvents} from './linked-events-format.js';
import {lipas} from './lipas-format.js';
import {openReferral} from './open-referral-format.js';
import {openReferralCsv} from './open-referral-csv-format.js';
import {openActive} from './openactive-format.js';
import {ptv} from './ptv-format.js';
import {published} from './published-format.js';
import {schemaOrg} from './schema-org-format.js';
import {eventsCalendar} from './events-calendar-format.js';
import {sheet} from './sheet-format.js';
import {tarjotin} from './tarjotin.js';
import {toimeksi} from './toimeksi-format.js';

export {followingPage, NOT_FOLLOWED} from './following-page.js';

/** The formats that are read, the first that accepts a document wins. A new one is a line here. */
export const formats: readonly Format[] = [
  published,
  tarjotin,
  linkedEvents,
  ptv,
  lipas,
  hauki,
  openReferral,
  openReferralCsv,
  openActive,
  lahella,
  toimeksi,
  eventsCalendar,
  iCalendar,
  schemaOrg,
  sheet,
  ...companions,
];
