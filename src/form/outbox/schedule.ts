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
