/** Whether what is not hostile runs from left to right, whatever stands before it. Runs in the page. */

/** Our own words, and the text that stands behind the hostile one: Latin letters, digits, and what is between them. */
const LATIN = /^[\p{Script=Latin}\d\s.,:;·–…()+€/-]*$/u;

/** Where a letter of a text node is drawn. */
function letterAt(text: Text, offset: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return range.getBoundingClientRect();
}

const inLine = (one: DOMRect, other: DOMRect): boolean => Math.abs(one.top - other.top) < 4;

/** Latin texts of the root, of which letters run the wrong way. */
export function* turnedTexts(root: HTMLElement): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const {data} = text;
    if (data.trim().length < 2 || data.length > 200 || !LATIN.test(data) || text.parentElement?.closest('.hidden, option')) continue;
    const letters = [...data].map((_, offset) => letterAt(text, offset)).filter(({width}) => width > 0);
    const turned = letters.some((letter, index) => {
      const before = letters[index - 1];
      return before && inLine(letter, before) && letter.left < before.left;
    });
    if (turned) yield `runs the wrong way: ${data}`;
  }
}

/** `after` stands behind what comes before it in its line, in every place where it is. */
export function* misplaced(root: HTMLElement, after: string): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before: Text | undefined;
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    if (text.data === after && before) {
      const first = letterAt(text, 0);
      const previous = [...before.data].map((_, offset) => letterAt(before as Text, offset)).filter((letter) => letter.width && inLine(letter, first));
      if (previous.some(({left}) => left >= first.left)) yield `stands before what it follows: ${before.data}`;
    }
    if (text.data.trim().length > 1 && !text.parentElement?.closest('.hidden')) before = text;
  }
}
