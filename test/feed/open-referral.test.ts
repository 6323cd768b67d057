/** What a resident sees of an Open Referral directory: HSDS 3, Open Referral UK 1 and 3. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/open-referral.js';
import {openReferral} from '../../src/feed/adapters/open-referral-format.js';
import {API, at, envelope, envelope1, type Json, location, read, readService, service} from '../fixtures/feeds/open-referral.js';

describe('a service of Open Referral', () => {
  it('is an activity with its organisation, place and municipality', async () => {
    const {items, organizations, places, problems} = await read(envelope([service(at(location()))]));
    expect(problems).to.deep.equal([]);
    expect(items[0]).to.include({kind: 'activity', attendanceMode: 'onsite'});
    expect(items[0]?.name).to.deep.equal({'': 'Keskusteluryhmä'});
    expect(items[0]?.provider).to.deep.equal([organizations[0]?.['@id']]);
    expect(items[0]?.location).to.deep.equal([places[0]?.['@id']]);
    expect(organizations[0]?.name).to.deep.equal({'': 'Kulmakunnan väki ry'});
    expect(places[0]?.address?.addressLocality).to.deep.equal({'': 'Jyväskylä'});
    expect(places[0]?.geo).to.deep.equal({latitude: 62.2, longitude: 25.7});
  });

  for (const status of ['inactive', 'defunct', 'archived']) {
    it(`that is ${status} is left out and told`, async () => {
      const {items, problems} = await read(envelope([service(), service({id: 'b', status})]));
      expect(items).to.have.length(1);
      const dropped = problems.filter(({effect}) => effect === 'dropped');
      expect(dropped.map(({path, message}) => [path, message])).to.deep.equal([
        ['contents[1]', `Left out: its status is ${status}`],
      ]);
    });
  }

  it('that is closed for a time says so and has no next time', async () => {
    const item = await readService({status: 'temporarily closed', schedules: [{byday: 'MO', opens_at: '10:00'}]});
    expect(item.summary?.['fi']).to.equal('Tilapäisesti suljettu');
    expect(item.eventSchedule).to.equal(undefined);
  });

  it('has its alert, who may come, and how to apply, each where one looks for it', async () => {
    const item = await readService({
      alert: 'Vesi on poikki.',
      eligibility_description: 'Kaikille yli 18-vuotiaille.',
      application_process: 'Soita ensin.',
      required_documents: [{document: 'Kela-kortti'}],
    });
    expect(item.description?.['']).to.equal('Vesi on poikki.\n\nJutellaan yhdessä.\n\nKaikille yli 18-vuotiaille.');
    expect(item.registration?.note).to.deep.equal({'': 'Soita ensin.\n\nKela-kortti'});
  });

  const ages: readonly (readonly [Json, string | undefined])[] = [
    [{minimum_age: 7, maximum_age: 12}, '7-12'],
    [{minimum_age: 65}, '65-'],
    [{min_age: 0, max_age: 18}, '-18'],
    [{minimum_age: 0, maximum_age: 200}, undefined],
    [{minimum_age: '60', maximum_age: '999'}, '60-'],
    [{eligibilitys: [{minimum_age: 13, maximum_age: 17}, {minimum_age: 18, maximum_age: 25}]}, '13-25'],
  ];
  for (const [fields, expected] of ages) {
    it(`is for ages ${expected ?? 'unknown'} by ${JSON.stringify(fields)}`, async () =>
      expect((await readService({interpretation_services: '', ...fields})).typicalAgeRange).to.equal(expected));
  }

  it('has prices as numbers and in words', async () => {
    const item = await readService({
      cost_options: [{option: 'Aikuiset', amount: 3.5, currency: 'eur', amount_description: 'kerta'}],
      fees_description: 'Lapset pääsevät maksutta.',
    });
    expect(item.offers).to.deep.equal([
      {price: 3.5, priceCurrency: 'EUR', description: {'': 'Aikuiset, kerta'}},
      {description: {'': 'Lapset pääsevät maksutta.'}},
    ]);
    expect(item.isAccessibleForFree).to.equal(false);
  });

  it('is free when it says nothing else, and in pounds in Britain', async () => {
    expect((await readService({fees: 'Free to everyone'})).isAccessibleForFree).to.equal(true);
    expect((await readService({fees: 'Free for members, others 5 €'})).isAccessibleForFree).to.equal(undefined);
    const british = location({addresses: [{city: 'Leeds', postal_code: 'LS1 4AP'}]});
    expect((await readService({...at(british), cost_options: [{amount: 2}]})).offers?.[0]?.priceCurrency).to.equal('GBP');
  });

  it('speaks the languages that are named or coded', async () => {
    const languages = [{name: 'Finnish', code: 'fin'}, {name: 'Swedish'}, {language: 'arabia'}, {name: 'Klingoni'}];
    expect((await readService({languages})).inLanguage).to.deep.equal(['fi', 'sv', 'ar']);
  });

  it('is brought to the common themes, also by a broader term, and to its own name else', async () => {
    const {items, terms, problems} = await read(
      envelope([
        service({
          attributes: [
            {taxonomy_term: {id: '1', name: 'Food Pantry', taxonomy: 'Open Eligibility'}},
            {taxonomy_term: {id: '2', name: 'Seniors', taxonomy: 'Target population'}},
            {taxonomy_term: {id: '3', name: 'Käpyjen keruu', taxonomy: 'Omat'}},
          ],
        }),
      ]),
    );
    expect(items[0]?.theme).to.deep.equal(['theme/ruoka', 'open-referral:theme/Käpyjen keruu']);
    expect(items[0]?.audience).to.deep.equal(['audience/ikaihmiset']);
    expect(terms).to.have.length(3);
    expect(problems.map(({path}) => path)).to.deep.equal(['theme Käpyjen keruu']);
  });

  it('serves the areas that it names, and tells sentences about them in the description', async () => {
    const sentence = 'Palvelu on kaikille, jotka asuvat kunnassa tai opiskelevat siellä.';
    const item = await readService({service_areas: [{name: 'Laukaa'}, {service_area: sentence}]});
    expect(item.areaServed).to.deep.equal(['Laukaa']);
    expect(item.description?.['']).to.include(sentence);
  });

  it('has telephones and contacts once, with extensions, without faxes', async () => {
    const item = await readService({
      email: 'vaki@kulma.example',
      phones: [
        {number: '"+358 14 000 1234"', extension: 12, type: 'voice'},
        {number: '014 000 9999', type: 'fax'},
      ],
      contacts: [{title: 'Ohjaaja', email: 'vaki@kulma.example', phones: [{number: '+358 40 000 1111'}]}],
    });
    expect(item.contactPoint).to.deep.equal([
      {contactType: {'': 'Ohjaaja'}, telephone: '+358 40 000 1111', email: 'vaki@kulma.example'},
      {name: {'': '+358 14 000 1234 ext. 12'}, telephone: '+358 14 000 1234'},
    ]);
  });

  it('on the net is online, in both places mixed, by telephone neither', async () => {
    const net = {id: 'net', location_type: 'virtual', url: 'https://kulma.example/huone'};
    expect(await readService(at(net))).to.include({attendanceMode: 'online', onlineUrl: 'https://kulma.example/huone'});
    const both = {service_at_locations: [{location: net}, {location: location()}]};
    expect((await readService(both)).attendanceMode).to.equal('mixed');
    expect((await readService({attending_type: 'phone'})).attendanceMode).to.equal('phone');
  });
});

describe('a place of Open Referral', () => {
  const placeOf = async (more: Json) => (await read(envelope([service(at(location(more)))]))).places[0];

  it('has what helps there as codes, and as words beside the place', async () => {
    const accessibility = [
      {description: 'The hall has induction loops. Wheelchair access on all floors.', details: 'Ask at the desk.'},
      {description: 'No accessible toilet.'},
    ];
    const {items, places} = await read(envelope([service(at(location({accessibility})))]));
    expect(places[0]?.accessibility).to.deep.equal(['inductionLoop', 'wheelchair']);
    expect(items[0]?.locationNote?.['']).to.include('No accessible toilet.').and.to.include('Ask at the desk.');
  });

  it('that is hidden keeps its name and town alone', async () => {
    const {items, places} = await read(
      envelope1([
        {
          id: 7,
          name: 'Turvakoti',
          needs_referral: true,
          locations: [
            {
              id: 1,
              name: 'Pihlajakuja 4',
              description: 'Pihan perällä',
              address_1: 'Pihlajakuja 4',
              city: 'Jyväskylä',
              postal_code: 'HP7 9AB',
              geometry: {type: 'Point', coordinates: [25.71234, 62.24567]},
              mask_exact_address: true,
            },
          ],
        },
      ]),
    );
    expect(places[0]).to.deep.include({name: {'': 'Jyväskylä'}, addressHidden: true});
    expect(JSON.stringify([items, places])).not.to.match(/Pihla|9AB|25\.7|62\.2|perällä/);
    expect(items[0]?.referralNeeded).to.equal(true);
  });

  it('that is hidden is not told by its name where there are several', async () => {
    const hidden = location({name: 'Pihlajakuja 4', mask_exact_address: true, addresses: [{city: 'Jämsä'}]});
    const links = [hidden, location({id: 'second-location'})].map((place) => ({location: place, schedules: [{byday: 'MO'}]}));
    const feed = await read(envelope([service({service_at_locations: links})]));
    expect(JSON.stringify(feed)).not.to.include('Pihlajakuja');
  });

  it('takes its street for a name where it has none, and is none without either', async () => {
    expect((await placeOf({name: null}))?.name).to.deep.equal({'': 'Kulmatie 3'});
    expect(await placeOf({name: null, addresses: []})).to.equal(undefined);
    expect(await placeOf({location_type: 'postal'})).to.equal(undefined);
  });

  it('has a number of its own directory where many directories count from one', async () => {
    const {items, places} = await read(envelope1([{id: 1, name: 'x', regular_schedules: [], locations: [{id: 1, name: 'Talo'}]}]));
    expect(items[0]?.['@id']).to.equal('https://hsds.example/v3/services/1');
    expect(places[0]?.['@id']).to.equal('https://hsds.example/v3/locations/1');
  });
});

describe('lists of Open Referral', () => {
  const base = 'https://hsds.example/v3';

  it('of services at locations are one item a service, with all its places', async () => {
    const kaksi = location({id: 'place-number-two', name: 'Toinen talo'});
    const links = [location(), kaksi].map((place, index) => ({id: `sal${index}`, service: service(), location: place}));
    const {items, places} = await read(envelope(links));
    expect(items).to.have.length(1);
    expect(items[0]?.location).to.have.length(2);
    expect(places).to.have.length(2);
    expect(adapter.count?.(envelope(links))).to.equal(1);
  });

  it('of organisations have the services that stand inside them', async () => {
    const {organization, ...rest} = service();
    const document = {...(organization as Json), description: 'Väki.', legal_status: 'ry', services: [rest]};
    const {items, organizations} = await read(document);
    expect(items[0]?.provider).to.deep.equal([organizations[0]?.['@id']]);
  });

  it('of topics and words are terms', async () => {
    const tree = [{id: 1, label: 'Liikkeelle', slug: 'liikkeelle', level: 0, children: [{id: 2, label: 'Uinti', slug: 'uinti'}]}];
    expect((await read(tree)).terms.map(({name}) => name)).to.deep.equal([{'': 'Liikkeelle'}, {'': 'Uinti'}]);
    const term = {id: 'a', name: 'Ruoka-apu', parent_id: null, taxonomy: 'Omat', term_uri: 'https://kulma.example/t'};
    expect((await read(envelope([term]))).terms).to.have.length(1);
  });

  const ends: readonly (readonly [string, Json, string | undefined])[] = [
    ['the next of HSDS 3', envelope([service()], {total_pages: 3}), '?full=true&page=2'],
    ['the next of UK 1', envelope1([service()], {totalPages: 3, number: 2}), '?full=true&page=3'],
    ['the next of a server that counts from 0', envelope1([service()], {totalPages: 2, number: 0, last: false}), '?full=true&page=1'],
    ['none after the last', envelope([service()], {total_pages: 3, page_number: 3}), undefined],
    ['none after what is called the last', envelope([service()], {total_pages: 9, last_page: true}), undefined],
    ['none after an empty one', envelope([], {total_pages: 9}), undefined],
    ['none without numbers', envelope([service()], {total_pages: null}), undefined],
  ];
  for (const [what, document, expected] of ends) {
    it(`have as next page ${what}`, () =>
      expect(adapter.next?.(document, {url: `${base}/services?full=true`})).to.equal(expected && `${base}/services${expected}`));
  }

  it('with first lines alone are completed service by service, when they are short', async () => {
    const [brief, lost] = [service(), service({id: 'b', name: 'Toinen'})];
    const whole = {...service(), schedules: [{byday: 'TU', opens_at: '10:00'}]};
    const answers = {[`${API}/${String(brief['id'])}`]: whole};
    const {items, problems} = await read(envelope([brief, lost]), {answers});
    expect(problems).to.deep.equal([]);
    expect(items.map(({eventSchedule}) => eventSchedule?.length)).to.deep.equal([1, undefined]);
    const long = await read(envelope([brief], {total_pages: 2}), {answers});
    expect(long.items[0]?.eventSchedule).to.equal(undefined);
    expect(long.problems.map(({message}) => message)).to.deep.equal([
      'Only the first lines of each service: no times, places or prices',
    ]);
  });

  it('may hold what is of no use: it is told and the rest is read', async () => {
    const {items, problems} = await read(envelope([null, 5, {x: 1}, service(), service({id: 'c', name: ' '})]));
    expect(items).to.have.length(1);
    expect(problems.map(({path}) => path)).to.deep.equal(['contents[0]', 'contents[1]', 'contents[2]', 'contents[4]']);
    expect(adapter.count?.(envelope([null, 5, {x: 1}, service(), service({id: 'c', name: ' '})]))).to.equal(5);
  });

  for (const [what, document] of [
    ['a schema', {name: 'service', type: 'object', properties: {id: {}, name: {}}}],
    ['an OpenAPI document', {openapi: '3.1.0', info: {title: 'x'}, paths: {'/services': {}}}],
    ['the root of an API', {version: '3.0', profile: 'x', openapi_url: 'https://x.example'}],
    ['a list of feeds', [{url: 'https://x.example', label: 'x', isUp: true}]],
    ['a dashboard', {definitions: {}, service: {}, data: [{name: {value: 'x'}, service: {value: 'x'}, publisher: {}}]}],
    ['terms of WordPress', [{id: 1, count: 2, link: 'https://x.example', name: 'x', slug: 'x', taxonomy: 'category', parent: 0}]],
    ['an event of schema.org', {'@type': 'Event', name: 'x', location: {name: 'y'}, startDate: '2026-01-01'}],
  ] as const) {
    it(`are not ${what}`, () => expect(openReferral.accepts(document)).to.equal(false));
  }
});
