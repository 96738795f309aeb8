import fc from "fast-check";
import { expect, test } from "vitest";
import { findKey, findKeysFrom, writeKeyLines } from "../../src/contract/key-lines.ts";

const key = fc.string({ unit: fc.constantFrom("a", "b", " ", "=", "~", "é", "ح"), maxLength: 5 });
const value = fc.stringMatching(/^[a-z0-9:-]{1,5}$/);
const file = fc
  .dictionary(
    key.filter((text) => text !== ""),
    fc.array(value, { minLength: 1, maxLength: 3 }),
    {
      maxKeys: 12,
      noNullPrototype: true,
    },
  )
  .map((table) => Object.entries(table).sort(([left], [right]) => (left < right ? -1 : 1)));

test("every key is found with its values, and no other is", () => {
  fc.assert(
    fc.property(file, key, (lines, other) => {
      const text = writeKeyLines(lines);
      for (const [known, values] of lines) expect(findKey(text, known)).toEqual(values);
      const expected = lines.find(([known]) => known === other)?.[1] ?? [];
      if (other !== "") expect(findKey(text, other)).toEqual(expected);
    }),
  );
});

test("the keys that begin so are all found, in order", () => {
  fc.assert(
    fc.property(file, key, (lines, prefix) => {
      const expected = lines.filter(([known]) => known.startsWith(prefix));
      expect(findKeysFrom(writeKeyLines(lines), prefix)).toEqual(expected);
    }),
  );
});
