/** Forms and answers as FHIR R4, for systems that speak it: Questionnaire and QuestionnaireResponse. */
import type {LanguageMap} from '../feed/types.js';
import {find} from '../lib/find.js';
import {askedAnswers} from './asked.js';
import {EXTENSION, KIND_EXTENSION} from './fhir.js';
import {MOST_REPETITIONS, unnumbered} from './repeat.js';
import {repetitionsOf} from './repetition.js';
import {type Answers, type Condition, type Form, type FormItem, isAnswered, itemsOf, type Kind, type Option, type Value} from './types.js';

type Resource = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<Kind, string>> = {
  group: 'group',
  page: 'group',
  matrix: 'group',
  display: 'display',
  text: 'string',
  longText: 'text',
  name: 'string',
  email: 'string',
  telephone: 'string',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  boolean: 'boolean',
  consent: 'boolean',
  one: 'choice',
  many: 'choice',
  scale: 'integer',
  nps: 'integer',
  smileys: 'integer',
};

const isChoice = ({kind}: FormItem): boolean => TYPES[kind] === 'choice';

/** Kinds that the type of FHIR says already. */
const PLAIN: ReadonlySet<Kind> = new Set(['group', 'display', 'text', 'longText', 'integer', 'decimal', 'date', 'boolean', 'one', 'many']);

/** Only what is there: FHIR has no empty elements. */
const present = (resource: Resource): Resource =>
  Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));

/** A text in its first language, and its translations beside it. */
function text(name: string, map: LanguageMap | undefined, language: string): Resource {
  if (!map) return {};
  const [[first, words] = ['', undefined], ...others] = Object.entries(map).sort(([a], [b]) => Number(b === language) - Number(a === language));
  const translation = (lang: string, content: string): Resource => ({
    url: EXTENSION.translation,
    extension: [{url: 'lang', valueCode: lang}, {url: 'content', valueString: content}],
  });
  // A first text in another language than that of the form is its own translation.
  const all = first === language ? others : [[first, words ?? ''] as const, ...others];
  const translations = all.filter(([lang]) => lang !== '').map(([lang, content]) => translation(lang, content));
  return {[name]: words, ...(translations.length && {[`_${name}`]: {extension: translations}})};
}

/** A choice of one word, which is its own name, is a text; any other a code. */
const isWord = ({value, text: name, system}: Option): boolean => !system && Object.entries(name).every(([lang, word]) => lang === '' && word === value);

const option = (one: Option, language: string): Resource =>
  isWord(one) ? {valueString: one.value} : {valueCoding: present({system: one.system, code: one.value, ...text('display', one.text, language)})};

function valueOf(item: FormItem, value: Value): readonly [type: string, value: unknown] {
  if (typeof value === 'object') return ['String', value.other];
  const type = TYPES[item.kind];
  if (type === 'boolean' || type === 'integer' || type === 'decimal' || type === 'date') return [`${type.charAt(0).toUpperCase()}${type.slice(1)}`, value];
  const chosen = type === 'choice' ? find(item.options, (one) => one.value === value) : undefined;
  return chosen && !isWord(chosen) ? ['Coding', present({system: chosen.system, code: chosen.value})] : ['String', value];
}

class Writer {
  readonly #items: ReadonlyMap<string, FormItem>;
  readonly #language: string;

  constructor(form: Form) {
    this.#language = Object.keys(form.title)[0] ?? '';
    this.#items = new Map([...itemsOf(form.items)].map((item) => [item.id, item]));
  }

