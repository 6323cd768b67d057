import {find} from '../../lib/find.js';

/** What the columns of a sheet are called in three languages: the first name is that of the template, the others are read too. */
type Names = readonly [fi: string, sv: string, en: string];

/** Name and other names of a column, between `|`. */
const TABLE = {
  name: [
    'nimi|otsikko|toiminnan nimi|tapahtuman nimi|toiminta|tapahtuma',
    'namn|rubrik|titel|evenemang|verksamhet',
    'name|title|activity|event',
  ],
  summary: ['tiivistelmä|lyhyt kuvaus', 'sammanfattning|kort beskrivning', 'summary|short description|service summary'],
  description: [
    'kuvaus|esittely|sisältö|lisätiedot|lisätietoja',
    'beskrivning|innehåll|tilläggsuppgifter',
    'description|details|information',
  ],
  organization: [
    'järjestö|järjestäjä|yhdistys|organisaatio|toimija',
    'arrangör|organisation|förening',
    'organization|organisation|organizer|organiser|association|provider',
  ],
  municipality: [
    'kunta|paikkakunta|kaupunki|alue|kuntakoodi|kuntanumero',
    'kommun|ort|stad|kommunkod',
    'municipality|town|city|area|municipality code',
  ],
  place: ['paikka|paikan nimi|pitopaikka|tapahtumapaikka|tila', 'plats|platsens namn|lokal', 'place|venue|location'],
  street: [
    'katuosoite|osoite|lähiosoite|käyntiosoite',
    'gatuadress|adress|besöksadress',
    'street address|address|street',
  ],
  postalCode: ['postinumero', 'postnummer', 'postal code|postcode|zip'],
  latitude: ['leveysaste|lat', 'latitud', 'latitude'],
  longitude: ['pituusaste|lon|lng', 'longitud', 'longitude'],
  theme: [
    'aihe|aiheet|teema|teemat|aihepiiri|luokka|kategoria|asiasanat',
    'ämne|ämnen|tema|teman|kategori',
    'theme|themes|topic|topics|category|categories|keywords',
  ],
  audience: [
    'kenelle|kohderyhmä|kohderyhmät',
    'för vem|målgrupp|målgrupper',
    'for whom|audience|target group|target groups',
  ],
  ages: ['ikä|iät|ikäryhmä|ikäraja', 'ålder|åldersgrupp', 'age|ages|age group'],
  price: ['hinta|maksu|pääsymaksu|hinnat', 'pris|avgift|inträde', 'price|fee|cost'],
  free: ['maksuton|ilmainen', 'avgiftsfri|gratis', 'free|free of charge'],
  language: ['kieli|kielet', 'språk', 'language|languages'],
  mode: ['osallistumistapa|toteutustapa', 'sätt att delta|deltagande', 'how to take part|attendance mode|mode'],
  date: ['päivä|päivämäärä|päivät|pvm|ajankohta', 'datum|dag|dagar', 'date|dates|day'],
  weekday: ['viikonpäivä|viikonpäivät', 'veckodag|veckodagar', 'weekday|weekdays|day of week'],
  start: [
    'alkaa|alku|alkupäivä|alkamispäivä|alkamisaika|aloituspäivä',
    'börjar|start|startdatum|begynnelsedag',
    'starts|start|start date|start time|begins',
  ],
  end: [
    'päättyy|loppuu|loppu|loppupäivä|päättymispäivä|päättymisaika',
    'slutar|slut|slutdatum',
    'ends|end|end date|end time',
  ],
  hours: [
    'kellonaika|klo|kello|aika|aukioloajat|aukiolo',
    'klockslag|kl|tid|öppettider',
    'time|times|hours|opening hours',
  ],
  repeats: ['toistuu|toistuvuus', 'upprepas|upprepning', 'repeats|repeat|recurrence'],
  except: ['ei näinä päivinä|tauot|poikkeuspäivät', 'inte dessa dagar|uppehåll', 'not on these days|except|exceptions'],
  registration: [
    'ilmoittautuminen|ilmoittautumislinkki',
    'anmälan|anmälningslänk',
    'registration|sign up|registration link',
  ],
  registrationCloses: [
    'ilmoittautuminen päättyy|viimeinen ilmoittautumispäivä',
    'anmälan slutar|sista anmälningsdag',
    'registration ends|registration closes',
  ],
  contact: ['yhteyshenkilö|yhteystiedot|yhteystieto', 'kontaktperson|kontaktuppgifter', 'contact|contact person'],
  telephone: ['puhelin|puhelinnumero|puh', 'telefon|telefonnummer', 'phone|telephone|phone number'],
  email: ['sähköposti|sähköpostiosoite|s posti|meili', 'e post|e postadress', 'e mail'],
  url: [
    'verkkosivu|verkkosivut|kotisivu|kotisivut|www|linkki|nettisivu',
    'webbplats|webbsida|hemsida|länk',
    'website|web page|url|link|homepage',
  ],
  onlineUrl: ['etälinkki|etäosoite', 'distanslänk', 'online link'],
  accessibility: ['esteettömyys|saavutettavuus', 'tillgänglighet', 'accessibility'],
  volunteering: [
    'vapaaehtoistehtävä|vapaaehtoistyö|vapaaehtoistoiminta',
    'frivilliguppdrag|frivilligarbete',
    'volunteering',
  ],
  cancelled: ['peruttu|peruutettu', 'inställt|inställd', 'cancelled|canceled'],
  image: ['kuva|kuvan osoite', 'bild|bildens adress', 'image|picture'],
  id: ['tunniste|tunnus', 'beteckning', 'id|identifier'],
} as const satisfies Record<string, Names>;

