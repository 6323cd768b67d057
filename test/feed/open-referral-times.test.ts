/** Schedules of Open Referral, tidy and not. */
import {expect} from '@open-wc/testing';
import {clockOf, dayOf, zoneOf} from '../../src/feed/adapters/open-referral-clock.js';
import type {Schedule} from '../../src/feed/types.js';
import {at, envelope, type Json, location, read, readService, service} from '../fixtures/feeds/open-referral.js';

const scheduleOf = async (schedule: Json): Promise<Schedule | undefined> =>
  (await readService({schedules: [schedule]})).eventSchedule?.[0];

describe('a time of day', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['10:00:00', '10:00'],
    ['9:05', '09:05'],
    ['8:30AM', '08:30'],
    ['4:00 PM', '16:00'],
    ['12:15 a.m.', '00:15'],
    ['3pm', '15:00'],
    ['0900', '09:00'],
    ['17.30', '17:30'],
    ['24:00', '24:00'],
    ['2000-01-01T08:00:00.000Z', '08:00'],
    ['10:00:00+03:00', '10:00'],
    ['noon', '12:00'],
    ['25:00', undefined],
    ['13:00 PM', undefined],
    ['by appointment', undefined],
    ['2026-01-01', undefined],
  ];
  for (const [text, expected] of cases) it(`${text} is ${expected ?? 'none'}`, () => expect(clockOf(text)).to.equal(expected));
});

describe('a day', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2026-09-10', '2026-09-10'],
    ['2026-09-10T00:00:00.000Z', '2026-09-10'],
    ['2026-09-09T23:00:00Z', '2026-09-10'],
    ['8:30AM', undefined],
    ['0001-01-01', undefined],
    ['12/24/2026', undefined],
  ];
  for (const [text, expected] of cases) it(`${text} is ${expected ?? 'none'}`, () => expect(dayOf(text)).to.equal(expected));
});

describe('a zone in hours', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2', undefined],
    ['3', undefined],
    ['0', 'UTC'],
    ['-5', 'Etc/GMT+5'],
    ['+01:00', 'Etc/GMT-1'],
    ['Europe/Stockholm', 'Europe/Stockholm'],
    ['5.5', undefined],
    ['99', undefined],
  ];
  for (const [text, expected] of cases) it(`${text} is ${expected ?? 'that of Finland'}`, () => expect(zoneOf(text)).to.equal(expected));
});

describe('a schedule of Open Referral', () => {
  it('of HSDS 3 is weekly on its days between its dates', async () => {
    const schedule = {freq: 'WEEKLY', interval: 2, byday: 'TH,FR', dtstart: '2026-09-03', until: '2026-12-18', timezone: 3};
    expect(await scheduleOf({...schedule, opens_at: '10:00:00', closes_at: '18:00:00', notes: 'Ei lomilla'})).to.deep.equal({
      startDate: '2026-09-03',
      endDate: '2026-12-18',
      startTime: '10:00',
      endTime: '18:00',
      byDay: ['Thursday', 'Friday'],
      repeatFrequency: 'P2W',
      description: {'': 'Ei lomilla'},
    });
  });

  it('on the last Friday or the second day is monthly', async () => {
    expect(await scheduleOf({byday: '-1FR', opens_at: '10:00'})).to.deep.include({byDay: ['-1FR'], repeatFrequency: 'P1M'});
    expect(await scheduleOf({freq: 'MONTHLY', bymonthday: '2,3', opens_at: '10:00'})).to.deep.include({byMonthDay: [2, 3]});
  });

  it('that is counted ends with the last time', async () => {
    const schedule = {freq: 'WEEKLY', byday: 'TU', dtstart: '2026-09-01', count: 3, opens_at: '10:00'};
    expect((await scheduleOf(schedule))?.endDate).to.equal('2026-09-15');
    expect((await scheduleOf({...schedule, count: 1e9}))?.endDate).to.equal(undefined);
  });

  it('of Outpost is read by its weekday or its rule', async () => {
    const item = await readService({
      regular_schedules: [
        {weekday: 'Monday', opens_at: '10:00', closes_at: '17:00'},
        {weekday: 'Thursday', opens_at: '09:30', dtstart: '2026-09-10T00:00:00.000Z', freq: 'week', interval: 1, byday: 'TH'},
      ],
    });
    expect(item.eventSchedule?.map(({byDay, repeatFrequency}) => [byDay, repeatFrequency])).to.deep.equal([
      [['Monday'], 'P1W'],
      [['Thursday'], 'P1W'],
    ]);
  });

  it('joins days with the same hours and leaves closed days out', async () => {
    const row = (weekday: string, opens_at: string, closes_at: string) => ({weekday, opens_at, closes_at});
    const item = await readService({
      regular_schedules: [row('Monday', '9:00', '17:00'), row('Tuesday', '9:00', '17:00'), row('Saturday', '10:00', '14:00'), row('Sunday', '', '')],
    });
    expect(item.eventSchedule?.map(({byDay}) => byDay)).to.deep.equal([['Monday', 'Tuesday'], ['Saturday']]);
  });

  it('with a clock in the place of a date is told, and the clock is read', async () => {
    const schedules = [{weekday: 'Monday', valid_from: '8:30AM', valid_to: '5:00PM'}, {byday: 'TU', opens_at: 'sopimuksen mukaan'}];
    const {items, problems} = await read(envelope([service({schedules})]));
    expect(items[0]?.eventSchedule).to.deep.equal([
      {startTime: '08:30', endTime: '17:00', byDay: ['Monday'], repeatFrequency: 'P1W'},
      {byDay: ['Tuesday'], repeatFrequency: 'P1W'},
    ]);
    expect(problems.map(({path, effect}) => [path, effect])).to.deep.equal([
      ['contents[0].schedules[0].valid_from', 'mended'],
      ['contents[0].schedules[0].valid_to', 'mended'],
      ['contents[0].schedules[1].opens_at', 'mended'],
    ]);
  });

  it('in words alone is kept as words', async () => {
    expect(await scheduleOf({description: 'Joka arkipäivä'})).to.deep.equal({description: {'': 'Joka arkipäivä'}});
  });

  it('leaves out the holidays on which it is closed', async () => {
    const item = await readService({
      schedules: [{byday: 'FR', opens_at: '10:00'}],
      holiday_schedules: [{closed: true, start_date: '2026-12-24', end_date: '2026-12-26'}, {closed: false, start_date: '2026-12-31'}],
    });
    expect(item.eventSchedule?.[0]?.exceptDate).to.deep.equal(['2026-12-24', '2026-12-25', '2026-12-26']);
  });

  it('of a place is that of its services only where they have none, and is named where there are several', async () => {
    const open = location({schedules: [{byday: 'MO', opens_at: '08:00'}]});
    expect((await readService(at(open))).eventSchedule?.[0]?.startTime).to.equal('08:00');
    expect((await readService({...at(open), schedules: [{byday: 'TU', opens_at: '12:00'}]})).eventSchedule).to.have.length(1);
    const two = [open, location({id: 'second-location', name: 'Toinen talo'})];
    const links = two.map((place, index) => ({location: place, schedules: [{byday: 'WE', opens_at: `1${index}:00`}]}));
    const item = await readService({service_at_locations: links});
    expect(item.eventSchedule?.map(({description}) => description?.[''])).to.deep.equal(['Kulmakunnan talo', 'Toinen talo']);
  });
});
