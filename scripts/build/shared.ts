import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files that are shipped as they are written. */
function copies(folders: Record<string, string>): Plugin {
  return {
    name: 'tarjotin-copies',
    apply: 'build',
    generateBundle() {
      for (const [from, to] of Object.entries(folders)) {
        for (const file of readdirSync(root + from)) {
          this.emitFile({type: 'asset', fileName: to + file, source: readFileSync(`${root}${from}/${file}`)});
        }
      }
    },
  };
}

/** `new Worker(new URL('./worker.js', import.meta.url))` in the plain form that bundlers of the host find and browsers need. */
export function plainWorkerUrls(): Plugin {
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

/**
 * The bundler's own helper, for pages that add to `Object.prototype`: it goes through an object by `for…in`, which gives more than is
 * there, and describes a property by an object that inherits a `get` (Sugar.js adds one), which is an error beside a value.
 */
export function ownNames(): Plugin {
  return {
    name: 'tarjotin-own-names',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const item of Object.values(bundle)) {
        if (item.type === 'chunk') {
          item.code = item.code
            .replace(/\bfor ?\(var (\w+) in (\w+)\)/g, 'for(var $1 of Object.keys($2))')
            .replace(/(Symbol\.toStringTag, ?\{)(?= ?value:)/g, '$1__proto__:null,');
        }
      }
    },
  };
}

/** Shared by the builds of npm and of the CDN. */
export const shipped = copies({'src/styles/themes': 'themes/', 'src/feed/schema': '', 'src/form/schema': '', 'src/form/presets': 'forms/'});
export const worker = {format: 'es', rolldownOptions: {output: {minify: true}}} as const;
export const common = {target: 'es2022', copyPublicDir: false, emptyOutDir: true} as const;

/** One element a folder: src/widgets/finder/finder.ts. */
export const widgets = readdirSync(`${root}src/widgets`);
