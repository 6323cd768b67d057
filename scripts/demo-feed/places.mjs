/**
 * Towns and villages of Keski-Suomi: name, genitive, "in …", municipality, latitude, longitude, postal code.
 * Names, codes and coordinates (to about half a kilometre) are facts; the houses and street addresses are made up.
 */
const TOWNS = [
  ['Jyväskylä', 'Jyväskylän', 'Jyväskylässä', 'Jyväskylä', 62.2415, 25.7475, '40100'],
  ['Kuokkala', 'Kuokkalan', 'Kuokkalassa', 'Jyväskylä', 62.2245, 25.7735, '40520'],
  ['Huhtasuo', 'Huhtasuon', 'Huhtasuolla', 'Jyväskylä', 62.2495, 25.8145, '40340'],
  ['Keltinmäki', 'Keltinmäen', 'Keltinmäessä', 'Jyväskylä', 62.2335, 25.6585, '40640'],
  ['Palokka', 'Palokan', 'Palokassa', 'Jyväskylä', 62.2865, 25.7205, '40270'],
  ['Vaajakoski', 'Vaajakosken', 'Vaajakoskella', 'Jyväskylä', 62.2385, 25.8865, '40800'],
  ['Säynätsalo', 'Säynätsalon', 'Säynätsalossa', 'Jyväskylä', 62.1405, 25.7695, '40900'],
  ['Korpilahti', 'Korpilahden', 'Korpilahdella', 'Jyväskylä', 62.0165, 25.5585, '41800'],
  ['Tikkakoski', 'Tikkakosken', 'Tikkakoskella', 'Jyväskylä', 62.3945, 25.6325, '41160'],
  ['Jämsä', 'Jämsän', 'Jämsässä', 'Jämsä', 61.8642, 25.1902, '42100'],
  ['Jämsänkoski', 'Jämsänkosken', 'Jämsänkoskella', 'Jämsä', 61.9185, 25.1785, '42300'],
  ['Äänekoski', 'Äänekosken', 'Äänekoskella', 'Äänekoski', 62.6045, 25.7265, '44100'],
  ['Suolahti', 'Suolahden', 'Suolahdessa', 'Äänekoski', 62.5635, 25.8525, '44200'],
  ['Konginkangas', 'Konginkankaan', 'Konginkankaalla', 'Äänekoski', 62.7705, 25.8055, '44160'],
  ['Keuruu', 'Keuruun', 'Keuruulla', 'Keuruu', 62.2605, 24.7075, '42700'],
  ['Haapamäki', 'Haapamäen', 'Haapamäellä', 'Keuruu', 62.2475, 24.4565, '42800'],
  ['Saarijärvi', 'Saarijärven', 'Saarijärvellä', 'Saarijärvi', 62.7055, 25.2575, '43100'],
  ['Pylkönmäki', 'Pylkönmäen', 'Pylkönmäellä', 'Saarijärvi', 62.6685, 24.8005, '43440'],
  ['Viitasaari', 'Viitasaaren', 'Viitasaarella', 'Viitasaari', 63.0745, 25.8595, '44500'],
  ['Laukaa', 'Laukaan', 'Laukaassa', 'Laukaa', 62.4145, 25.9525, '41340'],
  ['Lievestuore', 'Lievestuoreen', 'Lievestuoreella', 'Laukaa', 62.2625, 26.2035, '41400'],
  ['Leppävesi', 'Leppäveden', 'Leppävedellä', 'Laukaa', 62.3165, 25.8545, '41310'],
  ['Muurame', 'Muuramen', 'Muuramessa', 'Muurame', 62.1285, 25.6725, '40950'],
  ['Hankasalmi', 'Hankasalmen', 'Hankasalmella', 'Hankasalmi', 62.3885, 26.4365, '41520'],
  ['Joutsa', 'Joutsan', 'Joutsassa', 'Joutsa', 61.7415, 26.1155, '19650'],
  ['Leivonmäki', 'Leivonmäen', 'Leivonmäellä', 'Joutsa', 61.9135, 26.1205, '41770'],
  ['Kannonkoski', 'Kannonkosken', 'Kannonkoskella', 'Kannonkoski', 62.9755, 25.2635, '43300'],
  ['Karstula', 'Karstulan', 'Karstulassa', 'Karstula', 62.8785, 24.8015, '43500'],
  ['Kinnula', 'Kinnulan', 'Kinnulassa', 'Kinnula', 63.3675, 24.9685, '43900'],
  ['Kivijärvi', 'Kivijärven', 'Kivijärvellä', 'Kivijärvi', 63.1215, 25.0775, '43800'],
  ['Konnevesi', 'Konneveden', 'Konnevedellä', 'Konnevesi', 62.6275, 26.2865, '44300'],
  ['Kyyjärvi', 'Kyyjärven', 'Kyyjärvellä', 'Kyyjärvi', 63.0425, 24.5655, '43700'],
  ['Luhanka', 'Luhangan', 'Luhangassa', 'Luhanka', 61.7975, 25.7035, '19950'],
  ['Multia', 'Multian', 'Multialla', 'Multia', 62.4085, 24.7955, '42600'],
  ['Petäjävesi', 'Petäjäveden', 'Petäjävedellä', 'Petäjävesi', 62.2555, 25.1905, '41900'],
  ['Pihtipudas', 'Pihtiputaan', 'Pihtiputaalla', 'Pihtipudas', 63.3705, 25.5765, '44800'],
  ['Toivakka', 'Toivakan', 'Toivakassa', 'Toivakka', 62.0965, 26.0845, '41660'],
  ['Uurainen', 'Uuraisten', 'Uuraisilla', 'Uurainen', 62.4985, 25.4375, '41230'],
];

