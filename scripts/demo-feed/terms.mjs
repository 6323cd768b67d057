/** Themes, audiences, phenomena and sectors. `sameAs` only where the concept of YSO is the same. */

const YSO = 'http://www.yso.fi/onto/yso/';

const term = (set) => ([key, fi, sv, en, also = [], yso]) => ({
  '@id': `${set}/${key}`,
  inDefinedTermSet: set,
  name: {fi, sv, en},
  ...(also.length && {alternateName: {fi: also}}),
  ...(yso && {sameAs: YSO + yso}),
});

const themes = [
  ['liikunta', 'Liikunta', 'Motion', 'Exercise', ['urheilu', 'kuntoilu', 'jumppa'], 'p916'],
  ['luonto', 'Luonto ja ulkoilu', 'Natur och friluftsliv', 'Nature and outdoors', ['retkeily', 'eräily']],
  ['musiikki', 'Musiikki', 'Musik', 'Music', ['laulaminen', 'soittaminen'], 'p1808'],
  ['taide', 'Taide ja kulttuuri', 'Konst och kultur', 'Arts and culture', ['teatteri', 'kirjallisuus'], 'p2851'],
  ['kadentaidot', 'Kädentaidot', 'Handarbete', 'Crafts', ['käsityöt', 'askartelu', 'puutyöt']],
  ['vertaistuki', 'Vertaistuki', 'Kamratstöd', 'Peer support', ['tukiryhmä', 'keskusteluryhmä']],
  ['mieli', 'Mielen hyvinvointi', 'Psykiskt välbefinnande', 'Mental wellbeing', ['mielenterveys', 'masennus', 'ahdistus']],
  ['muisti', 'Muisti', 'Minne', 'Memory', ['muistisairaus', 'dementia']],
  ['sairaudet', 'Sairaudet ja toimintakyky', 'Sjukdomar och funktionsförmåga', 'Illness and disability', ['pitkäaikaissairaus', 'vamma', 'kuntoutus']],
  ['omaishoito', 'Omaishoito', 'Närståendevård', 'Family caring', ['omaishoitaja', 'läheinen']],
  ['paihteet', 'Päihteet ja riippuvuudet', 'Rusmedel och beroenden', 'Substances and addictions', ['toipuminen', 'alkoholi', 'peliongelma']],
  ['perheet', 'Perheiden arki', 'Familjens vardag', 'Family life', ['perhekahvila', 'vanhemmuus']],
  ['talous', 'Raha ja velat', 'Pengar och skulder', 'Money and debt', ['velkaneuvonta', 'talousneuvonta', 'toimeentulo']],
  ['ruoka', 'Ruoka', 'Mat', 'Food', ['ruoka-apu', 'yhteisruokailu', 'hävikkiruoka']],
  ['digi', 'Digitaidot', 'Digitala färdigheter', 'Digital skills', ['tietokone', 'älypuhelin', 'verkkopankki']],
  ['kielet', 'Kielet ja kotoutuminen', 'Språk och integration', 'Languages and integration', ['suomen kieli', 'kielikahvila']],
  ['kohtaaminen', 'Kohtaamispaikat', 'Mötesplatser', 'Meeting places', ['avoin olohuone', 'kahvila']],
  ['vapaaehtoisuus', 'Vapaaehtoistoiminta', 'Frivilligverksamhet', 'Volunteering', ['talkoot', 'vapaaehtoistyö']],
  ['tyo', 'Työ ja opiskelu', 'Arbete och studier', 'Work and study', ['työnhaku', 'työpaja']],
  ['elaimet', 'Eläimet', 'Djur', 'Animals', ['koira', 'hevonen']],
].map(term('theme'));

const audiences = [
  ['lapset', 'Lapset', 'Barn', 'Children', [], 'p4354'],
  ['nuoret', 'Nuoret', 'Unga', 'Young people', [], 'p11617'],
  ['lapsiperheet', 'Lapsiperheet', 'Barnfamiljer', 'Families with children', [], 'p13050'],
  ['tyoikaiset', 'Työikäiset', 'Vuxna i arbetsför ålder', 'Working-age adults', ['aikuiset']],
  ['ikaihmiset', 'Ikäihmiset', 'Äldre', 'Older people', ['seniorit', 'eläkeläiset', 'vanhukset'], 'p2433'],
  ['omaishoitajat', 'Omaishoitajat ja läheiset', 'Närståendevårdare och närstående', 'Carers and relatives', ['omaiset']],
  ['vammaiset', 'Vammaiset ihmiset', 'Personer med funktionsnedsättning', 'Disabled people', ['kehitysvammaiset'], 'p7179'],
  ['maahanmuuttajat', 'Maahan muuttaneet', 'Invandrare', 'Immigrants', ['maahanmuuttajat', 'pakolaiset'], 'p6165'],
  ['tyottomat', 'Työtä vailla olevat', 'Arbetssökande', 'People out of work', ['työttömät', 'työnhakijat']],
  ['sairastuneet', 'Sairastuneet', 'Personer med sjukdom', 'People with an illness', ['potilaat']],
  ['miehet', 'Miehet', 'Män', 'Men'],
  ['naiset', 'Naiset', 'Kvinnor', 'Women'],
  ['kaikki', 'Kaikki', 'Alla', 'Everyone', ['kaikenikäiset']],
].map(term('audience'));

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

export const terms = [...themes, ...audiences, ...phenomena, ...sectors];
