/** The municipalities of Finland today as options of a question, with their Swedish names where these differ. `value` is the Finnish name. */
import {MUNICIPALITIES as ALL} from '../lib/municipalities.js';
import type {Option} from './types.js';

const order = new Intl.Collator('fi');

export const MUNICIPALITIES: readonly Option[] = Object.freeze(
  ALL.filter(({joined}) => !joined)
    .map(({name}): Option => Object.freeze({value: name.fi, text: Object.freeze({...name})}))
    .sort((one, other) => order.compare(one.value, other.value)),
);
