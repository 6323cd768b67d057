/** What an event of an iCalendar file says beside its times. */
import {expect} from '@open-wc/testing';
import {formats} from '../../src/feed/adapters/index.js';
import {calendar, readCalendar, readEvent, told, vevent} from '../fixtures/ical/calendar.js';

const START = 'DTSTART:20261201T173000';

describe('an iCalendar document', () => {
  const accepts = (text: unknown) => formats.find((format) => format.accepts(text))?.name;

  it('is known by its first line', () => {
    for (const text of ['BEGIN:VCALENDAR\r\n', '\ufeff\n\r\n begin:vcalendar\n'])
      expect(accepts(text)).to.equal('icalendar');
    for (const text of ['BEGIN:VCARD', 'X\nBEGIN:VCALENDAR', {BEGIN: 'VCALENDAR'}])
      expect(accepts(text)).to.equal(undefined);
  });

  it('has a name', async () => {
    expect((await readCalendar(calendar('X-WR-CALNAME:Järjestöt\\, kaikki'))).name).to.deep.equal({
      '': 'Järjestöt, kaikki',
    });
    const both = await readCalendar(calendar('X-WR-CALNAME:Vanha', 'NAME;LANGUAGE=fi:Uusi', 'NAME;LANGUAGE=sv:Ny'));
    expect(both.name).to.deep.equal({fi: 'Uusi', sv: 'Ny'});
  });

  it('may be several calendars, with lone line ends and blank lines', async () => {
    const text = [calendar(vevent(START, 'UID:a')), calendar(vevent(START, 'UID:b'))].join('\n\n');
    for (const end of ['\n', '\r', '\r\r\n'])
      expect((await readCalendar(text.replaceAll('\r\n', end))).items.map((item) => item['@id'])).to.deep.equal([
        'a',
        'b',
      ]);
  });

  it('without events is an empty feed', async () => {
    const {items, problems} = await readCalendar(calendar());
    expect([items, problems]).to.deep.equal([[], []]);
  });

  it('unfolds lines, also inside a letter of an escape', async () => {
    const {name} = await readEvent(START, 'SUMMARY:Uinti\\\r\n , ve\r\n\tsi\r\n  ja sauna');
    expect(name).to.deep.equal({'': 'Uinti, vesi ja sauna'});
  });
});

describe('the texts of an event', () => {
  it('are plain, by language', async () => {
    const {name, description} = await readEvent(
      START,
      'SUMMARY;LANGUAGE=fi:Uinti\\; sauna',
      'SUMMARY;LANGUAGE=sv:Simning',
      'DESCRIPTION;LANGUAGE=fi:Ota pyyhe.\\n\\NTule ajoissa\\, jooko.',
      'COMMENT;LANGUAGE=fi:Ovi B',
    );
    expect(name).to.deep.equal({fi: 'Uinti; sauna', sv: 'Simning'});
    expect(description).to.deep.equal({fi: 'Ota pyyhe.\n\nTule ajoissa, jooko.\n\nOvi B'});
  });

  it('are taken from HTML only where there is nothing else', async () => {
    const html = 'X-ALT-DESC;FMTTYPE=text/html:<p>Ota <b>pyyhe</b></p>';
    expect((await readEvent(START, html)).description).to.deep.equal({'': 'Ota pyyhe'});
    expect((await readEvent(START, html, 'DESCRIPTION:Muu')).description).to.deep.equal({'': 'Muu'});
  });

  it('have a name of the description, for want of one', async () => {
    const {items} = await readCalendar(calendar(vevent(START, 'SUMMARY:', 'DESCRIPTION:Kahvit\\nKaikille')));
    expect(items[0]?.name).to.deep.equal({'': 'Kahvit'});
  });
});

