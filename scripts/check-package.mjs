/**
 * `npm run package`: the npm package as those get it who install it. Packs what has been built (dist/lib, dist/cdn, dist/node,
 * dist/admin), has publint and attw look at it, installs it into an empty folder, imports every export there, builds a page
 * with all elements, and runs the commands. Says what is wrong; nothing is published.
 */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {build} from 'vite';

const isWindows = process.platform === 'win32';
const npm = (args, cwd) => execFileSync('npm', args, {cwd, encoding: 'utf8', shell: isWindows, stdio: ['ignore', 'pipe', 'inherit']});
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'tarjotin-package-'));

/** Names of exports without patterns. */
const modules = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object').map(([name]) => `tarjotin${name.slice(1)}`);
/** They are for a page: Node has no elements. */
const elements = modules.filter((name) => existsInLib(`widgets/${name.split('/')[1]}`) || name === 'tarjotin');

function existsInLib(path) {
  const [parent, name] = path.split('/');
  return readdirSync(`dist/lib/${parent}`).includes(name);
}

function pack() {
  const [{filename, files}] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.'));
  const paths = files.map(({path}) => path);
  for (const needed of ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json', 'dist/cdn/tarjotin.js', 'dist/node/cli.js', 'dist/admin/index.html']) {
    assert.ok(paths.includes(needed), `${needed} is not in the package`);
  }
  const strangers = paths.filter((path) => path.includes('/') && !/^dist\/(lib|cdn|node|admin)\//.test(path));
  assert.deepEqual(strangers, [], 'nobody needs these in the package');
  return join(folder, filename);
}

async function lint(tarball) {
  const {messages} = await publint({pkgDir: '.', level: 'suggestion', strict: true});
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), [], 'publint');
  const {status, stdout, stderr} = spawnSync(process.execPath, ['node_modules/@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii', '--exclude-entrypoints', 'feed.context.jsonld'], {encoding: 'utf8'});
  assert.equal(status, 0, `attw: ${stdout}${stderr}`);
}

/** The package, and what it brings: Lit alone. */
function install(tarball) {
  writeFileSync(join(folder, 'package.json'), '{"name": "somebody", "private": true, "type": "module"}\n');
  npm(['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'], folder);
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')).sort();
  assert.deepEqual(installed, ['@lit', '@lit-labs', '@types', 'lit', 'lit-element', 'lit-html', 'tarjotin'], 'the package brings others');
}

function importAll() {
  const inNode = modules.filter((name) => !elements.includes(name));
  const code = inNode.map((name) => `await import(${JSON.stringify(name)});`).join('\n');
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {cwd: folder, stdio: 'inherit'});
}

async function buildPage() {
  writeFileSync(join(folder, 'page.js'), `${modules.map((name) => `import ${JSON.stringify(name)};`).join('\n')}\nimport 'tarjotin/themes/dark.css';\n`);
  const lib = {entry: 'page.js', formats: ['es'], fileName: 'page'};
  await build({root: folder, configFile: false, logLevel: 'error', build: {lib, outDir: 'out', minify: false}});
  const code = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.js')).map((name) => readFileSync(join(folder, 'out', name), 'utf8')).join('');
  for (const name of readdirSync('dist/lib/widgets')) assert.ok(code.includes(`"tarjotin-${name}"`), `${name} is not in a built page`);
}

function runCommands() {
  const cli = join(folder, 'node_modules/tarjotin/dist/node/cli.js');
  const run = (...args) => spawnSync(process.execPath, [cli, ...args], {cwd: folder, encoding: 'utf8'});
  const feed = run('feed', 'check', resolve('test/fixtures/build/feed.json'), '--json');
  assert.equal(feed.status, 0, feed.stderr);
  const receiver = run('receiver', '--help');
  assert.equal(receiver.status, 1);
  assert.match(receiver.stderr, /^✖ The receiver needs packages that the widgets do not: npm install @fastify\/cors@\^.* pg@\^\S+/);
}

try {
  const tarball = pack();
  await lint(tarball);
  install(tarball);
  importAll();
  await buildPage();
  runCommands();
  console.log(`The package holds: ${modules.length} modules are imported, ${elements.length} of them by a built page alone.`);
} catch (error) {
  console.error(`✖ ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, {recursive: true, force: true});
}
