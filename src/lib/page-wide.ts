/**
 * What a page has one of, though every widget's file of the CDN build brings its own copy of the code
 * (docs/decisions.md): feeds that are open, keys of the address that are taken. Under a registered symbol that no page
 * uses by chance. The name tells of the shape, so that another version of ours does not take it for its own.
 */
const KEY = Symbol.for('tarjotin-page-wide');

const page = globalThis as {[KEY]?: Map<string, unknown>};

/** The one thing of this name on the page; made by whoever asks first. */
export function pageWide<T>(name: string, make: () => T): T {
  const things = (page[KEY] ??= new Map());
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as T;
}
