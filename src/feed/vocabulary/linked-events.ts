/**
 * Keywords of Linked Events: concepts of YSO (`p916` is http://www.yso.fi/onto/yso/p916), and words of the cities' own. Ids and
 * their names are facts of https://finto.fi, of the keyword sets in https://github.com/City-of-Helsinki/linkedevents
 * (events/management/commands) and of what Helsinki's own sites group. A keyword that is not here is looked up by its names.
 */
import {SCHEMA_ORG} from './schema-org.js';
import type {Mapping} from './vocabulary.js';
import {WORDS} from './words.js';

const GROUPS: readonly (readonly [ids: string, keywords: string])[] = [
  [
    'theme/liikunta',
    // Exercise and sports as such, guided exercise.
    'p916 p965 p17018 p1963 p9824 p26619 p13035 p2041 p3093 p915 p1884 p3111 p6433 p7858 p13335 p19453 p21559 p27829 p7071 ' +
      'kulke:710 kulke:634 kultus:26 matko:liikunta tsl:p7 ' +
      // Kinds of sports and where they are done.
      'p6409 p8781 p6408 p16554 p18081 p1928 p13638 p16791 p25200 p934 p935 p1120 p2712 p9087 p9088 p28285 p10409 p12078 p2239 ' +
      'p36670 p22509 p14113 p6963 p15427 p18388 p10256 p4330 p9415 p17551 p17887 p17975 p11029 p11094 p1244 p1245 p10154 p15818 p8504 p3413 ' +
      'p86 p398 p3706 p18572 p39441 p39445',
  ],
  ['theme/luonto', 'p2771 p13084 p25261 p1101 p1102 p1103 p4058 p4858 p5349 p5350 p5454 p10784 p12075 p12441 p17728 p25338 p143 p21435 tsl:p8'],
  [
    'theme/musiikki',
    'p1808 p11185 p2371 p10871 p20421 p2969 p23171 p27962 p18718 p18434 p15521 p13408 p29932 p768 p2841 p30071 p21510 p22439 ' +
      'kulke:31 kulke:348 kulke:77 kultus:17 matko:musiikki helmet:11835 tsl:p9 tsl:p43',
  ],
  ['theme/musiikki theme/taide', 'p9058 p11693'],
  [
    'theme/liikunta theme/taide',
    'p1278 p6283 p10105 p3984 p25118 p10218 p21524 p37874 p14614 p3046 p27970 p22047 kulke:32 kulke:350 kulke:723 kulke:83 matko:tanssi',
  ],
  [
    'theme/taide',
    // Culture, theatre, circus, museums and exhibitions.
    'p2851 p360 p2850 p2625 p27886 p2315 p16164 p27769 p5007 p9380 p4934 p5121 p6889 p8144 p9592 p9593 p23756 ' +
      'kulke:33 kulke:84 kulke:51 kulke:351 kultus:16 matko:teatteri matko:museo tsl:p11 helfi:12 ' +
      // Pictures and films, comics.
      'p2739 p8883 p8884 p695 p1148 p38773 p1235 p16327 p973 p9731 p1979 p10649 p2699 p16866 ' +
      'kulke:30 kulke:218 kulke:630 kulke:73 kulke:81 kulke:29 kulke:87 kulke:205 kultus:23 matko:elokuva tsl:p5 ' +
      // Literature, reading, libraries.
      'p8113 p7969 p11406 p14710 p2787 p21160 kulke:104 kulke:206 kultus:18 helmet:11193 helsinki:agjffvmzeu tsl:p4',
  ],
  ['theme/kadentaidot', 'p4923 p485 p8630 p8631 p1420 p3910 p20136 p10066 kulke:668 kulke:72 tsl:p6'],
  ['theme/vertaistuki', 'p12878 p12877'],
  ['theme/mieli audience/sairastuneet', 'p12297'],
  ['theme/paihteet', 'p23886'],
  ['theme/muisti', 'helsinki:agifbfhi2e'],
  ['theme/omaishoito audience/omaishoitajat', 'helsinki:aflfbatkwe'],
  ['theme/sairaudet', 'p1943 p28757'],
  ['theme/ruoka', 'p3670 p367 p5529 p28276 p2846 p4865 matko:ruoka tsl:p10'],
  ['theme/digi', 'helsinki:aflfbatker p37943'],
  ['theme/kielet', 'p556 p38117 p8856 p12469 p24061 p10163 p10647 helsinki:agjffu7tgq helmet:11733 tsl:p3'],
  // Conversation, clubs, games that are played together.
  ['theme/kohtaaminen', 'p14004 p7642 p7641 p6062 p2758 p21628 p17281 p22610 p4295 p14483 p39492 helmet:11687 tsl:p1 tsl:p13 tsl:p40'],
  ['theme/tyo', 'p1810 p2630 helfi:11'],
  ['theme/tyo audience/yritykset', 'p1181 p1182'],
  ['theme/elaimet', 'p2023 p39417 tsl:p2'],
  ['theme/terveys', 'p2762 p1947 helfi:9'],
  ['theme/asuminen', 'p1797'],
  ['theme/asuminen theme/ymparisto', 'helfi:13'],
  ['theme/turva', 'p7349'],
  ['theme/ymparisto', 'p6033'],
  ['theme/kyydit', 'p3466 helfi:10'],
  // Influence, decisions, the planning of towns, associations at work.
  ['theme/vaikuttaminen', 'p1657 p5164 p8743 p8270 p4785 helfi:8'],
  ['theme/rakentaminen', 'p3673'],
  ['audience/lapset', 'p4354 p12262 p16485 p316 p8105 p1650 p2183 p21828 p2357 p6911 p6914 p6915 kulke:105 kulke:355 helmet:10670'],
  ['audience/nuoret', 'p11617 p1925 p4806 p15327 p17790 p21292 p25948 p29165 p38262 helfi:2 kulke:734 espoo:a3 espoo_le:aggh5gwmm4'],
  ['audience/nuoret audience/tyoikaiset', 'p15979 p16486'],
  ['audience/lapsiperheet', 'p13050 p4363 p20513 p15937 p4074 p5627 p27540 p2260 kulke:747 espoo:a1 espoo_le:aggh5gwmlm'],
  ['audience/lapset audience/lapsiperheet', 'helfi:1 helmet:10595'],
  ['audience/tyoikaiset', 'p5590 kulke:613'],
  ['audience/ikaihmiset', 'p2433 p2208 p5056 p6448 p12787 p13440 p20755 p25147 p23544 helfi:5 kulke:354 helmet:12023 espoo:a4'],
  ['audience/vammaiset', 'p7179 p78 p10060 p3048 p17354 p25158 p28565 helfi:4 kulke:614 espoo:a5 espoo:a6'],
  ['audience/maahanmuuttajat', 'p6165 helfi:3'],
  ['audience/tyottomat', 'p9607 espoo:a7'],
  ['audience/miehet', 'p8173'],
  ['audience/naiset', 'p16991'],
  ['audience/yritykset', 'p1178 p3128 p1393 p20482 helfi:6 helfi:7 helmet:10593 helmet:10677'],
  // How it is held and not what it is about: lectures, workshops, guidance, fairs, festivals, taking part, hobbies, events, tourists.
  ['', 'p15875 p19245 p2149 p4892 p9376 p1304 p38203 p10727 p26626 p2901 p9270 p15238 p2108 p16596 kulke:732 tsl:p14 espoo:a2'],
];

const idOf = (keyword: string): string => (keyword.includes(':') ? keyword : `yso:${keyword}`);

export const LINKED_EVENTS: Mapping = {
  ...WORDS,
  ...SCHEMA_ORG,
  ...Object.fromEntries(GROUPS.flatMap(([ids, keywords]) => keywords.split(' ').map((keyword) => [idOf(keyword), ids] as const))),
};
