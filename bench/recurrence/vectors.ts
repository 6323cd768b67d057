/** RRULE vectors in libical's format: blocks of `RRULE:`, `DTSTART:` and `INSTANCES:`, with comments. */

export interface Vector {
  readonly rrule: string;
  /** `19970902` or `19970902T090000`. */
  readonly start: string;
  readonly instances: readonly string[];
}

const DATE_TIME = /^\d{8}(T\d{6}Z?)?$/;

/** A time as it is compared: all are read as UTC, so the Z says nothing. */
const plain = (text: string): string => text.trim().replace(/Z$/, '');

function readBlock(block: string): ReadonlyMap<string, string> {
  const lines = block.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

function toVector(block: ReadonlyMap<string, string>): Vector | undefined {
  const [rrule, start, instances] = ['RRULE', 'DTSTART', 'INSTANCES'].map((name) => block.get(name));
  if (!rrule || !start || instances === undefined || !DATE_TIME.test(start) || instances.includes('***'))
    return undefined;
  if (block.has('ERROR') || block.has('EXCEPTION')) return undefined;
  const listed = instances
    .split(',')
    .map(plain)
    .filter((text) => DATE_TIME.test(text));
  return {rrule, start: plain(start), instances: start.length === 8 ? listed.map((text) => text.slice(0, 8)) : listed};
}

/**
 * Those that a library is measured by, and the rest: rules that go by the second or the minute, another calendar's, and
 * those that start in the middle. What a file marks as an error or as not done is left out.
 */
export function parseVectors(text: string): {readonly vectors: readonly Vector[]; readonly rest: readonly Vector[]} {
  const vectors: Vector[] = [];
  const rest: Vector[] = [];
  for (const block of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n\s*\r?\n/)
    .map(readBlock)) {
    const vector = toVector(block);
    if (!vector) continue;
    const special = block.has('START-AT') || /RSCALE|SKIP|SECONDLY|MINUTELY/.test(vector.rrule);
    (special ? rest : vectors).push(vector);
  }
  return {vectors, rest};
}
