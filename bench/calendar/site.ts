/** What the pages are made of: the peers installed and bundled, and a server with a page for each calendar. */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {build, type InlineConfig} from 'vite';
import {serveFolder} from '../../scripts/static-server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** `npm ci` of the peers where their lock file is another than what was installed last. */
export function installPeers(): void {
  const stamp = `${here}node_modules/.installed`;
  const wanted = createHash('sha256').update(readFileSync(`${here}package-lock.json`)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['ci', ...options], {cwd: here, stdio: ['ignore', 2, 2], shell: process.platform === 'win32'});
  writeFileSync(stamp, wanted);
}

/** One script and one style sheet, as small as the tool makes them. */
const bundle = (entry: string, outDir: string): InlineConfig => ({
  root: here,
  configFile: false,
  logLevel: 'error',
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: entry,
      output: {entryFileNames: 'main.js', assetFileNames: 'main[extname]', codeSplitting: false},
    },
  },
});

/** Bundles the page's own script and these calendars into a folder each. */
export async function buildPages(calendars: readonly string[], folder: string): Promise<void> {
  await build(bundle(`${here}page.ts`, join(folder, 'page')));
  for (const name of calendars) {
    const entry = name === 'floor' ? `${here}floor.ts` : `${here}peers/${name}/main.js`;
    await build(bundle(entry, join(folder, name)));
  }
}

/** Bytes of brotli of a bundle's script and style sheet. */
export function sizeOf(folder: string, name: string): number {
  const files = ['main.js', 'main.css'].map((file) => join(folder, name, file)).filter((file) => existsSync(file));
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
}

const STYLES = `body {margin: 0; padding: 8px; font: 16px/1.5 'DejaVu Sans', sans-serif; background: #fff; color: #111}
a {color: #00439c}
.box, .sx-react-calendar-wrapper {width: 100%; height: 800px}`;

const html = (style: string): string => `<!doctype html>
<html lang="fi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tapahtumakalenteri</title>
<link rel="icon" href="data:,"><style>${STYLES}</style>${style}
<main><h1>Tapahtumat</h1><p><a id="before" href="#before">Ennen</a></p>
<div id="calendar"></div><p><a id="after" href="#after">Jälkeen</a></p></main>
<script type="module" src="/page/main.js"></script></html>`;

/** Serves the folder of `buildPages`, and under `/NAME` the page of a calendar. */
export const servePages = (folder: string): ReturnType<typeof serveFolder> =>
  serveFolder(folder, {
    handle({url = '/'}, response) {
      const [, name] = /^\/(\w+)$/.exec(url) ?? [];
      if (!name) return false;
      const style = existsSync(join(folder, name, 'main.css')) ? `<link rel="stylesheet" href="/${name}/main.css">` : '';
      response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(html(style));
      return true;
    },
  });
