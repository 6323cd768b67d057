/** How far a harvest is, on a terminal; nothing where there is none, as in a CI job. */
import {isObject} from '../../lib/is-object.js';

/** Characters of the bar. */
const WIDTH = 24;

const number = (value: unknown): number | undefined => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined);

/** How many pages an API says that it has, in the words of those that are read; undefined when it does not say. */
export function pagesOf(document: unknown): number | undefined {
  if (!isObject(document)) return undefined;
  const {total_pages: hsds, totalPages: oruk, pageCount: ptv, meta, data} = document;
  const said = number(hsds) ?? number(oruk) ?? number(ptv);
  const count = isObject(meta) ? number(meta['count']) : undefined;
  return said ?? (count && Array.isArray(data) && data.length ? Math.ceil(count / data.length) : undefined);
}

export class Progress {
  #pages = 0;
  #total?: number;
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  page(document: unknown, items: number): void {
    this.#total ??= pagesOf(document);
    this.#pages++;
    if (!this.#stream.isTTY) return;
    const done = Math.min(1, this.#pages / (this.#total ?? Infinity));
    const bar = this.#total ? `${'█'.repeat(Math.round(done * WIDTH)).padEnd(WIDTH, '░')} ` : '';
    this.#stream.write(`\r${bar}page ${this.#pages}${this.#total ? ` of ${this.#total}` : ''}, ${items} items `);
  }

  end(): void {
    if (this.#stream.isTTY && this.#pages) this.#stream.write('\n');
  }
}
