/** The days of the week as schema.org names them (https://schema.org/DayOfWeek), from Monday on. */
export const DAY_NAMES: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
