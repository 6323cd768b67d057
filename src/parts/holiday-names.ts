import {msg} from '@lit/localize';
import {type HolidayName, holidayOf} from '../lib/holidays.js';

const NAMES: Readonly<Record<HolidayName, () => string>> = {
  newYear: () => msg('New Year’s Day', {id: 'holiday.newYear'}),
  epiphany: () => msg('Epiphany', {id: 'holiday.epiphany'}),
  goodFriday: () => msg('Good Friday', {id: 'holiday.goodFriday'}),
  easter: () => msg('Easter Sunday', {id: 'holiday.easter'}),
  easterMonday: () => msg('Easter Monday', {id: 'holiday.easterMonday'}),
  mayDay: () => msg('May Day', {id: 'holiday.mayDay'}),
  ascension: () => msg('Ascension Day', {id: 'holiday.ascension'}),
  pentecost: () => msg('Pentecost', {id: 'holiday.pentecost'}),
  midsummerEve: () => msg('Midsummer Eve', {id: 'holiday.midsummerEve'}),
  midsummer: () => msg('Midsummer Day', {id: 'holiday.midsummer'}),
  allSaints: () => msg('All Saints’ Day', {id: 'holiday.allSaints'}),
  independence: () => msg('Independence Day', {id: 'holiday.independence'}),
  christmasEve: () => msg('Christmas Eve', {id: 'holiday.christmasEve'}),
  christmas: () => msg('Christmas Day', {id: 'holiday.christmas'}),
  boxingDay: () => msg('Boxing Day', {id: 'holiday.boxingDay'}),
};

/** The holiday in Finland on a day (day number), in words; undefined on other days. */
export function holidayLabel(day: number): string | undefined {
  const name = holidayOf(day);
  return name && NAMES[name]();
}
