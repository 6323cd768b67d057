import type {Form, FormItem} from './types.js';

/** What is asked at a time. */
export interface Page {
  /** The item of the kind `page`; none for items that stand before or between pages. */
  readonly item?: FormItem;
  readonly items: readonly FormItem[];
}

/** The pages of a form in order: one when it has none. */
export function pagesOf(form: Form): readonly Page[] {
  const pages: {item?: FormItem; items: FormItem[]}[] = [];
  for (const item of form.items) {
    const last = pages.at(-1);
    if (item.kind === 'page') pages.push({item, items: [...item.items]});
    else if (last && !last.item) last.items.push(item);
    else pages.push({items: [item]});
  }
  return pages;
}
