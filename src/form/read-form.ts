/** The door to forms: JSON of a definition in, a form or why there is none out. */
import {isObject} from '../lib/is-object.js';
import {checkForm} from './check-form.js';
import type {CheckedForm, Loose} from './checker.js';
import {LIMITS} from './shape.js';
import {type ReadForm, SHORTHANDS} from './types.js';

/** Levels looked through; deeper items are refused by the checks. */
const hasShorthand = (items: unknown, depth = 0): boolean =>
  Array.isArray(items) && depth <= LIMITS.depth &&
  items.some((item: unknown) => isObject(item) && (isShort(item) || hasShorthand(item['items'], depth + 1)));

const isShort = ({kind, repeats}: Loose): boolean => (kind === 'group' && repeats === true) || (SHORTHANDS as readonly unknown[]).includes(kind);

const writtenOut = async (json: Loose): Promise<Loose> => (hasShorthand(json['items']) ? (await import('./shorthand.js')).writeOut(json) : json);

async function check(json: unknown): Promise<CheckedForm> {
  if (!isObject(json)) return checkForm(json);
  if (json['resourceType'] !== 'Questionnaire') return checkForm(await writtenOut(json));
  const {fromQuestionnaire} = await import('./questionnaire.js');
  const {definition, problems} = fromQuestionnaire(json);
  if (problems.some(({effect}) => effect === 'refused')) return {problems};
  const {form, problems: more} = checkForm(await writtenOut(definition));
  return {form, problems: [...problems, ...more]};
}

/**
 * Reads our own JSON and FHIR Questionnaires; shorthands, these, and the words for what is wrong by parts of the code that
 * only they fetch. Rejects only when those do not come.
 */
export async function readForm(json: unknown): Promise<ReadForm> {
  const {form, problems} = await check(json);
  if (!problems.length) return {form, problems: []};
  const {inWords} = await import('./problem-words.js');
  return {form, problems: problems.map(inWords)};
}
