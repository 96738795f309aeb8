import fc from "fast-check";
import { expect, test } from "vitest";
import { readStories, writeStories } from "../../src/engine/stories.ts";

test("stories are read as they were written, and other articles have none", () => {
  const ordinal = fc.nat(5000);
  fc.assert(
    fc.property(fc.array(fc.tuple(ordinal, ordinal)), (pairs) => {
      const stories = new Map(pairs);
      const read = readStories(writeStories(stories));
      for (let place = 0; place <= 5001; place += 1) {
        expect(read.storyOf(place)).toBe(stories.get(place));
      }
    }),
    { numRuns: 30 },
  );
});
