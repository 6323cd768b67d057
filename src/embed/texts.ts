/** Texts of the page in an iframe. Not those of the widgets, which come with the widget. */
import type {Language} from '../lib/page-language.js';

interface Words {
  readonly open: string;
  readonly unknown: (names: string) => string;
  readonly address: (parameter: string) => string;
}

/** Titles of the page, by the element that is on it. */
export const TITLES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  fi: new Map([
    ['tarjotin-finder', 'Järjestöjen toiminta'],
    ['tarjotin-calendar', 'Järjestöjen tapahtumat'],
    ['tarjotin-feedback', 'Palaute'],
    ['tarjotin-comments', 'Kommentit'],
  ]),
  sv: new Map([
    ['tarjotin-finder', 'Föreningarnas verksamhet'],
    ['tarjotin-calendar', 'Föreningarnas evenemang'],
    ['tarjotin-feedback', 'Respons'],
    ['tarjotin-comments', 'Kommentarer'],
  ]),
  en: new Map([
    ['tarjotin-finder', 'Activities of associations'],
    ['tarjotin-calendar', 'Events of associations'],
    ['tarjotin-feedback', 'Feedback'],
    ['tarjotin-comments', 'Comments'],
  ]),
};

export const WORDS: Readonly<Record<Language, Words>> = {
  fi: {
    open: 'Avaa omalle sivulleen',
    unknown: (names) => `Upotuksen osoitteesta puuttuu, mitä näytetään. Lisää siihen widget= ja yksi näistä: ${names}.`,
    address: (parameter) => `Upotuksen osoitteessa ${parameter} ei ole verkko-osoite. Sen alku on https://.`,
  },
  sv: {
    open: 'Öppna på en egen sida',
    unknown: (names) => `Inbäddningens adress säger inte vad som ska visas. Lägg till widget= och något av: ${names}.`,
    address: (parameter) => `I inbäddningens adress är ${parameter} inte en webbadress. En sådan börjar med https://.`,
  },
  en: {
    open: 'Open on a page of its own',
    unknown: (names) => `The address of this frame does not say what to show. Add widget= and one of these: ${names}.`,
    address: (parameter) => `In the address of this frame, ${parameter} is not a web address. It begins with https://.`,
  },
};
