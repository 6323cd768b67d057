/** What custom-elements.json says of the elements: those who make other files of it need no list of their own. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

interface Named {
  readonly name: string;
  readonly description?: string;
}

export interface Declaration extends Named {
  readonly tagName?: string;
  readonly members: readonly Named[];
  readonly attributes: readonly (Named & {readonly fieldName: string; readonly type?: {readonly text: string}})[];
  readonly events: readonly (Named & {readonly type: {readonly text: string}})[];
  readonly cssProperties: readonly Named[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
}

/** The elements, each by its class. */
export function declarations(): Declaration[] {
  const path = fileURLToPath(new URL('../../custom-elements.json', import.meta.url));
  const {modules} = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return modules.flatMap((module) => module.declarations).filter(({tagName}) => tagName);
}

/** By their names without `tarjotin-`. */
export const elements = (): {name: string; attributes: string[]}[] =>
  declarations().map(({tagName = '', attributes}) => ({
    name: tagName.replace(/^tarjotin-/, ''),
    attributes: attributes.map(({name}) => name),
  }));

/** `--tarjotin-…` of all elements. */
export const themeProperties = (): string[] => [
  ...new Set(declarations().flatMap(({cssProperties}) => cssProperties.map(({name}) => name))),
];
