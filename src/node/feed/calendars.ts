/** iCalendar files of a feed: one of all events, and one for each organisation, to subscribe to. */
import type {Entities} from '../../feed/entities.js';
import {writeCalendar} from '../../feed/ical/write.js';
import type {Feed, Item} from '../../feed/types.js';
import {hashText} from '../../lib/hash-text.js';
import {pickText} from '../../lib/language.js';
import {hasEnded} from '../../lib/schedule.js';
import {itemAddress} from './html-list.js';

/** A name that stays as long as the `@id`, in letters that every server takes. */
const fileName = (id: string): string => `${id.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '').slice(-40)}-${hashText(id)}.ics`;

const hasTime = ({startDate, eventSchedule, rrule}: Item): boolean => Boolean(startDate ?? rrule ?? eventSchedule?.length);

/** Files by name. What is over is not written. `page` is where the finder stands. */
export function calendars(feed: Feed, entities: Entities, {locale, page, now}: {readonly locale: string; readonly page?: string; readonly now: number}): ReadonlyMap<string, string> {
  const items = feed.items.filter((item) => hasTime(item) && !hasEnded(item, now));
  const url = page === undefined ? undefined : (item: Item) => itemAddress(page, item['@id']);
  const write = (some: readonly Item[], name: string | undefined) => writeCalendar(some, entities, {locale, now, name, url});
  const files = new Map([['calendar.ics', write(items, pickText(feed.name, locale)?.text)]]);
  const byProvider = new Map<string, Item[]>();
  for (const item of items) {
    for (const id of new Set(item.provider)) {
      const own = byProvider.get(id);
      if (own) own.push(item);
      else byProvider.set(id, [item]);
    }
  }
  for (const [id, {name}] of entities.organizations) {
    const own = byProvider.get(id);
    if (own) files.set(`calendars/${fileName(id)}`, write(own, pickText(name, locale)?.text));
  }
  return files;
}