export const towns = TOWNS.map(([name, genitive, inside, municipality, latitude, longitude, postalCode]) => ({
  name,
  genitive,
  inside,
  municipality,
  latitude,
  longitude,
  postalCode,
}));

export const municipalities = [...new Set(towns.map(({municipality}) => municipality))];

const STREETS = ['Kirkkotie', 'Koulutie', 'Asematie', 'Rantatie', 'Keskustie', 'Opintie', 'Myllytie', 'Koivukatu', 'Pellonreuna', 'Mäkitie', 'Urheilutie', 'Sahantie'];

/** Kinds of houses; `for` says what is held there (see `venue` of an activity kind). */
const HOUSES = [
  {key: 'kirjasto', for: ['tupa'], fi: (t) => `${t.genitive} kirjasto`, sv: (t) => `Biblioteket i ${t.name}`, en: (t) => `${t.name} Library`, accessibility: ['wheelchair', 'accessibleToilet', 'inductionLoop', 'quiet', 'parking']},
  {key: 'tupa', for: ['tupa'], fi: (t) => `Järjestötupa Tuumailu, ${t.name}`, accessibility: ['wheelchair', 'accessibleToilet', 'rollator']},
  {key: 'monitoimitalo', for: ['sali', 'tupa', 'keittio'], fi: (t) => `${t.genitive} monitoimitalo`, sv: (t) => `Allaktivitetshuset i ${t.name}`, en: (t) => `${t.name} Community Centre`, accessibility: ['wheelchair', 'accessibleToilet', 'parking', 'rollator']},
  {key: 'kylatalo', for: ['sali', 'kyla', 'keittio'], fi: (t) => `${t.genitive} kylätalo`, accessibility: ['parking']},
  {key: 'nuorisotila', for: ['nuoret'], fi: (t) => `Nuorisotila Kolo, ${t.name}`, accessibility: ['wheelchair', 'signLanguage']},
  {key: 'laavu', for: ['ulko'], fi: (t) => `${t.genitive} lähilaavu`, outdoors: true, accessibility: []},
  {key: 'kerhohuone', for: ['tupa', 'kyla'], fi: (t) => `Taloyhtiön kerhohuone, ${t.name}`, accessibility: ['rollator']},
];

const POOL = {key: 'uimahalli', for: ['allas'], fi: (t) => `${t.genitive} uimahalli`, en: (t) => `${t.name} Swimming Hall`, accessibility: ['wheelchair', 'accessibleToilet', 'parking', 'rollator']};
const SHELTER = {key: 'turva', for: ['turva'], fi: (t) => `Turvallinen kohtaamispaikka, ${t.name}`, hidden: true, accessibility: ['quiet', 'wheelchair']};
const POOL_TOWNS = new Set(['Jyväskylä', 'Jämsä', 'Äänekoski', 'Keuruu', 'Saarijärvi', 'Viitasaari']);
const SHELTER_TOWNS = new Set(['Jyväskylä', 'Äänekoski', 'Jämsä', 'Saarijärvi']);

const round = (degrees) => Math.round(degrees * 10_000) / 10_000;

function makePlace(town, house, townIndex, houseIndex) {
  const spread = (step) => (((townIndex * 7 + houseIndex * 5 + step) % 9) - 4) / 1600;
  const street = `${STREETS[(townIndex * 5 + houseIndex * 3) % STREETS.length]} ${1 + ((townIndex * 11 + houseIndex * 13) % 38)}`;
  const name = {fi: house.fi(town), ...(house.sv && {sv: house.sv(town)}), ...(house.en && {en: house.en(town)})};
  return {
    '@id': `place/${town.postalCode}-${house.key}`,
    name,
    address: {
      ...(!house.outdoors && {streetAddress: {fi: street}}),
      postalCode: town.postalCode,
      addressLocality: {fi: town.municipality},
    },
    geo: {latitude: round(town.latitude + spread(0)), longitude: round(town.longitude + spread(4) * 2)},
    ...(house.hidden && {addressHidden: true}),
    ...(house.accessibility.length && {accessibility: house.accessibility}),
  };
}

/** Every house of every town, with its town and what it is for: `{place, town, for}`. */
export const venues = towns.flatMap((town, townIndex) =>
  [...HOUSES, ...(POOL_TOWNS.has(town.name) ? [POOL] : []), ...(SHELTER_TOWNS.has(town.name) ? [SHELTER] : [])].map((house, houseIndex) => ({
    place: makePlace(town, house, townIndex, houseIndex),
    town,
    for: house.for,
  })),
);
