/** Sentences that any association might add, so that no two texts are quite alike. */

/** For any way of taking part. */
const WELCOME = [
  'Jäsenyyttä ei tarvita.',
  'Mukaan mahtuu aina, vaikka aloittaisit kesken kauden.',
  'Uusia ihmisiä toivotaan erityisesti.',
  'Käy kokeilemassa kerran, päätä vasta sitten.',
  'Osa meistä on ollut mukana vuosia, osa aloitti viime viikolla.',
  'Sitoutua ei tarvitse.',
];

/** Only where people meet. */
const WELCOME_HERE = [
  'Voit tulla yksin tai ystävän kanssa.',
  'Ensikertalaisen otamme vastaan jo ovella.',
  'Tulla saa omana itsenään, ja lähteä saa kesken.',
  'Jos ensimmäinen kerta jännittää, soita niin tulemme vastaan.',
  'Poikkea katsomaan, vaikka et jäisi.',
  'Porukan ikähaarukka on leveä, ja se on meistä parasta.',
];

const CLOSING = [
  'Pidämme yhteyttä tekstiviestillä, joten älypuhelinta ei tarvita.',
  'Kerro etukäteen, jos tarvitset tulkin tai avustajan.',
  'Toiveita otetaan vastaan joka kerta.',
  'Perumisista kerromme yhdistyksen sivuilla.',
  'Toimintaa rahoittavat avustukset ja myyjäiset.',
  'Vetäjillä on vaitiolovelvollisuus.',
];

const CLOSING_HERE = [
  'Kahvi on porissut valmiiksi.',
  'Tarjolla on kahvia, teetä ja jotakin suolaista.',
  'Kahvikolikko riittää, eikä sitäkään kysellä.',
  'Lähimmältä pysäkiltä on muutaman minuutin kävely.',
  'Kimppakyytiä voi kysyä toimistolta.',
  'Allergiat otetaan huomioon, kunhan kerrot niistä.',
];

const BY_MODE = {
  online: [
    'Linkki lähetetään sähköpostilla ilmoittautuneille.',
    'Yhteys avataan varttia aiemmin, ja sen testaamisessa autetaan.',
    'Mukaan pääsee puhelimella, tabletilla tai tietokoneella.',
  ],
  phone: [
    'Soita yhteystiedoissa olevaan numeroon.',
    'Puhelu maksaa saman kuin tavallinen puhelu.',
    'Jos linja on varattu, soitamme takaisin saman päivän aikana.',
  ],
  mixed: [
    'Mukaan voi tulla paikan päälle tai etäyhteydellä.',
    'Osa porukasta istuu saman pöydän ääressä, osa kotona ruudun takana.',
  ],
};

const NOTES = [
  {fi: 'Käynti sisäpihan puolelta.', sv: 'Ingång från innergården.', en: 'Entrance from the courtyard.'},
  {
    fi: '2. kerros, hissi on eteisessä.',
    sv: '2 våningen, hissen finns i farstun.',
    en: '2nd floor; the lift is in the lobby.',
  },
  {fi: 'Soita ovikelloa.'},
  {fi: 'Kerhotila on pääovesta vasemmalla.'},
  {fi: 'Pieni sali, sisäkengät mukaan.', sv: 'Lilla salen, ta med inneskor.'},
];

/** A description of two paragraphs: what is done, and what anybody might add. */
export function writeDescription(kind, mode, random) {
  const here = mode === 'onsite' || mode === 'mixed';
  const more = [
    random.pick(here ? [...WELCOME, ...WELCOME_HERE] : WELCOME),
    ...(BY_MODE[mode] ? [random.pick(BY_MODE[mode])] : []),
    random.pick(here && !kind.outdoors ? [...CLOSING, ...CLOSING_HERE] : CLOSING),
  ];
  return `${random.some(kind.body, 3).join(' ')}\n\n${more.join(' ')}`;
}

export const pickNote = (random) => random.pick(NOTES);
