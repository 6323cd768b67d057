import {dateOf} from '../../lib/civil-date.js';
import {DEFAULT_ZONE} from '../../lib/zone.js';
import type {Clocks} from './clocks.js';
import {type Component, propertiesOf, propertyOf, type Report} from './components.js';
import type {Property} from './content-lines.js';
import {epochOf, later, type Moment, momentText, parseMoment} from './moment.js';
import {parseDuration, splitList} from './values.js';

/** When an event is held, and which time of its series it is. */
export interface Times {
  readonly start?: Moment;
  /** Of dates, the day after the last one, as iCalendar has it. */
  readonly end?: Moment;
  readonly rule?: string;
  readonly except: readonly Moment[];
  readonly more: readonly Moment[];
  /** The time of the series that this event stands in for. */
  readonly recurrence?: Moment;
  /** It stands in for all later times too. */
  readonly isRange: boolean;
}

const TIME_REMEDY = 'Write 20261124 or 20261124T173000, with a TZID or a Z';

/** Reads the properties of one event that have to do with time; a mistake in one is told and leaves it out. */
class TimeReader {
  readonly #event: Component;
  readonly #clocks: Clocks;
  readonly #report: Report;

  constructor(event: Component, clocks: Clocks, report: Report) {
    this.#event = event;
    this.#clocks = clocks;
    this.#report = report;
  }

  read(): Times {
    const start = this.#time('DTSTART');
    if (!start && !propertyOf(this.#event, 'DTSTART')) this.#tell('DTSTART', 'No time, shown without', TIME_REMEDY);
    const end = start && this.#end(start);
    const length = start && end && epochOf(end) - epochOf(start);
    const recurrence = propertyOf(this.#event, 'RECURRENCE-ID');
    return {
      start,
      end,
      rule: this.#rule(),
      except: propertiesOf(this.#event, 'EXDATE').flatMap((property) => this.#list(property)),
      more: propertiesOf(this.#event, 'RDATE').flatMap((property) => this.#list(property, length)),
      recurrence: this.#time('RECURRENCE-ID'),
      isRange: recurrence?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    };
  }

  #tell(name: string, message: string, remedy: string): void {
    this.#report(`${this.#event.path} ${name}`, message, remedy);
  }

  #time(name: string): Moment | undefined {
    const property = propertyOf(this.#event, name);
    return property && this.#moment(property, property.value);
  }

  #moment({name, parameters}: Property, text: string): Moment | undefined {
    const tzid = parameters.get('TZID');
    const clock = tzid ? this.#clocks.clock(tzid, `${this.#event.path} ${name}`) : this.#clocks.floating;
    const moment = parseMoment(text, clock);
    if (!moment) this.#tell(name, 'Not a date or time that exists, left out', TIME_REMEDY);
    return moment;
  }

  #list(property: Property, length?: number): readonly Moment[] {
    return splitList(property.value).flatMap((text) => {
      const [start = '', end] = text.split('/', 2);
      const moment = this.#moment(property, start);
      if (moment && end && this.#lengthTo(moment, end) !== length)
        this.#tell(property.name, 'Has a length of its own, which is not kept', 'Publish it as an event of its own');
      return moment ?? [];
    });
  }

  /** Milliseconds to the end of a PERIOD, which is a time or a duration. */
  #lengthTo(start: Moment, text: string): number | undefined {
    const duration = parseDuration(text);
    const end = duration ? later(start, duration) : parseMoment(text, start.clock);
    return end && epochOf(end) - epochOf(start);
  }

  #end(start: Moment): Moment | undefined {
    const end = this.#time('DTEND') ?? this.#endByDuration(start);
    const isDate = end?.minutes === undefined;
    if (!end || (isDate ? end.day >= start.day : epochOf(end) >= epochOf(start))) return end;
    this.#tell('DTEND', 'Before its start, left out', 'Write an end after the start');
    return undefined;
  }

  #endByDuration(start: Moment): Moment | undefined {
    const text = propertyOf(this.#event, 'DURATION')?.value;
    if (text === undefined) return undefined;
    const duration = parseDuration(text);
    if (duration) return later(start, duration);
    if (!/^\s*P?T?0/i.test(text)) this.#tell('DURATION', 'Not a length of time, left out', 'Write PT1H30M or P2D');
    return undefined;
  }

  #rule(): string | undefined {
    const rules = propertiesOf(this.#event, 'RRULE');
    if (rules.length > 1) this.#tell('RRULE', 'Only the first of several rules is read', 'Publish an event for each');
    if (propertyOf(this.#event, 'EXRULE')) this.#tell('EXRULE', 'Not read', 'Name the days left out in EXDATE');
    const rule = rules[0]?.value.replace(/\s/g, '').toUpperCase();
    if (rule === undefined || /(?:^|;)FREQ=\w/.test(rule)) return rule;
    this.#tell('RRULE', 'Not a rule, left out', 'Write a rule such as FREQ=WEEKLY');
    return undefined;
  }
}

export const readTimes = (event: Component, clocks: Clocks, report: Report): Times =>
  new TimeReader(event, clocks, report).read();

/** The end as the feed has it: of dates the last day, itself included, and none for a single day or a moment. */
function endText({start, end}: Times): string | undefined {
  if (!start || !end) return undefined;
  if (end.minutes !== undefined) return epochOf(end) > epochOf(start) ? momentText(end) : undefined;
  return end.day - 1 > start.day ? momentText({...end, day: end.day - 1}) : undefined;
}

const texts = (moments: readonly Moment[]): readonly string[] | undefined =>
  moments.length ? [...new Set(moments.map(momentText))] : undefined;

/** The times in the words of the feed. A rule names the zone in which it keeps its hour, unless that is Helsinki. */
export function timeFields(times: Times, clocks: Clocks, path: string): Readonly<Record<string, unknown>> {
  const {start, rule, except, more} = times;
  const repeated = start?.minutes !== undefined && (rule !== undefined || more.length > 0);
  const zone = repeated ? clocks.zoneOfRule(start.clock, dateOf(start.day).year, `${path} RRULE`) : DEFAULT_ZONE;
  return {
    startDate: start && momentText(start),
    endDate: endText(times),
    rrule: rule,
    exdate: texts(except),
    rdate: texts(more),
    scheduleTimezone: zone === DEFAULT_ZONE ? undefined : zone,
  };
}
