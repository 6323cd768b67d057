import type {TemplateResult} from 'lit';
import {drawing} from './drawing.js';

/** Drawings that several widgets use. */
const PATHS = {
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0m11.5 5 5 5',
  clear: 'm6 6 12 12M18 6 6 18',
  filter: 'M4 7h16M7 12h10M10 17h4',
  place: 'M12 21c-4-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16 16 12 21ZM9.75 9.5a2.25 2.25 0 1 0 4.5 0 2.25 2.25 0 1 0-4.5 0',
  time: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7v5l3.5 2',
  who: 'M8.5 8a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M5 20c.5-4 3.5-6 7-6s6.5 2 7 6',
  alert: 'M12 4 2.5 20h19L12 4ZM12 10v4.5M12 17.2v.1',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): TemplateResult => drawing(PATHS[name]);
