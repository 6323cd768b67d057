/**
 * Makes a fresh clone ready: npm runs this before every command, so it may use Node's built-ins only.
 *   node scripts/bootstrap.mjs [--browser]
 *     --browser: find Chromium or install it, or say in one line what to install
 */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {findBrowser} from './browser-path.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const stop = (message) => {
  console.error(`\n✖ ${message}\n`);
  process.exit(1);
};

/** Runs a command with its output on stderr, so that the last line on stdout stays the command's own. */
const run = (command, args, env = process.env) => {
  console.error(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, {stdio: ['ignore', 2, 2], env, shell: process.platform === 'win32'}).status === 0;
};

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed; this is ${process.version}.`);
}

/** `npm ci` when the lock file (or Node's major version, for binaries) differs from what was installed last. */
function installPackages() {
  const stamp = 'node_modules/.bootstrap';
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(process.versions.node.split('.')[0])
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!run('npm', ['ci', '--include=dev'])) stop('npm ci failed; its message stands above.');
  writeFileSync(stamp, wanted);
}

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installWithApt() {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const install = (...packages) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
  if (!run('apt-get', ['update', '-qq'], env) || !install('chromium', 'fonts-dejavu-core')) return false;
  // Not every distribution has it, and all works without.
  install('chromium-headless-shell');
  return true;
}

function findOrInstallBrowser() {
  try {
    const path = findBrowser() ?? (canUseApt() && installWithApt() ? findBrowser() : undefined);
    if (path) return;
  } catch (error) {
    stop(error.message);
  }
  stop('Chromium or Chrome is needed: install it (Debian, Ubuntu: sudo apt-get install chromium; '
    + 'macOS: brew install --cask chromium; Windows: winget install Google.Chrome) or set CHROME_PATH=/path/to/chrome');
}

checkNode();
installPackages();
if (process.argv.includes('--browser')) findOrInstallBrowser();
