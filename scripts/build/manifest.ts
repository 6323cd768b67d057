/** What custom-elements.json says of the elements: those who make other files of it need no list of their own. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

interface Declaration {
  readonly tagName?: string;
  readonly attributes: readonly {readonly name: string}[];
  readonly cssProperties: readonly {readonly name: string}[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Declaration[]}[];
}

function declarations(): Declaration[] {
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
