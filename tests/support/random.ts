/** Random choices that are the same on every machine and every day. */

/** A source of random choices. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** One of the values, all equally likely. */
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, the first far more likely than the last, as words are in a text. */
  pickSkewed<Value>(values: readonly Value[]): Value;
}

/** Makes a source of random choices; the same seed gives the same. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index];
    if (value === undefined) throw new Error("There is nothing to choose from.");
    return value;
  };
  return {
    below,
    pick: (values) => at(values, below(values.length)),
    pickSkewed: (values) => at(values, Math.floor(values.length * next() ** 3)),
  };
}
