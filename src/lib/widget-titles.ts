/** What stands in a frame of a widget, in words: the title of the page in it, and of the frame. By the name without `tarjotin-`. */
import type {Language} from './page-language.js';

export const WIDGET_TITLES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fi: new Map([
    ['finder', 'Järjestöjen toiminta'],
    ['calendar', 'Järjestöjen tapahtumat'],
    ['feedback', 'Palaute'],
    ['comments', 'Kommentit'],
  ]),
  sv: new Map([
    ['finder', 'Föreningarnas verksamhet'],
    ['calendar', 'Föreningarnas evenemang'],
    ['feedback', 'Respons'],
    ['comments', 'Kommentarer'],
  ]),
  en: new Map([
    ['finder', 'Activities of associations'],
    ['calendar', 'Events of associations'],
    ['feedback', 'Feedback'],
    ['comments', 'Comments'],
  ]),
};
