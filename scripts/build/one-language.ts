import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {TransformLitLocalizer} from '@lit/localize-tools/lib/modes/transform.js';
import type {Plugin} from 'vite';
import type {Language} from '../../src/lib/page-language.js';

const config = readConfigFileAndWriteSchema('lit-localize.json');
/** The program is made once for all languages, by the tool's own TypeScript; only its class can be asked for it. */
class Localizer extends TransformLitLocalizer {
  get sources() {
    return this.program;
  }
}

const localizer = new Localizer({...config, tsConfig: './tsconfig.cdn.json', output: {mode: 'transform'}});
const transformers = localizer.transformers();
/** By language and file: the widgets, which are built apart, have most of their files in common. */
const written = new Map<string, string>();

/** What stands in for src/localization.ts where the texts are written in: there is nothing to load or to switch. */
const constant = (locale: string): string => `
  export const getLocale = () => '${locale}';
  export const localeReady = Promise.resolve();
  export const localized = () => () => undefined;
`;

/**
 * Writes the texts of one language into the code, in place of the calls that would look them up (lit-localize's own
 * transform mode). A page has one language, so it need not fetch texts apart, nor the code and the keys that join them:
 * 3 kB less for the finder.
 */
export function oneLanguage(locale: Language): Plugin {
  const makeTransformer = transformers.get(locale as Parameters<typeof transformers.get>[0]);
  if (!makeTransformer) throw new Error(`lit-localize.json does not name ${locale}`);
  return {
    name: 'tarjotin-one-language',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/src/localization.ts')) return {code: constant(locale), map: null};
      if (!id.includes('/src/') || !code.includes("'@lit/localize'")) return undefined;
      const key = `${locale} ${id}`;
      let output = written.get(key);
      if (output === undefined) {
        const program = localizer.sources;
        program.emit(program.getSourceFile(id), (_name, text) => (output = text), undefined, false, {before: [makeTransformer(program)]});
        if (!output) throw new Error(`${id} is not among the files of tsconfig.cdn.json`);
        written.set(key, output);
      }
      return {code: output, map: null};
    },
  };
}
