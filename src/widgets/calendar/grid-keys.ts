import {weekdayOf} from '../../lib/civil-date.js';
import {addMonths, clampDay} from '../../store/period.js';

/**
 * Where a key leads in a month's grid: another day, `open` this one, or nowhere.
 * As in the date grid of the ARIA Authoring Practices (https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/).
 */
export function gridTarget({key, shiftKey, ctrlKey, altKey, metaKey}: KeyboardEvent, day: number, rtl: boolean): number | 'open' | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const forward = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return clampDay(day + forward);
    case 'ArrowLeft':
      return clampDay(day - forward);
    case 'ArrowDown':
      return clampDay(day + 7);
    case 'ArrowUp':
      return clampDay(day - 7);
    case 'Home':
      return day - weekdayOf(day) + 1;
    case 'End':
      return day - weekdayOf(day) + 7;
    case 'PageDown':
      return addMonths(day, shiftKey ? 12 : 1);
    case 'PageUp':
      return addMonths(day, shiftKey ? -12 : -1);
    case 'Enter':
    case ' ':
      return 'open';
    default:
      return undefined;
  }
}
