/** The items of a list with their numbers. Prototype.js has an `entries` of its own for arrays, which gives the items alone. */
export const numbered = <Item>(list: readonly Item[]): (readonly [number, Item])[] => list.map((item, index) => [index, item] as const);
