/** When a service of the Finnish Service Catalogue is open. */
import {expect} from '@open-wc/testing';
import type {Schedule} from '../../src/feed/types.js';
import {hasEnded, nextOccurrence} from '../../src/lib/schedule.js';
import {channel, day, hours, local, readOne, type Json} from '../fixtures/feeds/ptv.js';

const itemOf = (...serviceHours: readonly Json[]) => readOne(channel(1, 'ServiceLocation', {serviceHours}));

const schedulesOf = async (...serviceHours: readonly Json[]): Promise<readonly Schedule[]> =>
  (await itemOf(...serviceHours)).eventSchedule ?? [];

const WORKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

describe('the hours of PTV', () => {
  it('that are the same on several days are one schedule', async () => {
    const days = WORKDAYS.map((name) => day(name, '08:00:00', '16:00:00'));
    expect(await schedulesOf(hours(days))).to.deep.equal([
      {byDay: WORKDAYS, repeatFrequency: 'P1W', startTime: '08:00', endTime: '16:00'},
    ]);
  });

  it('may be a range of days', async () => {
    const [schedule] = await schedulesOf(hours([day('Monday', '08:00:00', '16:00:00', 'Friday')]));
    expect(schedule?.byDay).to.deep.equal(WORKDAYS);
    const [weekend] = await schedulesOf(hours([day('Saturday', '10:00', '12:00', 'Monday')]));
    expect(weekend?.byDay).to.deep.equal(['Monday', 'Saturday', 'Sunday']);
  });

  it('over midnight end in the morning of the next day', async () => {
    const item = await itemOf(
      hours([day('Friday', '20:00:00', '02:00:00', 'Saturday')], {serviceHourType: 'OverMidnight'}),
    );
    expect(item.eventSchedule).to.deep.equal([
      {byDay: ['Friday'], repeatFrequency: 'P1W', startTime: '20:00', endTime: '02:00'},
    ]);
    const next = nextOccurrence(item, Date.UTC(2026, 10, 23));
    expect([next?.startEpoch, next?.endEpoch]).to.deep.equal([Date.UTC(2026, 10, 27, 18), Date.UTC(2026, 10, 28)]);
  });

  it('over several nights are cut into days', async () => {
    const schedules = await schedulesOf(
      hours([day('Friday', '18:00:00', '12:00:00', 'Sunday')], {serviceHourType: 'Special'}),
    );
    expect(schedules.map(({byDay, startTime, endTime}) => [byDay, startTime, endTime])).to.deep.equal([
      [['Friday'], '18:00', '24:00'],
      [['Saturday'], '00:00', '24:00'],
      [['Sunday'], '00:00', '12:00'],
    ]);
  });

  it('that never end are all the week', async () => {
    const [schedule] = await schedulesOf(hours([], {isAlwaysOpen: true}));
    expect(schedule).to.deep.include({startTime: '00:00', endTime: '24:00'});
    expect(schedule?.byDay).to.have.length(7);
  });

  it('by reservation need a registration', async () => {
    const item = await itemOf(
      hours([day('Monday', '08:00', '09:00')], {isReservation: true, additionalInformation: local('Soita ensin.')}),
    );
    expect(item.registration).to.deep.equal({required: true});
    expect(item.eventSchedule?.[0]?.description).to.deep.equal({fi: 'Soita ensin.'});
  });

  it('in words alone are kept as words', async () => {
    expect(
      await schedulesOf(hours([], {additionalInformation: local('Sopimuksen mukaan.', 'Enligt avtal.')})),
    ).to.deep.equal([{description: {fi: 'Sopimuksen mukaan.', sv: 'Enligt avtal.'}}]);
  });

  it('have exceptions: closed days, and other hours than usual', async () => {
    const usual = hours([day('Monday', '08:00:00', '16:00:00', 'Sunday')]);
    const closed = hours([], {
      serviceHourType: 'Exceptional',
      isClosed: true,
      validFrom: '2099-12-23T22:00:00Z',
      validTo: '2099-12-25T22:00:00Z',
    });
    const short = hours([day(null, '08:00:00', '12:00:00')], {
      serviceHourType: 'Exception',
      validFrom: '2099-12-31T00:00:00',
      additionalInformation: local('Uudenvuodenaatto'),
    });
    expect(await schedulesOf(usual, closed, short)).to.deep.equal([
      {
        byDay: [...WORKDAYS, 'Saturday', 'Sunday'],
        repeatFrequency: 'P1W',
        startTime: '08:00',
        endTime: '16:00',
        exceptDate: ['2099-12-24', '2099-12-25', '2099-12-26', '2099-12-31'],
      },
      {
        startDate: '2099-12-31',
        endDate: '2099-12-31',
        repeatFrequency: 'P1D',
        startTime: '08:00',
        endTime: '12:00',
        description: {fi: 'Uudenvuodenaatto'},
      },
    ]);
  });

  it('of a time to come are bounded by it, those of the past are left out', async () => {
    const summer = hours([day('Monday', '08:00', '12:00')], {
      validFrom: '2099-06-01T00:00:00+03:00',
      validTo: '2099-08-31T00:00:00+03:00',
    });
    const past = hours([day('Monday', '08:00', '12:00')], {
      validFrom: '2017-04-03T00:00:00+03:00',
      validTo: '2017-04-09T00:00:00+03:00',
    });
    const item = await itemOf(summer, past);
    expect(item.eventSchedule?.map(({startDate, endDate}) => [startDate, endDate])).to.deep.equal([
      ['2099-06-01', '2099-08-31'],
    ]);
    expect(hasEnded(await itemOf(past), Date.UTC(2026, 10, 23))).to.equal(false);
  });

  it('that cannot be are left out, the others are shown', async () => {
    const broken = [day('Funday', '08:00', '09:00'), day('Tuesday', 'noon', '99:00'), day('Monday', '08:00', '09:00')];
    const schedules = await schedulesOf(hours(broken));
    expect(schedules.map(({byDay, startTime}) => [byDay, startTime])).to.deep.equal([
      [['Tuesday'], undefined],
      [['Monday'], '08:00'],
    ]);
  });
});
