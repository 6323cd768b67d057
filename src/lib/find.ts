/** The first item that passes. Prototype.js has a `find` of its own for arrays, which throws where MooTools stands beside it. */
export function find<Item, Found extends Item>(list: readonly Item[], test: (item: Item) => item is Found): Found | undefined;
export function find<Item>(list: readonly Item[], test: (item: Item) => unknown): Item | undefined;
export function find<Item>(list: readonly Item[], test: (item: Item) => unknown): Item | undefined {
  for (const item of list) if (test(item)) return item;
  return undefined;
}
