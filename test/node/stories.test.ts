/** Every story opens, plays to its end, breaks nothing, asks nothing of other sites, and axe finds no fault in it. */
import {after, before, describe, test} from 'node:test';
import assert from 'node:assert/strict';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {listStories, openStory} from '../../scripts/story-page.mjs';
import {needBuild} from '../helpers/need-build.js';

needBuild('storybook');
const stories = listStories('dist/storybook');

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
before(async () => {
  browser = await launchBrowser();
  server = await serveFolder('dist/storybook');
});
after(async () => {
  await browser.close();
  await server.close();
});

test('there are stories', () => assert.ok(stories.length > 0));

describe('stories', {concurrency: 2}, () => {
  for (const {id, title, name} of stories) {
    test(`${title}: ${name}`, async () => {
      const page = await browser.newPage({locale: 'fi-FI', viewport: {width: 1280, height: 900}});
      const errors: string[] = [];
      const foreign: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => {
        const {origin, protocol} = new URL(request.url());
        if (protocol.startsWith('http') && origin !== server.origin) foreign.push(request.url());
      });
      const end = await openStory(page, server.origin, id);
      await page.close();
      assert.equal(end.event, 'storyFinished', end.message);
      assert.deepEqual(end.violations, []);
      assert.equal(end.status, 'success');
      assert.deepEqual(errors, []);
      assert.deepEqual(foreign, []);
    });
  }
});
