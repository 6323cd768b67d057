import {minify} from 'terser';
import type {Plugin} from 'vite';

const OPTIONS = {module: true, ecma: 2022, compress: {ecma: 2022}, format: {ecma: 2022}} as const;

/**
 * Goes over the code of the files fetched first once more: the bundler's minifier is quick and leaves 1.5 % of what a page
 * fetches (docs/decisions.md). Later files are many and small, and would take the build twice its time.
 */
export const tightCode = (name: string): Plugin => ({
  name: 'tarjotin-tight-code',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    for (const item of Object.values(bundle)) {
      if (item.type === 'chunk' && item.name === name) item.code = (await minify(item.code, OPTIONS)).code ?? item.code;
    }
  },
});
