import {endsOf} from '../../form/scale.js';
import type {FormItem, Kind} from '../../form/types.js';

/** With more options than these a list that opens is easier to go through than a page of buttons. */
const MOST_BUTTONS = 12;

export const isDropDown = ({kind, control, options}: FormItem): boolean =>
  kind === 'one' && (control === 'drop-down' || (!control && options.length > MOST_BUTTONS));

/** More steps than these do not fit beside each other; a slider has room for them. */
const MOST_STEPS = 11;

export function isSlider(item: FormItem): boolean {
  const {min, max} = endsOf(item);
  return item.kind === 'scale' && (item.control === 'slider' || max - min >= MOST_STEPS);
}

const TEXTS: ReadonlySet<Kind> = new Set(['text', 'longText', 'name', 'email', 'telephone', 'integer', 'decimal', 'date']);

/** Answered by as many texts as the visitor wants. */
export const isRepeated = ({kind, repeats}: FormItem): boolean => repeats && TEXTS.has(kind);

/** One may write an option of one's own. */
export const isOpenChoice = ({kind, other}: FormItem): boolean => other && (kind === 'one' || kind === 'many');

/** Few forms have such an item; its control (rare-fields.ts) is fetched by those alone. */
export const isRare = (item: FormItem): boolean => isDropDown(item) || isSlider(item) || isRepeated(item) || isOpenChoice(item) || item.kind === 'smileys';
