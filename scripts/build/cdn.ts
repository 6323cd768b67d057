/** What turns the chunks of the CDN build into a folder that a script tag can use: ASCII code, the loader, the hashes. */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, type Plugin, type Rollup} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Code that reads the same in every encoding: a script without charset on a Latin-1 page shows `LÃ¤hetÃ¤` otherwise.
 * `\uXXXX` means the character in strings, templates, regular expressions and names alike (not in String.raw).
 */
export const toAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

const integrityOf = (content: string | Uint8Array, hash = 'sha384'): string =>
  `${hash}-${createHash(hash).update(content).digest('base64')}`;

/** What a chunk needs at once, itself first. A chunk without code of its own only stands for another and is left out. */
function filesOf(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle): string[] {
  const files = new Set<string>();
  const add = (fileName: string): void => {
    const item = bundle[fileName];
    if (item?.type !== 'chunk' || files.has(fileName)) return;
    if (Object.values(item.modules).some(({renderedLength}) => renderedLength)) files.add(fileName);
    item.imports.forEach(add);
  };
  add(chunk.fileName);
  return [...files];
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

/** What the loader has to know of the chunks. */
export class CdnFiles {
  /** By tag and language. */
  readonly chunks: Record<string, Record<string, readonly string[]>> = {};
  readonly integrity: Record<string, string> = {};
  /** The same for the loader, shorter: random letters cannot be compressed, and 2 kB is all it may have. */
  readonly #short: Record<string, string> = {};

  /** Makes the chunks of one language ASCII and takes note of them. */
  plugin(language: string): Plugin {
    return {
      name: 'tarjotin-cdn-files',
      apply: 'build',
      enforce: 'post',
      generateBundle: (_options, bundle) => {
        for (const item of Object.values(bundle)) {
          if (item.type === 'chunk') item.code = toAscii(item.code);
          else if (item.fileName.endsWith('.js')) item.source = toAscii(String(item.source));
          const content = item.type === 'chunk' ? item.code : item.source;
          this.integrity[item.fileName] = integrityOf(content);
          this.#short[item.fileName] = integrityOf(content, 'sha256');
          const name = item.type === 'chunk' ? /\/widgets\/(\w+)\/\1\.ts$/.exec(item.facadeModuleId ?? '')?.[1] : undefined;
          if (name && item.type === 'chunk') (this.chunks[`tarjotin-${name}`] ??= {})[language] = filesOf(item, bundle);
        }
      },
    };
  }

  /** Writes tarjotin.js and sri.json into the folder of the chunks. */
  async write(folder: string): Promise<void> {
    const {version: VERSION} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {version: string};
    const listed = Object.values(this.chunks).flatMap((byLanguage) => Object.values(byLanguage).flat());
    const INTEGRITY = Object.fromEntries(listed.map((file) => [file, this.#short[file]]));
    const loader = await buildLoader({CHUNKS: this.chunks, INTEGRITY, VERSION});
    this.integrity['tarjotin.js'] = integrityOf(loader);
    writeFileSync(`${folder}/tarjotin.js`, loader);
    writeFileSync(`${folder}/sri.json`, `${JSON.stringify(this.integrity, null, 2)}\n`);
  }
}
