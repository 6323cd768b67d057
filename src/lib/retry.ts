/** When to ask a server again. */

/**
 * Milliseconds before the next try after so many: `first`, doubled for each further one up to `longest`, and shortened by
 * chance so that not all visitors come at once.
 */
export const backOff = (tries: number, first: number, longest: number, random: () => number = Math.random): number =>
  Math.min(2 ** (tries - 1) * first, longest) * (0.5 + random() / 2);

/**
 * Milliseconds from `now`, of seconds or an HTTP date (RFC 9110, 10.2.3); undefined for anything else.
 * Limit: from another origin browsers show the header only when the server exposes it.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const isDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(text);
  const wait = /^\d{1,15}$/.test(text) ? Number(text) * 1000 : isDate ? Date.parse(text) - now : NaN;
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}
