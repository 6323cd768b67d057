/** A sheet of CSV (RFC 4180). Rows are as long as they are written; those in which nothing stands are left out. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which row of a spreadsheet each of them is; the header is one too. */
  readonly numbers: readonly number[];
  /** What the bytes were; old programs write Western European letters as one byte. */
  readonly charset: 'utf-8' | 'windows-1252';
}

const SEPARATORS = [',', ';', '\t'];

/** Excel's own line before the header, which names the separator: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?[\t ]*\r?\n/i;

/** Reads the whole of a sheet; any bytes give some rows. */
export function readCsv(bytes: Uint8Array): Sheet {
  const {text, charset} = decode(bytes);
  const [line = '', named] = SEPARATOR_LINE.exec(text) ?? [];
  const [header, ...rows] = numberedRows(text.slice(line.length), named);
  return {
    header: header?.row.map((name) => name.trim()) ?? [],
    rows: rows.map(({row}) => row),
    numbers: rows.map(({number}) => number),
    charset,
  };
}

function decode(bytes: Uint8Array): Pick<Sheet, 'charset'> & {readonly text: string} {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), charset: 'utf-8'};
  } catch {
    return {text: new TextDecoder('windows-1252').decode(bytes), charset: 'windows-1252'};
  }
}

/** The rows of a text one by one; what parts the cells is told from the first row unless it is given. */
export function* rowsOf(text: string, given?: string): Generator<readonly string[]> {
  for (const {row} of numberedRows(text, given)) yield row;
}

function* numberedRows(
  text: string,
  given?: string,
): Generator<{readonly row: readonly string[]; readonly number: number}> {
  const separator = given ?? separatorOf(text);
  // A cell without quotes ends where one of these is next.
  const end = new RegExp(`[${separator}\\r\\n]|$`, 'g');
  let row: string[] = [];
  let number = 1;
  for (let at = 0; at < text.length;) {
    const quoted = text[at] === '"' ? quotedFrom(text, at) : undefined;
    end.lastIndex = quoted?.end ?? at;
    const next = end.exec(text)?.index ?? text.length;
    // After the closing quote only blanks should stand; what else is there is kept.
    row.push(quoted ? quoted.cell + text.slice(quoted.end, next).trimEnd() : text.slice(at, next));
    at = next + (text.startsWith('\r\n', next) ? 2 : 1);
    if (text[next] === separator && at < text.length) continue;
    if (text[next] === separator) row.push('');
    if (row.some((cell) => cell.trim())) yield {row, number};
    row = [];
    number++;
  }
}

/** The cell of quotes that begins here; undefined where no quote closes it, so that it does not swallow the sheet. */
function quotedFrom(text: string, start: number): {readonly cell: string; readonly end: number} | undefined {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close === -1 ? undefined : {cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1};
}

/** The separator that the first row has most of, outside quotes. */
function separatorOf(text: string): string {
  let first = '';
  for (let at = 0; at < text.length && !/[\r\n]/.test(text.charAt(at)); at++) {
    if (text[at] === '"') at = (quotedFrom(text, at)?.end ?? at + 1) - 1;
    else first += text.charAt(at);
  }
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
