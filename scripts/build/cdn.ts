/** What turns the chunks of the CDN build into a folder that a script tag or a frame can use: ASCII code, the loader, the hashes. */
import {createHash} from 'node:crypto';
import {copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {relative} from 'node:path/posix';
import {fileURLToPath} from 'node:url';
import {build, type Plugin, type Rollup} from 'vite';
import {elements, themeProperties} from './manifest.js';
import {tighten} from './tight-code.js';
import {chunkFile} from '../../src/lib/chunk-file.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Code that reads the same in every encoding: a script without charset on a Latin-1 page shows `LÃ¤hetÃ¤` otherwise.
 * `\uXXXX` means the character in strings, templates, regular expressions and names alike (not in String.raw).
 */
export const toAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

const hashOf = (algorithm: string, path: string): string => createHash(algorithm).update(readFileSync(path)).digest('base64');

/** All that an element needs at once is in one file (chunks.ts); the chunk of its entry has no code of its own and is left out. */
function firstFileOf(entry: Rollup.OutputChunk, bundle: Rollup.OutputBundle): string {
  const hasCode = (fileName: string): boolean => {
    const item = bundle[fileName];
    return item?.type === 'chunk' && Object.values(item.modules).some(({renderedLength}) => renderedLength > 0);
  };
  const files = [entry.fileName, ...entry.imports].filter(hasCode);
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`${entry.name} needs ${files.length} files at once: ${files.join(', ')}`);
  return file;
}

/** Builds a file of src to one classic script, with values in the place of names. */
async function buildClassic(entry: string, define: Record<string, unknown> = {}): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2019',
      lib: {entry: `${root}/src/${entry}`, formats: ['iife'], name: 'tarjotin'},
      rolldownOptions: {output: {minify: true}},
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
  return toAscii(await tighten(output.output[0].code, {ecma: 2019, module: false}));
}

/** The page for iframes, its script, and the one for the page around it. */
async function writeEmbed(folder: string): Promise<void> {
  const ATTRIBUTES = Object.fromEntries(elements().map(({name, attributes}) => [name, attributes]));
  copyFileSync(`${root}/src/embed/embed.html`, `${folder}/embed.html`);
  writeFileSync(`${folder}/embed.js`, await buildClassic('embed/embed.ts', {ATTRIBUTES, PROPERTIES: themeProperties()}));
  writeFileSync(`${folder}/embed-height.js`, await buildClassic('embed/embed-height.ts'));
}

/** What the loader has to know: the first file of each element in each language. */
export class CdnFiles {
  /** File names by the element's name and language. */
  readonly #first: Record<string, Record<string, string>> = {};
  readonly #entries = new Set<string>();

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
          const name = item.type === 'chunk' ? /\/widgets\/(\w+)\/\1\.ts$/.exec(item.facadeModuleId ?? '')?.[1] : undefined;
          if (!name || item.type !== 'chunk') continue;
          const first = firstFileOf(item, bundle);
          (this.#first[name] ??= {})[language] = first;
          if (first !== item.fileName) this.#entries.add(item.fileName);
        }
      },
    };
  }

  /** Names the first files by their hashes, and writes tarjotin.js and sri.json beside them. */
  async write(folder: string): Promise<void> {
    const {version: VERSION} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {version: string};
    for (const entry of this.#entries) rmSync(`${folder}/${entry}`);
    const CHUNKS = Object.fromEntries(
      Object.entries(this.#first).map(([name, byLanguage]) => [
        `tarjotin-${name}`,
        Object.fromEntries(Object.entries(byLanguage).map(([language, file]) => [language, rename(folder, file, `${name}-${language}`)])),
      ]),
    );
    writeFileSync(`${folder}/tarjotin.js`, await buildClassic('loader.ts', {CHUNKS, VERSION}));
    await writeEmbed(folder);
    const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
    const paths = files.map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`));
    const integrity = paths.map((path) => [path, `sha384-${hashOf('sha384', `${folder}/${path}`)}`]);
    writeFileSync(`${folder}/sri.json`, `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`);
  }
}

/** Gives a file the name that the loader makes of its SHA-256, also in the files that import it; gives the hash without the `=` that each ends with. */
function rename(folder: string, file: string, name: string): string {
  const hash = hashOf('sha256', `${folder}/${file}`);
  const renamed = chunkFile(name, hash);
  renameSync(`${folder}/${file}`, `${folder}/${renamed}`);
  for (const other of readdirSync(folder).filter((path) => path.endsWith('.js'))) {
    const code = readFileSync(`${folder}/${other}`, 'utf8');
    if (code.includes(file)) writeFileSync(`${folder}/${other}`, code.replaceAll(file, renamed));
  }
  return hash.slice(0, -1);
}
