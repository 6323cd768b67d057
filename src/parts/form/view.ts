import type {TemplateResult} from 'lit';
import type {Filling} from '../../form/filling.js';
import type {FormItem, Value} from '../../form/types.js';

/** What the fields of a form need. */
export interface FormView {
  readonly filling: Filling;
  /** Language of the widget's own words. */
  readonly locale: string;
  /** Language of the form's texts: easy Finnish where the visitor has asked for it. */
  readonly textLocale: string;
  /** What is wrong with an answer, for the field whose control has this id; the code for it comes after the fields. */
  readonly errorOf?: (item: FormItem, id: string) => TemplateResult | undefined;
  /** How much may still be written in a field; its code comes after the fields too. */
  readonly roomIn?: (field: Field) => unknown;
  /** Controls that few forms have; there when this form has such. */
  readonly rareField?: (field: Field) => TemplateResult;
  /** Level of the headings inside the form. */
  readonly level: number;
  /** Begins the ids of this form's elements. */
  readonly prefix: string;
  readonly onAnswer: (item: FormItem, values: readonly Value[]) => void;
}

/** A form on the screen, for those who only look at it. */
export type ShownForm = Omit<FormView, 'onAnswer'>;

/** One question on the screen. */
export interface Field {
  readonly view: FormView;
  readonly item: FormItem;
  /** Id of the control, or of the group of controls. */
  readonly id: string;
  /** Ids of the hint and the error, for aria-describedby; undefined when there is neither. */
  readonly describedBy?: string;
  readonly isInvalid: boolean;
  readonly values: readonly Value[];
  readonly answer: (values: readonly Value[]) => void;
}

/** The id of an item's control. Ids of items are free text, and white space would end an id in aria-describedby. */
export const controlId = ({prefix}: Pick<FormView, 'prefix'>, itemId: string): string => `${prefix}-${encodeURIComponent(itemId)}`;