  questionnaire(form: Form): Resource {
    return present({
      resourceType: 'Questionnaire',
      id: form.id,
      status: 'active',
      language: this.#language || undefined,
      ...text('title', form.title, this.#language),
      ...text('description', form.intro, this.#language),
      item: form.items.map((item) => this.#item(item)),
    });
  }

  #item(item: FormItem): Resource {
    const {kind, enableWhen, enableBehavior} = item;
    const [time] = repetitionsOf(item);
    const choice = item.other ? 'open-choice' : 'choice';
    return present({
      extension: this.#extensions(item),
      linkId: item.id,
      prefix: item.prefix,
      ...text('text', time ? unnumbered(time.text) : item.text, this.#language),
      type: TYPES[kind] === 'choice' ? choice : TYPES[kind],
      required: item.required || undefined,
      repeats: (item.repeats && (isAnswered(item) || kind === 'group')) || kind === 'many' || undefined,
      maxLength: item.maxLength,
      answerOption: isChoice(item) || (kind === 'matrix' && !item.items.some(isChoice)) ? item.options.map((one) => option(one, this.#language)) : [],
      enableWhen: enableWhen.map((condition) => this.#condition(condition)),
      enableBehavior: enableWhen.length > 1 || enableBehavior === 'any' ? enableBehavior : undefined,
      initial: item.initial.map((value) => this.#value('value', item, value)),
      item: [...this.#helps(item), ...(time ?? item).items.map((child) => this.#item(child))],
    });
  }

  #value(name: string, item: FormItem, value: Value): Resource {
    const [type, content] = valueOf(item, value);
    return {[name + type]: content};
  }

  #condition({item, operator, value}: Condition): Resource {
    const other = this.#items.get(item);
    const answer = operator === 'exists' || !other ? {answerBoolean: value} : this.#value('answer', other, value);
    return {question: item, operator, ...answer};
  }

  #extensions(item: FormItem): readonly Resource[] {
    const {kind, control, min, max, repeats} = item;
    const times = repetitionsOf(item).length;
    const bound = (url: string, value?: number | string): readonly Resource[] => {
      if (value === undefined) return [];
      return [typeof value === 'string' ? {url, valueDate: value} : {url, [Number.isInteger(value) ? 'valueInteger' : 'valueDecimal']: value}];
    };
    return [
      // A choice that repeats is FHIR's way to say `many`.
      ...(PLAIN.has(kind) && !(kind === 'one' && repeats) ? [] : [{url: KIND_EXTENSION, valueCode: kind}]),
      ...(control ? [controlExtension(control)] : []),
      ...bound(EXTENSION.min, min),
      ...bound(EXTENSION.max, max),
      ...(times && times < MOST_REPETITIONS ? [{url: EXTENSION.maxOccurs, valueInteger: times}] : []),
    ];
  }

  /** What stands beside a question is an item of its own in FHIR. */
  #helps({id, hint, unit, low, high}: FormItem): readonly Resource[] {
    return Object.entries({help: hint, unit, lower: low, upper: high}).flatMap(([control, words]) =>
      words ? [{linkId: `${id}.${control}`, type: 'display', extension: [controlExtension(control)], ...text('text', words, this.#language)}] : [],
    );
  }

  response(form: Form, answers: Answers, authored: string): Resource {
    // What is not asked has no answer in it, nor has what is inside that.
    const given = askedAnswers(form, answers);
    const respond = (items: readonly FormItem[], as = items): readonly Resource[] =>
      items.flatMap((item, index) => {
        // What is repeated has the ids of the first time.
        const {id: linkId, items: first} = as[index] ?? item;
        const repetitions = repetitionsOf(item);
        if (repetitions.length) return repetitions.flatMap((one) => entry(linkId, [], respond(one.items, repetitionsOf({...item, items: first})[0]?.items)));
        return entry(linkId, (given[item.id] ?? []).map((value) => this.#value('value', item, value)), respond(item.items, first));
      });
    return {resourceType: 'QuestionnaireResponse', questionnaire: form.id, status: 'completed', authored, item: respond(form.items)};
  }
}

const entry = (linkId: string, answer: readonly Resource[], item: readonly Resource[]): readonly Resource[] =>
  answer.length || item.length ? [present({linkId, answer, item})] : [];

const controlExtension = (code: string): Resource => ({
  url: EXTENSION.control,
  valueCodeableConcept: {coding: [{system: 'http://hl7.org/fhir/questionnaire-item-control', code}]},
});

export const toQuestionnaire = (form: Form): Resource => new Writer(form).questionnaire(form);

/** `authored`: when the answers were given, ISO 8601. Only what was asked is in it. */
export const toResponse = (form: Form, answers: Answers, authored: string): Resource => new Writer(form).response(form, answers, authored);
