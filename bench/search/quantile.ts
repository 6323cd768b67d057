/** The value below which a share of the values lies; 0.5 gives the median of an odd number. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * share)];
