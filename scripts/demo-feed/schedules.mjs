import {DAYS, addDays, clock, nextWeekday} from './dates.mjs';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const PAUSES = ['pyhinä', 'koulujen lomaviikoilla'];

/**
 * Ways in which something is held. Each gets `{today, start, end, day, other, random}` (clock times, two different
 * weekdays with Monday as 0) and gives the `eventSchedule`, or nothing.
 */
const SHAPES = {
  weekly: ({today, start, end, day}) => [
    {
      startDate: nextWeekday(addDays(today, -120), day),
      startTime: start,
      endTime: end,
      byDay: [DAYS[day]],
      repeatFrequency: 'P1W',
    },
  ],
  season: ({today, start, end, day}) => [
    {
      startDate: nextWeekday(addDays(today, -80), day),
      endDate: addDays(today, 24),
      startTime: start,
      endTime: end,
      byDay: [DAYS[day]],
      repeatFrequency: 'P1W',
    },
  ],
  twoDays: ({today, start, end, day, other}) => [
    {
      startDate: addDays(today, -90),
      startTime: start,
      endTime: end,
      byDay: [day, other].sort().map((weekday) => DAYS[weekday]),
      repeatFrequency: 'P1W',
    },
  ],
  everyOther: ({today, start, end, day, random}) => [
    {
      startDate: nextWeekday(addDays(today, -84 - 7 * random.number(2)), day),
      startTime: start,
      endTime: end,
      byDay: [DAYS[day]],
      repeatFrequency: 'P2W',
    },
  ],
  nthWeekday: ({start, end, day, random}) => [
    {startTime: start, endTime: end, byDay: [`${1 + random.number(4)}${CODES[day]}`], repeatFrequency: 'P1M'},
  ],
  lastWeekday: ({start, end, day}) => [
    {startTime: start, endTime: end, byDay: [`-1${CODES[day]}`], repeatFrequency: 'P1M'},
  ],
  monthDay: ({start, end, random}) => [
    {startTime: start, endTime: end, byMonthDay: [1 + random.number(28)], repeatFrequency: 'P1M'},
  ],
  daily: ({start, end}) => [{startTime: start, endTime: end, repeatFrequency: 'P1D'}],
  weekdays: ({start, end}) => [{startTime: start, endTime: end, byDay: DAYS.slice(0, 5), repeatFrequency: 'P1W'}],
  exceptions: ({today, start, end, day, random}) => {
    const next = nextWeekday(today, day);
    return [
      {
        startDate: addDays(next, -70),
        startTime: start,
        endTime: end,
        byDay: [DAYS[day]],
        repeatFrequency: 'P1W',
        exceptDate: [addDays(next, 28), addDays(next, 35)],
        scheduleTimezone: 'Europe/Helsinki',
        description: {fi: `Kokoonnumme viikoittain, emme kuitenkaan ${random.pick(PAUSES)}.`},
      },
    ];
  },
  future: ({today, start, end, day}) => [
    {
      startDate: nextWeekday(addDays(today, 45), day),
      endDate: addDays(today, 160),
      startTime: start,
      endTime: end,
      byDay: [DAYS[day]],
      repeatFrequency: 'P1W',
    },
  ],
  ended: ({today, start, end, day}) => [
    {
      startDate: nextWeekday(addDays(today, -200), day),
      endDate: addDays(today, -20),
      startTime: start,
      endTime: end,
      byDay: [DAYS[day]],
      repeatFrequency: 'P1W',
    },
  ],
  noTime: ({today, day}) => [
    {startDate: nextWeekday(addDays(today, -60), day), byDay: [DAYS[day]], repeatFrequency: 'P1W'},
  ],
  noEnd: ({today, start, day}) => [
    {startDate: nextWeekday(addDays(today, -60), day), startTime: start, byDay: [DAYS[day]], repeatFrequency: 'P1W'},
  ],
  two: ({today, start, end, day, other}) => [
    {startDate: addDays(today, -60), startTime: start, endTime: end, byDay: [DAYS[day]], repeatFrequency: 'P1W'},
    {
      startDate: addDays(today, -60),
      startTime: '17:30',
      endTime: '19:00',
      byDay: [DAYS[other]],
      repeatFrequency: 'P2W',
    },
  ],
  none: () => undefined,
};

/** How often each way occurs among thirty. */
const CYCLE = [
  ...Array(7).fill('weekly'),
  ...Array(2).fill('season'),
  ...Array(2).fill('twoDays'),
  ...Array(3).fill('everyOther'),
  ...Array(3).fill('nthWeekday'),
  ...Array(2).fill('exceptions'),
  ...Array(2).fill('two'),
  ...Array(2).fill('none'),
  'lastWeekday',
  'monthDay',
  'future',
  'ended',
  'noTime',
  'noEnd',
  'weekdays',
];

/** The schedule of the `index`th activity of a kind; undefined when it has none. */
export function makeSchedule(kind, index, today, random) {
  const step = Math.floor(index / 7) + index * 11;
  const turn = kind.daily && step % 3 === 0 ? 'daily' : CYCLE[step % CYCLE.length];
  // A course with a price meets every week.
  const shape = kind.paid && turn.match(/month|nth|last/i) ? 'season' : turn;
  const minutes = random.pick(kind.hours) * 60 + random.pick([0, 0, 0, 30]);
  const day = kind.outdoors ? random.pick([1, 3, 5, 6]) : random.number(5);
  return SHAPES[shape]({
    today,
    start: clock(minutes),
    end: clock(minutes + kind.minutes),
    day,
    other: (day + 2) % (kind.outdoors ? 7 : 5),
    random,
  });
}
