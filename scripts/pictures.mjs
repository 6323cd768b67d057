/**
 * `npm run pictures`: a picture of every story with the tag `picture`, and of the front page, at 360 and 1280 px, into docs/pictures.
 *   npm run pictures -- --all     also dark and forced colours, all into .cache/pictures, to look at
 */
import {mkdirSync, readdirSync, rmSync} from 'node:fs';
import {execSync} from 'node:child_process';
import {launchBrowser} from './browser.mjs';
import {serveFolder} from './static-server.mjs';
import {listStories, openStory} from './story-page.mjs';

const all = process.argv.includes('--all');
const folder = all ? '.cache/pictures' : 'docs/pictures';
const WIDTHS = [360, 1280];
const TALLEST = 1600; // px; a list of twenty cards on a phone says no more than its beginning

const looks = [
  {name: '', theme: 'default', media: {colorScheme: 'light'}},
  ...(all ? [
    {name: '-dark', theme: 'dark', media: {colorScheme: 'dark'}},
    {name: '-forced', theme: 'default', media: {colorScheme: 'light', forcedColors: 'active'}},
  ] : []),
];

async function takePicture(browser, origin, story, width, look) {
  const viewport = {width, height: 900};
  const page = await browser.newPage({viewport, locale: 'fi-FI', reducedMotion: 'reduce', ...look.media});
  try {
    const {event, message} = await openStory(page, origin, story.id, {theme: look.theme});
    if (event !== 'storyFinished') throw new Error(`${story.id}: ${event} ${message ?? ''}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const path = `${folder}/${story.id.replace('--', '-')}-${width}${look.name}.png`;
    await page.setViewportSize({width, height: Math.min(height, TALLEST)});
    await page.screenshot({path, animations: 'disabled'});
    console.log(path);
  } finally {
    await page.close();
  }
}

/** The front page, when its preview and the check of its feed are there. */
async function takeFrontPage(browser, origin, width, look) {
  const page = await browser.newPage({viewport: {width, height: 1000}, locale: 'fi-FI', reducedMotion: 'reduce', ...look.media});
  try {
    await page.goto(origin);
    await page.locator('.checked').waitFor();
    await page.locator('#preview').scrollIntoViewIfNeeded();
    await page.frameLocator('#preview').locator('tarjotin-finder[ready]').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    const path = `${folder}/builder-${width}${look.name}.png`;
    await page.screenshot({path, animations: 'disabled'});
    console.log(path);
  } finally {
    await page.close();
  }
}

for (const name of ['cdn', 'site', 'storybook']) execSync(`npm run --silent build:${name}`, {stdio: ['ignore', 2, 2]});
mkdirSync(folder, {recursive: true});
// `npm run hosts -- --picture` makes that one.
for (const name of readdirSync(folder)) if (name !== 'hosts.png') rmSync(`${folder}/${name}`);
const server = await serveFolder('dist/storybook');
const site = await serveFolder('dist/site');
const browser = await launchBrowser();
try {
  for (const story of listStories('dist/storybook').filter(({tags}) => tags.includes('picture'))) {
    for (const width of WIDTHS) {
      for (const look of looks) await takePicture(browser, server.origin, story, width, look);
    }
  }
  for (const width of WIDTHS) for (const look of looks) await takeFrontPage(browser, site.origin, width, look);
} finally {
  await browser.close();
  await server.close();
  await site.close();
}
