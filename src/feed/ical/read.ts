import type {Pause} from '../../lib/pause.js';
import {hashText} from '../../lib/hash-text.js';
import {loadRuleReaders} from '../../lib/rule-readers.js';
import type {Adapter} from '../adapter.js';
import type {Problem} from '../types.js';
import {Clocks} from './clocks.js';
import {type Component, propertiesOf, propertyOf, readComponents, type Report} from './components.js';
import {eventFields, eventName} from './event.js';
import {Records} from './records.js';
import {newestRevisions, type Placed, placeSeries, type Reading} from './series.js';
import {readTimes, timeFields} from './times.js';
import {textsOf} from './values.js';

type Fields = Readonly<Record<string, unknown>>;

/** What its owner does not want all to see is left out, as https://www.rfc-editor.org/rfc/rfc5545#section-3.8.1.3 means it. */
const isPublic = (event: Component): boolean =>
  !/^\s*(?:PRIVATE|CONFIDENTIAL)\s*$/i.test(propertyOf(event, 'CLASS')?.value ?? '');

/** A UID made of what the event is, where it has none. */
function uidOf(event: Component, report: Report): string {
  const uid = propertyOf(event, 'UID')?.value.trim();
  if (uid) return uid;
  report(`${event.path} UID`, 'Missing, so links to the event may change', 'Give each event a UID that stays');
  const words = ['SUMMARY', 'DTSTART', 'LOCATION'].map((name) => propertyOf(event, name)?.value ?? '');
  return `made:${hashText(words.join('\n'))}`;
}

/** The readable events of a file by UID. */
class File {
  readonly records = new Records();
  readonly #series = new Map<string, Reading[]>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  async add(calendar: Component, pause: Pause): Promise<void> {
    const clocks = new Clocks(calendar, this.#report);
    const isCancelled = /^\s*CANCEL\s*$/i.test(propertyOf(calendar, 'METHOD')?.value ?? '');
    for (const event of calendar.components) {
      if (event.name !== 'VEVENT') continue;
      if (isPublic(event)) this.#addEvent(event, clocks, isCancelled);
      else this.#report(`${event.path} CLASS`, 'Not public, left out', 'Publish it with CLASS:PUBLIC', 'dropped');
      const pausing = pause();
      if (pausing) await pausing;
    }
  }

  #addEvent(event: Component, clocks: Clocks, isCancelled: boolean): void {
    const uid = uidOf(event, this.#report);
    const fields = eventFields(event, this.records, this.#report);
    const reading: Reading = {
      path: event.path,
      uid,
      sequence: Number(propertyOf(event, 'SEQUENCE')?.value) || 0,
      name: eventName(event),
      fields: isCancelled ? {...fields, eventStatus: 'EventCancelled'} : fields,
      times: readTimes(event, clocks, this.#report),
      clocks,
    };
    const series = this.#series.get(uid);
    if (series) series.push(reading);
    else this.#series.set(uid, [reading]);
  }

  async items(pause: Pause): Promise<readonly Fields[]> {
    const items: Fields[] = [];
    for (const readings of this.#series.values()) {
      await loadRuleReaders(readings.map(({times: {rule}}) => ({rrule: rule})));
      const kept = newestRevisions(readings, ({path}) =>
        this.#report(
          `${path} UID`,
          'The same event is there again, left out here',
          'Publish the newest alone',
          'dropped',
        ),
      );
      for (const placed of placeSeries(kept)) items.push(...this.#toItem(placed));
      const pausing = pause();
      if (pausing) await pausing;
    }
    return items;
  }

  #toItem({reading, times, id, superEvent, masterName}: Placed): readonly Fields[] {
    const {path, fields, clocks} = reading;
    const name = reading.name ?? masterName;
    if (!name) this.#report(`${path} SUMMARY`, 'No name, left out', 'Write a SUMMARY', 'dropped');
    return name ? [{'@id': id, name, ...fields, ...timeFields(times, clocks, path), superEvent}] : [];
  }
}

/** What the first calendar says of itself. */
function head(calendar: Component | undefined): Fields {
  if (!calendar) return {};
  const name = textsOf(propertiesOf(calendar, 'NAME')) ?? textsOf(propertiesOf(calendar, 'X-WR-CALNAME'));
  return {name};
}

export const adapter: Adapter = {
  count: (text) => String(text).match(/^BEGIN:VEVENT[\t ]*$/gim)?.length ?? 0,
  async toFeed(text, {pause}) {
    const problems: Problem[] = [];
    const known = new Set<string>();
    const report: Report = (path, message, remedy, effect = 'mended') => {
      if (!known.has(path + message)) problems.push({path, message, remedy, effect});
      known.add(path + message);
    };
    const calendars = await readComponents(String(text), pause, report);
    const file = new File(report);
    for (const calendar of calendars) await file.add(calendar, pause);
    const events = await file.items(pause);
    // Of very many problems the last are not kept; those of what is left out come first.
    const isDropped = ({effect}: Problem): boolean => effect === 'dropped';
    const told = [...problems.filter(isDropped), ...problems.filter((problem) => !isDropped(problem)), ...file.records.problems];
    return {...head(calendars[0]), ...file.records.toFeed(), events, problems: told};
  },
};
