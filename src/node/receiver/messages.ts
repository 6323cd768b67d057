/** What is wrong with a field, in words for the visitor; what letters say to those who run a form. */
import type {Fault, FaultCode} from '../../form/answers.js';

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text a language, in the order of `LANGUAGES`; `%` stands for the limit. */
type Texts = readonly [fi: string, sv: string, en: string];

const CHECK: Texts = ['Tarkista vastaus.', 'Kontrollera svaret.', 'Check this answer.'];

const FAULTS: Readonly<Record<FaultCode, Texts>> = {
  required: ['Vastaa tähän kysymykseen.', 'Svara på den här frågan.', 'Answer this question.'],
  'too-many': ['Anna enintään % vastausta.', 'Ge högst % svar.', 'Give at most % answers.'],
  'too-long': ['Lyhennä: enintään % merkkiä.', 'Förkorta: högst % tecken.', 'Make it shorter: at most % characters.'],
  'too-small': ['Pienin sallittu arvo on %.', 'Det minsta tillåtna värdet är %.', 'The least allowed is %.'],
  'too-large': ['Suurin sallittu arvo on %.', 'Det största tillåtna värdet är %.', 'The most allowed is %.'],
  'not-text': CHECK,
  'not-a-number': ['Kirjoita luku.', 'Skriv ett tal.', 'Write a number.'],
  'not-whole': ['Kirjoita kokonaisluku.', 'Skriv ett heltal.', 'Write a whole number.'],
  'not-a-date': ['Kirjoita päivämäärä.', 'Skriv ett datum.', 'Write a date.'],
  'not-an-email': ['Kirjoita sähköpostiosoite.', 'Skriv en e-postadress.', 'Write an e-mail address.'],
  'not-yes-or-no': CHECK,
  'not-an-option': ['Valitse jokin vaihtoehdoista.', 'Välj något av alternativen.', 'Choose one of the options.'],
  'unknown-item': CHECK,
  nothing: ['Vastaa ainakin yhteen kysymykseen.', 'Svara på minst en fråga.', 'Answer at least one question.'],
};

const COMMENT = {
  empty: ['Kirjoita kommentti.', 'Skriv en kommentar.', 'Write a comment.'],
  'too-long': FAULTS['too-long'],
  'no-parent': [
    'Kommenttia, johon vastaat, ei enää näytetä.',
    'Kommentaren som du svarar på visas inte längre.',
    'The comment that you reply to is no longer shown.',
  ],
} as const satisfies Readonly<Record<string, Texts>>;

const inWords = (texts: Texts, language: Language, limit: number | string = ''): string =>
  texts[LANGUAGES.indexOf(language)]?.replace('%', () => String(limit)) ?? '';

export const faultMessage = ({code, limit}: Pick<Fault, 'code' | 'limit'>, language: Language): string =>
  inWords(FAULTS[code], language, limit);

export const commentMessage = (code: keyof typeof COMMENT, language: Language, limit?: number): string =>
  inWords(COMMENT[code], language, limit);

const NEWS = {
  answers: ['Uusia vastauksia: %', 'Nya svar: %', 'New answers: %'],
  comments: ['Uusia kommentteja: %', 'Nya kommentarer: %', 'New comments: %'],
} as const satisfies Readonly<Record<string, Texts>>;

const READ: Texts = ['Lue ne: %', 'Läs dem: %', 'Read them: %'];

export const newsMessage = (kind: keyof typeof NEWS, language: Language, count: number): string =>
  inWords(NEWS[kind], language, count);

export const readMessage = (language: Language, url: string): string => inWords(READ, language, url);
