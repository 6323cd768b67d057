import type {Plugin} from 'vite';

/** A name that no minifier gives. */
const NAME = '_anew';
const HELPER = `const ${NAME}=u=>import(u).catch(()=>import(u+"?"+Math.random()));`;

/**
 * A file that was lost on the way can be asked for again: a browser that follows the standard keeps the failure under the file's address for
 * as long as the page is open (https://html.spec.whatwg.org/#fetch-a-single-module-script; seen in Chromium 150), so it is asked for under
 * another. Limit: a file that others import by its first address stays lost to these.
 */
export const freshImports = (): Plugin => ({
  name: 'tarjotin-fresh-imports',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const item of Object.values(bundle)) {
      if (item.type !== 'chunk') continue;
      const code = item.code.replace(/\bimport\((?=["'`]\.\/[\w-]+\.js["'`]\))/g, `${NAME}(`);
      if (code !== item.code) item.code = HELPER + code;
    }
  },
});
