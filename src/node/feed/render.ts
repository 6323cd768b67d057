/** `tarjotin feed render`: the list for pages without scripts. */
import {mergeDistinct} from '../../feed/duplicates.js';
import {createEntities} from '../../feed/entities.js';
import {toJsonLd, toScriptText} from '../../feed/json-ld/write.js';
import {hasEnded} from '../../lib/schedule.js';
import {gather, type GatherOptions} from './gather.js';
import {htmlList, type ListOptions} from './html-list.js';
import {writeWhole} from './page-cache.js';

export interface RenderOptions extends GatherOptions, ListOptions {
  readonly out: string;
}

/** What is over is not listed. The exit code: 0, or 1 when a source failed and its last good state was used. */
export async function render(sources: readonly string[], {out, locale, page, ...options}: RenderOptions): Promise<number> {
  const {feeds, failures} = await gather(sources, options);
  const {feed} = mergeDistinct(feeds);
  const now = Date.now();
  const items = feed.items.filter((item) => !hasEnded(item, now));
  const entities = createEntities([feed]);
  const data = `<script type="application/ld+json">${toScriptText(toJsonLd(items, entities, locale))}</script>\n`;
  await writeWhole(out, htmlList(items, entities, {locale, page}) + data);
  for (const failure of failures) console.error(`! ${failure}`);
  console.error(`${out}: ${items.length} items`);
  return failures.length ? 1 : 0;
}
