/** A feed that the demo can show, in a format that is read. */
export interface Source {
  /** In the page's address: `?lahde=ptv`. */
  readonly key: string;
  /** In the folder feeds/ of the built site. */
  readonly file: string;
  /** As the format calls itself. */
  readonly format: string;
  readonly name: string;
  /** What publishes feeds of this kind. */
  readonly about: string;
}

/** The first is shown without a choice. A file of src/site/feeds is shown by a line here. */
export const SOURCES: readonly [Source, ...Source[]] = [
  {key: 'oma', file: 'keski-suomi.json', format: 'tarjotin', name: 'Oma muoto', about: 'Tarjottimen oma muoto: JSON-tiedosto, jonka kentät ovat schema.orgin'},
  {key: 'linked-events', file: 'linked-events.json', format: 'linked-events', name: 'Linked Events', about: 'Kaupunkien tapahtumarajapinta (Helsinki, Tampere, Turku, Espoo)'},
  {key: 'ptv', file: 'ptv.json', format: 'ptv', name: 'PTV', about: 'Suomi.fi-palvelutietovaranto: julkiset palvelut ja asiointikanavat'},
  {key: 'open-referral', file: 'open-referral.json', format: 'open-referral', name: 'Open Referral', about: 'HSDS: palveluhakemistojen kansainvälinen muoto'},
  {key: 'openactive', file: 'openactive.json', format: 'openactive', name: 'OpenActive', about: 'Liikuntavuorojen kansainvälinen muoto (RPDE)'},
  {key: 'schema-org', file: 'schema-org.json', format: 'schema.org', name: 'schema.org', about: 'Verkkosivulle upotettu tai erillinen JSON-LD'},
  {key: 'lahella', file: 'lahella.json', format: 'lahella', name: 'Lähellä', about: 'Lähellä.fi: järjestöjen toiminta ja vapaaehtoistehtävät'},
  {key: 'toimeksi', file: 'toimeksi.json', format: 'toimeksi', name: 'Toimeksi', about: 'Toimeksi.fi: alueellisten järjestöpalvelujen WordPress-rajapinta'},
  {key: 'taulukko', file: 'toiminta.csv', format: 'sheet', name: 'Taulukko (CSV)', about: 'Rivi toimintaa kohti, sarakkeiden nimet suomeksi: Excel tai CSV'},
  {key: 'icalendar', file: 'kalenteri.ics', format: 'icalendar', name: 'iCalendar', about: 'Kalenteritiedosto, jonka Google Kalenteri, Outlook ja useimmat verkkosivustot antavat'},
];

export const sourceOf = (key: string | null): Source => SOURCES.find((source) => source.key === key) ?? SOURCES[0];

export const addressOf = ({file}: Source): string => `./feeds/${file}`;
