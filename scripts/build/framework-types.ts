/**
 * Types for React 19 and Vue, and web-types for JetBrains' editors, into dist/lib: what custom-elements.json says, with the types
 * of the elements' own classes. `npm run build:lib` runs it last.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {type Declaration, declarations} from './manifest.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const all = declarations();
const HEADER = '/* Made of custom-elements.json by scripts/build/framework-types.ts. */\n';

const imports = all
  .map(({name, tagName = ''}) => [name, tagName.replace('tarjotin-', '')] as const)
  .map(([name, folder]) => `import type {${name}} from './widgets/${folder}/${folder}.js';\n`)
  .join('');
const eventTypes = [...new Set(all.flatMap(({events}) => events.map(({type}) => type.text)))];
const eventImports = `import type {${eventTypes.join(', ')}} from './events.js';\n`;

/** Properties by their names, and attributes that are written otherwise: `headingLevel`, `'heading-level'`. */
function properties({name, members, attributes}: Declaration): string[] {
  const fields = members.map((member) => `  ${member.name}?: ${name}['${member.name}'];`);
  const others = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  return [...fields, ...others.map((attribute) => `  '${attribute.name}'?: ${name}['${attribute.fieldName}'];`)];
}

const listeners = ({events}: Declaration, nameOf: (event: string) => string): string[] =>
  events.map(({name, type}) => `  '${nameOf(name)}'?: (event: ${type.text}) => void;`);

/** A type of what may be written on each element. */
const propertyTypes = (nameOf: (event: string) => string): string =>
  all.map((element) => [
    `export interface ${element.name}Properties {`, ...properties(element), ...listeners(element, nameOf), '}\n\n',
  ].join('\n')).join('');

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

const react = `${HEADER}import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${imports}${eventImports}
${propertyTypes((event) => `on${event}`)}declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${all.map(({name, tagName}) => `      '${tagName}': DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Properties;`).join('\n')}
    }
  }
}
`;

const vue = `${HEADER}import type {HTMLAttributes, PublicProps} from 'vue';
${imports}${eventImports}
${propertyTypes((event) => camelCase(`on-${event}`))}declare module 'vue' {
  interface GlobalComponents {
${all.map(({name, tagName}) => `    '${tagName}': new () => ${name} & {$props: HTMLAttributes & PublicProps & ${name}Properties};`).join('\n')}
  }
}
`;

/** https://github.com/JetBrains/web-types */
const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name: 'tarjotin',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: all.map(({tagName, description, attributes, members, events}) => ({
        name: tagName,
        description,
        attributes: attributes.map((attribute) => ({
          name: attribute.name, description: attribute.description, value: {type: attribute.type?.text},
        })),
        js: {
          properties: members.map((member) => ({name: member.name, description: member.description})),
          events: events.map((event) => ({name: event.name, description: event.description})),
        },
      })),
    },
  },
};

writeFileSync('dist/lib/react.d.ts', react);
writeFileSync('dist/lib/vue.d.ts', vue);
for (const name of ['react', 'vue']) writeFileSync(`dist/lib/${name}.js`, 'export {};\n');
writeFileSync('dist/lib/web-types.json', `${JSON.stringify(webTypes, null, 2)}\n`);
