import {existsSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin, type Rollup, type UserConfig} from 'vite';
import {common, ownNames, plainWorkerUrls, shipped, widgets, worker} from './scripts/build/shared.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const entries = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, path(`src/${name}.ts`)]));

/** The npm package. Lit is the host's; @lit/localize is inside, because it can be configured only once per copy. */
const lib: UserConfig = {
  base: './',
  worker,
  plugins: [shipped, plainWorkerUrls(), ownNames()],
  build: {
    ...common,
    outDir: 'dist/lib',
    minify: false,
    lib: {
      entry: entries(['index', 'feed/index', 'form/index', ...widgets.map((name) => `widgets/${name}/${name}`)]),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/],
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
};

const read = (file: string): unknown => (existsSync(path(file)) ? JSON.parse(readFileSync(path(file), 'utf8')) : {});

/** What a snippet says of the script: built before the site. */
const release = {
  version: (read('package.json') as {version: string}).version,
  integrity: (read('dist/cdn/sri.json') as Record<string, string>)['tarjotin.js'] ?? '',
};

const sitePages = ['index', 'esimerkki', 'tarkista', 'esikatselu'].map((name) => path(`${name}.html`));

/** Our pages are painted with their first answer: the rules that they need stand in them, and not in files that they wait for. */
function inlineStyles(): Plugin {
  const inlined = new Set<string>();
  const inline = (page: string, bundle: Rollup.OutputBundle): string =>
    page.replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_link, file: string) => {
      const asset = bundle[file];
      if (asset?.type !== 'asset') throw new Error(`${file} was not built`);
      inlined.add(file);
      // Addresses in it were relative to its folder.
      return `<style>${String(asset.source).replace(/url\((?!["']?data:)/g, `$&./${posix.dirname(file)}/`)}</style>`;
    });
  return {
    name: 'tarjotin-inline-styles',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {order: 'post', handler: (page, {bundle = {}}) => inline(page, bundle)},
    generateBundle(_options, bundle) {
      for (const file of inlined) delete bundle[file];
    },
  };
}

/** What our pages do comes after what they say: the words are in the document, and are painted before any script asks for the line. */
const paintFirst: Plugin = {
  name: 'tarjotin-paint-first',
  apply: 'build',
  enforce: 'post',
  transformIndexHtml: {order: 'post', handler: (page) => page.replace(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"')},
};

/** The front page with the builder of snippets, its preview, the demo, the page that checks feeds, and what they need. */
const site: UserConfig = {
  base: './',
  define: {RELEASE: JSON.stringify(release)},
  plugins: [inlineStyles(), paintFirst],
  build: {...common, outDir: 'dist/site', assetsInlineLimit: 0, modulePreload: {polyfill: false}, rolldownOptions: {input: sitePages}},
};

/** The page for administrators, which the receiver serves under its policy: nothing inline, no data: address. */
const admin: UserConfig = {
  root: path('src/admin'),
  base: './',
  build: {...common, outDir: path('dist/admin'), assetsInlineLimit: 0, modulePreload: {polyfill: false}},
};

/**
 * The command line, and the receiver for scripts that start one. What the receiver needs of other packages it imports when it
 * runs; what the commands for feeds need is inside, so that they need nothing. All files lie side by side: the receiver finds
 * dist/admin from where it is, whichever of them its code has come into.
 */
const node: UserConfig = {
  ssr: {noExternal: ['fflate']},
  build: {
    ...common,
    outDir: 'dist/node',
    target: 'node20',
    ssr: true,
    rolldownOptions: {
      input: {cli: path('src/node/cli.ts'), receiver: path('src/node/receiver/start.ts')},
      output: {entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js'},
    },
  },
};

const modes = new Map([['lib', lib], ['site', site], ['admin', admin], ['node', node]]);

export default defineConfig(({mode}) => modes.get(mode) ?? {});
