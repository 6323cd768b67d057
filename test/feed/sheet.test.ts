/** What a resident sees of a sheet that an association keeps. */
import {expect} from '@open-wc/testing';
import {adapter} from '../../src/feed/adapters/sheet.js';
import {sheet} from '../../src/feed/adapters/sheet-format.js';
import {FIELDS, LANGUAGES, readHeader, titleOf} from '../../src/feed/adapters/sheet-columns.js';
import {itemOf, messages, read} from '../fixtures/feeds/read.js';
import {csv, row, workbook} from '../fixtures/feeds/sheet.js';

const NAME = {Nimi: 'Tuolijumppa', Kunta: 'Jyväskylä'};
const withCells = (cells: Readonly<Record<string, string>>) => itemOf(row({...NAME, ...cells}));

describe('a row of a sheet', () => {
  it('has its texts, place, themes, price and contacts', async () => {
    const feed = await read(
      row({
        Tunniste: 't1', Nimi: 'Tuolijumppa', 'Nimi (sv)': 'Stolgympa', name_en: 'Chair exercise', Kuvaus: 'Istuen.\nKahvit.',
        Järjestö: 'Kylän liikkujat ry', Kunta: 'Jyväskylä', Paikka: 'Kylätalo', Katuosoite: 'Kulmatie 3', Postinumero: '40100',
        Leveysaste: '62,24', Pituusaste: '25,75', Aihe: 'Liikunta; Musik', Kenelle: 'Seniorit', Ikä: 'yli 65 v.', Hinta: '3 €',
        Kieli: 'suomi, ruotsi', Esteettömyys: 'pyörätuoli; inva-WC', Puhelin: '014 555 0100', 'Sähköposti': 'a@liikkujat.example',
        Verkkosivu: 'liikkujat.example', Ilmoittautuminen: 'ei',
      }),
    );
    expect(feed.items).to.deep.equal([
      {
        '@id': 't1',
        kind: 'activity',
        name: {fi: 'Tuolijumppa', sv: 'Stolgympa', en: 'Chair exercise'},
        description: {fi: 'Istuen.\nKahvit.'},
        provider: ['organization:kylän liikkujat ry'],
        location: [feed.places[0]?.['@id']],
        areaServed: ['Jyväskylä'],
        theme: ['theme/liikunta', 'theme/musiikki'],
        audience: ['audience/ikaihmiset'],
        typicalAgeRange: '65-',
        inLanguage: ['fi', 'sv'],
        attendanceMode: 'onsite',
        isAccessibleForFree: false,
        offers: [{price: 3, priceCurrency: 'EUR'}],
        registration: {required: false},
        contactPoint: [{telephone: '014 555 0100', email: 'a@liikkujat.example'}],
        url: 'https://liikkujat.example/',
      },
    ]);
    expect(feed.places[0]?.address?.streetAddress).to.deep.equal({fi: 'Kulmatie 3'});
    expect(feed.places[0]?.geo).to.deep.equal({latitude: 62.24, longitude: 25.75});
    expect(feed.places[0]?.accessibility).to.deep.equal(['wheelchair', 'accessibleToilet']);
    expect(feed.problems).to.deep.equal([]);
  });

  for (const [cells, times] of [
    [{Päivä: '24.11.2026', Kellonaika: '17.30–18.15'}, ['event', '2026-11-24T17:30', '2026-11-24T18:15']],
    [{Päivä: '24.11.2026 klo 17.30'}, ['event', '2026-11-24T17:30', undefined]],
    [{Alkaa: '24.11.2026 klo 17', Päättyy: '24.11.2026 klo 19'}, ['event', '2026-11-24T17:00', '2026-11-24T19:00']],
    [{Päivä: '24.11.2026', Alkaa: '17.30', Päättyy: '18.15'}, ['event', '2026-11-24T17:30', '2026-11-24T18:15']],
    [{Päivä: '24.–25.11.2026'}, ['event', '2026-11-24', '2026-11-25']],
    [{Päivä: '46350'}, ['event', '2026-11-24', undefined]],
    [{Alkaa: '1.2.2027', Päättyy: '14.3.2027'}, ['activity', '2027-02-01', '2027-03-14']],
  ] as const)
    it(`with ${JSON.stringify(cells)} is an ${times[0]}`, async () => {
      const item = await withCells(cells);
      expect([item.kind, item.startDate, item.endDate]).to.deep.equal(times);
    });

  for (const [cells, schedule] of [
    [{Viikonpäivä: 'tiistai', Kellonaika: 'klo 10–11'}, {byDay: ['Tuesday'], repeatFrequency: 'P1W', startTime: '10:00', endTime: '11:00'}],
    [{Viikonpäivä: 'ma–ke, pe', Toistuu: 'joka toinen viikko'}, {byDay: ['Monday', 'Tuesday', 'Wednesday', 'Friday'], repeatFrequency: 'P2W'}],
    [
      {Viikonpäivä: 'ti', Alkaa: '12.1.2026', Päättyy: '26.5.2026', 'Ei näinä päivinä': '24.2.2026; 3.3.2026'},
      {byDay: ['Tuesday'], repeatFrequency: 'P1W', startDate: '2026-01-12', endDate: '2026-05-26', exceptDate: ['2026-02-24', '2026-03-03']},
    ],
    [{Viikonpäivä: 'tiistai', Toistuu: 'joka kuukauden ensimmäinen'}, {byDay: ['1TU'], repeatFrequency: 'P1M'}],
    [{Päivä: '24.11.2026', Toistuu: 'joka viikko'}, {byDay: ['Tuesday'], repeatFrequency: 'P1W', startDate: '2026-11-24'}],
    [{Viikonpäivä: 'ma', Kellonaika: 'aamusta iltaan'}, {byDay: ['Monday'], repeatFrequency: 'P1W', description: {fi: 'aamusta iltaan'}}],
    [{Aukioloajat: 'arkisin 9–15, kesällä suljettu'}, {description: {fi: 'arkisin 9–15, kesällä suljettu'}}],
  ] as const)
    it(`with ${JSON.stringify(cells)} goes on`, async () => {
      const item = await withCells(cells);
      expect([item.kind, item.eventSchedule]).to.deep.equal(['activity', [schedule]]);
    });

  it('on several days is held on each', async () => {
    const item = await withCells({Päivä: '24.11.2026; 1.12.2026 klo 18', Kellonaika: '17–19'});
    expect(item.eventSchedule).to.deep.equal([
      {startDate: '2026-11-24', startTime: '17:00', endTime: '19:00'},
      {startDate: '2026-12-01', startTime: '18:00', endTime: '19:00'},
    ]);
  });

  for (const [cell, registration] of [
    ['kyllä', {required: true}],
    ['www.liikkujat.example/ilmo', {url: 'https://www.liikkujat.example/ilmo'}],
    ['ilmo@liikkujat.example', {email: 'ilmo@liikkujat.example'}],
    ['014 555 0100', {telephone: '014 555 0100'}],
    ['Soita Liisalle', {note: {fi: 'Soita Liisalle'}}],
  ] as const)
    it(`with ${cell} for registration`, async () => expect((await withCells({Ilmoittautuminen: cell})).registration).to.deep.equal(registration));

  for (const ages of ['-65', '2026-12-07'])
    it(`has no ages where a spreadsheet has made ${ages} of them`, async () => {
      const feed = await read(row({...NAME, Ikä: ages}));
      expect(feed.items[0]?.typicalAgeRange).to.equal(undefined);
      expect(messages(feed)).to.deep.equal([`row 2, column Ikä: Cannot be read, left out: ${ages}`]);
    });

  it('that is cancelled, or looks for volunteers, says so', async () => {
    const item = await withCells({Peruttu: 'x', Vapaaehtoistyö: 'kyllä', Osallistumistapa: 'etänä; puhelimitse'});
    expect([item.eventStatus, item.volunteering, item.attendanceMode]).to.deep.equal(['EventCancelled', true, 'online']);
  });

  it('keeps what can be read, and tells the rest by row and column', async () => {
    const feed = await read(csv('Nimi;Kunta;Päivä;Ikä;Maksuton\nJumppa;Laukaa;ensi viikolla;aikuiset;ehkä\n;;;;\n;Laukaa;1.1.2027;;\n'));
    expect(feed.items[0]?.name).to.deep.equal({fi: 'Jumppa'});
    expect(messages(feed)).to.deep.equal([
      'row 2, column Päivä: Cannot be read, left out: ensi viikolla',
      'row 2, column Ikä: Cannot be read, left out: aikuiset',
      'row 2, column Maksuton: Cannot be read, left out: ehkä',
      'row 4: Left out: it has no name',
    ]);
  });
});

