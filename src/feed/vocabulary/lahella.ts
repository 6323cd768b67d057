import type {Mapping} from './vocabulary.js';

/**
 * The codes of Lähellä.fi without the two letters and `_` before them (`ht_urheilu`), for those of hobbies, of support and
 * of volunteering differ in these alone. Only the codes of hobbies are published (lahella-cli, schema.json); the others
 * are words that such a list will have.
 */
export const LAHELLA: Mapping = {
  // Themes of hobbies.
  digi_teknologia: 'theme/digi',
  hyvinvointi: 'theme/terveys',
  kansainvalisyys: 'theme/kielet',
  kulttuuri: 'theme/taide',
  kadentaidot: 'theme/kadentaidot',
  luonto: 'theme/luonto',
  pelastustoiminta: 'theme/turva',
  urheilu: 'theme/liikunta',
  uskonnot: 'theme/usko',
  vaikuttaminen: 'theme/vaikuttaminen',
  // Formats: most say nothing of what it is about.
  esitykset: 'theme/taide',
  harrastukset: '',
  kohtaamispaikka: 'theme/kohtaaminen',
  kylatoiminta: '',
  leirit: '',
  nayttelyt: 'theme/taide',
  oleskelu: 'theme/kohtaaminen',
  oppaat: '',
  ryhmat: '',
  tilaisuudet: '',
  // Themes that support and volunteering may have.
  arki: 'theme/perheet',
  asuminen: 'theme/asuminen',
  digi: 'theme/digi',
  elaimet: 'theme/elaimet',
  ikaihmiset: 'audience/ikaihmiset',
  kriisit: 'theme/turva',
  kotoutuminen: 'theme/kielet',
  lapset: 'audience/lapset',
  liikunta: 'theme/liikunta',
  maahanmuutto: 'theme/kielet audience/maahanmuuttajat',
  mielenterveys: 'theme/mieli',
  muisti: 'theme/muisti',
  musiikki: 'theme/musiikki',
  neuvonta: 'theme/neuvonta',
  nuoret: 'audience/nuoret',
  omaishoito: 'theme/omaishoito audience/omaishoitajat',
  opiskelu: 'theme/tyo',
  paihteet: 'theme/paihteet',
  perhe: 'theme/perheet audience/lapsiperheet',
  perheet: 'theme/perheet audience/lapsiperheet',
  riippuvuudet: 'theme/paihteet',
  ruoka: 'theme/ruoka',
  ruoka_apu: 'theme/ruoka',
  sairaudet: 'theme/sairaudet audience/sairastuneet',
  talous: 'theme/talous',
  terveys: 'theme/terveys',
  tyo: 'theme/tyo',
  turvallisuus: 'theme/turva',
  vammaisuus: 'theme/sairaudet audience/vammaiset',
  vertaistuki: 'theme/vertaistuki',
  ymparisto: 'theme/ymparisto',
  // Kinds of activity.
  'type/hobby': '',
  'type/support': '',
  'type/voluntary': 'theme/vapaaehtoisuus',
  // Whom it is for; ages are ranges of years, or the names that the form shows.
  'gender/gender': '',
  'gender/any': '',
  'gender/male': 'audience/miehet',
  'gender/female': 'audience/naiset',
  any: 'audience/kaikki',
  baby: 'audience/lapset',
  child: 'audience/lapset',
  schoolage: 'audience/lapset',
  young: 'audience/nuoret',
  youngadult: 'audience/nuoret audience/tyoikaiset',
  adult: 'audience/tyoikaiset',
  elderly: 'audience/ikaihmiset',
};

/** Names of the codes that the common vocabulary has no word for. */
export const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  maanpuolustus: {fi: 'Maanpuolustus', sv: 'Försvar', en: 'National defence'},
};

/** The ages of each group by its name in the form. */
export const AGE_GROUPS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  baby: [0, 1],
  child: [2, 6],
  schoolage: [7, 12],
  young: [13, 17],
  youngadult: [18, 29],
  adult: [30, 64],
  elderly: [65, 99],
};

export const ACCESSIBILITY: Mapping = {
  ac_unknow: '',
  ac_unknown: '',
  ac_wheelchair: 'wheelchair',
  ac_rollator: 'rollator',
  ac_inductionloop: 'inductionLoop',
  ac_itoilet: 'accessibleToilet',
  ac_parking: 'parking',
};

/** How one takes part: the types of a channel. */
export const CHANNELS: Mapping = {place: 'onsite', online: 'online', phone: 'phone', hybrid: 'mixed'};

/** Languages whose code is no language tag: `fisl` is Finnish Sign Language. */
export const LANGUAGES: Readonly<Record<string, string>> = {fisl: 'fse'};
