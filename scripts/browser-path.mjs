/** Finds a Chromium-family browser. Node built-ins only: the bootstrap runs it before `npm ci`. */
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The same engine without windows: tests take half the time of a whole browser's. */
const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser, or undefined. Throws when CHROME_PATH names something that cannot be run. */
export function findBrowser(env = process.env, names = [SHELL, ...NAMES]) {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH=${env.CHROME_PATH} is not an executable file`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(isExecutable);
}

/** A browser with all that the shell is without: it keeps no page for Back. */
export function findWholeBrowser(env = process.env) {
  const path = findBrowser(env, NAMES);
  return path?.endsWith(SHELL) ? undefined : path;
}

/** Root needs --no-sandbox; the rest keeps Chromium from calling home, which a closed network answers with errors. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
