/** Our own form definitions: JSON in, a checked form and what is wrong with the definition out. */
import {parseDate} from '../lib/civil-date.js';
import {isObject} from '../lib/is-object.js';
import {safeUrl} from '../lib/urls.js';
import {Checker, type Loose} from './checker.js';
import {type FieldKind, ITEM, LIMITS} from './shape.js';
import {
  BEHAVIORS,
  type Condition,
  CONTROLS,
  type Form,
  type FormItem,
  itemsOf,
  type Kind,
  KINDS,
  OPERATORS,
  type Option,
  type ReadForm,
  type Value,
} from './types.js';

/** They need options, or hold items: without them there is nothing to answer. */
const CHOICES: ReadonlySet<Kind> = new Set(['one', 'many', 'matrix']);
const HOLDERS: ReadonlySet<Kind> = new Set(['group', 'page', 'matrix']);

class FormChecker extends Checker {
  readonly #ids = new Set<string>();

  form(json: Loose): Form | undefined {
    const id = this.word(json['id'], 'id') ?? this.refuse('id', 'The form has no id', 'Give the form a short name of its own: "id": "palaute"');
    const title = this.text(json['title'], 'title') ?? this.refuse('title', 'The form has no title', 'Add "title"');
    const items = this.#items(json['items'], 'items', 0);
    if (!items.length) this.refuse('items', 'The form asks nothing', 'Add a list of items');
    if (!id || !title || this.refused) return undefined;
    this.#checkConditions(items);
    return Object.freeze({
      id,
      title,
      intro: this.text(json['intro'], 'intro'),
      privacyUrl: this.#url(json['privacyUrl']),
      retentionDays: this.number(json['retentionDays'], 'retentionDays'),
      items,
    });
  }

