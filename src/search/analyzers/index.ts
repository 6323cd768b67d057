/** The analysers. Swedish and English are a line each; Finnish is a chunk of its own, fetched where there is Finnish text. */
import {LANGUAGES, languageBits, type Language} from '../text-index.js';
import {fromEndings, type Analyzer} from './analyzer.js';
import {analyzer as english} from './en.js';
import {analyzer as swedish} from './sv.js';

/** Analysers by their language's bit. */
export type Analyzers = ReadonlyMap<number, Analyzer>;

let finnish: Analyzer | undefined;

/**
 * Where the chunk cannot be fetched, words are still found as they are typed, and those that begin with them. Kept here:
 * `import()` of a module that is there answers only some tasks later, which every key would wait for.
 */
const loadFinnish = async (): Promise<Analyzer> => {
  try {
    return (finnish ??= (await import('./fi.js')).analyzer);
  } catch {
    return fromEndings('', true);
  }
};

const LOADERS: Readonly<Record<Language, () => Analyzer | Promise<Analyzer>>> = {
  fi: loadFinnish,
  sv: () => swedish,
  en: () => english,
};

/** The analysers of the languages whose bits are set; the Finnish one when none is. */
export async function loadAnalyzers(bits: number): Promise<Analyzers> {
  const analyzers = new Map<number, Analyzer>();
  for (const language of LANGUAGES) {
    const bit = languageBits(language);
    if ((bits || 1) & bit) analyzers.set(bit, await LOADERS[language]());
  }
  return analyzers;
}
