/** All in milliseconds. */
export interface Schedule {
  /** Before the second try; doubled for each further one… */
  readonly first: number;
  /** …up to this. */
  readonly longest: number;
  /** After which a request that hangs is ended. */
  readonly timeout: number;
  /** Between a 401 or 403 and the one try after it. */
  readonly forbidden: number;
  /** Between two looks at a record that another tab has leased. */
  readonly look: number;
}

export const SCHEDULE: Schedule = {first: 1_000, longest: 60_000, timeout: 20_000, forbidden: 3_000, look: 1_000};

/** A Retry-After of years is a mistake, and must not keep an answer for years. */
export const LONGEST_RETRY_AFTER = 24 * 60 * 60_000;

/** Milliseconds to wait after so many tries, shortened by chance so that not all visitors come at once. */
export function backOff(tries: number, {first, longest}: Schedule, random: () => number = Math.random): number {
  return Math.min(2 ** (tries - 1) * first, longest) * (0.5 + random() / 2);
}

/**
 * Milliseconds from `now`, of seconds or an HTTP date (RFC 9110, 10.2.3), at most a day; undefined for anything else.
 * Limit: from another origin browsers show the header only when the server exposes it.
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const isDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(text);
  const wait = /^\d{1,15}$/.test(text) ? Number(text) * 1000 : isDate ? Date.parse(text) - now : NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER);
}
