/**
 * Labels of the OpenActive Activity List (https://openactive.io/activity-list) in small letters, where they mean more than
 * exercise; any other activity is that alone. The list has 768 concepts, and publishers add their own.
 */
import type {Mapping} from './vocabulary.js';

const GROUPS: readonly (readonly [ids: string, labels: string])[] = [
  ['theme/liikunta', 'activity; facility'],
  [
    'theme/liikunta theme/luonto',
    'walking; hiking; hill walking; nordic walking; mountain walking; fell walking; fell running; canal and river walking; ' +
      'orienteering; geocaching; camping; canoeing; kayaking; angling; open water swimming; cold water swimming; mountaineering; ' +
      'cross country skiing; mountain biking; natural movement; movnat',
  ],
  ['theme/luonto', 'gardening; forest school'],
  ['theme/liikunta theme/luonto theme/elaimet', 'dog walking; pony trekking; hacking'],
  [
    'theme/liikunta theme/elaimet',
    'equestrian; dressage; show jumping; eventing; horse racing; horseball; harness racing; polo',
  ],
  [
    'theme/liikunta theme/taide',
    'dance; african dance; american smooth; argentine tango; ballet; ballroom and latin; belly dance; bhangra; bollywood; ' +
      'break dance; burlesque; chinese movement & dance; contemporary; country and western; disco; flamenco; folk dance; ' +
      'greek dancing; hip hop; irish dancing; jazz; jive; kathak; latin; lindy hop; line dancing; lyrical; modern; morris dancing; ' +
      'multi dance; pole dancing; rock and roll; rumba; salsa; samba; scottish country dancing; scottish dance; sequence dancing; ' +
      'square dancing; street dance; swing; tango; tap; tea dance; waltz; circus skills; capoeira',
  ],
  ['theme/taide', 'acting; drama studio'],
  ['theme/musiikki', 'singing; drumming; shamanic drumming; music suite'],
  [
    'theme/liikunta theme/mieli',
    'meditation; breathwork; yoga nidra; tre; laughter yoga; body mind and soul; restorative yoga',
  ],
  ['theme/perheet', 'creche'],
  [
    'theme/liikunta theme/perheet audience/lapsiperheet',
    'aquanatal; postnatal aqua; pregnancy yoga; baby yoga; buggy boot camp; buggy bounce; buggy fitness; early years play; ' +
      'soft play; toddler football; popdance tots; zumbini®; diddi dance; sweaty mama',
  ],
  [
    'theme/liikunta audience/lapset',
    'clubbercise kids; popdance kids; zumba® kids; zumba® kids jr.; kwik cricket; mini volleyball; learn to ride; tri-golf; ' +
      'kfa youth moves; mini-beatz',
  ],
  ['theme/liikunta audience/lapset audience/nuoret', 'activity holiday camp'],
  ['theme/liikunta audience/nuoret', 'popdance teens'],
  [
    'theme/liikunta audience/ikaihmiset',
    'general fitness for older adults; chair based exercise; chair yoga; extend; falls and exercise management; otago; ' +
      'postural stability instruction; kfa seated/chair; kfa mature moves; sit n b fit; zumba® gold; zumba® gold toning; ' +
      'popdance active & able',
  ],
  [
    'theme/liikunta theme/sairaudet audience/sairastuneet',
    'phase iv cardiac rehabilitation; pulmonary maintenance; rehab pilates',
  ],
  [
    'theme/liikunta audience/vammaiset',
    'adaptive golf; blind football; boccia; deaf basketball; deaf tennis; goalball; handcycling; inclusive zone basketball; kurling; ' +
      'para dance; para-badminton; paranetball; polybat; powerchair football; sailability; sitting volleyball; table cricket; ' +
      'visually impaired tennis; wheelchair ballroom dancing; wheelchair basketball; wheelchair dance sport; wheelchair fencing; ' +
      'wheelchair football; wheelchair rugby; wheelchair tennis',
  ],
  ['theme/liikunta audience/naiset', 'this girl can classes'],
  ['theme/terveys', 'sauna; spa; steam room; turkish baths; hydro therapy'],
  ['', 'classroom; function room; kitchen; multi purpose room; school hall'],
  // https://openactive.io/accessibility-support
  [
    'audience/vammaiset',
    'visual impairment; hearing impairment; physical impairment; learning disability; learning difficulty; autism; deafness; ' +
      'social or communication impairment; sensory impairment; other impairment; deafblind; wheelchair user',
  ],
  ['theme/mieli', 'mental health issues; mental health condition'],
  // https://openactive.io/GenderRestrictionType, with the spellings of version 1
  ['audience/naiset', 'gender/femaleonly; gender/female; gender/women'],
  ['audience/miehet', 'gender/maleonly; gender/male; gender/men'],
  ['', 'gender/norestriction; gender/none; gender/mixed'],
];

export const OPENACTIVE: Mapping = Object.fromEntries(
  GROUPS.flatMap(([ids, labels]) => labels.split('; ').map((label) => [label, ids] as const)),
);

/** Names of features of a place (https://schema.org/amenityFeature), to codes of ours; what is left empty says nothing of access. */
export const AMENITIES: Mapping = Object.fromEntries(
  (
    [
      ['parking', 'parking; car parking; carparking; disabled parking; accessible parking; pysäköinti; parkering'],
      [
        'wheelchair',
        'wheelchair; wheelchair access; wheelchair accessible; step free access; step-free access; disabled access; esteetön; tillgänglig',
      ],
      [
        'accessibleToilet',
        'accessibletoilet; accessible toilet; accessible toilets; disabled toilet; disabled toilets; changing places; inva-wc; esteetön wc; rwc',
      ],
      ['inductionLoop', 'inductionloop; induction loop; hearing loop; induktiosilmukka; hörslinga'],
      ['signLanguage', 'signlanguage; sign language; bsl; viittomakieli; teckenspråk'],
      ['quiet', 'quiet; quiet room; hiljainen tila'],
      ['rollator', 'rollator; rollaattori'],
      [
        '',
        'changing facilities; changingfacilities; changing rooms; changingrooms; showers; lockers; towels; creche; public toilets; publictoilets; ' +
          'toilets; baby changing; babychanging; cafe; café; bar; wifi; wi-fi; internet; swimming pool; locationfeaturespecification',
      ],
    ] as const
  ).flatMap(([code, names]) => names.split('; ').map((name) => [name, code] as const)),
);
