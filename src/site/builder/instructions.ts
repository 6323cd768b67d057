import type {Language} from '../../lib/page-language.js';
import type {Attributes} from './markup.js';
import type {Block} from './texts.js';
import type {Option} from './widgets.js';

export type System = Option<'into'>;

/** How a snippet comes into one content management system. A word between backticks is code. */
export interface Instruction {
  readonly steps: readonly string[];
  /** What its editor strips, and what to do when it does. */
  readonly filter: string;
}

export type Instructions = Readonly<Record<System, Instruction>>;

/** The code that each system takes, the first first. */
export const BLOCKS: Readonly<Record<System, readonly Block[]>> = {
  html: ['all'],
  drupal: ['script', 'div'],
  wordpress: ['all'],
  sitevision: ['all'],
  liferay: ['script', 'properties'],
  joomla: ['all'],
  iframe: ['iframe', 'address', 'height'],
};

const OTHER_WAYS: readonly Block[] = ['all', 'script', 'element', 'div', 'link', 'iframe', 'height'];

/** What there is besides; the script goes with the element, so it is not offered apart from where both are one. */
export const otherWays = (system: System): readonly Block[] => OTHER_WAYS.filter((block) => !BLOCKS[system].includes(block));

/** What the steps name of the snippet: `{tag}`, and `{allowed}`, the div with its attributes as Drupal wants them allowed. */
export function fillIn(step: string, tag: string, attributes: Attributes): string {
  const allowed = `<div data-tarjotin${attributes.map(([name]) => ` data-${name}`).join('')}>`;
  return step.replaceAll('{tag}', tag).replaceAll('{allowed}', allowed);
}

/** They are long, and read last: each language is a file of its own. */
export const loadInstructions = async (language: Language): Promise<Instructions> => {
  switch (language) {
    case 'fi':
      return (await import('./instructions-fi.js')).instructions;
    case 'sv':
      return (await import('./instructions-sv.js')).instructions;
    case 'en':
      return (await import('./instructions-en.js')).instructions;
  }
};
