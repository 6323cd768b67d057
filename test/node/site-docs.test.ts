/** The documents as pages of the site: made of Markdown by scripts/site-docs.mjs. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';
import {serveFolder} from '../../scripts/static-server.mjs';
import {faultsOf} from '../helpers/axe-page.js';
import {needBuild} from '../helpers/need-build.js';

needBuild('site');

const FOLDER = 'dist/site/docs';
const pages = readdirSync(FOLDER, {recursive: true}).map(String).filter((path) => path.endsWith('.html'));
const read = (path: string): string => readFileSync(path, 'utf8');

/** Tables, code, pictures, blocks in other languages, and long words. */
const VARIED = ['index.html', 'accessibility.html', 'decisions.html', 'feeds/ptv.html'];

const linksOf = (html: string): readonly string[] => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);

/** Why a link of a page leads nowhere; undefined when it leads somewhere, or to another site. */
function fault(page: string, link: string): string | undefined {
  if (/^(https?:|mailto:)/.test(link)) return undefined;
  const [path = '', hash] = link.split('#');
  const target = path ? join(FOLDER, dirname(page), path.replace(/\?.*$/, '')) : join(FOLDER, page);
  if (!existsSync(target)) return `${page}: ${link} is not there`;
  return hash && !read(target).includes(`id="${hash}"`) ? `${page}: ${link} has no such place` : undefined;
}

describe('the documents of the site', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  before(async () => {
    browser = await launchBrowser();
    server = await serveFolder('dist/site');
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  test('are all there, and every link in them leads somewhere', () => {
    for (const name of ['docs', 'docs/feeds']) {
      for (const file of readdirSync(name).filter((one) => one.endsWith('.md'))) {
        assert.ok(pages.includes(join(name, file).replace(/^docs\//, '').replace(/\.md$/, '.html')), file);
      }
    }
    assert.deepEqual(pages.flatMap((page) => linksOf(read(join(FOLDER, page))).flatMap((link) => fault(page, link) ?? [])), []);
  });

  for (const path of VARIED) {
    test(`${path}: no fault that axe finds, light and dark, and nothing sticks out at 320 px`, async () => {
      const page = await browser.newPage({viewport: {width: 320, height: 800}});
      await page.goto(`${server.origin}/docs/${path}`);
      assert.deepEqual(await faultsOf(page), []);
      await page.emulateMedia({colorScheme: 'dark'});
      assert.deepEqual(await faultsOf(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.close();
    });
  }

  test('the statements for sites say in which language they are', () => {
    for (const name of ['privacy.html', 'accessibility.html']) {
      assert.deepEqual([...read(join(FOLDER, name)).matchAll(/<blockquote lang="(..)"/g)].map(([, lang]) => lang), ['fi', 'sv'], name);
    }
  });
});
