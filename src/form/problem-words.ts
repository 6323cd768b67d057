/** What is wrong with a definition, in words for whoever writes it. Fetched only when something is. */
import type {Found, ProblemCode} from './checker.js';
import {LIMITS} from './shape.js';
import {type FormProblem, KINDS, SHORTHANDS} from './types.js';

type Words = readonly [message: string, remedy: string];

/** `detail` is the word that is wrong, where one is. */
const WORDS: Readonly<Record<ProblemCode, (detail: string) => Words>> = {
  'form-id': () => ['The form has no id', 'Give the form a short name of its own: "id": "palaute"'],
  'form-title': () => ['The form has no title', 'Add "title"'],
  'form-items': () => ['The form asks nothing', 'Add a list of items'],
  'no-form': () => ['Not a form', 'Write a JSON object with "id", "title" and "items"'],
  address: () => ['Not a web address', 'Write an address that begins with https://'],
  depth: () => [`Items more than ${LIMITS.depth} levels deep`, 'Put fewer groups into one another'],
  'no-item': () => ['Not an item', 'Write an object with "id", "kind" and "text"'],
  'item-id': () => ['An item without id or kind', `Give it an "id" and one of these as "kind": ${[...KINDS, ...SHORTHANDS].join(', ')}`],
  'same-id': (id) => [`Two items have the id ${id}`, 'Give each an id of its own'],
  'many-items': () => [`More than ${LIMITS.items} items`, 'Ask less, or make two forms of it'],
  'no-day': () => ['Not a day', 'Write it as 2026-11-24'],
  'many-options': () => [`More than ${LIMITS.options} options`, 'Ask with a text instead'],
  'option-value': () => ['An option without a value, left out', 'Give it a "value" and a "text"'],
  'same-option': (value) => [`The option ${value} is there twice, left out`, 'Give each a value of its own'],
  condition: () => ['A condition that cannot be read', 'Write {"item": "id", "operator": "=", "value": …}'],
  range: () => ['No answer is between "min" and "max"', 'Turn them round'],
  scale: () => ['Not the ends of a scale', 'Write "min" and the larger "max" without decimals'],
  'no-options': () => ['Nothing to choose from', 'Add "options"'],
  'empty-group': () => ['A group without items', 'Add "items", or take it away'],
  'item-text': () => ['An item without a text', 'Add "text": nobody can answer what is not asked'],
  'condition-item': (id) => [`A condition on ${id}, which is not in the form`, 'Name the id of an item of this form'],
  text: () => ['Not a text that can be shown', 'Write a text, or texts by language: {"fi": "…", "sv": "…"}'],
  word: () => ['Not a word that can be used', `Write a text of at most ${LIMITS.word} whole characters`],
  flag: () => ['Neither true nor false', 'Write true or false'],
  number: () => ['Not a number', 'Write a number without quotation marks'],
  'one-of': (words) => [`Not one of: ${words}`, 'Write one of these'],
  list: () => ['Not a list', 'Write a list: […]'],
  hidden: () => ['A hidden item, left out', 'Ask it, or take it away'],
  type: (type) => [type ? `Items of the type ${type} cannot be asked` : 'An item without a type', 'Use group, display, string, text, integer, decimal, date, boolean, choice or open-choice'],
  program: (name) => [`It is worked out by a program (${name})`, 'Use enableWhen and initial in place of FHIRPath and CQL'],
  'option-type': () => ['An option that is neither a code nor a text', 'Use valueCoding or valueString'],
  'value-set': (address) => [`The options are elsewhere: ${address}`, 'Put the ValueSet into the Questionnaire (contained), or use answerOption'],
  'condition-type': (type) => [`A condition on a value of the type ${type}`, 'Compare with a code, a text, a number, a day, true or false'],
  initial: () => ['An answer to start with that cannot be used', 'Use a code, a text, a number or a day'],
};

export function inWords({path, code, detail, effect}: Found): FormProblem {
  const [message, remedy] = WORDS[code](detail);
  return {path, message, remedy, effect};
}
