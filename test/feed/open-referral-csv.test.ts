/** HSDS as tables: what a resident sees of a package of CSV files, and what its publisher is told. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/open-referral-csv.js';
import {files, read} from '../fixtures/feeds/open-referral.js';

const url = 'https://avoindata.example/paketti.zip';

/** Version 1.1 and 2: names of files and columns of those days. */
const PACKAGE = {
  'data/organizations.csv': ['id,name,description,url,tax_id', 'o1,Kulmakunnan väki ry,Yhdessä.,https://kulma.example/,1'],
  'data/services.csv': [
    'id,organization_id,program_id,name,description,status,application_process,fees,wait_time',
    's1,o1,,Uinti,"Uidaan, ""lillutaan"" ja',
    'saunotaan.",active,Soita ensin,Free,',
    's2,o1,,Jumppa,,inactive,,,',
    's3,o1,,,,active,,,',
  ],
  'data/locations.csv': ['id,organization_id,name,latitude,longitude', 'l1,o1,Halli,62.2,25.7', 'l2,o1,Unohdettu,,'],
  'data/services_at_location.csv': ['id,service_id,location_id,description', 'x1,s1,l1,Matala allas'],
  'data/physical_addresses.csv': ['id,location_id,address_1,city,postal_code,country', 'a1,l1,Allastie 2,Jämsä,42100,FI'],
  'data/phones.csv': ['id,location_id,service_id,organization_id,number,type', 'p1,,s1,,014 000 1234,voice', 'p2,l1,,,014 000 99,fax'],
  'data/regular_schedules.csv': [
    'id,service_id,location_id,service_at_location_id,weekday,opens_at,closes_at',
    'r1,,l1,,Monday,9:00,17:00',
    'r2,,l1,,Tuesday,9:00,17:00',
    'r3,,l1,,Sunday,,',
  ],
  'data/languages.csv': ['id,service_id,location_id,language', 'g1,s1,,Finnish', 'g2,s1,,sv'],
  'data/accessibility_for_disabilities.csv': ['id,location_id,accessibility,details', 'e1,l1,Wheelchair,'],
  'data/services_taxonomy.csv': ['id,service_id,taxonomy_id', 't1,s1,102-04'],
  'data/taxonomy.csv': ['id,name,parent_id,vocabulary', '102,Food,,', '102-04,Vesiruoka,102,'],
  'data/eligibility.csv': ['id,service_id,eligibility', 'k1,s1,Uimataitoisille'],
  'data/service_areas.csv': ['id,service_id,service_area', 'n1,s1,Jämsä'],
  'datapackage.json': ['{}'],
};

describe('a package of CSV files', () => {
  it('is put together from its tables', async () => {
    const {items, places, organizations} = await read(files(PACKAGE), {url});
    expect(items).to.have.length(1);
    const [item] = items;
    expect(item?.name).to.deep.equal({'': 'Uinti'});
    expect(item?.description?.['']).to.equal('Uidaan, "lillutaan" ja\nsaunotaan.\n\nUimataitoisille');
    expect(item).to.deep.include({
      areaServed: ['Jämsä'],
      theme: ['theme/ruoka'],
      inLanguage: ['fi', 'sv'],
      isAccessibleForFree: true,
      contactPoint: [{telephone: '014 000 1234'}],
      eventSchedule: [{startTime: '09:00', endTime: '17:00', byDay: ['Monday', 'Tuesday'], repeatFrequency: 'P1W'}],
    });
    expect(item?.provider).to.deep.equal([organizations[0]?.['@id']]);
    expect(item?.location).to.deep.equal([places[0]?.['@id']]);
    expect(places[0]).to.deep.include({accessibility: ['wheelchair'], geo: {latitude: 62.2, longitude: 25.7}});
    expect(places[0]?.address?.addressLocality).to.deep.equal({'': 'Jämsä'});
  });

  it('tells what is left out, by file and row, and what belongs to nothing', async () => {
    const {items, problems} = await read(files(PACKAGE), {url});
    const dropped = problems.filter(({effect}) => effect === 'dropped');
    expect(dropped.map(({path}) => path)).to.deep.equal(['data/services.csv[1]', 'data/services.csv[2]']);
    expect(items.length + dropped.length).to.equal(adapter.count?.(files(PACKAGE)));
    expect(problems.map(({message}) => message)).to.include('1 of 2 belong to no service, not shown');
  });

  it('of version 3 has the names of version 3', async () => {
    const {items} = await read(
      files({
        'services.csv': ['id,organization_id,name,status,minimum_age,eligibility_description', 's1,o1,Uinti,active,7,'],
        'service_at_location.csv': ['id,service_id,location_id', 'x1,s1,l1'],
        'locations.csv': ['id,location_type,organization_id,name,latitude', 'l1,physical,o1,Halli,'],
        'schedules.csv': ['id,service_at_location_id,freq,byday,opens_at,closes_at', 'r1,x1,WEEKLY,"MO,WE",10:00:00,11:00:00'],
        'cost_options.csv': ['id,service_id,option,currency,amount', 'c1,s1,Kerta,EUR,2.50'],
        'attributes.csv': ['id,link_id,link_entity,taxonomy_term_id', 't1,s1,service,w1'],
        'taxonomies.csv': ['id,name,description,uri,version', 'v1,Omat,,,1'],
        'taxonomy_terms.csv': ['id,code,name,parent_id,taxonomy', 'w1,x,Uinti,,Omat'],
      }),
      {url},
    );
    expect(items[0]).to.deep.include({typicalAgeRange: '7-', theme: ['open-referral:theme/Uinti']});
    expect(items[0]?.offers).to.deep.equal([{price: 2.5, priceCurrency: 'EUR', description: {'': 'Kerta'}}]);
    expect(items[0]?.eventSchedule?.[0]?.byDay).to.deep.equal(['Monday', 'Wednesday']);
  });

  it('of other columns is read as far as they are known, and the others are told', async () => {
    const {items, problems} = await read(
      files({
        'services.csv': [
          'service_uuid;organization_uuid;organization_name;service_name;service_min_age;service_areas;Lupa;;',
          '1;7;Kulmakunnan väki ry;Uinti;18;Jämsä, Keuruu;kyllä;ylimääräinen;vielä',
        ],
      }),
      {url},
    );
    expect(items[0]).to.deep.include({typicalAgeRange: '18-', areaServed: ['Jämsä', 'Keuruu']});
    expect(items[0]?.['@id']).to.equal(`${url}/services/1`);
    expect(problems.map(({path, message}) => `${path}: ${message}`)).to.deep.equal([
      'services.csv: Columns that are not read: Lupa',
    ]);
  });

  it('prefers the package to what it was made of', async () => {
    const lines = (name: string) => ['id,organization_id,name,status', `1,2,${name},active`];
    const {items, problems} = await read(files({'input_services.csv': lines('Vanha'), 'out_services.csv': lines('Uusi')}), {url});
    expect(items.map(({name}) => name)).to.deep.equal([{'': 'Uusi'}]);
    expect(problems.map(({path}) => path)).to.deep.equal(['input_services.csv']);
  });

  it('that is not in UTF-8 is read and told', async () => {
    const bytes = Uint8Array.from('id,organization_id,name\n1,2,J\xe4\xe4palloilu', (letter) => letter.charCodeAt(0));
    const {items, problems} = await read(new Map([['services.csv', bytes]]), {url});
    expect(items[0]?.name).to.deep.equal({'': 'Jääpalloilu'});
    expect(problems[0]?.message).to.equal('Not in UTF-8, read as Windows-1252');
  });
});
