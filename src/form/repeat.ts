/**
 * Groups that repeat, written out: the group is asked, then whether there is another, then the group again. "Do you want to add
 * another?" as a question of its own is understood by everybody and needs no script of its own
 * (https://design-system.service.gov.uk/patterns/add-another/). What is written out is
 *
 *     group, repeats: [group~1: [item], group~more~1, group~2: [group~2~item], group~more~2, …]
 *
 * with each part asked when the question before it is answered with yes. The items of the first keep their ids, so a condition
 * from outside is on the first; a condition from inside is on the same repetition. The name stands at each time alone.
 */
import type {LanguageMap} from '../feed/types.js';
import {isObject} from '../lib/is-object.js';
import type {Loose} from './checker.js';
import {objects} from './fhir.js';

/** A group in a group that repeats is there as often as both together: 64 times with all answered. */
export const MOST_REPETITIONS = 8;

export const isRepeating = ({kind, repeats}: Loose): boolean => kind === 'group' && repeats === true;

const MORE = {
  fi: (name: string) => `${name}haluatko lisätä vielä yhden?`,
  sv: (name: string) => `${name}vill du lägga till en till?`,
  en: (name: string) => `${name}do you want to add another?`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The name in a language, else in the first there is, else none. */
function nameIn(text: unknown, language: string): string {
  if (!isObject(text)) return typeof text === 'string' ? text : '';
  const name = text[language] ?? Object.values(text)[0];
  return typeof name === 'string' ? name : '';
}

const moreText = (text: unknown): Loose =>
  Object.fromEntries(
    Object.entries(MORE).map(([language, words]) => {
      const name = nameIn(text, language);
      return [language, capital(words(name && `${name}: `))];
    }),
  );

/** "Child" as "Child 2". */
function numbered(text: unknown, time: number): unknown {
  if (!isObject(text)) return typeof text === 'string' ? `${text} ${time}` : undefined;
  return Object.fromEntries(Object.entries(text).map(([language, name]) => [language, typeof name === 'string' ? `${name} ${time}` : name]));
}

/** "Child" of the first time, "Child 1". */
export const unnumbered = (text: LanguageMap): LanguageMap =>
  Object.fromEntries(Object.entries(text).map(([language, name]) => [language, name.replace(/ 1$/, '')]));

const idsIn = (items: readonly Loose[]): readonly string[] => items.flatMap(({id, items: inner}) => [String(id), ...idsIn(objects(inner))]);

/** The items for another time: the group and its number before each id, also where a condition names it. */
function again(items: readonly Loose[], group: string, own: ReadonlySet<string>): readonly Loose[] {
  const named = (id: unknown): unknown => (own.has(String(id)) ? `${group}~${String(id)}` : id);
  return items.map((item) => ({
    ...item,
    id: named(item['id']),
    enableWhen: objects(item['enableWhen']).map((condition) => ({...condition, item: named(condition['item'])})),
    items: again(objects(item['items']), group, own),
  }));
}

/** Its items have been written out already. `times`: at most so often, where a Questionnaire says it. */
export function repeat({times, items, ...group}: Loose): Loose {
  const {id, text} = group;
  const inner = objects(items);
  const own = new Set(idsIn(inner));
  const count = Math.max(1, Math.min(typeof times === 'number' ? times : MOST_REPETITIONS, MOST_REPETITIONS));
  const parts = [...Array(count).keys()].flatMap((index): readonly Loose[] => {
    const time = index + 1;
    const enableWhen = index ? [{item: `${String(id)}~more~${index}`, operator: '=', value: true}] : [];
    const one = {
      id: `${String(id)}~${time}`,
      kind: 'group',
      text: numbered(text, time),
      enableWhen,
      items: index ? again(inner, `${String(id)}~${time}`, own) : inner,
    };
    const more = {id: `${String(id)}~more~${time}`, kind: 'boolean', text: moreText(text), enableWhen};
    return time < count ? [one, more] : [one];
  });
  return {...group, text: undefined, items: parts};
}
