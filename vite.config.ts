import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {cdnFolder} from './scripts/build/cdn.js';
import {chunkName} from './scripts/build/chunks.js';
import {shortTemplates} from './scripts/build/short-templates.js';
import {trustedTypes} from './scripts/build/trusted-types.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** One element a folder: src/widgets/finder/finder.ts. */
const widgets = readdirSync(path('src/widgets')).filter((name) => existsSync(path(`src/widgets/${name}/${name}.ts`)));
const entries = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, path(`src/${name}.ts`)]));

/** Files that are shipped as they are written. */
function copies(folders: Record<string, string>): Plugin {
  return {
    name: 'tarjotin-copies',
    apply: 'build',
    generateBundle() {
      for (const [from, to] of Object.entries(folders)) {
        for (const file of readdirSync(path(from))) {
          this.emitFile({type: 'asset', fileName: to + file, source: readFileSync(path(`${from}/${file}`))});
        }
      }
    },
  };
}

/** `new Worker(new URL('./worker.js', import.meta.url))` in the plain form that bundlers of the host find and browsers need. */
function plainWorkerUrls(): Plugin {
  const wrapped = /new URL\(\s*(?:\/\*[^*]*\*\/)?\s*(new URL\([^()]*?import\.meta\.url\))\.href,\s*["'`]{2} ?\+ ?import\.meta\.url\s*\)/g;
  return {
    name: 'tarjotin-plain-worker-urls',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const item of Object.values(bundle)) {
        if (item.type === 'chunk') item.code = item.code.replace(wrapped, '$1');
      }
    },
  };
}

const shipped = copies({'src/styles/themes': 'themes/', 'src/feed/schema': ''});
const common = {target: 'es2022', copyPublicDir: false, emptyOutDir: true} as const;
const worker = {format: 'es', rolldownOptions: {output: {minify: true}}} as const;

/** The npm package. Lit is the host's; @lit/localize is inside, because it can be configured only once per copy. */
const lib: UserConfig = {
  base: './',
  worker,
  plugins: [shipped, plainWorkerUrls()],
  build: {
    ...common,
    outDir: 'dist/lib',
    minify: false,
    lib: {
      entry: entries(['index', 'feed/index', ...widgets.map((name) => `widgets/${name}/${name}`)]),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/],
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
};

/** The folder behind the script tag. Lib mode too: the application build adds a preload helper of 1.8 kB. */
const cdn: UserConfig = {
  base: './',
  worker,
  plugins: [trustedTypes(), shortTemplates(), shipped, plainWorkerUrls(), cdnFolder()],
  build: {
    ...common,
    outDir: 'dist/cdn',
    lib: {
      entry: Object.fromEntries(widgets.map((name) => [name, path(`src/widgets/${name}/${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: ({facadeModuleId}) =>
          facadeModuleId?.includes('/generated/locales/') ? 'locale-[name]-[hash].js' : '[name]-[hash].js',
        codeSplitting: {groups: [{name: chunkName, debugName: 'first'}]},
      },
    },
  },
};

/** The demo: index.html and what it needs. */
const site: UserConfig = {base: './', build: {...common, outDir: 'dist/site'}};

const modes = new Map([['lib', lib], ['cdn', cdn], ['site', site]]);

export default defineConfig(({mode}) => modes.get(mode) ?? {});
