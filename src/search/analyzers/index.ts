/** The analysers, each in a chunk of its own that is fetched only when the language occurs. */
import {LANGUAGES, type Language} from '../text-index.js';
import {fromEndings, type Analyzer} from './analyzer.js';

const LOADERS: Readonly<Record<Language, () => Promise<{readonly analyzer: Analyzer}>>> = {
  fi: () => import('./fi.js'),
  sv: () => import('./sv.js'),
  en: () => import('./en.js'),
};

/** What is left when a chunk cannot be fetched: words as they are typed and what begins with them. */
const PLAIN = fromEndings('', true);

/** Analysers by their language's bit. */
export type Analyzers = ReadonlyMap<number, Analyzer>;

/** The analysers of the languages whose bits are set; the Finnish one when none is. */
export async function loadAnalyzers(bits: number): Promise<Analyzers> {
  const wanted = LANGUAGES.map((language, at) => [1 << at, language] as const).filter(([bit]) => (bits || 1) & bit);
  return new Map(
    await Promise.all(
      wanted.map(async ([bit, language]): Promise<[number, Analyzer]> => {
        const loaded = await LOADERS[language]().catch(() => undefined);
        return [bit, loaded?.analyzer ?? PLAIN];
      }),
    ),
  );
}
