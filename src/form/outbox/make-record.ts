import {encodeBody} from './body.js';
import {newKey} from './key.js';
import type {StoredEntry} from './record.js';
import type {Answer, Json, SendError} from './types.js';

/** Bytes of UTF-8 of one body. */
const LARGEST = 1_000_000;

export const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** What may stand in a header. */
const KEY = /^[\x21-\x7e]{1,200}$/;

/** The record of a new answer, or why it cannot be one. */
export function makeRecord({endpoint, form, body, key = newKey()}: Answer, now: number): StoredEntry | SendError {
  const url = endpointUrl(endpoint);
  if (url === undefined) return 'bad-endpoint';
  if (!KEY.test(key)) return 'bad-key';
  const text = encoded(body);
  if (text === undefined) return 'not-json';
  if (sizeOf(text) > LARGEST) return 'too-large';
  return {key, endpoint: url, form, body: text, madeAt: now, tries: 0, state: {status: 'sending'}};
}

function encoded(body: Json): string | undefined {
  try {
    return encodeBody(body);
  } catch {
    return undefined;
  }
}

/** In Node there is no page to read a relative address against. */
const pageUrl = (): string | undefined => (globalThis as {location?: {readonly href: string}}).location?.href;

function endpointUrl(endpoint: string): string | undefined {
  try {
    const page = pageUrl();
    const {protocol, username, password, href} = new URL(endpoint, page);
    const isHttp = protocol === 'https:' || (protocol === 'http:' && !page?.startsWith('https:'));
    return isHttp && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
