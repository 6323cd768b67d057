/** Longest texts, in characters, and lists. A file of its own: texts are checked where the table of all fields has not come yet. */
export const LIMITS = {
  title: 300,
  summary: 2_000,
  text: 20_000,
  word: 300,
  id: 500,
  /** Of what is not prose; an address may be so long. */
  value: 4_000,
  list: 1_000,
  languages: 50,
} as const;
