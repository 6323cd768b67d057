import {find} from '../../lib/find.js';
import type {AdapterContext} from '../adapter.js';

export type Resource = 'Service/serviceWithGD' | 'ServiceChannel' | 'Organization' | 'GeneralDescription';

/** Records asked for at once: what the API allows. */
const MOST = 100;

/** Requests beside the one of the document. A page has a hundred services, each with a few channels. */
const MAX_REQUESTS = 12;

/** Fetches the records that a document only refers to, from the same API; what does not come is done without. */
export class Fetcher {
  readonly #base: string | undefined;
  readonly #fetchJson: AdapterContext['fetchJson'];
  #left = MAX_REQUESTS;

  constructor({url, fetchJson}: AdapterContext) {
    // A document that is not of the API has nobody to ask.
    this.#base = /^https?:\/\/[^?#]*?\/api\/v\d+\//i.exec(url)?.[0];
    this.#fetchJson = fetchJson;
  }

  async fetch(resource: Resource, ids: Iterable<string>): Promise<readonly unknown[]> {
    const wanted = [...new Set(ids)].filter((id) => /^[\da-f-]{36}$/i.test(id));
    const records: unknown[] = [];
    for (let from = 0; this.#base && from < wanted.length && this.#left > 0; from += MOST) {
      this.#left--;
      const guids = wanted.slice(from, from + MOST).join(',');
      const answer = await this.#fetchJson(`${this.#base}${resource}/list?guids=${guids}`).catch(() => undefined);
      if (Array.isArray(answer)) records.push(...(answer as readonly unknown[]));
    }
    return records;
  }
}

/** Which records an address of the API is of. */
export function resourceOf(url: string): Resource {
  const [, resource = ''] = /\/api\/v\d+\/(\w+)/i.exec(url) ?? [];
  const known = ['ServiceChannel', 'Organization', 'GeneralDescription'] as const;
  return find(known, (name) => name.toLowerCase() === resource.toLowerCase()) ?? 'Service/serviceWithGD';
}
