/** Places with opening hours: of Kirjastot.fi, of Hauki, of the Service Map. Our own writing: no real place. */
import {expect} from '@open-wc/testing';
import {day, hours, library, unit} from '../fixtures/feeds/hauki.js';
import {itemOf, messages, read} from '../fixtures/feeds/read.js';

describe('places with opening hours', () => {
  it('a library: the days of its hours are weeks, but for those on which it is closed', async () => {
    const days = ['02', '03', '09', '16', '17'].map((date) => day(`2099-03-${date}`, hours('08:00', '20:00')));
    const item = await itemOf(library([...days, day('2099-03-10')]));
    expect(item.name).to.deep.equal({fi: 'Kulman kirjasto'});
    expect(item.description).to.deep.equal({fi: 'Lue täällä.'});
    expect(item.eventSchedule).to.deep.equal([
      {
        startDate: '2099-03-02',
        endDate: '2099-03-17',
        byDay: ['Monday', 'Tuesday'],
        repeatFrequency: 'P1W',
        startTime: '08:00',
        endTime: '20:00',
        exceptDate: ['2099-03-10'],
      },
    ]);
  });

  it('hours without staff say so, closed ones are left out', async () => {
    const times = [hours('07:00', '09:00', 2), hours('09:00', '15:00'), hours('15:00', '16:00', 0)];
    const {eventSchedule = []} = await itemOf(library([day('2099-03-02', ...times)]));
    expect(eventSchedule.map(({startTime, description}) => [startTime, description?.['fi']])).to.deep.equal([
      ['07:00', 'Omatoimiaika'],
      ['09:00', undefined],
    ]);
  });

  it('a resource of Hauki', async () => {
    const open = {date: '2099-03-02', times: [{start_time: '08:00:00', end_time: '18:00:00', resource_state: 'open', full_day: false}]};
    const always = {date: '2099-03-03', times: [{start_time: null, end_time: null, resource_state: 'open', full_day: true}]};
    const resource = {id: 1186, name: {fi: 'Uimahalli', sv: 'Simhall'}, description: {fi: 'Altaita.'}, address: {fi: 'Allastie 1, Helsinki'}};
    const feed = await read({count: 1, next: null, previous: null, results: [{resource, opening_hours: [open, always]}]});
    expect(messages(feed)).to.deep.equal([]);
    expect(feed.items[0]?.name).to.deep.equal({fi: 'Uimahalli', sv: 'Simhall'});
    expect(feed.items[0]?.eventSchedule?.map(({startTime, endTime}) => [startTime, endTime])).to.deep.equal([
      ['08:00', '18:00'],
      ['00:00', '24:00'],
    ]);
  });

  it('a unit of the Service Map', async () => {
    const {items, places} = await read([unit]);
    expect(items[0]?.name).to.deep.equal({fi: 'Kulman talo', sv: 'Hörnhuset'});
    expect(items[0]?.summary).to.deep.equal({fi: 'Talo kaikille.'});
    expect(items[0]?.url).to.equal('https://talo.example/');
    expect(places[0]?.address).to.deep.equal({
      streetAddress: {fi: 'Kulmatie 2', sv: 'Hörnvägen 2'},
      postalCode: '00990',
      addressLocality: {fi: 'Helsinki'},
    });
    expect(places[0]?.geo).to.deep.equal({latitude: 60.2, longitude: 25});
  });

  it('what is broken is told, the rest is shown', async () => {
    const feed = await read([unit, null, {...unit, id: {}}, {...unit, id: 13, latitude: 'x', name_fi: 5, phone: []}]);
    expect(feed.items.map(({name}) => Object.values(name)[0])).to.deep.equal(['Kulman talo', '5']);
    expect(feed.problems.filter(({effect}) => effect === 'dropped').map(({path}) => path)).to.deep.equal(['[1]', '[2]']);
    const dates = ['', '8:30AM', '2099-13-45', 5].map((date) => ({date, times: [hours('08:00', '20:00')]}));
    expect((await itemOf(library([...dates, {date: '2099-03-02', times: null}]))).eventSchedule).to.equal(undefined);
  });
});
