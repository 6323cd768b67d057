/** Content lines of iCalendar: https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */

export interface Property {
  /** In capital letters. */
  readonly name: string;
  /** By name in capital letters. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As it is written: what is escaped in it depends on the property. */
  readonly value: string;
}

/**
 * The lines of a document with folded ones put together again. Line ends may be CRLF, a lone LF or a lone CR; blank lines,
 * which no calendar may have and many do, end nothing.
 */
export function* unfold(text: string): Generator<string> {
  let line = '';
  for (const [physical] of text.matchAll(/[^\r\n]+/g)) {
    const isFolded = physical.startsWith(' ') || physical.startsWith('\t');
    if (isFolded) line += physical.slice(1);
    else {
      if (line) yield line;
      line = physical;
    }
  }
  if (line) yield line;
}

/** A name and what ends it. White space around it is not allowed, but found. */
const NAME = /\s*([\w.-]+)\s*(?=[;:])/y;
/** A parameter; a quote that is never closed is a letter like others. */
const PARAMETER = /;\s*([\w.-]*)\s*(?:=((?:"[^"]*"|[^";:]*)(?:"[^";:]*)?))?(?=[;:])/y;

/** `^n`, `^^` and `^'` of https://www.rfc-editor.org/rfc/rfc6868 */
const decodeParameter = (value: string): string =>
  value.replace(/\^([n^'])/g, (_whole, letter: string) => (letter === 'n' ? '\n' : letter === "'" ? '"' : letter));

/** Of several values of a parameter none that we read is a list, so they stay one text without quotes. */
const plainParameter = (value: string): string => decodeParameter(value.replaceAll('"', '').trim());

/** Name, parameters and value of a line; undefined when it is not a content line. */
export function parseLine(line: string): Property | undefined {
  NAME.lastIndex = 0;
  const name = NAME.exec(line)?.[1];
  if (!name) return undefined;
  const parameters = new Map<string, string>();
  let at = NAME.lastIndex;
  while (line.charAt(at) === ';') {
    PARAMETER.lastIndex = at;
    const [whole, parameter = '', value = ''] = PARAMETER.exec(line) ?? [];
    if (!whole) return undefined;
    // Not known under two names: the first one counts.
    if (!parameters.has(parameter.toUpperCase())) parameters.set(parameter.toUpperCase(), plainParameter(value));
    at += whole.length;
  }
  return {name: name.toUpperCase(), parameters, value: line.slice(at + 1)};
}
