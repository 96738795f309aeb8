import fc from "fast-check";
import { expect, test } from "vitest";
import { createIdRegistry, placeName } from "../../../index-build/article/article-id.ts";
import { toCodePointOffsets } from "../../../index-build/article/code-points.ts";

test("an identifier is taken once, also in other case or another Unicode form, naming the first", () => {
  const registry = createIdRegistry();
  expect(registry.claim("dup", { path: "a.jsonl", line: 3 })).toBeUndefined();
  for (const id of ["dup", "DUP"]) {
    expect(registry.claim(id, { path: "b.txt" })).toEqual({
      place: { path: "b.txt" },
      code: "duplicate-id",
      evidence: { id, first: "a.jsonl:3" },
    });
  }
  expect(registry.claim("caf\u00e9", { path: "c" })).toBeUndefined();
  expect(registry.claim("cafe\u0301", { path: "d" })?.code).toBe("duplicate-id");
  expect(registry.claim("__proto__", { path: "e" })).toBeUndefined();
});

test("a place is written as people write it", () => {
  expect(placeName({ path: "a.jsonl", line: 3 })).toBe("a.jsonl:3");
  expect(placeName({ path: "a.xml", item: 2 })).toBe("a.xml#2");
});

test("offsets count code points outside and code units inside", () => {
  expect(toCodePointOffsets("👍 oui", [3, 6, 0, 3])).toEqual([2, 5, 0, 2]);
  expect(toCodePointOffsets("oui", [3, 9])).toEqual([3, 3]);
});

test("any text: a converted offset cuts the code points where the offset cuts the code units", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.nat(40)), (text, numbers) => {
      const boundaries = [0];
      for (const character of text) boundaries.push((boundaries.at(-1) ?? 0) + character.length);
      const offsets = numbers.map((number) => boundaries[number % boundaries.length] ?? 0);
      const points = [...text];
      toCodePointOffsets(text, offsets).forEach((point, index) => {
        expect(points.slice(0, point).join("")).toBe(text.slice(0, offsets[index]));
      });
    }),
  );
});
