/** What turns the chunks of the CDN build into a folder that a script tag can use: ASCII code, the loader, the hashes. */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, type Plugin, type Rollup} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Code that reads the same in every encoding: a script without charset on a Latin-1 page shows `LÃ¤hetÃ¤` otherwise.
 * `\uXXXX` means the character in strings, templates, regular expressions and names alike (not in String.raw).
 */
export const toAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const integrityOf = (content: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** A chunk and everything it imports statically, itself first. */
function filesOf(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle): string[] {
  const files = new Set<string>();
  const add = (fileName: string): void => {
    const item = bundle[fileName];
    if (files.has(fileName) || item?.type !== 'chunk') return;
    files.add(fileName);
    item.imports.forEach(add);
  };
  add(chunk.fileName);
  return [...files];
}

/** The files to load by name, for the chunks whose source file matches; the pattern's first group is the name. */
function filesByName(bundle: Rollup.OutputBundle, pattern: RegExp, prefix = ''): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
  return Object.fromEntries(chunks.flatMap((chunk) => {
    const name = pattern.exec(chunk.facadeModuleId ?? '')?.[1];
    return name ? [[prefix + name, filesOf(chunk, bundle)]] : [];
  }));
}

/** Builds src/loader.ts to one classic script with the maps inside. */
async function buildLoader(define: Record<string, unknown>): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2019',
      lib: {entry: `${root}/src/loader.ts`, formats: ['iife'], name: 'tarjotin'},
      rolldownOptions: {output: {minify: true}},
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The loader was not built');
  return toAscii(output.output[0].code);
}

/** Emits tarjotin.js and sri.json beside the chunks. */
export function cdnFolder(): Plugin {
  return {
    name: 'tarjotin-cdn-folder',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const integrity: Record<string, string> = {};
      for (const item of Object.values(bundle)) {
        if (item.type === 'chunk') item.code = toAscii(item.code);
        else if (item.fileName.endsWith('.js')) item.source = toAscii(String(item.source));
        integrity[item.fileName] = integrityOf(item.type === 'chunk' ? item.code : item.source);
      }
      const CHUNKS = filesByName(bundle, /\/widgets\/(\w+)\/\1\.ts$/, 'tarjotin-');
      const LOCALES = filesByName(bundle, /\/generated\/locales\/(\w+)\.ts$/);
      const listed = new Set([CHUNKS, LOCALES].flatMap((map) => Object.values(map).flat()));
      const INTEGRITY = Object.fromEntries([...listed].map((file) => [file, integrity[file]]));
      const {version: VERSION} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {version: string};
      const loader = await buildLoader({CHUNKS, LOCALES, INTEGRITY, VERSION});
      integrity['tarjotin.js'] = integrityOf(loader);
      this.emitFile({type: 'asset', fileName: 'tarjotin.js', source: loader});
      this.emitFile({type: 'asset', fileName: 'sri.json', source: `${JSON.stringify(integrity, null, 2)}\n`});
    },
  };
}
