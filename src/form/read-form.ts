/** The door to forms: JSON of a definition in, a form or why there is none out. */
import {isObject} from '../lib/is-object.js';
import {checkForm} from './check-form.js';
import type {ReadForm} from './types.js';

/** Reads our own JSON and FHIR Questionnaires; these by a part of the code that only they fetch. Rejects only when it does not come. */
export async function readForm(json: unknown): Promise<ReadForm> {
  if (!isObject(json) || json['resourceType'] !== 'Questionnaire') return checkForm(json);
  const {fromQuestionnaire} = await import('./questionnaire.js');
  const {definition, problems} = fromQuestionnaire(json);
  if (problems.some(({effect}) => effect === 'refused')) return {problems};
  const {form, problems: more} = checkForm(definition);
  return {form, problems: [...problems, ...more]};
}
