import {find} from '../../lib/find.js';
import type {Pause} from '../../lib/pause.js';
import {type Property, parseLine, unfold} from './content-lines.js';

/** A part of a calendar between BEGIN and END. */
export interface Component {
  readonly name: string;
  /** `VEVENT[3]`, counted over the whole file, for problems. */
  readonly path: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

/** Tells what is wrong where, and what to do. */
export type Report = (path: string, message: string, remedy: string, effect?: 'dropped' | 'mended') => void;

interface OpenComponent extends Component {
  readonly properties: Property[];
  readonly components: Component[];
}

/** What is read. An event has nothing inside that we show: alarms are the publisher's own. */
const READ = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);

const NOT_EVENTS = new Map([
  ['VTODO', 'A task is not an event'],
  ['VJOURNAL', 'A journal entry is not an event'],
]);

/** A calendar has three levels; what is nested deeper than this is counted, not kept. */
const MAX_DEPTH = 20;

/** Puts the lines of a file together to components. */
class Builder {
  readonly calendars: OpenComponent[] = [];
  readonly #report: Report;
  readonly #counts = new Map<string, number>();
  /** From the outermost; undefined for what is not read. */
  readonly #open: {readonly name: string; readonly component?: OpenComponent}[] = [];
  #tooDeep = 0;
  #damaged?: string;

  constructor(report: Report) {
    this.#report = report;
  }

  add(line: string): void {
    const property = parseLine(line);
    if (!property) this.#reportLine();
    else if (property.name === 'BEGIN') this.#begin(property.value.trim().toUpperCase());
    else if (property.name === 'END') this.#end(property.value.trim().toUpperCase());
    else if (!this.#tooDeep) this.#open.at(-1)?.component?.properties.push(property);
  }

  /** The file is over. */
  close(): void {
    this.#closeTo(0);
  }

  #begin(name: string): void {
    // An event cannot stand in an event: the end of the one before is lost.
    const event = this.#open.findLastIndex((open) => open.name === 'VEVENT');
    if (event >= 0 && (name === 'VEVENT' || name === 'VCALENDAR' || name === 'VTIMEZONE')) this.#closeTo(event);
    if (this.#open.length >= MAX_DEPTH) {
      this.#tooDeep++;
      return;
    }
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    const path = `${name}[${count}]`;
    this.#open.push({
      name,
      component: READ.has(name) ? this.#attach({name, path, properties: [], components: []}) : undefined,
    });
    const reason = NOT_EVENTS.get(name);
    if (reason) this.#report(path, `${reason}, left out`, 'Publish it as a VEVENT if people can come to it', 'dropped');
  }

  /** Into what holds it: the next calendar, or time zone, around it. */
  #attach(component: OpenComponent): OpenComponent {
    const holder = this.#open.findLast((open) => open.component)?.component;
    if (component.name === 'VCALENDAR') this.calendars.push(component);
    else if (holder) holder.components.push(component);
    else {
      // An event outside a calendar is an event all the same.
      const calendar = {name: 'VCALENDAR', path: 'VCALENDAR', properties: [], components: [component]};
      this.calendars.push(calendar);
    }
    return component;
  }

  #end(name: string): void {
    if (this.#tooDeep) this.#tooDeep--;
    else {
      const index = this.#open.findLastIndex((open) => open.name === name);
      if (index < 0) return;
      this.#closeTo(index + 1);
      this.#open.pop();
    }
  }

  /** Takes what has no END of its own as ended here. */
  #closeTo(depth: number): void {
    this.#tooDeep = 0;
    for (const {component} of this.#open.splice(depth).reverse()) {
      if (component) this.#report(component.path, 'Its END is missing, so more may be lost', 'Publish the whole file');
    }
  }

  #reportLine(): void {
    const path = this.#open.findLast((open) => open.component)?.component?.path ?? 'VCALENDAR';
    if (path === this.#damaged) return;
    this.#damaged = path;
    this.#report(
      path,
      'Has a line that is not NAME:VALUE, left out',
      'Fold long lines with a space, write line breaks as \\n',
    );
  }
}

/** The calendars of a file, read in slices. Whatever stands in it, this does not throw, but for the abort of `pause`. */
export async function readComponents(text: string, pause: Pause, report: Report): Promise<readonly Component[]> {
  const builder = new Builder(report);
  // The byte order mark of a text that did not come over the network.
  for (const line of unfold(text.replace(/^\ufeff/, ''))) {
    builder.add(line);
    const pausing = pause();
    if (pausing) await pausing;
  }
  builder.close();
  return builder.calendars;
}

/** The first property of a name. */
export const propertyOf = ({properties}: Component, name: string): Property | undefined =>
  find(properties, (property) => property.name === name);

/** All properties of a name. */
export const propertiesOf = ({properties}: Component, name: string): readonly Property[] =>
  properties.filter((property) => property.name === name);
