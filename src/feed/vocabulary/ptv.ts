/**
 * What the code lists of the Finnish Service Catalogue mean in our words. Codes and names: koodistot.suomi.fi,
 * `ptvserclass2`, `ptvkohderyhmat`, `ptvelti`. A class without a row of its own is read as the one above it (`P27.4` as `P27`).
 */
import type {Mapping} from './vocabulary.js';

/** Service classes, ptvserclass2. */
export const SERVICE_CLASSES: Mapping = {
  p1: 'theme/asuminen',
  p2: 'theme/rakentaminen',
  p3: 'theme/perheet audience/lapsiperheet',
  'p3.1': 'theme/perheet',
  p4: 'theme/neuvonta',
  'p4.1': 'theme/asuminen',
  'p4.2': 'theme/terveys audience/ikaihmiset',
  'p4.3': 'theme/terveys',
  'p4.4': 'theme/sairaudet audience/vammaiset',
  'p4.5': 'theme/sairaudet audience/vammaiset',
  'p4.6': 'theme/perheet',
  'p4.7': 'theme/sairaudet audience/vammaiset',
  'p4.8': 'theme/tyo audience/tyottomat',
  'p4.9': 'theme/tyo audience/nuoret',
  'p4.10': 'theme/talous',
  'p4.11': 'theme/kielet audience/maahanmuuttajat',
  'p4.12': 'theme/vertaistuki theme/vapaaehtoisuus',
  p5: 'theme/terveys',
  'p5.2': 'theme/terveys audience/lapsiperheet',
  'p5.7': 'theme/mieli theme/paihteet',
  'p5.13': 'theme/sairaudet',
  'p5.14': 'theme/terveys theme/omaishoito',
  'p5.16': 'theme/vertaistuki theme/vapaaehtoisuus',
  'p5.17': 'theme/terveys theme/neuvonta',
  'p5.20': 'theme/ruoka',
  'p5.21': 'theme/ruoka',
  p6: 'theme/tyo',
  'p6.1': 'theme/tyo audience/lapset',
  'p6.2': 'theme/tyo audience/lapset',
  'p6.3': 'theme/perheet audience/lapset',
  'p6.11': 'theme/tyo audience/yritykset',
  'p6.12': 'theme/tyo audience/yritykset',
  p7: 'theme/neuvonta',
  p8: 'theme/neuvonta',
  'p8.4': 'theme/vapaaehtoisuus',
  p9: 'theme/asiointi',
  p10: 'theme/tyo',
  'p10.6': 'theme/tyo audience/tyottomat',
  'p10.7': 'theme/tyo audience/tyottomat',
  'p10.8': 'theme/tyo theme/vertaistuki audience/tyottomat',
  p11: 'theme/tyo audience/yritykset',
  p12: 'theme/tyo audience/yritykset',
  p13: 'theme/talous',
  p14: 'theme/asiointi',
  p15: 'theme/talous',
  'p15.2': 'theme/talous audience/yritykset',
  'p15.8': 'theme/talous audience/yritykset',
  p16: 'theme/kyydit',
  p17: 'theme/luonto',
  p18: 'theme/asiointi',
  p19: 'theme/turva',
  p20: 'theme/turva',
  'p20.2': 'theme/asiointi',
  'p20.3': 'theme/asiointi',
  p21: 'theme/neuvonta',
  p22: 'theme/kielet audience/maahanmuuttajat',
  'p22.5': 'theme/asiointi',
  'p22.6': 'theme/asiointi',
  'p22.7': 'theme/asiointi',
  'p22.8': 'theme/asiointi',
  'p22.9': 'theme/asiointi',
  p23: 'theme/ymparisto',
  p24: 'theme/ymparisto',
  'p24.3': 'theme/elaimet',
  'p24.5': 'theme/elaimet',
  p25: 'theme/taide',
  'p25.5': 'theme/kohtaaminen',
  'p25.6': 'theme/usko',
  p26: 'theme/asiointi',
  'p26.3': 'theme/digi',
  p27: 'theme/liikunta',
  'p27.2': 'theme/luonto',
  'p27.3': 'theme/luonto',
  'p27.4': 'theme/luonto',
  'p27.5': 'theme/luonto',
  p28: 'theme/kohtaaminen audience/nuoret',
  'p28.3': 'theme/tyo audience/nuoret',
  'p28.4': 'theme/neuvonta audience/nuoret',
  'p28.5': 'theme/neuvonta audience/nuoret',
};

