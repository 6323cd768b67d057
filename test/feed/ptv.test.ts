/** What a resident gets of the Finnish Service Catalogue. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/ptv.js';
import {codeOfUri} from '../../src/feed/vocabulary/ptv.js';
import {
  address,
  API,
  channel,
  day,
  guid,
  hours,
  link,
  local,
  municipality,
  organization,
  page,
  phone,
  read,
  readOne,
  service,
} from '../fixtures/feeds/ptv.js';

describe('a service of PTV', () => {
  it('is an activity with its names, texts, area, price and themes', async () => {
    const item = await readOne(page([service(1)]));
    expect(item.name).to.deep.equal({fi: 'Kerhotoiminta', sv: 'Klubbverksamhet'});
    expect(item.summary).to.deep.equal({fi: 'Kerho kaikille.', sv: 'En klubb för alla.'});
    expect(item.description).to.deep.equal({fi: 'Kerhossa pelataan.\n\nTule vain.'});
    expect(item.areaServed).to.deep.equal(['Keuruu']);
    expect(item.isAccessibleForFree).to.equal(true);
    expect(item.theme).to.deep.equal(['theme/liikunta']);
    expect(item.audience).to.deep.equal(['audience/nuoret']);
    expect(item.inLanguage).to.deep.equal(['fi', 'sv']);
    expect(item.dateModified).to.equal('2026-04-22T09:45:14.154795Z');
  });

  it('names who arranges it, and is found by its other name', async () => {
    const {organizations, terms, items} = await read(page([service(1)]));
    expect(organizations).to.deep.equal([{'@id': guid(90), name: {fi: 'Kulman kerholaiset ry'}}]);
    expect(items[0]?.provider).to.deep.equal([guid(90)]);
    expect(terms.find(({name}) => name['fi'] === 'Kerho')?.inDefinedTermSet).to.equal('phenomenon');
  });

  it('is shown under its alternative name where that is the one to display', async () => {
    const item = await readOne(service(1, {displayNameType: [{type: 'AlternativeName', language: 'fi'}]}));
    expect(item.name).to.deep.equal({fi: 'Kerho', sv: 'Klubbverksamhet'});
  });

  it('has the places, hours and contacts of its channels', async () => {
    const {items, places} = await read([
      service(1, {serviceChannels: [link(11, 'Kulman talo')]}),
      channel(11, 'ServiceLocation', {serviceHours: [hours([day('Monday', '08:00:00', '16:00:00')])]}),
    ]);
    expect(items).to.have.length(1);
    expect(items[0]).to.include({attendanceMode: 'onsite'});
    expect(items[0]?.location).to.deep.equal([guid(11)]);
    expect(items[0]?.locationNote).to.deep.equal({fi: 'Ovi on pihalla.'});
    expect(items[0]?.eventSchedule?.[0]).to.include({startTime: '08:00', endTime: '16:00'});
    expect(items[0]?.contactPoint).to.deep.equal([
      {name: {fi: 'Kulman talo'}, telephone: '+358 400000001'},
      {name: {fi: 'Kulman talo'}, email: 'talo@kulma.example'},
    ]);
    expect(places[0]).to.deep.equal({
      '@id': guid(11),
      name: {fi: 'Kulman talo'},
      address: {
        streetAddress: {fi: 'Kulmakatu 2 B'},
        postalCode: '42700',
        addressLocality: {fi: 'Keuruu', sv: 'Keuru'},
      },
      geo: {latitude: 62.261321, longitude: 24.705108},
    });
  });

  it('is joined to a channel that names it, too', async () => {
    const {items} = await read([
      service(1),
      channel(11, 'ServiceLocation', {services: [{service: {id: guid(1), name: 'x'}}]}),
    ]);
    expect(items.map(({location}) => location)).to.deep.equal([[guid(11)]]);
  });

  it('has the hours and contacts that are only its own at a channel', async () => {
    const own = link(11, 'Kulman talo', {
      serviceHours: [hours([day('Friday', '10:00:00', '11:00:00')])],
      contactDetails: {phoneNumbers: [phone('400000009')], emails: [], webPages: [], addresses: []},
    });
    const {items} = await read([
      service(1, {serviceChannels: [own]}),
      channel(11, 'ServiceLocation', {serviceHours: [hours([day('Monday', '08:00:00', '16:00:00')])]}),
    ]);
    expect(items[0]?.eventSchedule?.map(({byDay}) => byDay)).to.deep.equal([['Friday']]);
    expect(items[0]?.contactPoint?.map(({telephone}) => telephone)).to.include('+358 400000009');
  });

  const modes: readonly (readonly [readonly string[], string | undefined])[] = [
    [['Phone'], 'phone'],
    [['EChannel', 'Phone'], 'online'],
    [['ServiceLocation', 'EChannel'], 'mixed'],
    [['ServiceLocation', 'Phone', 'WebPage'], 'onsite'],
    [['WebPage'], 'online'],
    [[], undefined],
  ];
  for (const [types, mode] of modes) {
    it(`with ${types.join(', ') || 'no channel'} is ${mode}`, async () => {
      const links = types.map((type, index) => link(20 + index, type));
      const channels = types.map((type, index) => channel(20 + index, type));
      const {items} = await read([service(1, {serviceChannels: links}), ...channels]);
      expect(items[0]?.attendanceMode).to.equal(mode);
      expect(items).to.have.length(1);
    });
  }

  it('lists channels of which only the names are known', async () => {
    const {description} = await readOne(
      service(1, {serviceChannels: [link(11, 'Kulman talo', {description: local('Kysy avaimia.')})]}),
    );
    expect(description?.['fi']).to.match(/• Kulman talo: Kysy avaimia\.$/);
  });

  it('has the text on its price as a price, and requirements in its description', async () => {
    const item = await readOne(
      service(1, {
        serviceChargeType: 'Chargeable',
        serviceDescriptions: local('Kausimaksu 20 euroa.', undefined, {type: 'ChargeTypeAdditionalInfo'}),
        requirements: local('Jäsenyys.'),
      }),
    );
    expect(item.isAccessibleForFree).to.equal(false);
    expect(item.offers).to.deep.equal([{description: {fi: 'Kausimaksu 20 euroa.'}}]);
    expect(item.description).to.deep.equal({fi: 'Jäsenyys.'});
  });

  it('is for the municipalities of a region, and for nowhere named when for the whole country', async () => {
    const region = {
      type: 'Region',
      code: '13',
      name: local('Keski-Suomi'),
      municipalities: [municipality('179', 'JKL'), municipality('182', 'Jämsä')],
    };
    expect((await readOne(service(1, {areas: [region]}))).areaServed).to.deep.equal(['Jyväskylä', 'Jämsä']);
    expect(await readOne(service(1, {areaType: 'Nationwide', areas: []}))).to.not.have.property('areaServed');
    expect((await readOne(service(1, {areas: [{type: 'Municipality', areaCodes: ['091']}]}))).areaServed).to.deep.equal(
      ['Helsinki'],
    );
  });

  it('keeps the languages of the Sámi', async () => {
    const names = ['fi', 'se', 'smn', 'sms'].map((language) => ({language, value: `Kerho ${language}`, type: 'Name'}));
    expect(Object.keys((await readOne(service(1, {serviceNames: names}))).name)).to.deep.equal([
      'fi',
      'se',
      'smn',
      'sms',
    ]);
  });

  it('of version 7 is read by its older words', async () => {
    const item = await readOne(
      service(1, {
        serviceChargeType: 'Free',
        areaType: 'AreaType',
        serviceNames: [
          ...local('Kerho', undefined, {type: 'AlternateName'}),
          ...local('Kerhotoiminta', undefined, {type: 'Name'}),
        ],
        serviceDescriptions: [
          ...local('Lyhyesti.', undefined, {type: 'ShortDescription'}),
          ...local('Tule.', undefined, {type: 'ServiceUserInstruction'}),
        ],
      }),
    );
    expect(item).to.deep.include({
      name: {fi: 'Kerhotoiminta'},
      summary: {fi: 'Lyhyesti.'},
      description: {fi: 'Tule.'},
      isAccessibleForFree: true,
    });
  });
});

describe('a national description of PTV', () => {
  const draft = JSON.stringify({
    entityMap: {},
    blocks: [
      {text: 'Kunta järjestää kerhoja.', type: 'unstyled'},
      {text: '', type: 'unstyled'},
      {text: 'pelejä', type: 'unordered-list-item'},
      {text: 'retkiä', type: 'unordered-list-item'},
    ],
  });
  const general = {
    id: guid(70),
    names: local('Kerhot', undefined, {type: 'Name'}),
    descriptions: [
      ...local(draft, undefined, {type: 'BackgroundDescription'}),
      ...local('Kunnan kerho.', 'Kommunens klubb.', {type: 'Summary'}),
    ],
    serviceClasses: [{code: 'P28.2', name: local('Nuorten harrastukset')}],
    targetGroups: [],
    serviceChargeType: 'FreeOfCharge',
    publishingStatus: 'Published',
  };
  const leaning = service(1, {
    generalDescriptionId: guid(70),
    serviceChargeType: null,
    serviceClasses: [],
    serviceDescriptions: local('Meillä keskiviikkoisin.', undefined, {type: 'Summary'}),
  });

  it('is merged into the service of the same document that leans on it', async () => {
    const item = await readOne([leaning, general]);
    expect(item.summary).to.deep.equal({fi: 'Meillä keskiviikkoisin.', sv: 'Kommunens klubb.'});
    expect(item.description).to.deep.equal({fi: 'Kunta järjestää kerhoja.\n\n• pelejä\n• retkiä'});
    expect(item.theme).to.deep.equal(['theme/kohtaaminen']);
    expect(item.isAccessibleForFree).to.equal(true);
  });

  it('is fetched where the document is a page of the API', async () => {
    const asked: string[] = [];
    const {items} = await read(page([leaning]), async (url) => {
      asked.push(url);
      return url.includes('/GeneralDescription/') ? [general] : [];
    });
    expect(asked).to.include(`${API}/GeneralDescription/list?guids=${guid(70)}`);
    expect(items[0]?.description?.['fi']).to.match(/^Kunta järjestää/);
  });

  it('merged by the API is told by its mark, and the own words go before it', async () => {
    const merged = [
      ...local('Kunnan kerho.', 'Kommunens klubb.', {type: 'GD_Summary'}),
      ...local('Oma kerho.', undefined, {type: 'Summary'}),
    ];
    expect((await readOne(service(1, {serviceDescriptions: merged}))).summary).to.deep.equal({
      fi: 'Oma kerho.',
      sv: 'Kommunens klubb.',
    });
  });

  it('without a service is a thing to find of its own', async () => {
    expect((await readOne([general])).name).to.deep.equal({fi: 'Kerhot'});
    const exported = {
      Id: guid(71),
      ReferenceCode: 'X-1',
      Name: [{Lang: 'fi', Label: 'Päiväkerho'}],
      ShortDescription: [],
      BackgroundDescription: [{Lang: 'fi', Label: draft}],
      ChargeType: 'Charged',
      ServiceClass: [{Key: 'http://urn.fi/URN:NBN:fi:au:ptvl:v1212', Value: 'Retkeily'}],
      TargetGroup: [{Key: 'http://urn.fi/URN:NBN:fi:au:ptvl:v2003', Value: 'Lapset ja lapsiperheet'}],
    };
    const item = await readOne([exported]);
    expect(item).to.deep.include({
      name: {fi: 'Päiväkerho'},
      theme: ['theme/luonto'],
      audience: ['audience/lapsiperheet'],
      isAccessibleForFree: false,
    });
  });
});

describe('channels of PTV without their services', () => {
  it('are things to find, each in its way', async () => {
    const {items} = await read(
      page(
        ['ServiceLocation', 'EChannel', 'Phone', 'WebPage', 'PrintableForm'].map((type, index) =>
          channel(30 + index, type),
        ),
      ),
    );
    expect(items.map(({attendanceMode}) => attendanceMode)).to.deep.equal([
      'onsite',
      'online',
      'phone',
      'online',
      'online',
    ]);
    expect(items.every(({name}) => name['fi'] === 'Kulman talo')).to.equal(true);
  });

  it('list the services that are given there', async () => {
    const {description} = await readOne(
      channel(30, 'ServiceLocation', {services: [{service: {id: guid(1), name: 'Kerhotoiminta'}}]}),
    );
    expect(description).to.deep.equal({fi: '• Kerhotoiminta'});
  });

  it('lead to the page in Finnish first, and to their forms', async () => {
    const pages = [
      {url: 'https://kulma.example/en', value: 'Home', language: 'en'},
      {url: 'https://kulma.example/fi', value: 'Etusivu', language: 'fi'},
    ];
    const online = await readOne(channel(30, 'EChannel', {webPages: pages}));
    expect(online.onlineUrl).to.equal('https://kulma.example/fi');
    const form = await readOne(
      channel(31, 'PrintableForm', {
        channelUrls: [{language: 'fi', value: 'https://kulma.example/l.pdf', type: 'PDF'}],
      }),
    );
    expect(form.subjectOf).to.deep.equal([{name: {fi: 'Kulman talo'}, url: 'https://kulma.example/l.pdf'}]);
  });

  it('have each number once, with all that is said of it, and no fax', async () => {
    const phoneNumbers = [
      phone('400000001', {additionalInformation: 'Neuvonta', chargeDescription: 'Maksuton'}),
      phone('400000001', {additionalInformation: 'Rådgivning', language: 'sv'}),
      phone('0600 1', {prefixNumber: null, isFinnishServiceNumber: true}),
      phone('400000002', {type: 'Fax'}),
    ];
    const {contactPoint} = await readOne(channel(30, 'Phone', {phoneNumbers, emails: []}));
    expect(contactPoint).to.deep.equal([
      {name: {fi: 'Neuvonta', sv: 'Rådgivning'}, contactType: {fi: 'Maksuton'}, telephone: '+358 400000001'},
      {telephone: '0600 1'},
    ]);
  });
});

describe('the places of PTV', () => {
  const placesOf = async (addresses: readonly unknown[]) =>
    (await read(channel(30, 'ServiceLocation', {addresses}))).places;

  it('are where one can go, not where letters come', async () => {
    const postal = address({
      type: 'Postal',
      subType: 'PostOfficeBox',
      streetAddress: null,
      postOfficeBoxAddress: {postOfficeBox: local('PL 1'), postalCode: '42701'},
    });
    expect((await placesOf([postal, address(), address()])).map((place) => place['@id'])).to.deep.equal([
      guid(30),
      `${guid(30)}/2`,
    ]);
  });

  it('of version 7 have the street in the address itself', async () => {
    const flat = {
      type: 'Location',
      streetAddress: local('Vanhatie'),
      streetNumber: '1',
      postalCode: '42700',
      municipality: {code: '249', names: local('Keuruu')},
      latitude: '6905404.53',
      longitude: '380848.64',
    };
    const [place] = await placesOf([flat]);
    expect(place?.address).to.deep.include({
      streetAddress: {fi: 'Vanhatie 1'},
      addressLocality: {fi: 'Keuruu', sv: 'Keuru'},
    });
    expect(place?.geo?.latitude).to.be.closeTo(62.26132, 1e-5);
  });

  it('are at the main entrance where the address has no point', async () => {
    const entrances = [{isMainEntrance: true, coordinates: {latitude: '6905404.53', longitude: '380848.64'}}];
    const [place] = await placesOf([address({streetAddress: {street: local('Kuja'), municipality: '249'}, entrances})]);
    expect(place?.geo?.longitude).to.be.closeTo(24.70511, 1e-5);
  });

  it('tell what is accessible by the sentences that say so', async () => {
    const sentences = [
      'Liikkumisesteisten 1 autopaikka sijaitsee ulkona.',
      'Toimipisteessä on esteetön wc.',
      'Induktiosilmukkaa ei ole.',
    ];
    const entrances = [
      {accessibilitySentences: [{sentences: sentences.map((sentence) => ({sentence: local(sentence)}))}]},
    ];
    expect((await placesOf([address({entrances})]))[0]?.accessibility).to.deep.equal(['parking', 'accessibleToilet']);
  });

  for (const [what, latitude, longitude, isThere] of [
    ['degrees', '62.2613', '24.7051', true],
    ['metres the wrong way round', '380848.64', '6905404.53', true],
    ['metres with a comma', '6905404,53', '380848,64', true],
    ['zeros', '0', '0', false],
    ['words', 'string', 'string', false],
    ['nothing', null, null, false],
  ] as const) {
    it(`with ${what} are ${isThere ? 'on' : 'not on'} the map`, async () => {
      const [place] = await placesOf([address({streetAddress: {street: local('Kuja'), latitude, longitude}})]);
      expect(place?.geo?.latitude).to.satisfy((value?: number) =>
        isThere ? Math.abs((value ?? 0) - 62.2613) < 1e-3 : value === undefined,
      );
    });
  }
});

describe('a page of PTV', () => {
  it('leads to the next one until the last', () => {
    const url = `${API}/Service/list/area/Municipality/code/179?includeWholeCountry=true&page=1`;
    const next = (json: unknown) => adapter.next?.(json, {url});
    expect(next(page([], 1, 3))).to.equal(url.replace('page=1', 'page=2'));
    expect(next(page([], 3, 3))).to.equal(undefined);
    expect(next([service(1)])).to.equal(undefined);
  });

  it('of ids alone is filled from the API', async () => {
    const {items} = await read(
      page([{id: guid(1), name: 'Kerhotoiminta'}]),
      async (url) => (url === `${API}/Service/serviceWithGD/list?guids=${guid(1)}` ? [service(1)] : []),
      `${API}/Service`,
    );
    expect(items[0]?.summary?.['fi']).to.equal('Kerho kaikille.');
  });

  it('of ids alone has their names when the API does not answer, and says so', async () => {
    const {items, problems} = await read(page([{id: guid(1), name: 'Kerhotoiminta'}, guid(2)]));
    expect(items.map(({name}) => name['fi'])).to.deep.equal(['Kerhotoiminta']);
    expect(problems.map(({effect}) => effect)).to.include.members(['mended', 'dropped']);
  });

  it('fetches the channels of its services, and who is behind them', async () => {
    const {items, organizations} = await read(
      page([service(1, {organizations: [{organization: {id: guid(91)}}], serviceChannels: [link(11, 'Talo')]})]),
      async (url) =>
        url.includes('/ServiceChannel/list?')
          ? [channel(11, 'ServiceLocation')]
          : url.includes('/Organization/list?')
            ? [organization(91)]
            : [],
    );
    expect(items.map(({location}) => location)).to.deep.equal([[guid(11)]]);
    expect(organizations.map((one) => one['@id'])).to.deep.equal([guid(91)]);
  });

  it('leaves out what is not published, tells it, and counts it', async () => {
    const document = page([
      service(1),
      service(2, {publishingStatus: 'Draft'}),
      null,
      channel(3, 'Phone'),
      organization(90),
    ]);
    const {items, problems} = await read(document);
    expect(items).to.have.length(2);
    expect(problems.filter(({effect}) => effect === 'dropped').map(({path}) => path)).to.deep.equal([
      'itemList[1]',
      'itemList[2]',
    ]);
    expect(adapter.count?.(document)).to.equal(4);
  });

  it('of organisations has organisations with their contacts', async () => {
    const {organizations, items} = await read(page([organization(90)]));
    expect(items).to.deep.equal([]);
    expect(organizations).to.deep.equal([
      {
        '@id': guid(90),
        name: {fi: 'Kulman kerholaiset ry'},
        description: {fi: 'Kerhoja.'},
        url: 'https://kulma.example/',
        contactPoint: [
          {name: {fi: 'Toimisto'}, telephone: '+358 400000002'},
          {name: {fi: 'Posti'}, email: 'toimisto@kulma.example'},
        ],
      },
    ]);
  });

  it('may be a map of records by id, or lists by name', async () => {
    expect((await read({[guid(1)]: service(1), [guid(2)]: service(2)})).items).to.have.length(2);
    expect((await read({services: [service(1)], serviceChannels: [channel(3, 'Phone')]})).items).to.have.length(2);
  });
});

describe('copies of PTV', () => {
  it("Turku's, by language", async () => {
    const spot = {
      type: 'Location',
      subtype: 'Single',
      streetNumber: '3',
      postalCode: '20100',
      latitude: '6711000',
      longitude: '240000',
      municipalityCode: '853',
      municipalityName: 'Turku',
    };
    const item = await read([
      {
        id: guid(1),
        type: 'ServiceLocation',
        organizationId: guid(90),
        serviceIds: [guid(5)],
        name: {fi: 'Kulman palvelupiste', sv: 'Hörnets serviceställe', en: null},
        descriptions: {fi: [{value: 'Palvelua.', type: 'Summary'}], sv: [], en: []},
        emails: {fi: ['piste@kulma.example'], sv: [], en: []},
        phoneNumbers: {fi: [], sv: [], en: []},
        webPages: {en: ['https://kulma.example/en'], fi: ['https://kulma.example/'], sv: []},
        areas: {
          fi: [{code: '853', type: 'Municipality', name: 'Turku'}],
          sv: [{code: '853', type: 'Municipality', name: 'Åbo'}],
        },
        addresses: {fi: [{...spot, streetName: 'Kulmakatu'}], sv: [{...spot, streetName: 'Hörngatan'}]},
        channelUrls: {fi: []},
        lastUpdated: '2026-06-16T07:19:48.498000',
      },
    ]);
    expect(item.items[0]).to.deep.include({
      name: {fi: 'Kulman palvelupiste', sv: 'Hörnets serviceställe'},
      areaServed: ['Turku'],
      url: 'https://kulma.example/',
    });
    expect(item.places).to.have.length(1);
    expect(item.places[0]?.address?.streetAddress).to.deep.equal({fi: 'Kulmakatu 3', sv: 'Hörngatan 3'});
  });

  it('the first import, in one language', async () => {
    const {items, places} = await read([
      {
        id: 133,
        name: 'Kulman tupa',
        phone: [{phone: '015 000', phoneCallFee: 'pvm', phoneNumberDescription: 'Vaihde'}],
        email: [],
        keyword: [],
        targetGroup: ['Nuoret'],
        ontologyTerm: ['vertaistuki'],
        language: ['fi'],
        latitude: '6905404',
        longitude: '380848',
        serviceArea: ['249 Keuruu'],
        organization: 105,
        openingTimes: [{opens: '08:00', closes: '16:15', dayOfWeek: ['1', '5'], openingHoursException: 'Varaa aika.'}],
        visitAddress: [{postalCode: '42700', municipality: '249 Keuruu', streetAddress: 'Kulmakatu 1'}],
        description: 'Tupa.',
      },
    ]);
    expect(items[0]).to.deep.include({
      name: {fi: 'Kulman tupa'},
      areaServed: ['Keuruu'],
      theme: ['theme/vertaistuki'],
      audience: ['audience/nuoret'],
    });
    expect(items[0]?.eventSchedule?.[0]).to.deep.include({
      byDay: ['Monday', 'Friday'],
      startTime: '08:00',
      endTime: '16:15',
      description: {fi: 'Varaa aika.'},
    });
    expect(places[0]?.geo?.latitude).to.be.closeTo(62.2613, 1e-3);
  });

  it('Kunta API, with numbers for days', async () => {
    const item = await readOne({
      id: guid(1),
      names: local('Neuvontapuhelin', undefined, {type: 'Name'}),
      descriptions: local('Soita.', undefined, {type: 'ShortDescription'}),
      phoneNumbers: [phone('447000000')],
      serviceHours: [
        {
          serviceHourType: 'DaysOfTheWeek',
          openingHour: [day(1, '09:00:00', '15:00:00', null), day(0, '10:00:00', '11:00:00', null)],
        },
      ],
    });
    expect(item.name).to.deep.equal({fi: 'Neuvontapuhelin'});
    expect(item.eventSchedule?.map(({byDay}) => byDay)).to.deep.equal([['Monday'], ['Sunday']]);
  });
});

describe('the codes of PTV', () => {
  for (const [uri, code] of [
    ['http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P27.1', 'P27.1'],
    ['http://urn.fi/URN:NBN:fi:au:ptvl:v1211', 'P27.1'],
    ['http://urn.fi/URN:NBN:fi:au:ptvl:v1001', 'P1'],
    ['http://urn.fi/URN:NBN:fi:au:ptvl:v1222', 'P9.6'],
    ['http://urn.fi/URN:NBN:fi:au:ptvl:v2003', 'KR1.2'],
    ['http://urn.fi/URN:NBN:fi:au:ptvl:v3006', 'KE13'],
    ['http://www.yso.fi/onto/koko/p7822', undefined],
    ['http://urn.fi/URN:NBN:fi:au:ptvl:v9999', undefined],
  ] as const) {
    it(`of ${uri}: ${code}`, () => expect(codeOfUri(uri)).to.equal(code));
  }
});
