import {isObject} from '../../lib/is-object.js';
import {type Fields, objectsIn} from './fields.js';

/** Text by language tag. */
export type Texts = Readonly<Record<string, string>>;

/** An id is a text; the first import had numbers. */
export const idOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value ? value : undefined;

/** The blocks of Draft.js, the editor of the catalogue, whose JSON stands in some texts: paragraphs and list items. */
function textOfBlocks(blocks: unknown): string {
  let text = '';
  let before = '';
  for (const {text: words, type} of objectsIn(blocks)) {
    if (typeof words !== 'string' || !words.trim()) continue;
    const isListItem = typeof type === 'string' && type.endsWith('list-item');
    const gap = isListItem && before === type ? '\n' : '\n\n';
    text += (text && gap) + (isListItem ? '• ' : '') + words.trim();
    before = typeof type === 'string' ? type : '';
  }
  return text;
}

/** A text as people read it; undefined where there is none. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || !value.trim()) return undefined;
  if (!value.startsWith('{') || !value.includes('"blocks"')) return value;
  try {
    const draft = JSON.parse(value) as unknown;
    return isObject(draft) ? textOfBlocks(draft['blocks']) || undefined : value;
  } catch {
    return value;
  }
}

const toMap = (entries: Iterable<readonly [string, string]>): Texts | undefined => {
  const map = Object.fromEntries(entries) as Texts;
  return Object.keys(map).length ? map : undefined;
};

/** `[{language, value, type}]` as a language map: the first of each language, of the wanted type. A text alone is Finnish. */
export function textsOf(list: unknown, isWanted: (item: Fields) => boolean = () => true): Texts | undefined {
  if (typeof list === 'string') return toMap(list.trim() ? [['fi', list]] : []);
  const texts = new Map<string, string>();
  for (const item of objectsIn(list)) {
    const text = plainText(item['value']);
    const language = typeof item['language'] === 'string' ? item['language'] : '';
    if (text !== undefined && !texts.has(language) && isWanted(item)) texts.set(language, text);
  }
  return toMap(texts);
}

/** The same texts of several lists one after another, language by language; what is said twice is said once. */
export function joinTexts(parts: readonly (Texts | undefined)[], separator = '\n\n'): Texts | undefined {
  const joined = new Map<string, Set<string>>();
  for (const part of parts)
    for (const [language, text] of Object.entries(part ?? {}))
      joined.set(language, (joined.get(language) ?? new Set()).add(text.trim()));
  return toMap([...joined].map(([language, texts]) => [language, [...texts].join(separator)] as const));
}

/** Names of version 7 and before for the types of names and descriptions. */
const OLD_TYPES: Readonly<Record<string, string>> = {
  AlternateName: 'AlternativeName',
  ShortDescription: 'Summary',
  ServiceUserInstruction: 'UserInstruction',
  ValidityTimeAdditionalInfo: 'ValidityTime',
  ProcessingTimeAdditionalInfo: 'ProcessingTime',
  DeadLineAdditionalInfo: 'DeadLine',
};

/** What a national description says is marked so, where the API has merged it into a service. */
const NATIONAL = 'GD_';

const isNational = ({type}: Fields): boolean => typeof type === 'string' && type.startsWith(NATIONAL);

function typeOf({type}: Fields): unknown {
  const bare = typeof type === 'string' ? type.replace(NATIONAL, '') : type;
  return typeof bare === 'string' && Object.hasOwn(OLD_TYPES, bare) ? OLD_TYPES[bare] : bare;
}

/** Descriptions of one type; a service's own words before the national ones. */
export function ofType(list: unknown, type: string): Texts | undefined {
  const [own, national] = [false, true].map((wanted) =>
    textsOf(list, (item) => typeOf(item) === type && isNational(item) === wanted),
  );
  return own || national ? {...national, ...own} : undefined;
}

/** Every text of one type, also several of a language: what a national description says, and what a service adds. */
export const allOfType = (list: unknown, type: string): Texts | undefined =>
  joinTexts(
    objectsIn(list)
      .filter((item) => typeOf(item) === type)
      .map((item) => textsOf([item])),
  );

/** Without those that only repeat the Finnish text: they would be read aloud as Swedish. */
export const ownTexts = (texts: Texts | undefined): Texts | undefined =>
  texts && toMap(Object.entries(texts).filter(([language, text]) => language === 'fi' || text !== texts['fi']));

/** The name under which it is shown, by language: `displayNameType` may say that the alternative one is. */
export function displayName(names: unknown, displayNameType: unknown): Texts | undefined {
  const wanted = new Map(objectsIn(displayNameType).map((display) => [display['language'], typeOf(display)]));
  const isDisplayed = (item: Fields): boolean => typeOf(item) === (wanted.get(item['language']) ?? 'Name');
  const [displayed, any] = [textsOf(names, isDisplayed), textsOf(names)];
  return any && {...any, ...displayed};
}

/** The names that are not shown, as words to find it by. */
export function otherNames(names: unknown, shown: Texts | undefined): readonly Texts[] {
  const isShown = (text: string) => Object.values(shown ?? {}).includes(text);
  return objectsIn(names)
    .map((item) => textsOf([item]))
    .filter((texts) => texts !== undefined)
    .filter((texts) => !Object.values(texts).some(isShown));
}
