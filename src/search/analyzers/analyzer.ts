/**
 * What begins so: `forms` of the word itself, alone or as the last part of a compound; `words`, forms and longer words but no
 * parts of compounds; `parts`, all of these.
 */
export type Reach = 'forms' | 'words' | 'parts';

/** A beginning that some forms of a word share, without dots. */
export interface Root {
  readonly text: string;
  /** The letters that may come next, a space for the end of the word; empty for anything. */
  readonly next: string;
  readonly reach: Reach;
}

/**
 * What is known of a language. It works on words without dots (`plain` in tokens.ts) and only on the query's side:
 * the index holds words as they are written, so it is built fast and stays valid when the rules here get better.
 */
export interface Analyzer {
  /** Under what beginnings the other forms of a word are found. */
  roots(word: string): readonly Root[];
  /** Whether `form`, which begins with `root`, is the same word in another form, and not a longer word. */
  inflects(root: Root, form: string): boolean;
  /** Whether `form`, which begins with `root`, is a compound with `root` as its first part. */
  leads(root: Root, form: string): boolean;
  /** Whether a compound can be split before `at`, where a part begins that is looked for by `root`; `word` has its dots. */
  splits(root: Root, word: string, bare: string, at: number): boolean;
}

/**
 * An analyser for languages that put endings after a stem that stays: `endings` are the alternatives of an expression, and
 * `compounds` says whether compounds are written as one word. A consonant doubled before an ending counts as one.
 */
export function fromEndings(endings: string, compounds: boolean): Analyzer {
  const ending = new RegExp(`(?<=...)(?:${endings})$`);
  const rests = new RegExp(`^(?:${endings})?$`);
  return {
    roots(word) {
      const stem = word.replace(ending, '').replace(/([^aeiouy])\1$/, '$1');
      return [...new Set([word, stem])].map((text) => ({text, next: '', reach: text.length > 3 ? 'parts' : 'forms'}));
    },
    inflects({text}, form) {
      const rest = form.slice(text.length);
      return rests.test(rest[0] === text.at(-1) ? rest.slice(1) : rest);
    },
    leads: ({text}, form) => compounds && text.length > 2 && /^[^aeiouy].{3}/.test(form.slice(text.length)),
    splits: ({text}, _word, bare, at) => compounds && text.length > 2 && at > 2 && /[aeiouy]/.test(bare.slice(0, at)),
  };
}
