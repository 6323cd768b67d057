/** A feed written page by page: what is in memory is an id and a few numbers for each thing, not the things themselves. */
import {once} from 'node:events';
import {createReadStream, createWriteStream, type WriteStream} from 'node:fs';
import {mkdtemp, rename, rm} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {createInterface} from 'node:readline';
import type {Writable} from 'node:stream';
import {finished} from 'node:stream/promises';
import type {Feed} from '../../feed/types.js';
import {writeHead, writeItem} from '../../feed/write-feed.js';
import {writeShape} from '../../feed/write.js';
import {hashText} from '../../lib/hash-text.js';

const LISTS = ['terms', 'organizations', 'places', 'activities', 'events'] as const;
type List = (typeof LISTS)[number];

/** What is kept of each written item are numbers, as there may be a million: its line, and what tells it from another of its `@id`. */
class Written {
  /** By `@id`: twice the number of the line, and one more in the list of events. */
  readonly #lines = new Map<string, number>();
  readonly #hashes: Readonly<Record<0 | 1, number[]>> = {0: [], 1: []};
  /** Lines that a later page took back, as they are in `#lines`. */
  readonly #dead = new Set<number>();

  get size(): number {
    return this.#lines.size;
  }

  has(id: string): boolean {
    return this.#lines.has(id);
  }

  isSame(id: string, text: string): boolean {
    const line = this.#lines.get(id);
    return line !== undefined && this.#hashes[line % 2 ? 1 : 0][line >> 1] === numberOf(text);
  }

  add(id: string, isEvent: boolean, number: number, text: string): void {
    this.#lines.set(id, number * 2 + Number(isEvent));
    this.#hashes[isEvent ? 1 : 0][number] = numberOf(text);
  }

  delete(id: string): void {
    const line = this.#lines.get(id);
    if (line !== undefined) this.#dead.add(line);
    this.#lines.delete(id);
  }

  isDead(isEvent: boolean, number: number): boolean {
    return this.#dead.has(number * 2 + Number(isEvent));
  }
}

const numberOf = (text: string): number => parseInt(hashText(text), 36);

/** One list on its way: a line for each thing, in the order they came. */
class Lines {
  readonly path: string;
  readonly #stream: WriteStream;
  count = 0;

  constructor(path: string) {
    this.path = path;
    this.#stream = createWriteStream(path);
  }

  async add(text: string): Promise<number> {
    if (!this.#stream.write(`${text}\n`)) await once(this.#stream, 'drain');
    return this.count++;
  }

  async end(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
  }
}

export class FeedFile {
  readonly #folder: string;
  readonly #lines: ReadonlyMap<List, Lines>;
  readonly #items = new Written();
  /** Terms, organisations and places that are written, by list and `@id`. */
  readonly #entities = new Set<string>();
  #head: Partial<Feed> = {inLanguage: []};

  private constructor(folder: string) {
    this.#folder = folder;
    this.#lines = new Map(LISTS.map((list) => [list, new Lines(join(folder, list))]));
  }

  /** Begins a feed; its drafts stand in a folder of their own beside `out`, so that the end is one rename. */
  static async begin(out: string): Promise<FeedFile> {
    return new FeedFile(await mkdtemp(join(dirname(resolve(out)), '.tarjotin-')));
  }

  async add(feed: Feed): Promise<void> {
    const {name, license, dateModified, inLanguage = []} = this.#head;
    this.#head = {
      name: name ?? feed.name,
      license: license ?? feed.license,
      dateModified: [dateModified, feed.dateModified].filter((date) => date !== undefined).sort().at(-1),
      inLanguage: [...new Set([...inLanguage, ...feed.inLanguage])],
    };
    for (const [list, shape] of [['terms', 'Term'], ['organizations', 'Organization'], ['places', 'Place']] as const) {
      for (const entity of feed[list]) {
        const key = `${list} ${entity['@id']}`;
        if (this.#entities.has(key)) continue;
        this.#entities.add(key);
        await this.#lines.get(list)?.add(JSON.stringify(writeShape(shape, entity)));
      }
    }
    for (const id of feed.removed) this.#items.delete(id);
    for (const item of feed.items) await this.#addItem(item);
  }

  /** Writes the whole feed to `out`, which until then stays as it was. */
  async finish(out: string): Promise<void> {
    for (const lines of this.#lines.values()) await lines.end();
    const draft = join(this.#folder, 'feed.json');
    const stream = createWriteStream(draft);
    await this.#writeAll(stream);
    stream.end('\n');
    await finished(stream);
    await rename(draft, out);
    await this.drop();
  }

  /** Takes the drafts away. */
  async drop(): Promise<void> {
    await rm(this.#folder, {recursive: true, force: true});
  }

  get size(): number {
    return this.#items.size;
  }

  async #addItem(item: Feed['items'][number]): Promise<void> {
    const list = item.kind === 'event' ? 'events' : 'activities';
    const text = JSON.stringify(writeItem(item));
    const id = item['@id'];
    // On another page the same item has slid there while the pages were read.
    if (this.#items.isSame(id, text)) return;
    if (!this.#items.has(id)) return this.#writeItem(list, id, text);
    let count = 2;
    while (this.#items.has(`${id}~${count}`)) count++;
    return this.#writeItem(list, `${id}~${count}`, JSON.stringify({...writeItem(item), '@id': `${id}~${count}`}));
  }

  async #writeItem(list: List, id: string, text: string): Promise<void> {
    const number = (await this.#lines.get(list)?.add(text)) ?? 0;
    this.#items.add(id, list === 'events', number, text);
  }

  async #writeAll(stream: Writable): Promise<void> {
    const put = async (text: string) => {
      if (!stream.write(text)) await once(stream, 'drain');
    };
    await put(JSON.stringify(writeHead(this.#head)).slice(0, -1));
    for (const [list, {path}] of this.#lines) {
      await put(`,\n"${list}":[`);
      const isItem = list === 'activities' || list === 'events';
      let [number, before] = [0, ''];
      for await (const line of createInterface({input: createReadStream(path)})) {
        const at = number++;
        if (isItem && this.#items.isDead(list === 'events', at)) continue;
        await put(`${before}${line}`);
        before = ',\n';
      }
      await put(']');
    }
    await put('}');
  }
}
