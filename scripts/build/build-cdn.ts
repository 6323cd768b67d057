/** `npm run build:cdn`: the folder behind the script tag, dist/cdn. The chunks of each language, then the loader that knows them. */
import {rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, type InlineConfig} from 'vite';
import {LANGUAGES, type Language} from '../../src/lib/page-language.js';
import {CdnFiles} from './cdn.js';
import {chunkGroups} from './chunks.js';
import {freshImports} from './fresh-imports.js';
import {oneLanguage} from './one-language.js';
import {common, ownNames, plainWorkerUrls, shipped, widgets, worker} from './shared.js';
import {shortTemplates} from './short-templates.js';
import {tightCode} from './tight-code.js';
import {trustedTypes} from './trusted-types.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = 'dist/cdn';

/**
 * One widget in one language. Lib mode: the application build adds a preload helper of 1.8 kB. Widgets are built apart: what
 * two have in common would be a file of its own, and three files take 2 kB more than one (docs/decisions.md).
 */
const chunksOf = (widget: string, language: Language, files: CdnFiles): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'warn',
  base: './',
  worker,
  plugins: [
    oneLanguage(language), trustedTypes(), shortTemplates(), shipped, plainWorkerUrls(), ownNames(), freshImports(), tightCode(widget), files.plugin(language),
  ],
  build: {
    ...common,
    outDir,
    emptyOutDir: false,
    lib: {
      entry: {[widget]: `${root}src/widgets/${widget}/${widget}.ts`},
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        entryFileNames: `[name]-${language}-[hash].js`,
        chunkFileNames: `[name]-${language}-[hash].js`,
        codeSplitting: {groups: chunkGroups(widget)},
      },
    },
  },
});

const files = new CdnFiles();
rmSync(outDir, {recursive: true, force: true});
for (const language of LANGUAGES) for (const widget of widgets) await build(chunksOf(widget, language, files));
await files.write(outDir);
