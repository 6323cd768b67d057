/** The pages of an API on disk: what has not changed is not sent again, and a harvest that was cut short goes on where it was. */
import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

export interface CachedPage {
  /** After redirects. */
  readonly url: string;
  readonly link?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Epoch ms. */
  readonly fetchedAt: number;
}

export class PageCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is kept of an address; undefined when there is nothing, or it cannot be read. */
  async get(address: string): Promise<{readonly page: CachedPage; readonly body: Uint8Array} | undefined> {
    try {
      const page = JSON.parse(await readFile(this.#path(address, 'json'), 'utf8')) as CachedPage;
      return {page, body: await readFile(this.#path(address, 'body'))};
    } catch {
      return undefined;
    }
  }

  async set(address: string, page: CachedPage, body: Uint8Array): Promise<void> {
    await mkdir(this.#folder, {recursive: true});
    await writeWhole(this.#path(address, 'body'), body);
    await writeWhole(this.#path(address, 'json'), JSON.stringify(page));
  }

  #path(address: string, ending: string): string {
    return join(this.#folder, `${createHash('sha256').update(address).digest('hex').slice(0, 32)}.${ending}`);
  }
}

/** Writes a file so that whoever reads it meanwhile sees the old one or the new one, never half of one. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, content);
  await rename(draft, path);
}
