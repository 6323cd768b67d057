/** What stands for more than one item, or for a long list: written out before the form is checked. */
import {isObject} from '../lib/is-object.js';
import type {Loose} from './checker.js';
import {MUNICIPALITIES} from './municipalities.js';
import {isRepeating, repeat} from './repeat.js';
import {LIMITS} from './shape.js';

/** How one may be reached: the way is chosen first, and then asked for alone, since not everybody has both. */
const contact = ({id, required, ...rest}: Loose): Loose => {
  const of = (part: string): string => `${String(id)}-${part}`;
  const by = (way: string) => [{item: of('by'), operator: '=', value: way}];
  return {
    ...rest,
    id,
    kind: 'group',
    items: [
      {id: of('name'), kind: 'name', required, text: {fi: 'Nimi', sv: 'Namn', en: 'Name'}},
      {
        id: of('by'),
        kind: 'one',
        required,
        text: {fi: 'Miten saamme sinuun yhteyden?', sv: 'Hur når vi dig?', en: 'How can we reach you?'},
        options: [
          {value: 'telephone', text: {fi: 'Puhelimella', sv: 'Per telefon', en: 'By telephone'}},
          {value: 'email', text: {fi: 'Sähköpostilla', sv: 'Per e-post', en: 'By e-mail'}},
        ],
      },
      {id: of('telephone'), kind: 'telephone', required: true, enableWhen: by('telephone'), text: {fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Telephone number'}},
      {id: of('email'), kind: 'email', required: true, enableWhen: by('email'), text: {fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address'}},
    ],
  };
};

const municipality = (item: Loose): Loose => ({control: 'drop-down', ...item, kind: 'one', options: MUNICIPALITIES});

/** The definition without shorthands, as deep as the checks go. What is no list or no object is left for the checks to name. */
export function writeOut(definition: Loose, depth = 0): Loose {
  const {items} = definition;
  if (!Array.isArray(items) || depth > LIMITS.depth) return definition;
  return {...definition, items: items.map((item: unknown) => (isObject(item) ? writeOutItem(item, depth + 1) : item))};
}

function writeOutItem(item: Loose, depth: number): Loose {
  if (item['kind'] === 'municipality') return municipality(item);
  const whole = item['kind'] === 'contact' ? contact(item) : writeOut(item, depth);
  return isRepeating(whole) ? repeat(whole) : whole;
}
