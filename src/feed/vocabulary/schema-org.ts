/**
 * Words that publishers of JSON-LD use for themes and groups of people, in small letters, in Finnish, Swedish and English;
 * our own names of them, their other names and their concepts of YSO are added.
 */
import {terms} from './terms.mjs';
import type {Mapping} from './vocabulary.js';

const GROUPS: readonly (readonly [ids: string, words: string])[] = [
  [
    'theme/liikunta',
    'urheilu; idrott; sport; sports; fitness; physical activity; jooga; yoga; jumppa; gymnastik; tanssi; dans; dance; uinti; simning; swimming; ' +
      'jalkapallo; fotboll; football; kuntoilu; sportsevent; hyvinvointi ja liikunta; liikunta ja urheilu; vesijumppa; kävely; promenad',
  ],
  [
    'theme/luonto',
    'ulkoilu; retkeily; friluftsliv; outdoors; outdoor; nature; hiking; vandring; luonto; natur; metsä; skog; linnut',
  ],
  [
    'theme/musiikki',
    'konsertti; konsert; concert; concerts; laulu; sång; singing; kuoro; kör; choir; musicevent; live music; musiikki ja konsertit',
  ],
  [
    'theme/taide',
    'kulttuuri; kultur; culture; taide; konst; art; arts; teatteri; teater; theatre; theater; näyttely; utställning; exhibition; kirjallisuus; ' +
      'litteratur; literature; elokuva; film; movies; cinema; museo; museum; danceevent; theaterevent; visualartsevent; exhibitionevent; ' +
      'literaryevent; comedyevent; screeningevent; performingartsevent',
  ],
  [
    'theme/kadentaidot',
    'käsityö; käsityöt; slöjd; hantverk; handicraft; craft; diy; askartelu; pyssel; neulonta; ompelu; puutyö',
  ],
  [
    'theme/vertaistuki',
    'vertaistoiminta; vertaisryhmä; kamratgrupp; självhjälp; support group; peer group; vertaistapaaminen',
  ],
  ['theme/mieli', 'mielenterveys; mental hälsa; mental health; psykisk hälsa; mielen hyvinvointi; mindfulness'],
  ['theme/muisti', 'muistisairaudet; minnessjukdomar; dementia; alzheimer; muistikahvila'],
  [
    'theme/sairaudet',
    'sairaus; sjukdom; illness; vammaisuus; funktionsnedsättning; disability; kuntoutus; rehabilitering; rehabilitation; diabetes; syöpä',
  ],
  ['theme/omaishoito', 'omaishoito; närståendevård; caregiving; carers; omaiset'],
  ['theme/paihteet', 'päihteet; rusmedel; substance abuse; addiction; toipuminen; päihdetyö'],
  ['theme/perheet', 'perhe; familj; family; families; vanhemmuus; föräldraskap; parenting; perhekerho; perhekahvila'],
  ['theme/talous', 'talous; ekonomi; economy; velka; skuld; debt; money'],
  ['theme/ruoka', 'ruoka; mat; food; kokkaus; matlagning; cooking; foodevent; ruoka-apu'],
  ['theme/digi', 'digi; digital; digituki; digistöd; it; tietotekniikka; computers; technology'],
  [
    'theme/kielet',
    'kieli; språk; language; languages; kotoutuminen; integration; kielikahvila; språkcafé; maahanmuutto',
  ],
  ['theme/kohtaaminen', 'kohtaamispaikka; mötesplats; meeting place; kahvila; café; olohuone; yhdessäolo; socialevent'],
  [
    'theme/vapaaehtoisuus',
    'vapaaehtoistyö; vapaaehtoistoiminta; frivilligarbete; frivillighet; volunteer; volunteering; talkoot',
  ],
  [
    'theme/tyo',
    'työ; arbete; jobb; work; jobs; opiskelu; studier; education; koulutus; utbildning; ura; karriär; educationevent',
  ],
  ['theme/elaimet', 'eläin; eläimet; djur; animals; koirat; hundar; dogs; hevoset'],
  ['theme/terveys', 'terveys; hälsa; health; hyvinvointi; välmående; wellbeing; wellness; terveyspalvelut'],
  ['theme/asuminen', 'asuminen; boende; housing; asunnot'],
  [
    'theme/neuvonta',
    'neuvonta; rådgivning; advice; counselling; counseling; ohjaus; oikeusapu; legal aid; governmentservice',
  ],
  ['theme/turva', 'turvallisuus; säkerhet; safety; kriisi; kris; crisis; väkivalta; violence'],
  ['theme/ymparisto', 'ympäristö; miljö; environment; kierrätys; återvinning; recycling; kestävä kehitys; ilmasto'],
  ['theme/usko', 'uskonto; religion; seurakunta; församling; church; kirkko'],
  ['theme/kyydit', 'liikenne; trafik; transport; kuljetus'],
  [
    'audience/lapset',
    'lapsi; lapset; barn; child; children; kids; children (age groups); lapset (ikäryhmät); barn (åldersgrupper); childrensevent; for kids; lapsille',
  ],
  ['audience/nuoret', 'nuori; nuoret; ungdom; ungdomar; unga; youth; teens; teenagers; young people; nuorille'],
  [
    'audience/lapsiperheet',
    'lapsiperhe; perheet; barnfamiljer; families with children; koko perhe; hela familjen; whole family; koko perheelle',
  ],
  ['audience/tyoikaiset', 'aikuiset; vuxna; adults; adult; työikäiset'],
  [
    'audience/ikaihmiset',
    'seniorit; seniorer; seniors; senior; vanhukset; ikääntyneet; eläkeläiset; pensionärer; elderly; older adults; older people; ikäihmisille',
  ],
  ['audience/omaishoitajat', 'omaishoitajat; läheiset; närstående; närståendevårdare; relatives'],
  [
    'audience/vammaiset',
    'vammaiset; personer med funktionsnedsättning; people with disabilities; disabled; kehitysvammaiset',
  ],
  ['audience/maahanmuuttajat', 'maahanmuuttajat; invandrare; immigrants; migrants; refugees; pakolaiset; flyktingar'],
  ['audience/tyottomat', 'työttömät; arbetslösa; unemployed; työnhakijat; job seekers'],
  ['audience/sairastuneet', 'potilaat; patienter; patients; patient'],
  ['audience/miehet', 'miehet; män; men; male'],
  ['audience/naiset', 'naiset; kvinnor; women; female'],
  [
    'audience/kaikki',
    'kaikki; kaikenikäiset; alla; alla åldrar; everyone; everybody; all; all ages; general public; public; yleisö; allmänheten; avoin kaikille',
  ],
  // Kinds of events that say nothing of what they are about.
  [
    '',
    'event; businessevent; conferenceevent; courseinstance; eventseries; festival; hackathon; publicationevent; broadcastevent; ondemandevent; ' +
      'saleevent; headlineevent; service; foodservice; taxiservice; course; educationaloccupationalprogram; workbasedprogram; exerciseplan; ' +
      'medicaltherapy; physicaltherapy; psychologicaltreatment',
  ],
];

const ownNames = terms.flatMap((term) =>
  [
    term['@id'],
    term.sameAs,
    term.sameAs?.replace('http:', 'https:'),
    ...Object.values(term.name),
    ...Object.values(term.alternateName ?? {}).flat(),
  ].flatMap((name) => (name ? [[name.toLowerCase(), term['@id']] as const] : [])),
);

export const SCHEMA_ORG: Mapping = Object.fromEntries([
  ...GROUPS.flatMap(([ids, names]) => names.split('; ').map((name) => [name, ids] as const)),
  ...ownNames,
]);
