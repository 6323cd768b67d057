/**
 * FHIR Questionnaires, R4 and R5, as definitions of our own. What is not understood and would change what is asked (FHIRPath,
 * value sets elsewhere, types we have no field for) is refused by name; what only looks otherwise is left out.
 */
import {find} from '../lib/find.js';
import {isObject} from '../lib/is-object.js';
import {Checker, type Found, type Loose} from './checker.js';
import {controlOf, extension, EXTENSION, extensionsOf, isProgram, KIND_EXTENSION, objects, textOf, valueOf} from './fhir.js';
import {CONTROLS, type Kind, KINDS} from './types.js';

/** R5 says `coding` for both choices, and whether others may be written by `answerConstraint`. */
const TYPES: Readonly<Record<string, Kind>> = {
  group: 'group',
  question: 'group',
  display: 'display',
  string: 'text',
  text: 'longText',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  boolean: 'boolean',
  choice: 'one',
  'open-choice': 'one',
  coding: 'one',
};

/** Values of options and answers that have a word of their own to be stored by. */
const WORDS = new Set(['String', 'Integer', 'Decimal', 'Date', 'Time', 'Coding', 'Boolean']);

class Reader extends Checker {
  readonly #valueSets: ReadonlyMap<string, Loose>;
  readonly #language: string;

  constructor(questionnaire: Loose) {
    super();
    this.#language = typeof questionnaire['language'] === 'string' ? questionnaire['language'] : '';
    const sets = objects(questionnaire['contained']).filter(({resourceType}) => resourceType === 'ValueSet');
    this.#valueSets = new Map(sets.map((set) => [`#${String(set['id'])}`, set]));
  }

