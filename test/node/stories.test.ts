/** Every story opens, plays to its end, breaks nothing, asks nothing of other sites, and axe finds no fault in it. */
import {after, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import type {Browser, Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {listStories, openStory} from '../../scripts/story-page.mjs';
import {needBuild} from '../helpers/need-build.js';

needBuild('storybook');
const stories = listStories('dist/storybook');

/** Pages that stories take turns in: one that is there already has Storybook at hand and opens the next in half the time. */
const PAGES = 2;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
const free: Page[] = [];
const seen = new WeakMap<Page, {errors: string[]; foreign: string[]}>();

async function addPage(): Promise<void> {
  const page = await browser.newPage({locale: 'fi-FI', viewport: {width: 1280, height: 900}});
  const notes = {errors: [] as string[], foreign: [] as string[]};
  page.on('pageerror', (error) => notes.errors.push(error.message));
  page.on('request', (request) => {
    const {origin, protocol} = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server.origin) notes.foreign.push(request.url());
  });
  seen.set(page, notes);
  free.push(page);
}

before(async () => {
  // A quarter of the processor's time is saved; frames come seldom then, for which no story waits.
  browser = await launchBrowser(['--disable-threaded-compositing']);
  server = await serveFolder('dist/storybook', {
    handle(_request, response) {
      response.setHeader('Cache-Control', 'max-age=3600');
      return false;
    },
  });
  for (let count = 0; count < PAGES; count++) await addPage();
});
after(async () => {
  await browser.close();
  await server.close();
});

test('there are stories', () => assert.ok(stories.length > 0));

describe('stories', {concurrency: PAGES}, () => {
  for (const {id, title, name} of stories) {
    test(`${title}: ${name}`, async () => {
      const page = free.pop();
      assert.ok(page);
      const end = await openStory(page, server.origin, id).finally(() => free.push(page));
      const {errors = [], foreign = []} = seen.get(page) ?? {};
      assert.equal(end.event, 'storyFinished', end.message);
      assert.deepEqual(end.violations, []);
      assert.equal(end.status, 'success');
      assert.deepEqual(errors.splice(0), []);
      assert.deepEqual(foreign.splice(0), []);
    });
  }
});
