/** Our own form definitions: JSON in, a checked form and what is wrong with the definition out. */
import {parseDate} from '../lib/civil-date.js';
import {find} from '../lib/find.js';
import {isObject} from '../lib/is-object.js';
import {tidyText} from '../lib/text.js';
import {webUrl} from '../lib/urls.js';
import {type CheckedForm, Checker, type Loose} from './checker.js';
import {endsOf} from './scale.js';
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
  type Value,
} from './types.js';

/** They need options, or hold items: without them there is nothing to answer. */
const CHOICES: ReadonlySet<Kind> = new Set(['one', 'many', 'matrix']);
const HOLDERS: ReadonlySet<Kind> = new Set(['group', 'page', 'matrix']);

class FormChecker extends Checker {
  readonly #ids = new Set<string>();

  form(json: Loose): Form | undefined {
    const id = this.word(json['id'], 'id') ?? this.refuse('id', 'form-id');
    const title = this.text(json['title'], 'title') ?? this.refuse('title', 'form-title');
    const items = this.#items(json['items'], 'items', 0);
    if (!items.length) this.refuse('items', 'form-items');
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
    const url = typeof value === 'string' ? webUrl(value) : undefined;
    return url ?? this.mend('privacyUrl', 'address');
  }

  #items(value: unknown, path: string, depth: number): readonly FormItem[] {
    const list = this.list(value, path);
    if (list.length && depth > LIMITS.depth) {
      this.refuse(path, 'depth');
      return [];
    }
    return Object.freeze(list.flatMap((raw, index) => this.#item(raw, `${path}[${index}]`, depth) ?? []));
  }

  #item(raw: unknown, at: string, depth: number): FormItem | undefined {
    if (!isObject(raw)) return this.refuse(at, 'no-item');
    // Definitions made from a Questionnaire say where the item stands in it.
    const path = typeof raw['path'] === 'string' ? raw['path'] : at;
    const id = this.word(raw['id'], `${path}.id`);
    const kind = this.oneOf(KINDS, raw['kind'], `${path}.kind`);
    if (!id || !kind) return this.refuse(path, 'item-id');
    if (this.#ids.has(id)) return this.refuse(path, 'same-id', id);
    if (this.#ids.add(id).size > LIMITS.items) return this.refuse(path, 'many-items');
    const items = this.#items(kind === 'matrix' ? rowsOf(raw) : raw['items'], `${path}.items`, depth + 1);
    const {text = {}, ...fields} = this.#fields(raw, kind, path);
    const item = Object.freeze({...fields, text: Object.freeze(text), items});
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
        return tidyText(this.word(value, path) ?? '') || undefined;
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
    return this.mend(path, 'no-day');
  }

  #options(value: unknown, path: string): readonly Option[] {
    const list = this.list(value, path);
    if (list.length > LIMITS.options) this.refuse(path, 'many-options');
    const seen = new Set<string>();
    return list.slice(0, LIMITS.options).flatMap((raw, index) => {
      const at = `${path}[${index}]`;
      const given = isObject(raw) ? raw : {value: raw};
      const word = this.word(given['value'], `${at}.value`);
      if (!word) return this.mend(at, 'option-value') ?? [];
      if (seen.has(word)) return this.mend(at, 'same-option', word) ?? [];
      seen.add(word);
      const text = this.text(given['text'], `${at}.text`) ?? this.text(word, `${at}.value`);
      return text ? [Object.freeze({value: word, text, system: this.word(given['system'], `${at}.system`)})] : [];
    });
  }

  #condition(raw: unknown, path: string): Condition | undefined {
    const {item, operator = '=', value = operator === 'exists' ? true : undefined} = isObject(raw) ? raw : {};
    const id = this.word(item, `${path}.item`);
    const known = this.oneOf(OPERATORS, operator, `${path}.operator`);
    const fits = known === 'exists' ? typeof value === 'boolean' : isValue(value) && typeof value !== 'object';
    // Left out it would show what was to be hidden.
    if (!id || !known || !fits) return this.refuse(path, 'condition');
    return Object.freeze({item: id, operator: known, value: value as Condition['value']});
  }

  #checkUse(item: FormItem, path: string): void {
    const {kind, options, items, text} = item;
    const {min, max} = kind === 'scale' ? endsOf(item) : item;
    if (min !== undefined && max !== undefined && min > max) this.refuse(path, 'range');
    if (kind === 'scale' && !(Number.isInteger(min) && Number.isInteger(max) && min !== max)) this.refuse(path, 'scale');
    if (CHOICES.has(kind) && !options.length) this.refuse(path, 'no-options');
    if (HOLDERS.has(kind) && !items.length) this.mend(path, 'empty-group');
    if (!HOLDERS.has(kind) && !Object.keys(text).length) this.refuse(path, 'item-text');
  }

  #checkConditions(items: readonly FormItem[]): void {
    for (const {id, enableWhen} of itemsOf(items)) {
      const stranger = find(enableWhen, ({item}) => !this.#ids.has(item));
      if (stranger) this.refuse(id, 'condition-item', stranger.item);
    }
  }
}

/** The rows of a matrix are asked with the options of the whole. */
const rowsOf = ({items, options}: Loose): unknown =>
  Array.isArray(items) ? items.map((row: unknown) => (isObject(row) ? {kind: 'one', options, ...row} : row)) : items;

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** Never throws. */
export function checkForm(json: unknown): CheckedForm {
  const checker = new FormChecker();
  const form = isObject(json) ? checker.form(json) : checker.refuse('', 'no-form');
  return {form: checker.refused ? undefined : form, problems: checker.problems};
}
