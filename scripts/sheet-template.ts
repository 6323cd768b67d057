/**
 * Writes the templates of a sheet to download, in CSV and Excel and in three languages, from the one table of columns:
 * `node --import tsx scripts/sheet-template.ts`. With `--check` it says which are stale, for the test.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {strToU8, zipSync} from 'fflate';
import {FIELDS, type Field, type Language, LANGUAGES, titleOf} from '../src/feed/adapters/sheet-columns.js';
import {HINTS} from '../src/feed/adapters/sheet-hints.js';

const FOLDER = 'src/site/feeds';
const FILES = {fi: 'tarjotin-pohja', sv: 'tarjotin-mall', en: 'tarjotin-template'} as const satisfies Record<Language, string>;
const SHEETS = {fi: ['Toiminta', 'Ohje'], sv: ['Verksamhet', 'Anvisning'], en: ['Activities', 'How to']} as const;
const HEADS = {fi: ['Sarake', 'Mitä siihen kirjoitetaan'], sv: ['Kolumn', 'Vad man skriver där'], en: ['Column', 'What to write']} as const;

type Row = Readonly<Partial<Record<Field, string>>>;

/** Something that goes on, and something that is held once. */
const EXAMPLES: Readonly<Record<Language, readonly Row[]>> = {
  fi: [
    {name: 'Tuolijumppa', summary: 'Rauhallista liikettä istuen.', organization: 'Kylän liikkujat ry', municipality: 'Jyväskylä', place: 'Kylätalo', street: 'Kulmatie 3', postalCode: '40100', theme: 'Liikunta', audience: 'Ikäihmiset', ages: 'yli 65', price: '3 €', language: 'suomi', weekday: 'tiistai', start: '12.1.2027', hours: '10.00–10.45', repeats: 'joka viikko', telephone: '014 555 0100', id: 'esimerkki-1'},
    {name: 'Joulukonsertti', summary: 'Kuoro laulaa joululauluja.', organization: 'Laulajat ry', municipality: 'Äänekoski', theme: 'Musiikki', free: 'kyllä', date: '11.12.2027', hours: '18.00–19.30', registration: 'ei', accessibility: 'pyörätuoli; induktiosilmukka', id: 'esimerkki-2'},
  ],
  sv: [
    {name: 'Stolgympa', summary: 'Lugna rörelser sittande.', organization: 'Byns motionärer rf', municipality: 'Vasa', place: 'Byahuset', street: 'Hörnvägen 3', postalCode: '65100', theme: 'Motion', audience: 'Äldre', ages: 'över 65', price: '3 €', language: 'svenska', weekday: 'tisdag', start: '12.1.2027', hours: '10.00–10.45', repeats: 'varje vecka', telephone: '06 555 0100', id: 'exempel-1'},
    {name: 'Julkonsert', summary: 'Kören sjunger julsånger.', organization: 'Sångarna rf', municipality: 'Vasa', theme: 'Musik', free: 'ja', date: '11.12.2027', hours: '18.00–19.30', registration: 'nej', accessibility: 'rullstol; hörslinga', id: 'exempel-2'},
  ],
  en: [
    {name: 'Chair exercise', summary: 'Gentle movement while seated.', organization: 'Village movers', municipality: 'Jyväskylä', place: 'Village hall', street: 'Kulmatie 3', postalCode: '40100', theme: 'Exercise', audience: 'Older people', ages: 'over 65', price: '3 €', language: 'English', weekday: 'Tuesday', start: '12.1.2027', hours: '10.00–10.45', repeats: 'every week', telephone: '014 555 0100', id: 'example-1'},
    {name: 'Christmas concert', summary: 'The choir sings carols.', organization: 'The singers', municipality: 'Äänekoski', theme: 'Music', free: 'yes', date: '11.12.2027', hours: '18.00–19.30', registration: 'no', accessibility: 'wheelchair; induction loop', id: 'example-2'},
  ],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rowsOf = (language: Language): readonly (readonly string[])[] => [
  FIELDS.map((field) => capital(titleOf(field, language))),
  ...EXAMPLES[language].map((row) => FIELDS.map((field) => row[field] ?? '')),
];

const helpOf = (language: Language): readonly (readonly string[])[] => [
  HEADS[language],
  ...FIELDS.map((field) => [capital(titleOf(field, language)), HINTS[field][LANGUAGES.indexOf(language)] ?? '']),
];

/** With a byte order mark, without which Excel takes it for Windows-1252. */
const toCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  strToU8(`\ufeff${rows.map((row) => row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')).join('\r\n')}\r\n`);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every cell is text (style 1), so that Excel makes no day of an age and no number of a telephone. */
const sheetXml = (rows: readonly (readonly string[])[]): string =>
  `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${rows[0]?.length ?? 1}" width="24" style="1" customWidth="1"/></cols><sheetData>${rows
    .map((row) => `<row>${row.map((cell) => (cell ? `<c t="inlineStr" s="1"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>` : '<c s="1"/>')).join('')}</row>`)
    .join('')}</sheetData></worksheet>`;

function toXlsx(language: Language): Uint8Array {
  const [first, second] = SHEETS[language];
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${first}" sheetId="1" r:id="r1"/><sheet name="${second}" sheetId="2" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetXml(rowsOf(language)),
    'xl/worksheets/sheet2.xml': sheetXml(helpOf(language)),
  };
  // One date for all, so that the same table gives the same bytes.
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(XML + text)])), {mtime: '2026-01-01T12:00:00'});
}

/** The titles, between marks in the docs: what stands there is written by this script. */
const table = (): string =>
  ['| suomi | svenska | English | what to write |', '|---|---|---|---|', ...FIELDS.map((field) => `| ${LANGUAGES.map((language) => titleOf(field, language)).join(' | ')} | ${HINTS[field][2]} |`)].join('\n');

const DOCS = 'docs/feeds/sheet.md';

/** What each file should hold. */
export function templates(): ReadonlyMap<string, Uint8Array> {
  const files = LANGUAGES.flatMap((language): [string, Uint8Array][] => [
    [`${FOLDER}/${FILES[language]}.csv`, toCsv(rowsOf(language))],
    [`${FOLDER}/${FILES[language]}.xlsx`, toXlsx(language)],
  ]);
  const docs = readFileSync(DOCS, 'utf8').replace(/(<!-- columns -->\n)[^]*(\n<!-- end -->)/, (_, start: string, end: string) => start + table() + end);
  return new Map([...files, [DOCS, strToU8(docs)]]);
}

/** Files that are not as the table of columns says. */
export const stale = (): readonly string[] =>
  [...templates()].filter(([file, bytes]) => !existsSync(file) || !readFileSync(file).equals(bytes)).map(([file]) => file);

if (process.argv[1]?.endsWith('sheet-template.ts')) for (const [file, bytes] of templates()) writeFileSync(file, bytes);
