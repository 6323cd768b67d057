/** What must not be on a screen of ours, whatever text it was given. Runs in the page. */

const WORDS = /\bundefined\b|\bnull\b|\bNaN\b|\bInvalid Date\b|\[object \w+\]/;
const STRANGERS = 'script, iframe, frame, object, embed, link, meta, base, template, video, audio, [style], [srcdoc], [formaction], form[action]';
/** Old Hangul letters in a row are one sign of writing (Unicode, UAX 29), which no style can break; nobody writes so many. */
const UNBREAKABLE = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]{20}/;
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

export interface FaultOptions {
  /** Words of the machine are looked for too: not where the text itself has them. */
  readonly words: boolean;
}

function* faultsOfNode(node: Node, says: (text: string) => boolean): Generator<string> {
  if (node.nodeType === Node.TEXT_NODE && says(node.nodeValue ?? '')) yield `says ${shorten(node.nodeValue ?? '')}`;
  if (!(node instanceof Element)) return;
  if (node.localName.includes('-')) yield `has ${node.localName}`;
  for (const {name, value} of node.attributes) {
    if (name.startsWith('on')) yield `has ${name}`;
    if (name !== 'data-id' && name !== 'href' && says(value)) yield `says ${shorten(value)}`;
  }
}

/** Without `root` in the message: many screens have the same fault. */
export function* faultsOf(root: HTMLElement, {words}: FaultOptions): Generator<string> {
  const says = (text: string): boolean => words && WORDS.test(text);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield* faultsOfNode(node, says);
  for (const {localName} of root.querySelectorAll(STRANGERS)) yield `has ${localName}`;
  for (const link of root.querySelectorAll('a')) {
    if (!SCHEMES.has(link.protocol) || link.username || link.password) yield `links to ${shorten(String(link.href))}`;
  }
  for (const image of root.querySelectorAll('img')) if (!String(image.src).startsWith('https:')) yield `shows ${shorten(String(image.src))}`;
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0 && ![...document.body.children].some(({shadowRoot}) => UNBREAKABLE.test(shadowRoot?.textContent ?? ''))) yield `is ${wide} px too wide`;
  if (!root.textContent.trim()) yield 'is empty';
}