describe('the place of an event', () => {
  it('is a place with address and position', async () => {
    const {items, places} = await readCalendar(
      calendar(vevent(START, 'LOCATION;LANGUAGE=fi:Uimahalli\\, Rantakatu 3 B\\, 40100 Jyväskylä', 'GEO:62.24;25.74')),
    );
    const [place] = places;
    expect(items[0]?.location).to.deep.equal([place?.['@id']]);
    expect(items[0]?.attendanceMode).to.equal('onsite');
    expect({...place, '@id': ''}).to.deep.equal({
      '@id': '',
      name: {fi: 'Uimahalli'},
      address: {streetAddress: {fi: 'Rantakatu 3 B'}, postalCode: '40100', addressLocality: {fi: 'Jyväskylä'}},
      geo: {latitude: 62.24, longitude: 25.74},
    });
  });

  it('may have a postal code without a street, or a street without a name', async () => {
    const placeOf = async (text: string) => (await readCalendar(calendar(vevent(START, `LOCATION:${text}`)))).places[0];
    const town = {postalCode: '40100', addressLocality: {'': 'Jyväskylä'}};
    const laavu = await placeOf('Laavu\\, 40100 Jyväskylä');
    expect([laavu?.name, laavu?.address]).to.deep.equal([{'': 'Laavu'}, town]);
    const street = await placeOf('Rantakatu 3\\, 40100 Jyväskylä\\, Suomi');
    expect([street?.name, street?.address]).to.deep.equal([
      {'': 'Rantakatu 3'},
      {streetAddress: {'': 'Rantakatu 3'}, ...town},
    ]);
    expect((await placeOf('Laavu\\, Jyväskylä'))?.name).to.deep.equal({'': 'Laavu, Jyväskylä'});
  });

  it('is one place for all events that name it', async () => {
    const lines = [START, 'LOCATION:Uimahalli'];
    const {places, items} = await readCalendar(calendar(vevent(...lines, 'UID:a'), vevent(...lines, 'UID:b')));
    expect(places.map(({name}) => name)).to.deep.equal([{'': 'Uimahalli'}]);
    expect(items[0]?.location).to.deep.equal(items[1]?.location);
  });

  it('is the net, by CONFERENCE or an address in place of a place', async () => {
    const link = 'https://ilo.example/kokous';
    for (const line of [`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${link}`, `LOCATION:${link}`]) {
      const {onlineUrl, attendanceMode, location} = await readEvent(START, line);
      expect([onlineUrl, attendanceMode, location]).to.deep.equal([link, 'online', []]);
    }
    const {attendanceMode} = await readEvent(START, `CONFERENCE;VALUE=URI:${link}`, 'LOCATION:Kirjasto');
    expect(attendanceMode).to.equal('mixed');
    expect((await readEvent(START, 'CONFERENCE;VALUE=URI:tel:+358401234567')).attendanceMode).to.equal('phone');
  });
});

describe('what else an event says', () => {
  it('who arranges it: by name, never by a bare address', async () => {
    const organizer = async (line: string) => (await readCalendar(calendar(vevent(START, line)))).organizations;
    const named = await organizer('ORGANIZER;CN="Ilo ry: ^\'Uimarit^\'":mailto:ilo@ilo.example');
    expect(named.map(({name}) => name)).to.deep.equal([{'': 'Ilo ry: "Uimarit"'}]);
    expect(await organizer('ORGANIZER:mailto:joku@ilo.example')).to.deep.equal([]);
    expect(await organizer('ORGANIZER;CN=joku@ilo.example:mailto:joku@ilo.example')).to.deep.equal([]);
  });

  it('categories are our themes and audiences by their names, others themes of their own, which is told', async () => {
    const {items, terms, problems} = await readCalendar(
      calendar(vevent(START, 'CATEGORIES:Liikunta,Vesi\\, sauna', 'CATEGORIES:Lapset')),
    );
    expect(items[0]?.theme).to.deep.equal(['theme/liikunta', 'icalendar:theme/Vesi, sauna']);
    expect(items[0]?.audience).to.deep.equal(['audience/lapset']);
    expect(terms.find((term) => term['@id'].startsWith('icalendar:'))?.name).to.deep.equal({'': 'Vesi, sauna'});
    expect(problems.map(({path}) => path)).to.deep.equal(['theme Vesi, sauna']);
  });

  it('a town at the end of a place is its municipality, also without a postal code', async () => {
    const {places} = await readCalendar(calendar(vevent(START, 'LOCATION:Kylätalo\\, Kylätie 1\\, Laukaa')));
    expect(places[0]?.name).to.deep.equal({'': 'Kylätalo, Kylätie 1, Laukaa'});
    expect(places[0]?.address?.addressLocality?.['fi']).to.equal('Laukaa');
  });

  it('whether it is cancelled', async () => {
    const status = async (line: string) => (await readEvent(START, line)).eventStatus;
    expect(await status('STATUS:CANCELLED')).to.equal('EventCancelled');
    expect(await status('STATUS:TENTATIVE')).to.equal('EventScheduled');
    const whole = await readCalendar(calendar('METHOD:CANCEL', vevent(START)));
    expect(whole.items[0]?.eventStatus).to.equal('EventCancelled');
  });

  it('pictures, page and date of the last change', async () => {
    const {image, url, dateModified} = await readEvent(
      START,
      'IMAGE;VALUE=URI;DISPLAY=BADGE:https://ilo.example/a.png',
      'ATTACH;FMTTYPE=image/jpeg:https://ilo.example/b',
      'ATTACH;FMTTYPE=application/pdf:https://ilo.example/ohje.pdf',
      'URL:https://ilo.example/uinti',
      'LAST-MODIFIED:20261120T100000Z',
    );
    expect(image?.map((picture) => picture.url)).to.deep.equal(['https://ilo.example/a.png', 'https://ilo.example/b']);
    expect([url, dateModified]).to.deep.equal(['https://ilo.example/uinti', '2026-11-20T10:00:00Z']);
  });
});

