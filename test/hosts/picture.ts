/** Host pages side by side, as they are when their widgets are ready. */
import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Page} from 'playwright-core';
import {launchBrowser} from '../../scripts/browser.mjs';

const [COLUMNS, WIDTH] = [5, 480];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export class Pictures {
  readonly #pages = new Map<string, string>();

  take = async (title: string, page: Page): Promise<void> => {
    await page.evaluate(() => scrollTo(0, 0));
    this.#pages.set(title, (await page.screenshot({animations: 'disabled'})).toString('base64'));
  };

  async write(path: string): Promise<void> {
    const figures = [...this.#pages].sort().map(([title, data]) =>
      `<figure><img alt="" src="data:image/png;base64,${data}"><figcaption>${escaped(title)}</figcaption></figure>`);
    const style = `body{display:grid;grid-template-columns:repeat(${COLUMNS},${WIDTH}px);gap:16px;margin:16px;font:16px sans-serif;width:max-content}
      figure{margin:0} img{width:100%;border:1px solid #999}`;
    const browser = await launchBrowser();
    const page = await browser.newPage({viewport: {width: COLUMNS * (WIDTH + 16) + 16, height: 400}});
    await page.setContent(`<!doctype html><style>${style}</style>${figures.join('')}`);
    mkdirSync(dirname(path), {recursive: true});
    await page.screenshot({path, fullPage: true});
    await browser.close();
  }
}
