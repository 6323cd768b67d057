/** A seeded stream of numbers (mulberry32), so that the same seed writes the same feed. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    /** A whole number from 0, under `limit`. */
    number: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** `count` of the list, in its order. */
    some(list, count) {
      const left = [...list];
      while (left.length > count) left.splice(Math.floor(next() * left.length), 1);
      return left;
    },
  };
}
