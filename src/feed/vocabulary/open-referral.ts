/**
 * Taxonomies that Open Referral directories use: Open Eligibility (Ohana and many American ones), the first letters of
 * the 211 taxonomy, Outpost's lists in England, and our own terms by name.
 */
import {terms} from './terms.mjs';
import type {Mapping} from './vocabulary.js';

const BY_TERM: readonly (readonly [string, string])[] = [
  ['theme/liikunta', 'sports and fitness|sports|sport|fitness|exercise|physical activity|staying active|swimming|martial arts|rugby|leisure and sports centres|athletics and fitness|gymnastics and yoga|football|tennis and badminton|basketball and netball|sports camps and courses|pre/postnatal exercise|dance|pl-7000'],
  ['theme/luonto', 'outdoor and environmental activities|parks and outdoor spaces|parks and playgrounds|woodlands and nature reserves|nature|outdoors|gardening|community gardens'],
  ['theme/musiikki', 'music|music tuition|singing|choirs|dance, drama and music'],
  ['theme/taide', 'arts|arts and culture|the arts and technology|culture|drama|theatre|museums and history|libraries|arts & crafts'],
  ['theme/kadentaidot', 'arts, crafts and cooking|crafts|woodwork'],
  ['theme/vertaistuki', 'support groups|peer support|support network|support groups & networks|mutual support|help find support|pn'],
  ['theme/mieli', 'mental health|mental health care|mental and emotional health|mental and emotional wellbeing|counseling|counselling|psychiatric emergency services|bereavement|rp|rf|rr|r'],
  ['theme/muisti', 'dementia|memory|memory loss'],
  ['theme/sairaudet', 'long-term conditions|disability|disabilities|send services|rehabilitation|lr'],
  ['theme/omaishoito', 'carers|caregiving|caregivers|respite care'],
  ['theme/paihteet', 'addictions|addiction & recovery|addiction|substance abuse|substance use|alcohol|drugs|rx'],
  ['theme/perheet', 'parenting|family support|family services|family centres|childcare and early years|childcare|family learning|pregnancy and maternity|adoption and fostering|adoption & foster care|separation and divorce|parenting education|support for parents|baby supplies|daytime care|ph'],
  ['theme/talous', 'money|money, benefits and allowances|financial assistance|financial education|government benefits|debt|tax preparation|help pay for food|emergency cash|insurance|dd|nl|nt'],
  ['theme/ruoka', 'food|foodbanks|food bank|food pantry|emergency food|free meals|meals|food delivery|nutrition|bd'],
  ['theme/digi', 'digital skills|computer classes|computers|ict|gaming'],
  ['theme/kielet', 'languages|language|english as a second language (esl)|esol|translation & interpretation|citizenship & immigration'],
  ['theme/kohtaaminen', 'community centres and churches|libraries and community centres|community centres|befriending|social groups|coffee mornings|day centres|lunch clubs|before/after school and lunch clubs'],
  ['theme/vapaaehtoisuus', 'volunteering|volunteer|volunteer opportunities'],
  ['theme/tyo', 'work|employment|education|education and learning|adult and community learning|help find work|skills & training|supported employment|workplace rights|more education|schools|training|post 16 education|preschool|h|nd'],
  ['theme/elaimet', 'animal welfare|animals|farms and animal centres|pets'],
  ['theme/terveys', 'health|health services|health and wellbeing|medical care|dental care|health education|healthcare|l'],
  ['theme/asuminen', 'housing|homelessness and housing|help find housing|residential housing|housing advice|emergency shelter|homelessness|shelter|bh'],
  ['theme/neuvonta', 'advice and support|advice|council services|legal|advocacy & legal aid|legal aid|information and advice|navigating the system|mediation|representation|notary|f|fp|fr|ft'],
  ['theme/turva', 'emergency|staying safe|domestic violence and abuse|domestic violence|immediate safety|disaster response|crisis|help escape violence|safe housing|th'],
  ['theme/ymparisto', 'environment|recycling|j'],
  ['theme/usko', 'religious groups|faith groups|faith|religion'],
  ['theme/kyydit', 'transport|transit|transportation|help pay for transit|bt'],
  ['theme/perheet audience/lapset', 'activities for babies and toddlers|holiday activities|holiday clubs and schemes|preschools and nursery classes|day nurseries and creches|childminders|children'],
  ['audience/nuoret', 'activities for young people|youth clubs|young people|youth|teens|teenagers|scouts, guides and cadets|cadets'],
  ['audience/lapsiperheet', 'families|families with children|parents|parents and carers'],
  ['audience/ikaihmiset', 'older people|for older people|seniors|older adults|elderly|aging|older adults (65+)'],
  ['audience/omaishoitajat', 'unpaid carers|family carers'],
  ['audience/vammaiset', 'activities for send|send|physical disabilities|learning difficulties|learning disabilities|autism|hearing|visual|sensory and physical needs|visual and/or hearing impediment|hearing impairment|visual impairment|communication and interaction|cognition and learning|mobility|cognitive|people with disabilities|disabled people|limited mobility'],
  ['audience/maahanmuuttajat', 'immigrants|refugees|asylum seekers|support for ukrainian refugees|refugees and asylum seekers|undocumented'],
  ['audience/tyottomat', 'unemployed|job seekers|unemployed people'],
  ['audience/sairastuneet', 'mental health/acquired brain injury|social, emotional and mental health difficulties|chronic illness'],
  ['audience/miehet', 'men|male|boys'],
  ['audience/naiset', 'women|female|girls'],
  ['audience/kaikki', 'everyone|anyone in need|all ages|all'],
  // Of use only to those who find their way in the list.
  ['', 'things to do|clubs and groups|upcoming events|local attractions|care|goods|other|services|support|activities|help pay|b|p|t|d|n'],
];

const ownNames = terms.flatMap(({'@id': id, name}) => Object.values(name).map((word) => [word.toLowerCase(), id] as const));

export const TAXONOMY: Mapping = Object.fromEntries([
  ...ownNames,
  ...BY_TERM.flatMap(([ids, names]) => names.split('|').map((name) => [name, ids] as const)),
]);