describe('a sheet', () => {
  it('is read in three languages, whatever the case, the blanks and the order', async () => {
    const swedish = await read(csv('KOMMUN,namn ,Veckodag,E-postadress,gratis\nÅbo,Sångkör,tisdagar,kor@sang.example,ja\n'));
    expect(swedish.items[0]?.name).to.deep.equal({sv: 'Sångkör'});
    expect(swedish.items[0]?.isAccessibleForFree).to.equal(true);
    expect(swedish.items[0]?.eventSchedule?.[0]?.byDay).to.deep.equal(['Tuesday']);
    const english = await read(csv('start_date\tName\tTopic\n24.11.2026 klo 18\tChoir\tMusic\n'));
    expect(english.items[0]?.name).to.deep.equal({en: 'Choir'});
    expect(english.items[0]?.theme).to.deep.equal(['theme/musiikki']);
  });

  it('tells its unknown columns once, and an old charset', async () => {
    const bytes = Uint8Array.from('Nimi;Kunta;Salaisuus\nJumppa;\xc4\xe4nekoski;1\nKahvila;Jyv\xe4skyl\xe4;2', (letter) => letter.charCodeAt(0));
    const feed = await read(new Map([['a.csv', bytes]]));
    expect(feed.items.map(({areaServed}) => areaServed?.[0])).to.deep.equal(['Äänekoski', 'Jyväskylä']);
    expect(messages(feed)).to.deep.equal([
      'file: Not in UTF-8: read as Western European (Windows-1252)',
      'column Salaisuus: Not known, so not read',
    ]);
  });

  it('may have a title above the names of its columns', async () => {
    expect((await read(csv('Toiminta 2026;;\n;;\nNimi;Kunta;\nJumppa;Laukaa;\n'))).items.length).to.equal(1);
  });

  it('of people, or of Open Referral, is not ours', () => {
    for (const text of ['Nimi;Puhelin\na;1\n', 'id,organization_id,name,description\n1,2,x,y\n', 'a;b\n1;2\n', '']) expect(sheet.accepts(csv(text))).to.equal(false);
    expect(sheet.accepts(new Map([['a.csv', 'text']]))).to.equal(false);
    expect(sheet.accepts({'a.csv': 1})).to.equal(false);
  });

  for (const language of LANGUAGES)
    it(`knows the titles of the template in ${language}`, () => {
      const titles = FIELDS.map((field) => titleOf(field, language));
      expect(readHeader(titles).map(({field}) => field)).to.deep.equal(FIELDS);
    });
});

