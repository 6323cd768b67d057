/** What the search weighs in a page: all that is fetched for three languages, without the worker's copy of it. */
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';

/** Bytes of brotli: the engine with the highlighter, each language, and the sum. */
export async function measureSize(): Promise<Readonly<Record<string, number>>> {
  const entry = new URL('./size-entry.ts', import.meta.url).pathname;
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: {entry: {search: entry}, formats: ['es']},
      rolldownOptions: {output: {minify: true}},
    },
  });
  const results = Array.isArray(output) ? output : [output];
  const sizes: Record<string, number> = {};
  for (const result of results) {
    if (!('output' in result)) continue;
    for (const file of result.output) {
      if (file.type !== 'chunk' || file.fileName.includes('worker')) continue;
      sizes[file.name] = brotliCompressSync(file.code).length;
    }
  }
  return {...sizes, sum: Object.values(sizes).reduce((sum, size) => sum + size, 0)};
}
