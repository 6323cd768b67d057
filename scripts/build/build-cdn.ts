/** `npm run build:cdn`: the folder behind the script tag, dist/cdn. The chunks of each language, then the loader that knows them. */
import {fileURLToPath} from 'node:url';
import {build, type InlineConfig} from 'vite';
import {LANGUAGES, type Language} from '../../src/lib/page-language.js';
import {CdnFiles} from './cdn.js';
import {chunkName} from './chunks.js';
import {oneLanguage} from './one-language.js';
import {common, plainWorkerUrls, shipped, widgets, worker} from './shared.js';
import {shortTemplates} from './short-templates.js';
import {trustedTypes} from './trusted-types.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = 'dist/cdn';

/** Lib mode: the application build adds a preload helper of 1.8 kB. */
const chunksOf = (language: Language, files: CdnFiles): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'warn',
  base: './',
  worker,
  plugins: [oneLanguage(language), trustedTypes(), shortTemplates(), shipped, plainWorkerUrls(), files.plugin(language)],
  build: {
    ...common,
    outDir,
    emptyOutDir: language === LANGUAGES[0],
    lib: {
      entry: Object.fromEntries(widgets.map((name) => [name, `${root}src/widgets/${name}/${name}.ts`])),
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        entryFileNames: `[name]-${language}-[hash].js`,
        chunkFileNames: `[name]-${language}-[hash].js`,
        codeSplitting: {groups: [{name: chunkName, debugName: 'first'}]},
      },
    },
  },
});

const files = new CdnFiles();
for (const language of LANGUAGES) await build(chunksOf(language, files));
await files.write(outDir);