describe('an Excel workbook', () => {
  const HEADER = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>Päivä</t></is></c><c r="D3" t="str"><v>Maksuton</v></c></row>';

  it('has its days, ticks and texts of several runs; missing cells stay missing', async () => {
    const feed = await read(
      workbook([
        HEADER,
        '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="C5" s="1"><v>46350</v></c><c r="D5" t="b"><v>1</v></c></row>',
        '<row r="6"><c r="A6" t="inlineStr"><is><t>Toinen</t></is></c><c r="C6" s="2"><v>46350.729166666664</v></c></row>',
        '<row r="9"><c r="C9" t="e"><v>#N/A</v></c><c r="D9" t="b"><v>0</v></c></row>',
      ]),
    );
    expect(feed.items.map(({name, startDate, isAccessibleForFree}) => [name['fi'], startDate, isAccessibleForFree])).to.deep.equal([
      ['Tuolijumppa & kahvit', '2026-11-24', true],
      ['Toinen', '2026-11-24T17:30', undefined],
    ]);
    expect(messages(feed)).to.deep.equal(['row 9: Left out: it has no name']);
  });

  it('of old Macs counts from 1904', async () => {
    const parts = {'xl/workbook.xml': '<workbook><workbookPr date1904="1"/><sheets><sheet name="x" r:id="rId2"/></sheets></workbook>'};
    const feed = await read(workbook([HEADER, '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="C5" s="1"><v>44888</v></c></row>'], parts));
    expect(feed.items[0]?.startDate).to.equal('2026-11-24');
  });

  it('without our columns says what it lacks', async () => {
    const book = workbook(['<row><c t="inlineStr"><is><t>Kokous</t></is></c></row>']);
    expect(messages(await read(book))).to.deep.equal(['file: No sheet has a column for the name and one more of those that are read']);
    expect(adapter.count?.(book)).to.equal(1);
  });
});
