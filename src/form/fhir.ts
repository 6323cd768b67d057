/** The parts of FHIR that forms use (https://hl7.org/fhir/R4/questionnaire.html), and what we add to it. */
import {find} from '../lib/find.js';
import {isObject} from '../lib/is-object.js';
import type {Loose} from './checker.js';

/** Our kinds that are one type of FHIR: `nps` and `scale` are both an `integer`. */
export const KIND_EXTENSION = 'urn:tarjotin:form:kind';

const CORE = 'http://hl7.org/fhir/StructureDefinition/';
export const EXTENSION = {
  control: `${CORE}questionnaire-itemControl`,
  unit: `${CORE}questionnaire-unit`,
  hidden: `${CORE}questionnaire-hidden`,
  maxOccurs: `${CORE}questionnaire-maxOccurs`,
  min: `${CORE}minValue`,
  max: `${CORE}maxValue`,
  translation: `${CORE}translation`,
} as const;

export const objects = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const extensionsOf = (element: Loose): readonly Loose[] => objects(element['extension']);

export const extension = (element: Loose, url: string): Loose | undefined => find(extensionsOf(element), (one) => one['url'] === url);

/** The value of a choice element, `valueString` or `answerCoding`, with its type: `['Coding', {…}]`. */
export function valueOf(element: Loose, name: string): readonly [type: string, value: unknown] | undefined {
  const key = find(Object.keys(element), (one) => one.startsWith(name) && /^[A-Z]/.test(one.slice(name.length)));
  return key ? [key.slice(name.length), element[key]] : undefined;
}

/** `itemControl` of an item: `drop-down`, `help`. */
export function controlOf(item: Loose): string | undefined {
  const concept = extension(item, EXTENSION.control)?.['valueCodeableConcept'];
  const coding = isObject(concept) ? objects(concept['coding'])[0] : undefined;
  return typeof coding?.['code'] === 'string' ? coding['code'] : undefined;
}

/** A text with its translations; `language` is that of the whole Questionnaire. */
export function textOf(element: Loose, name: string, language: string): Readonly<Record<string, unknown>> | undefined {
  const shadow = element[`_${name}`];
  const translations = (isObject(shadow) ? extensionsOf(shadow) : [])
    .filter(({url}) => url === EXTENSION.translation)
    .map((one) => {
      const parts = new Map(extensionsOf(one).map((part) => [part['url'], valueOf(part, 'value')?.[1]]));
      const lang = parts.get('lang');
      return [typeof lang === 'string' ? lang : '', parts.get('content')] as const;
    });
  const texts = {...(element[name] === undefined ? {} : {[language]: element[name]}), ...Object.fromEntries(translations)};
  return Object.keys(texts).length ? texts : undefined;
}

/** Extensions whose values are programs in FHIRPath or CQL: not run here, for they could hide a question or fill in an answer. */
export const isProgram = ({url}: Loose): boolean =>
  typeof url === 'string' && /expression$|\/variable$|\/questionnaire-constraint$|\/targetConstraint$/i.test(url);
