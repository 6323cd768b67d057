/** JSON-LD of a web page: what stands in `<script type="application/ld+json">`, as browsers find it. */

export interface Script {
  readonly json?: unknown;
  /** It cannot be read. */
  readonly isBroken: boolean;
}

export interface Page {
  readonly language?: string;
  readonly scripts: readonly Script[];
}

/** A comment, or a script with its content; each also ends at the end of the page, so that hostile text takes no long time. */
const PART = /<!--[^]*?(?:-->|$)|<script\b([^>]*)(?:>|$)([^]*?)(?:<\/script\s*>|$)/gi;

const IS_DATA = /\btype\s*=\s*["']?\s*application\/ld\+json/i;
const LANGUAGE = /<html\b[^>]{0,500}?\blang\s*=\s*["']?([a-z]{2,3}(?:-[a-z\d]{1,8}){0,3})/i;

/** Old habits: the text hidden from browsers that knew no scripts, or from XML. */
const OPENING = /^(?:\s|\/\/|\/\*|\*\/|<!--|<!\[CDATA\[)+/;
const CLOSING = /(?:\s|\/\/|\/\*|\*\/|-->|\]\]>|;)+$/;

function parse(text: string): Script {
  const json = text.slice(0, -1 * (CLOSING.exec(text.slice(-200))?.[0].length ?? 0) || undefined).replace(OPENING, '');
  if (!json) return {isBroken: false};
  try {
    return {json: JSON.parse(json) as unknown, isBroken: false};
  } catch {
    return parseMended(json);
  }
}

/** Line breaks inside a text and a comma after the last part: no JSON, and the two mistakes that templates make most. */
function parseMended(json: string): Script {
  try {
    return {
      json: JSON.parse(json.replace(/\p{Cc}/gu, ' ').replace(/, {0,200}([}\]])/g, '$1')) as unknown,
      isBroken: false,
    };
  } catch {
    return {isBroken: true};
  }
}

export function readPage(html: string): Page {
  const scripts: Script[] = [];
  for (const [, attributes, content = ''] of html.matchAll(PART)) {
    if (attributes !== undefined && IS_DATA.test(attributes)) scripts.push(parse(content));
  }
  return {language: LANGUAGE.exec(html.slice(0, 20_000))?.[1], scripts};
}
