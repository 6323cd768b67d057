/**
 * A form as the widgets and the receiver know it: checked, frozen, the same from our own JSON and from a FHIR Questionnaire
 * (https://hl7.org/fhir/R4/questionnaire.html). Ids of items are those of the definition (`linkId`), each there once.
 */
import type {LanguageMap} from '../feed/types.js';

/**
 * What an item asks for. `name` is one's own. `group` and `page` hold others, `display` says something; `one` and `many` choose among options;
 * `scale`, `nps` (0–10) and `smileys` (1–5) give a whole number; `consent` is a `boolean` that counts as given only when true.
 */
export const KINDS = [
  'group',
  'page',
  'matrix',
  'display',
  'text',
  'longText',
  'name',
  'email',
  'telephone',
  'integer',
  'decimal',
  'date',
  'boolean',
  'consent',
  'one',
  'many',
  'scale',
  'nps',
  'smileys',
] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds that are written out as others when a definition is read (shorthand.ts). */
export const SHORTHANDS = ['municipality', 'contact'] as const;

/** How a choice is drawn; without it the widget decides by the number of options. */
export const CONTROLS = ['radio-button', 'check-box', 'drop-down', 'slider'] as const;
export type Control = (typeof CONTROLS)[number];

export interface Option {
  /** What is stored; each once in an item. */
  readonly value: string;
  readonly text: LanguageMap;
  /** The code system of `value`, a URI. */
  readonly system?: string;
}

export const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type Operator = (typeof OPERATORS)[number];

/** Whether all conditions of an item must hold, or one of them. */
export const BEHAVIORS = ['all', 'any'] as const;

/** True of the answers to another item. */
export interface Condition {
  readonly item: string;
  readonly operator: Operator;
  /** With `exists`: whether there is to be an answer. */
  readonly value: string | number | boolean;
}

/** One answer. A choice is its option's `value`; `other` is what somebody wrote in place of one. Dates are `YYYY-MM-DD`. */
export type Value = string | number | boolean | {readonly other: string};

/** Answers by the id of their item, in the order they were given; an item without one is not there. */
export type Answers = Readonly<Record<string, readonly Value[]>>;

export interface FormItem {
  readonly id: string;
  readonly kind: Kind;
  readonly text: LanguageMap;
  readonly hint?: LanguageMap;
  /** A number or letter before the text, as in the printed form. */
  readonly prefix?: string;
  readonly required: boolean;
  /** More than one answer may be given; a `many` always may. */
  readonly repeats: boolean;
  /** Characters. */
  readonly maxLength?: number;
  /** Numbers, and dates as text; both ends belong to it. */
  readonly min?: number | string;
  readonly max?: number | string;
  readonly unit?: LanguageMap;
  /** Words for the ends of a scale. */
  readonly low?: LanguageMap;
  readonly high?: LanguageMap;
  readonly options: readonly Option[];
  /** Words of one's own in place of an option. */
  readonly other: boolean;
  readonly control?: Control;
  /** Shown only when these hold; those inside it too. */
  readonly enableWhen: readonly Condition[];
  readonly enableBehavior: (typeof BEHAVIORS)[number];
  readonly initial: readonly Value[];
  readonly items: readonly FormItem[];
}

export interface Form {
  readonly id: string;
  readonly title: LanguageMap;
  readonly intro?: LanguageMap;
  /** The privacy notice of whoever asks. */
  readonly privacyUrl?: string;
  /** How long answers are kept. */
  readonly retentionDays?: number;
  readonly items: readonly FormItem[];
}

/** What is wrong with a definition. `refused`: the form is not shown; `mended`: it is, without that. */
export interface FormProblem {
  /** Where: `items[2].options[0]`, or the `linkId` of an item of a Questionnaire. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
  readonly effect: 'refused' | 'mended';
}

/** `form` is there when nothing was refused. */
export interface ReadForm {
  readonly form?: Form;
  readonly problems: readonly FormProblem[];
}

/** Kinds that are not answered themselves. */
export const isAnswered = ({kind}: Pick<FormItem, 'kind'>): boolean =>
  kind !== 'group' && kind !== 'page' && kind !== 'matrix' && kind !== 'display';

/** All items in order, each before those inside it. */
export function* itemsOf(items: readonly FormItem[]): Generator<FormItem> {
  for (const item of items) {
    yield item;
    yield* itemsOf(item.items);
  }
}
