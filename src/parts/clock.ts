import {msg, str} from '@lit/localize';

/** Minutes since midnight as on a clock: 17.30, 18.00. Apart from `when-format.ts`, of which a month needs nothing else. */
export function formatTime(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, '0');
  return msg(str`${hour}:${minute}`, {id: 'when.minute'});
}