  form(questionnaire: Loose): Loose {
    this.#refusePrograms(questionnaire, 'Questionnaire');
    const {id, url, name, identifier, code} = questionnaire;
    const names = [id, url, name, objects(identifier)[0]?.['value'], objects(code)[0]?.['code'], questionnaire['title']];
    const known = find(names, (one) => typeof one === 'string' && one.trim() !== '') ?? 'questionnaire';
    return {
      id: known,
      title: textOf(questionnaire, 'title', this.#language) ?? name ?? known,
      intro: textOf(questionnaire, 'description', this.#language),
      items: this.#items(questionnaire['item']),
    };
  }

  #items(value: unknown): readonly Loose[] {
    return objects(value)
      .filter((item) => !this.#isHidden(item))
      .map((item) => this.#item(item));
  }

  /** Not for people: it holds what a program knows. A condition on it is refused when the form is checked. */
  #isHidden(item: Loose): boolean {
    const isHidden = extension(item, EXTENSION.hidden)?.['valueBoolean'] === true;
    if (isHidden) this.mend(stringOf(item['linkId'] ?? item['text']), 'hidden');
    return isHidden;
  }

  #item(item: Loose): Loose {
    const path = stringOf(item['linkId'] ?? item['text']);
    this.#refusePrograms(item, path);
    const kind = this.#kind(item, path);
    const parts = objects(item['item']);
    const helps = parts.filter((part) => part['type'] === 'display' && controlOf(part) !== undefined);
    const beside = (controls: RegExp): Loose | undefined => find(helps, (part) => controls.test(controlOf(part) ?? ''));
    const [help, unit, low, high] = [beside(/^(help|prompt|flyover)$/), beside(/^unit$/), beside(/^lower$/), beside(/^upper$/)];
    const rows = parts.filter((part) => ![help, unit, low, high].includes(part));
    const words = (part: Loose | undefined) => part && textOf(part, 'text', this.#language);
    return {
      path,
      id: item['linkId'],
      kind,
      text: textOf(item, 'text', this.#language) ?? (kind === 'group' ? undefined : item['prefix'] ?? item['linkId']),
      prefix: item['prefix'],
      hint: words(help),
      unit: words(unit) ?? this.#unit(item),
      low: words(low),
      high: words(high),
      required: item['required'],
      repeats: kind !== 'many' && item['repeats'] === true ? true : undefined,
      times: extension(item, EXTENSION.maxOccurs)?.['valueInteger'],
      maxLength: item['maxLength'],
      min: this.#bound(item, EXTENSION.min),
      max: this.#bound(item, EXTENSION.max),
      control: find(CONTROLS, (control) => control === controlOf(item)),
      options: this.#options(kind === 'matrix' ? (find(rows, hasOptions) ?? item) : item, path),
      other: item['type'] === 'open-choice' || item['answerConstraint'] === 'optionsOrString' || undefined,
      enableWhen: objects(item['enableWhen']).map((condition) => this.#condition(condition, path)),
      enableBehavior: item['enableBehavior'],
      initial: this.#initial(item, path),
      items: this.#items(rows),
    };
  }

  #kind(item: Loose, path: string): Kind | undefined {
    const own = extension(item, KIND_EXTENSION)?.['valueCode'];
    const known = find(KINDS, (kind) => kind === own);
    if (known) return known;
    const type = stringOf(item['type']);
    const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    const choice = kind === 'one' || (item['answerOption'] !== undefined && kind !== 'group' && kind !== 'display');
    if (type === 'time' && choice) return item['repeats'] === true ? 'many' : 'one';
    if (!kind) return this.refuse(path, 'type', type);
    // A page that repeats is a group on one page.
    if (!choice) return controlOf(item) === 'page' && item['repeats'] !== true ? 'page' : kind;
    return item['repeats'] === true ? 'many' : 'one';
  }

  #refusePrograms(element: Loose, path: string): void {
    const program = find(extensionsOf(element), isProgram);
    if (!program) return;
    const name = stringOf(program['url']).replace(/.*\//, '');
    this.refuse(path, 'program', name);
  }

  #unit(item: Loose): unknown {
    const coding = extension(item, EXTENSION.unit)?.['valueCoding'];
    return isObject(coding) ? coding['display'] ?? coding['code'] : undefined;
  }

  #bound(item: Loose, url: string): unknown {
    const found = extension(item, url);
    return found && valueOf(found, 'value')?.[1];
  }

  #options(item: Loose, path: string): readonly Loose[] | undefined {
    const options = objects(item['answerOption']).flatMap((option) => {
      const value = valueOf(option, 'value');
      if (!value || !WORDS.has(value[0])) return this.refuse(path, 'option-type') ?? [];
      return [this.#option(value)];
    });
    const set = item['answerValueSet'];
    if (set === undefined) return options.length ? options : undefined;
    const contained = this.#valueSets.get(stringOf(set));
    if (contained) return [...options, ...conceptsOf(contained).map((concept) => this.#option(['Coding', concept]))];
    return this.refuse(path, 'value-set', stringOf(set));
  }

  #option([type, value]: readonly [string, unknown]): Loose {
    if (type !== 'Coding' || !isObject(value)) return {value};
    const text = textOf(value, 'display', this.#language);
    return {value: value['code'] ?? value['display'], text: text ?? value['code'], system: value['system']};
  }

  #condition(condition: Loose, path: string): Loose {
    const value = valueOf(condition, 'answer');
    const [type = '', answer] = value ?? [];
    if (value && !WORDS.has(type) && type !== 'DateTime')
      this.refuse(path, 'condition-type', type);
    return {item: condition['question'], operator: condition['operator'], value: wordOf(answer)};
  }

  #initial(item: Loose, path: string): readonly unknown[] | undefined {
    const chosen = objects(item['answerOption']).filter(({initialSelected}) => initialSelected === true);
    const values = [...objects(item['initial']), ...chosen].map((one) => valueOf(one, 'value')).filter((value) => value !== undefined);
    const usable = values.filter(([type]) => WORDS.has(type));
    if (usable.length < values.length) this.mend(path, 'initial');
    return usable.length ? usable.map(([, value]) => wordOf(value)) : undefined;
  }
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a value is stored by: a coding by its code. */
const wordOf = (value: unknown): unknown => (isObject(value) ? value['code'] ?? value['display'] : value);

const hasOptions = ({answerOption, answerValueSet}: Loose): boolean => (answerOption ?? answerValueSet) !== undefined;

/** All codes of a ValueSet that says them itself, also those under others. */
function conceptsOf(set: Loose): readonly Loose[] {
  const flat = (concepts: readonly Loose[]): readonly Loose[] => concepts.flatMap((concept) => [concept, ...flat(objects(concept['contains']))]);
  const {expansion, compose} = set;
  if (isObject(expansion)) return flat(objects(expansion['contains'])).filter(({abstract}) => abstract !== true);
  const includes = isObject(compose) ? objects(compose['include']) : [];
  return includes.flatMap(({system, concept}) => objects(concept).map((one) => ({system, ...one})));
}

/** A definition of our own, to be checked as such, and what could not be taken over. */
export function fromQuestionnaire(questionnaire: Loose): {readonly definition: Loose; readonly problems: readonly Found[]} {
  const reader = new Reader(questionnaire);
  return {definition: reader.form(questionnaire), problems: reader.problems};
}