  #url(value: unknown): string | undefined {
    if (value === undefined) return undefined;
    const url = typeof value === 'string' ? safeUrl(value) : undefined;
    return url ?? this.mend('privacyUrl', 'Not a web address', 'Write an address that begins with https://');
  }

  #items(value: unknown, path: string, depth: number): readonly FormItem[] {
    const list = this.list(value, path);
    if (list.length && depth > LIMITS.depth) {
      this.refuse(path, `Items more than ${LIMITS.depth} levels deep`, 'Put fewer groups into one another');
      return [];
    }
    return Object.freeze(list.flatMap((raw, index) => this.#item(raw, `${path}[${index}]`, depth) ?? []));
  }

  #item(raw: unknown, at: string, depth: number): FormItem | undefined {
    if (!isObject(raw)) return this.refuse(at, 'Not an item', 'Write an object with "id", "kind" and "text"');
    // Definitions made from a Questionnaire say where the item stands in it.
    const path = typeof raw['path'] === 'string' ? raw['path'] : at;
    const id = this.word(raw['id'], `${path}.id`);
    const kind = this.oneOf(KINDS, raw['kind'], `${path}.kind`);
    if (!id || !kind) return this.refuse(path, 'An item without id or kind', `Give it an "id" and one of these as "kind": ${KINDS.join(', ')}`);
    if (this.#ids.has(id)) return this.refuse(path, `Two items have the id ${id}`, 'Give each an id of its own');
    if (this.#ids.add(id).size > LIMITS.items) return this.refuse(path, `More than ${LIMITS.items} items`, 'Ask less, or make two forms of it');
    const items = this.#items(kind === 'matrix' ? rowsOf(raw) : raw['items'], `${path}.items`, depth + 1);
    const {text = {}, ...fields} = this.#fields(raw, kind, path);
    const item = Object.freeze({...fields, text, items});
    this.#checkUse(item, path);
    return item;
  }

  #fields(raw: Loose, kind: Kind, path: string): Omit<FormItem, 'text'> & Partial<Pick<FormItem, 'text'>> {
    const fields = Object.entries(ITEM).map(([name, field]) => [name, this.#field(field, raw[name], `${path}.${name}`, kind)]);
    return Object.fromEntries(fields) as FormItem;
  }

  /** A field by its line of the table; a list that is not there is empty. */
  #field(field: FieldKind, value: unknown, path: string, kind: Kind): unknown {
    switch (field) {
      case 'text':
        return this.text(value, path);
      case 'word':
      case 'word!':
        return this.word(value, path);
      case 'flag':
        return this.flag(value, path);
      case 'number':
        return this.number(value, path);
      case 'bound':
        return this.#bound(value, path, kind);
      case 'kind!':
        return kind;
      case 'control':
        return this.oneOf(CONTROLS, value, path);
      case 'behavior':
        return this.oneOf(BEHAVIORS, value, path) ?? 'all';
      case 'options':
        return Object.freeze(this.#options(value, path));
      case 'conditions':
        return Object.freeze(this.list(value, path).flatMap((one, index) => this.#condition(one, `${path}[${index}]`) ?? []));
      case 'values':
        return Object.freeze(this.list(value, path).filter(isValue));
      default:
        return undefined;
    }
  }

  #bound(value: unknown, path: string, kind: Kind): number | string | undefined {
    if (kind !== 'date') return this.number(value, path);
    if (value === undefined || (typeof value === 'string' && parseDate(value))) return value;
    return this.mend(path, 'Not a day', 'Write it as 2026-11-24');
  }

  #options(value: unknown, path: string): readonly Option[] {
    const list = this.list(value, path);
    if (list.length > LIMITS.options) this.refuse(path, `More than ${LIMITS.options} options`, 'Ask with a text instead');
    const seen = new Set<string>();
    return list.slice(0, LIMITS.options).flatMap((raw, index) => {
      const at = `${path}[${index}]`;
      const given = isObject(raw) ? raw : {value: raw};
      const word = this.word(given['value'], `${at}.value`);
      if (!word) return this.mend(at, 'An option without a value, left out', 'Give it a "value" and a "text"') ?? [];
      if (seen.has(word)) return this.mend(at, `The option ${word} is there twice, left out`, 'Give each a value of its own') ?? [];
      seen.add(word);
      const text = this.text(given['text'], `${at}.text`) ?? {'': word};
      return [Object.freeze({value: word, text, system: this.word(given['system'], `${at}.system`)})];
    });
  }

  #condition(raw: unknown, path: string): Condition | undefined {
    const {item, operator = '=', value = operator === 'exists' ? true : undefined} = isObject(raw) ? raw : {};
    const id = this.word(item, `${path}.item`);
    const known = this.oneOf(OPERATORS, operator, `${path}.operator`);
    const fits = known === 'exists' ? typeof value === 'boolean' : isValue(value) && typeof value !== 'object';
    // Left out it would show what was to be hidden.
    if (!id || !known || !fits) return this.refuse(path, 'A condition that cannot be read', 'Write {"item": "id", "operator": "=", "value": …}');
    return Object.freeze({item: id, operator: known, value: value as Condition['value']});
  }

  #checkUse({kind, options, items, text}: FormItem, path: string): void {
    if (CHOICES.has(kind) && !options.length) this.refuse(path, 'Nothing to choose from', 'Add "options"');
    if (HOLDERS.has(kind) && !items.length) this.mend(path, 'A group without items', 'Add "items", or take it away');
    if (!HOLDERS.has(kind) && !Object.keys(text).length) this.refuse(path, 'An item without a text', 'Add "text": nobody can answer what is not asked');
  }

  #checkConditions(items: readonly FormItem[]): void {
    for (const {id, enableWhen} of itemsOf(items)) {
      const stranger = enableWhen.find(({item}) => !this.#ids.has(item));
      if (stranger) this.refuse(id, `A condition on ${stranger.item}, which is not in the form`, 'Name the id of an item of this form');
    }
  }
}

/** The rows of a matrix are asked with the options of the whole. */
const rowsOf = ({items, options}: Loose): unknown =>
  Array.isArray(items) ? items.map((row: unknown) => (isObject(row) ? {kind: 'one', options, ...row} : row)) : items;

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** Never throws. */
export function checkForm(json: unknown): ReadForm {
  const checker = new FormChecker();
  const form = isObject(json) ? checker.form(json) : checker.refuse('', 'Not a form', 'Write a JSON object with "id", "title" and "items"');
  return {form: checker.refused ? undefined : form, problems: checker.problems};
}
