import {sampleFeed} from '../test/fixtures/sample-feed.js';

/** What is at the edge of a layout: all at once, nothing at all, words without an end, another direction of writing. */
const unusual = [
  {
    '@id': 'act/long',
    name: {fi: 'Järjestöyhteistyöverkostonvapaaehtoistoimintakoordinaattoritapaaminen kaikille, jotka auttavat muita omassa kylässään, myös etänä'},
    summary: {fi: 'Kerromme, mitä olemme tehneet, ja sovimme, mitä teemme seuraavaksi. '.repeat(8)},
    provider: ['org/long', 'org/1', 'org/2'],
    location: ['place/long'],
    theme: ['theme/liikunta', 'theme/vertaistuki', 'theme/neuvonta'],
    audience: ['audience/ikaihmiset', 'audience/perheet'],
    inLanguage: ['fi', 'fi-x-selko', 'sv', 'en', 'ar'],
    attendanceMode: 'mixed',
    onlineUrl: 'https://verkosto.example/tapaaminen',
    isAccessibleForFree: true,
    lowThreshold: true,
    referralNeeded: true,
    volunteering: true,
    accessibility: ['signLanguage', 'quiet', 'rollator'],
    registration: {required: true, remainingAttendeeCapacity: 1, url: 'https://verkosto.example/ilmoittaudu', closes: '2099-01-01T12:00:00+02:00'},
  },
  {
    '@id': 'act/arabic',
    name: {ar: 'مقهى اللغة في المكتبة'},
    summary: {ar: 'نتحدث الفنلندية معًا ونشرب القهوة. الجميع مرحب بهم.'},
    description: {ar: 'نتحدث الفنلندية معًا ونشرب القهوة.\n\nلا حاجة إلى التسجيل.'},
    provider: ['org/2'],
    location: ['place/2'],
    theme: ['theme/neuvonta'],
    audience: [],
    inLanguage: ['ar', 'fi'],
  },
  {'@id': 'act/bare', name: {fi: 'Kerho'}, provider: [], location: [], theme: [], audience: []},
];

export const unusualFeed = () => {
  const feed = sampleFeed();
  return {
    ...feed,
    organizations: [
      ...feed.organizations,
      {'@id': 'org/long', name: {fi: 'Pohjoisen järvialueen kylien ja kaupunginosien yhteistyöverkoston vapaaehtoistoiminnan tuki ry'}},
    ],
    places: [
      ...feed.places,
      {
        '@id': 'place/long',
        name: {fi: 'Vanhan kansakoulun yhteisötalo, toinen kerros, kokoustila Lumpeenkukka (käynti pihan puolelta)'},
        address: {streetAddress: {fi: 'Pitkänniemenkärjentie 112 B 34'}, postalCode: '40100', addressLocality: {fi: 'Jyväskylä'}},
      },
    ],
    activities: [...unusual, ...feed.activities],
  };
};
