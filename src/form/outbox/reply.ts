import type {FieldError} from './types.js';

/** Bytes of a reply that are read: ours are small, a login page may be large. */
const LIMIT = 100_000;

/** Field errors that are passed on. */
const MOST_ERRORS = 500;

/** The JSON of a reply; undefined when it is none, or larger than ours. */
export async function readReply(response: Response): Promise<unknown> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > LIMIT) return undefined;
    text += decoder.decode(value, {stream: true});
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch {
    return undefined;
  }
}

// Own properties only: a host page may have put a `receipt` of its own on Object.prototype.
const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (Object.getOwnPropertyDescriptor(value, name)?.value as unknown)
    : undefined;

/** The receipt for this key, if that is what the reply is. */
export function receiptOf(reply: unknown, key: string): string | undefined {
  const receipt = own(reply, 'receipt');
  return typeof receipt === 'string' && receipt && own(reply, 'key') === key ? receipt : undefined;
}

/** The challenge of a server that wants proof of work. */
export const challengeOf = (reply: unknown): unknown => own(reply, 'challenge');

/** The fields that the server wants corrected; empty when it names none. */
export function fieldErrorsOf(reply: unknown): readonly FieldError[] {
  const errors = own(reply, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, MOST_ERRORS).flatMap((error: unknown) => {
    const field = own(error, 'field');
    const message = own(error, 'message');
    if (typeof field !== 'string') return [];
    return [Object.freeze(typeof message === 'string' ? {field, message} : {field})];
  });
}
