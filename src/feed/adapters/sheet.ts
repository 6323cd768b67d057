import {find} from '../../lib/find.js';
import type {Adapter, Files} from '../adapter.js';
import type {Problem} from '../types.js';
import {Vocabulary} from '../vocabulary/vocabulary.js';
import type {Fields} from './fields.js';
import {RowCells, toItem} from './sheet-records.js';
import {readTable, type Table} from './sheet-table.js';

/** The language that the column of the name is titled in; its texts are in it where no title says another. */
const languageOf = ({columns}: Table) =>
  find(columns, ({field, language}) => field === 'name' && !language)?.titleLanguage ?? 'fi';

/** A row that has no name in any language, but something else. */
const nameless = (number: number): Problem => ({
  path: `row ${number}`,
  message: 'Left out: it has no name',
  remedy: 'Write the name of the activity or event',
  effect: 'dropped',
});

const notRead = (titles: readonly string[]): readonly Problem[] =>
  titles.length
    ? [
        {
          path: `column ${titles.join(', ').slice(0, 200)}`,
          message: 'Not known, so not read',
          remedy: 'Give it a title of the template where it should be shown',
          effect: 'mended',
        },
      ]
    : [];

export const adapter: Adapter = {
  count(document) {
    const {columns, rows} = readTable(document as Files);
    // A workbook without columns of ours should have been a feed, too.
    return columns.length ? rows.length : 1;
  },
  async toFeed(document, {pause}) {
    const table = readTable(document as Files);
    const language = languageOf(table);
    const vocabulary = new Vocabulary('sheet');
    const problems: Problem[] = [...table.problems, ...notRead(table.unknown)];
    const items: Record<'activities' | 'events', Fields[]> = {activities: [], events: []};
    const [places, organizations] = [new Map<unknown, Fields>(), new Map<unknown, Fields>()];
    for (const {number, cells} of table.rows) {
      const pausing = pause();
      if (pausing) await pausing;
      const row = new RowCells(number, cells, table.columns, language);
      if (!row.text('name')) {
        problems.push(nameless(number));
        continue;
      }
      const {isEvent, item, place, organization} = toItem(row, vocabulary);
      items[isEvent ? 'events' : 'activities'].push(item);
      if (place) places.set(place['@id'], place);
      if (organization && !organizations.has(organization['@id'])) organizations.set(organization['@id'], organization);
      problems.push(...row.problems);
    }
    return {
      inLanguage: [language],
      ...items,
      terms: vocabulary.terms,
      places: [...places.values()],
      organizations: [...organizations.values()],
      problems: [...problems, ...vocabulary.problems],
    };
  },
};