describe('what is wrong in a calendar', () => {
  it('costs only what it is in', async () => {
    const feed = await readCalendar(
      calendar(
        vevent('DTSTART:20260230T100000', 'UID:a'),
        vevent(START, 'UID:b', 'rivi joka katkesi', 'DTEND:20261201T100000', 'DURATION:huomiseen'),
        vevent(START, 'UID:c', 'SUMMARY:'),
        'BEGIN:VTODO\r\nSUMMARY:Osta maitoa\r\nEND:VTODO',
        vevent(START, 'UID:d', 'CLASS:PRIVATE'),
        vevent(START, 'UID:e', 'BEGIN:VALARM\r\nSUMMARY:Herätys\r\nDTSTART:20270101\r\nEND:VALARM'),
      ),
    );
    expect(feed.items.map((item) => [item['@id'], item.startDate, item.name['']])).to.deep.equal([
      ['a', undefined, 'Uinti'],
      ['b', '2026-12-01T17:30', 'Uinti'],
      ['e', '2026-12-01T17:30', 'Uinti'],
    ]);
    expect(told(feed)).to.have.members([
      'VTODO[0]: A task is not an event, left out',
      'VEVENT[3] CLASS: Not public, left out',
      'VEVENT[2] SUMMARY: No name, left out',
      'VEVENT[1]: Has a line that is not NAME:VALUE, left out',
      'VEVENT[0] DTSTART: Not a date or time that exists, left out',
      'VEVENT[1] DTEND: Before its start, left out',
    ]);
    expect(feed.problems.filter(({effect}) => effect === 'dropped')).to.have.length(3);
  });

  it('may be a missing END: both events are there', async () => {
    const feed = await readCalendar(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:A\n${vevent('UID:b', START)}`);
    expect(feed.items.map((item) => item['@id'])).to.deep.equal(['a', 'b']);
    expect(told(feed)).to.include('VEVENT[0]: Its END is missing, so more may be lost');
    expect(told(feed)).to.include('VCALENDAR[0]: Its END is missing, so more may be lost');
  });

  it('may be one event many times: the newest stays, the others are told', async () => {
    const feed = await readCalendar(
      calendar(
        vevent(START, 'SEQUENCE:2', 'SUMMARY:Uusi'),
        vevent(START, 'SEQUENCE:1'),
        vevent('DTSTART:20270101', 'SUMMARY:Toinen', 'SEQUENCE:2'),
      ),
    );
    expect(feed.items.map(({name}) => name[''])).to.deep.equal(['Uusi', 'Toinen']);
    expect(told(feed)).to.deep.equal([
      'VEVENT[1] UID: The same event is there again, left out here',
      'events[1]: Its @id is in use',
    ]);
  });

  it('does not break the reader, however large or deep it is', async () => {
    const deep = `BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(100_000)}${'END:Y\n'.repeat(100_000)}`;
    expect((await readCalendar(deep)).items).to.deep.equal([]);
    const folded = calendar(vevent(START, `DESCRIPTION:a${'\r\n b'.repeat(100_000)}`));
    expect((await readCalendar(folded)).items[0]?.description?.['']).to.have.length(20_000);
    for (const line of [
      `X;${'a="'.repeat(50_000)}`,
      `X${';a=b'.repeat(50_000)}`,
      `SUMMARY${';"'.repeat(50_000)}:x`,
      `DESCRIPTION:${'\\'.repeat(100_000)}`,
    ])
      expect((await readCalendar(calendar(vevent(START, line)))).items).to.have.length(line.startsWith('SUM') ? 0 : 1);
  });

  it('stops when the visitor has left', async () => {
    const {adapter} = await import('../../src/feed/ical/read.js');
    const pause = () => Promise.reject(new Error('left'));
    const context = {url: '', pause, fetchJson: () => Promise.reject(new Error())};
    const error = await adapter.toFeed(calendar(vevent(START)), context).catch((reason: unknown) => reason);
    expect((error as Error).message).to.equal('left');
  });
});
