/** Themes and audiences are those that foreign feeds are brought to as well; phenomena and sectors are the demo's own. */
import {terms as vocabulary} from '../../src/feed/vocabulary/terms.mjs';

const term = (set) => ([key, fi, sv, en]) => ({'@id': `${set}/${key}`, inDefinedTermSet: set, name: {fi, sv, en}});

const phenomena = [
  ['yksinaisyys', 'Yksinäisyys', 'Ensamhet', 'Loneliness'],
  ['jaksaminen', 'Arjessa jaksaminen', 'Att orka i vardagen', 'Coping with daily life'],
  ['liikkumattomuus', 'Liian vähäinen liikkuminen', 'För lite rörelse', 'Too little exercise'],
  ['toimeentulo', 'Niukka toimeentulo', 'Knapp utkomst', 'Low income'],
  ['digiosattomuus', 'Digipalvelujen ulkopuolelle jääminen', 'Digitalt utanförskap', 'Digital exclusion'],
  ['riippuvuus', 'Riippuvuus', 'Beroende', 'Addiction'],
  ['suru', 'Suru ja menetys', 'Sorg och förlust', 'Grief and loss'],
  ['kotoutuminen', 'Kotoutuminen', 'Integration', 'Settling in Finland'],
  ['turvattomuus', 'Turvattomuus ja väkivalta', 'Otrygghet och våld', 'Insecurity and violence'],
  ['muistimuutokset', 'Muistin muutokset', 'Minnesförändringar', 'Changes in memory'],
].map(term('phenomenon'));

const sectors = [
  ['sote', 'Sosiaali ja terveys', 'Social- och hälsoområdet', 'Social and health'],
  ['liikunta', 'Liikunta ja ulkoilu', 'Motion och friluftsliv', 'Sports and outdoors'],
  ['kulttuuri', 'Kulttuuri ja kädentaidot', 'Kultur och hantverk', 'Culture and crafts'],
  ['perhe', 'Lapset, nuoret ja perheet', 'Barn, unga och familjer', 'Children, youth and families'],
  ['kyla', 'Kylä- ja asukastoiminta', 'By- och invånarverksamhet', 'Villages and neighbourhoods'],
  ['muu', 'Muu kansalaistoiminta', 'Annan medborgarverksamhet', 'Other civic activity'],
].map(term('sector'));

/** What no association of the demo does. */
const NOT_HERE = new Set(
  ['terveys', 'asuminen', 'neuvonta', 'turva', 'ymparisto', 'usko', 'kyydit', 'vaikuttaminen', 'rakentaminen', 'asiointi']
    .map((key) => `theme/${key}`)
    .concat('audience/yritykset'),
);

export const terms = [...vocabulary.filter((known) => !NOT_HERE.has(known['@id'])), ...phenomena, ...sectors];
