import fc from "fast-check";
import { expect, test } from "vitest";
import { BoundedCache } from "../../src/archive/bounded-cache.ts";

const LIMIT = 20;
const steps = fc.array(
  fc.record({
    key: fc.nat({ max: 6 }),
    size: fc.oneof(fc.nat({ max: 9 }), fc.constant(LIMIT), fc.constant(LIMIT + 1)),
    isRead: fc.boolean(),
  }),
  { maxLength: 60 },
);

/** The rule in words: entries from the one used longest ago to the one used last. */
class Model {
  entries: { key: number; value: number; size: number }[] = [];

  get size(): number {
    return this.entries.reduce((sum, { size }) => sum + size, 0);
  }

  get(key: number): number | undefined {
    const found = this.entries.find((entry) => entry.key === key);
    if (found) this.entries = [...this.entries.filter((entry) => entry !== found), found];
    return found?.value;
  }

  set(key: number, value: number, size: number): void {
    this.entries = this.entries.filter((entry) => entry.key !== key);
    if (size > LIMIT) return;
    this.entries.push({ key, value, size });
    while (this.size > LIMIT) this.entries.shift();
  }
}

test("a cache keeps what was used last and never more than its limit, whatever is asked of it", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const cache = new BoundedCache<number, number>(LIMIT);
      const model = new Model();
      all.forEach(({ key, size, isRead }, value) => {
        if (isRead) expect(cache.get(key)).toBe(model.get(key));
        else {
          cache.set(key, value, size);
          model.set(key, value, size);
        }
        expect(cache.sizeBytes).toBe(model.size);
        expect(cache.sizeBytes).toBeLessThanOrEqual(LIMIT);
      });
    }),
    { numRuns: 300 },
  );
});

test("a cache without room keeps nothing", () => {
  const cache = new BoundedCache<string, string>(0);
  cache.set("a", "b", 1);
  expect([cache.get("a"), cache.sizeBytes]).toEqual([undefined, 0]);
});
