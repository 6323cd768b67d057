/** HTML as text. Whatever a value is, it comes out as the value of its attribute and nothing else. */

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** Names and values; a value that is undefined is an attribute without one (`async`). */
export type Attributes = readonly (readonly [name: string, value?: string])[];

const attribute = ([name, value]: Attributes[number]): string => (value === undefined ? name : `${name}="${escapeHtml(value)}"`);

/** Letters of a line that an editor shows without breaking it. */
const LINE = 90;

/** An element with ready HTML inside; its attributes stand each on a line of its own where one line would be long. */
export function element(tag: string, attributes: Attributes, inside = ''): string {
  const written = attributes.map(attribute);
  const short = [`<${tag}`, ...written].join(' ');
  const start = short.length < LINE ? `${short}>` : `<${tag}\n${written.map((one) => `  ${one}`).join('\n')}>`;
  return `${start}${inside ? `\n  ${inside}\n` : ''}</${tag}>`;
}