export type Field = keyof typeof TABLE;

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const FIELDS = Object.keys(TABLE) as readonly Field[];

/** What a column is called in the template. */
export const titleOf = (field: Field, language: Language): string =>
  TABLE[field][LANGUAGES.indexOf(language)]?.split('|')[0] ?? field;

/** What is the same however it is written: `Sähköposti-osoite`, `start_date`, `Klo.` */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '');

const BY_NAME: ReadonlyMap<string, readonly [Field, Language]> = new Map(
  FIELDS.flatMap((field) =>
    TABLE[field].flatMap((names, at) =>
      names.split('|').map((name): [string, [Field, Language]] => [fold(name), [field, LANGUAGES[at] ?? 'fi']]),
    ),
  )
    // Of two columns that share a name (`start`), the first in the table keeps it.
    .reverse(),
);

/** What stands after a name for its language: `nimi (sv)`, `name_sv`, `nimi ruotsiksi`. */
const IN_LANGUAGE: readonly (readonly [RegExp, Language])[] = [
  [/[\s_.(:-]+(?:fi|suomeksi|suomi|på finska|finska|in finnish|finnish)\)?\s*$/i, 'fi'],
  [/[\s_.(:-]+(?:sv|se|ruotsiksi|ruotsi|på svenska|svenska|in swedish|swedish)\)?\s*$/i, 'sv'],
  [/[\s_.(:-]+(?:en|englanniksi|englanti|på engelska|engelska|in english|english)\)?\s*$/i, 'en'],
];

export interface Column {
  readonly index: number;
  /** As it is written in the sheet. */
  readonly title: string;
  readonly field: Field;
  /** Of its texts, where the title says one. */
  readonly language?: Language;
  /** That its title is written in. */
  readonly titleLanguage: Language;
}

function readTitle(title: string, index: number): Column | undefined {
  const whole = title.slice(0, 100);
  const known = BY_NAME.get(fold(whole));
  if (known) return {index, title: whole, field: known[0], titleLanguage: known[1]};
  const [ending, language] = find(IN_LANGUAGE, ([pattern]) => pattern.test(whole)) ?? [];
  const named = ending && BY_NAME.get(fold(whole.replace(ending, '')));
  return named && {index, title: whole, field: named[0], language, titleLanguage: named[1]};
}

/** These alone make no list of activities: any list of people has them. */
const SAYS_LITTLE = new Set<Field>(['name', 'id', 'telephone', 'email', 'url', 'contact', 'image']);

/** Tables of Open Referral refer to each other, and have names of their own for what an association is. */
const OF_HSDS =
  /^(?:(?:organi[sz]ation|service|location|program|taxonomy|parent)s?_?(?:uu)?id|alternate_name|tax_(?:status|id)|legal_status|year_incorporated)$/i;

/** The columns of ours in a row of titles; none when it is no header of such a sheet. */
export function readHeader(titles: readonly string[]): readonly Column[] {
  const columns = titles.map((title, index) => readTitle(title.trim(), index)).filter((column) => column !== undefined);
  const isOurs = columns.some(({field}) => field === 'name') && columns.some(({field}) => !SAYS_LITTLE.has(field));
  return isOurs && !titles.some((title) => OF_HSDS.test(title.trim())) ? columns : [];
}
