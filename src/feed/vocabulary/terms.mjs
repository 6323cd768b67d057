/**
 * The themes and audiences that every feed is brought to: one name for one thing on all sites. `sameAs` only where the concept of
 * YSO is the same. Not TypeScript, because the script of the demo feed reads it in plain Node.
 */

const YSO = 'http://www.yso.fi/onto/yso/';

/**
 * @param {'theme' | 'audience'} set
 * @param {string} key
 * @param {readonly [fi: string, sv: string, en: string]} names
 * @param {readonly string[]} [alsoFi] other words for it
 * @param {string} [yso]
 */
const term = (set, key, [fi, sv, en], alsoFi, yso) => ({
  '@id': `${set}/${key}`,
  inDefinedTermSet: set,
  name: {fi, sv, en},
  ...(alsoFi && {alternateName: {fi: alsoFi}}),
  ...(yso && {sameAs: YSO + yso}),
});

export const terms = [
  term('theme', 'liikunta', ['Liikunta', 'Motion', 'Exercise'], ['urheilu', 'kuntoilu', 'jumppa'], 'p916'),
  term('theme', 'luonto', ['Luonto ja ulkoilu', 'Natur och friluftsliv', 'Nature and outdoors'], ['retkeily', 'eräily']),
  term('theme', 'musiikki', ['Musiikki', 'Musik', 'Music'], ['laulaminen', 'soittaminen'], 'p1808'),
  term('theme', 'taide', ['Taide ja kulttuuri', 'Konst och kultur', 'Arts and culture'], ['teatteri', 'kirjallisuus'], 'p2851'),
  term('theme', 'kadentaidot', ['Kädentaidot', 'Handarbete', 'Crafts'], ['käsityöt', 'askartelu', 'puutyöt']),
  term('theme', 'vertaistuki', ['Vertaistuki', 'Kamratstöd', 'Peer support'], ['tukiryhmä', 'keskusteluryhmä']),
  term('theme', 'mieli', ['Mielen hyvinvointi', 'Psykiskt välbefinnande', 'Mental wellbeing'], ['mielenterveys', 'masennus', 'ahdistus']),
  term('theme', 'muisti', ['Muisti', 'Minne', 'Memory'], ['muistisairaus', 'dementia']),
  term('theme', 'sairaudet', ['Sairaudet ja toimintakyky', 'Sjukdomar och funktionsförmåga', 'Illness and disability'], ['pitkäaikaissairaus', 'vamma', 'kuntoutus']),
  term('theme', 'omaishoito', ['Omaishoito', 'Närståendevård', 'Family caring'], ['omaishoitaja', 'läheinen']),
  term('theme', 'paihteet', ['Päihteet ja riippuvuudet', 'Rusmedel och beroenden', 'Substances and addictions'], ['toipuminen', 'alkoholi', 'peliongelma']),
  term('theme', 'perheet', ['Perheiden arki', 'Familjens vardag', 'Family life'], ['perhekahvila', 'vanhemmuus']),
  term('theme', 'talous', ['Raha ja velat', 'Pengar och skulder', 'Money and debt'], ['velkaneuvonta', 'talousneuvonta', 'toimeentulo']),
  term('theme', 'ruoka', ['Ruoka', 'Mat', 'Food'], ['ruoka-apu', 'yhteisruokailu', 'hävikkiruoka']),
  term('theme', 'digi', ['Digitaidot', 'Digitala färdigheter', 'Digital skills'], ['tietokone', 'älypuhelin', 'verkkopankki']),
  term('theme', 'kielet', ['Kielet ja kotoutuminen', 'Språk och integration', 'Languages and integration'], ['suomen kieli', 'kielikahvila']),
  term('theme', 'kohtaaminen', ['Kohtaamispaikat', 'Mötesplatser', 'Meeting places'], ['avoin olohuone', 'kahvila']),
  term('theme', 'vapaaehtoisuus', ['Vapaaehtoistoiminta', 'Frivilligverksamhet', 'Volunteering'], ['talkoot', 'vapaaehtoistyö']),
  term('theme', 'tyo', ['Työ ja opiskelu', 'Arbete och studier', 'Work and study'], ['työnhaku', 'työpaja']),
  term('theme', 'elaimet', ['Eläimet', 'Djur', 'Animals'], ['koira', 'hevonen']),
  term('theme', 'terveys', ['Terveys', 'Hälsa', 'Health'], ['terveydenhuolto', 'hyvinvointi']),
  term('theme', 'asuminen', ['Asuminen', 'Boende', 'Housing'], ['asunto', 'vuokra', 'asunnottomuus']),
  term('theme', 'neuvonta', ['Neuvonta ja oikeudet', 'Rådgivning och rättigheter', 'Advice and rights'], ['palveluohjaus', 'oikeusapu', 'neuvontapalvelu']),
  term('theme', 'turva', ['Turvallisuus ja kriisit', 'Trygghet och kriser', 'Safety and crises'], ['kriisiapu', 'väkivalta', 'turvakoti']),
  term('theme', 'ymparisto', ['Ympäristö', 'Miljö', 'Environment'], ['luonnonsuojelu', 'kierrätys']),
  term('theme', 'usko', ['Hengellinen toiminta', 'Andlig verksamhet', 'Faith and spirituality'], ['seurakunta', 'uskonto']),
  term('theme', 'kyydit', ['Kyydit ja liikkuminen', 'Skjuts och transport', 'Transport'], ['kuljetus', 'saattoapu']),
  term('theme', 'vaikuttaminen', ['Vaikuttaminen', 'Samhällspåverkan', 'Civic engagement'], ['yhdistystoiminta', 'kansalaistoiminta']),
  term('theme', 'rakentaminen', ['Rakentaminen ja kiinteistöt', 'Byggande och fastigheter', 'Building and property'], ['rakennuslupa', 'kaavoitus', 'tontti']),
  term('theme', 'asiointi', ['Asiointi ja luvat', 'Ärenden och tillstånd', 'Official matters and permits'], ['lupa', 'ilmoitus', 'verotus']),
  term('audience', 'lapset', ['Lapset', 'Barn', 'Children'], undefined, 'p4354'),
  term('audience', 'nuoret', ['Nuoret', 'Unga', 'Young people'], undefined, 'p11617'),
  term('audience', 'lapsiperheet', ['Lapsiperheet', 'Barnfamiljer', 'Families with children'], undefined, 'p13050'),
  term('audience', 'tyoikaiset', ['Työikäiset', 'Vuxna i arbetsför ålder', 'Working-age adults'], ['aikuiset']),
  term('audience', 'ikaihmiset', ['Ikäihmiset', 'Äldre', 'Older people'], ['seniorit', 'eläkeläiset', 'vanhukset'], 'p2433'),
  term('audience', 'omaishoitajat', ['Omaishoitajat ja läheiset', 'Närståendevårdare och närstående', 'Carers and relatives'], ['omaiset']),
  term('audience', 'vammaiset', ['Vammaiset ihmiset', 'Personer med funktionsnedsättning', 'Disabled people'], ['kehitysvammaiset'], 'p7179'),
  term('audience', 'maahanmuuttajat', ['Maahan muuttaneet', 'Invandrare', 'Immigrants'], ['maahanmuuttajat', 'pakolaiset'], 'p6165'),
  term('audience', 'tyottomat', ['Työtä vailla olevat', 'Arbetssökande', 'People out of work'], ['työttömät', 'työnhakijat']),
  term('audience', 'sairastuneet', ['Sairastuneet', 'Personer med sjukdom', 'People with an illness'], ['potilaat']),
  term('audience', 'miehet', ['Miehet', 'Män', 'Men']),
  term('audience', 'naiset', ['Naiset', 'Kvinnor', 'Women']),
  term('audience', 'yritykset', ['Yritykset ja yhteisöt', 'Företag och samfund', 'Businesses and organisations'], ['yrittäjät', 'yhdistykset']),
  term('audience', 'kaikki', ['Kaikki', 'Alla', 'Everyone'], ['kaikenikäiset']),
];