/** Target groups, ptvkohderyhmat, and the names that older data has in their place. "Citizens" says nothing to one. */
export const TARGET_GROUPS: Mapping = {
  kr1: '',
  'kr1.1': 'audience/ikaihmiset',
  'kr1.2': 'audience/lapsiperheet',
  'kr1.3': 'audience/nuoret',
  'kr1.4': 'audience/sairastuneet',
  'kr1.5': '',
  'kr1.6': 'audience/vammaiset',
  kr2: 'audience/yritykset',
  kr3: '',
  kansalaiset: '',
  ikäihmiset: 'audience/ikaihmiset',
  'lapset ja lapsiperheet': 'audience/lapsiperheet',
  nuoret: 'audience/nuoret',
  pitkäaikaissairaat: 'audience/sairastuneet',
  vammaiset: 'audience/vammaiset',
  yritykset: 'audience/yritykset',
  'yritykset ja yhteisöt': 'audience/yritykset',
  'kansainväliset yritykset': 'audience/yritykset',
  viranomaiset: '',
  lapset: 'audience/lapset',
};

/** Life events, ptvelti: who is in it. Most say nothing of whom a service is for, but are words to find it by. */
export const LIFE_EVENTS: Mapping = {
  ke5: 'audience/maahanmuuttajat',
  ke8: 'audience/tyottomat',
  ke11: 'audience/sairastuneet',
  ke13: 'audience/omaishoitajat',
};

/** Numbers of the main classes in the older addresses, `http://urn.fi/URN:NBN:fi:au:ptvl:v1211`; those below follow in order. */
const MAIN_CLASSES =
  '1001 1007 1013 1023 1038 1060 1076 1090 1095 1096 1105 1115 1120 1126 1132 1142 1152 1156 1159 1167 1171 1174 1184 1191 1198 1206 1210'
    .split(' ')
    .map(Number);

/** Numbers that are not where the order would have them. */
const MOVED: ReadonlyMap<number, string> = new Map([
  [1216, 'P23.4'],
  ...[1217, 1218, 1219, 1220, 1221, 1222].map((number, index) => [number, `P9.${index + 1}`] as const),
  ...[1164, 1165, 1166].map((number, index) => [number, `P19.${index + 4}`] as const),
  ...[1188, 1189, 1190].map((number, index) => [number, `P23.${index + 5}`] as const),
]);

const TARGET_GROUP_CODES =
  'KR1 KR1.1 KR1.2 KR1.3 KR1.4 KR1.5 KR1.6 KR2 KR2.1 KR2.2 KR2.3 KR2.4 KR2.5 KR2.6 KR2.7 KR2.8 KR3'.split(' ');

const LIFE_EVENT_CODES =
  'KE1 KE1.1 KE10 KE11 KE12 KE13 KE14 KE2 KE3 KE4 KE4.1 KE4.2 KE4.3 KE4.4 KE5 KE6 KE7 KE8 KE9'.split(' ');

function serviceClassOf(number: number): string | undefined {
  const moved = MOVED.get(number);
  if (moved || number < 1001 || number > 1215) return moved;
  const main = MAIN_CLASSES.findLastIndex((first) => first <= number);
  const below = number - (MAIN_CLASSES[main] ?? number);
  return below ? `P${main + 1}.${below}` : `P${main + 1}`;
}

/** `P27.1` of `…/ptvserclass2/code/P27.1` or `…:ptvl:v1211`, `KR1.2` of `…:ptvl:v2003`; undefined for any other address. */
export function codeOfUri(uri: string): string | undefined {
  const [, code, number] =
    /(?:\/code\/([A-Z]{1,2}\d{1,2}(?:\.\d{1,2})?)|:ptvl:v(\d{4}))$/.exec(uri.slice(0, 300)) ?? [];
  if (code || !number) return code;
  const value = Number(number);
  if (value > 3000) return LIFE_EVENT_CODES[value - 3001];
  return value > 2000 ? TARGET_GROUP_CODES[value - 2001] : serviceClassOf(value);
}
