/** What is answered when something is wrong: problem details of RFC 9457. */
import type {FieldError} from '../../form/outbox/types.js';

/** Thrown by the routes; `title` is for whoever puts the form on a page. */
export class Problem extends Error {
  readonly status: number;
  /** What the visitor may correct; the outbox brings them back to the fields. */
  readonly errors?: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    title: string,
    errors?: readonly FieldError[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }

  toJSON(): object {
    return {status: this.status, title: this.message, errors: this.errors};
  }
}

/** Of the framework's own errors, in the words of this receiver. */
const TITLES: ReadonlyMap<number, string> = new Map([
  [400, 'The address or the body cannot be read; send JSON'],
  [404, 'There is nothing at this address'],
  [413, 'The body is too large'],
  [414, 'The address is too long'],
  [415, 'Send application/json'],
  [429, 'Too many requests; try again after the seconds in Retry-After'],
]);

/** Any error as a problem. What we did not foresee tells nothing of itself. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = (error as {readonly statusCode?: unknown}).statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500)
    return new Problem(500, 'The receiver failed; send it again');
  return new Problem(status, TITLES.get(status) ?? 'The request cannot be read');
}
