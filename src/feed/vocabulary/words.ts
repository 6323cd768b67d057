import {terms} from './terms.mjs';
import type {Mapping} from './vocabulary.js';

/** Other words that people write for the terms, and for several of them. */
const MORE: Mapping = {
  avustustoiminta: 'theme/neuvonta',
  digituki: 'theme/digi',
  elokuva: 'theme/taide',
  eläinsuojelu: 'theme/elaimet',
  eläkeikäiset: 'audience/ikaihmiset',
  harrastukset: '',
  hyväntekeväisyys: 'theme/vapaaehtoisuus',
  ikääntyneet: 'audience/ikaihmiset',
  järjestötoiminta: 'theme/vaikuttaminen',
  kansainvälisyys: 'theme/kielet',
  kokkaus: 'theme/ruoka',
  kriisit: 'theme/turva',
  kulttuuri: 'theme/taide',
  käsityö: 'theme/kadentaidot',
  'lapset ja nuoret': 'audience/lapset audience/nuoret',
  'lapset, nuoret ja perheet': 'audience/lapset audience/nuoret audience/lapsiperheet',
  liikkuminen: 'theme/liikunta',
  maahanmuutto: 'theme/kielet audience/maahanmuuttajat',
  monikulttuurisuus: 'theme/kielet audience/maahanmuuttajat',
  'nuoret aikuiset': 'audience/nuoret audience/tyoikaiset',
  näyttely: 'theme/taide',
  näyttelyt: 'theme/taide',
  oikeudet: 'theme/neuvonta',
  perhe: 'theme/perheet audience/lapsiperheet',
  perheet: 'theme/perheet audience/lapsiperheet',
  päihteet: 'theme/paihteet',
  sairaus: 'theme/sairaudet',
  talkootyö: 'theme/vapaaehtoisuus',
  tanssi: 'theme/liikunta theme/taide',
  tapahtumat: '',
  ulkoilu: 'theme/luonto',
  vammaisuus: 'theme/sairaudet audience/vammaiset',
  'vapaa-aika': '',
  varhaiskasvatus: 'audience/lapset',
  verkostoituminen: 'theme/kohtaaminen',
  yhteiskunta: 'theme/vaikuttaminen',
  // Swedish.
  idrott: 'theme/liikunta',
  friluftsliv: 'theme/luonto',
  kultur: 'theme/taide',
  konst: 'theme/taide',
  sång: 'theme/musiikki',
  stödgrupp: 'theme/vertaistuki',
  volontär: 'theme/vapaaehtoisuus',
  volontärarbete: 'theme/vapaaehtoisuus',
  vuxna: 'audience/tyoikaiset',
  seniorer: 'audience/ikaihmiset',
  pensionärer: 'audience/ikaihmiset',
  familjer: 'theme/perheet audience/lapsiperheet',
  'barn och unga': 'audience/lapset audience/nuoret',
  närståendevårdare: 'audience/omaishoitajat',
  // English.
  sport: 'theme/liikunta',
  sports: 'theme/liikunta',
  culture: 'theme/taide',
  art: 'theme/taide',
  singing: 'theme/musiikki',
  outdoors: 'theme/luonto',
  adults: 'audience/tyoikaiset',
  seniors: 'audience/ikaihmiset',
  'older adults': 'audience/ikaihmiset',
  youth: 'audience/nuoret',
  teens: 'audience/nuoret',
  families: 'theme/perheet audience/lapsiperheet',
  carers: 'audience/omaishoitajat',
  immigrants: 'audience/maahanmuuttajat',
};

/** Every name and other name of a term in small letters, its id too. */
const named = terms.flatMap((term) => {
  const others: unknown[] = Object.values(('alternateName' in term && term.alternateName) || {}).flat();
  const id = term['@id'];
  return [id, ...Object.values(term.name), ...others].map((word): [string, string] => [String(word).toLowerCase(), id]);
});

/** The terms by what people call them in three languages; for feeds that name their themes in words and have no codes. */
export const WORDS: Mapping = {...Object.fromEntries(named.reverse()), ...MORE};
