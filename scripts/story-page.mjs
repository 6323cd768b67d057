/** Opens stories of a built Storybook one by one, and tells how each of them ended. */
import {readFileSync} from 'node:fs';

/**
 * @typedef {{id: string, title: string, name: string, tags: readonly string[]}} Story
 * @typedef {{event: string, status?: string, message?: string, violations: readonly string[]}} StoryEnd
 *   `event` is `storyFinished`, or what went wrong; `violations` are what the accessibility addon's axe found
 */

/** @type {(folder: string) => readonly Story[]} */
export const listStories = (folder) =>
  Object.values(JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')).entries).filter(({type}) => type === 'story');

/** Runs in the page before Storybook's own scripts: keeps what its channel says at the end of the story. */
function listenToStory() {
  const failures = ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing',
    'unhandledErrorsWhilePlaying'];
  const wordsOf = (part) => part?.message ?? part?.description ?? String(part);
  const messageOf = (data) => [data].flat().map(wordsOf).join('; ');
  const violationOf = ({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`;
  window.storyEnd = new Promise((resolve) => {
    const waiting = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(waiting);
      for (const event of failures) {
        channel.on(event, (data) => resolve({event, message: messageOf(data), violations: []}));
      }
      channel.on('storyFinished', ({status, reporters}) => resolve({
        event: 'storyFinished',
        status,
        // The addon has run axe already; a second run at the same time is refused.
        violations: reporters
          .filter(({type}) => type === 'a11y')
          .flatMap(({result}) => (result?.violations ?? []).map(violationOf)),
      }));
    }, 5);
  });
}

/** Pages that keep what the channel says. */
const listening = new WeakSet();

/**
 * Opens a story and waits until its play function has ended.
 * @param {import('playwright-core').Page} page one that no story was opened in, or only by this function
 * @param {string} origin of the served Storybook
 * @param {string} id of the story
 * @param {Record<string, string>} [globals] toolbar choices: `{theme: 'dark'}`
 * @returns {Promise<StoryEnd>} after 30 seconds with the event `timeout`
 */
export async function openStory(page, origin, id, globals = {}) {
  if (!listening.has(page)) await page.addInitScript(listenToStory);
  listening.add(page);
  const chosen = Object.entries(globals).map(([name, value]) => `${name}:${value}`).join(';');
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${chosen}`);
  return page.evaluate(() => {
    const timeout = {event: 'timeout', violations: []};
    return Promise.race([window.storyEnd, new Promise((resolve) => setTimeout(resolve, 30_000, timeout))]);
  });
}
