import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFilterValue, splitList, writeFilterValue } from "../../src/contract/filter-value.ts";

describe("a value of a filter", () => {
  test.each([
    { text: "fr", negated: false, value: "fr", isLiteral: false },
    { text: "-fr", negated: true, value: "fr", isLiteral: false },
    { text: "\\-fr", negated: false, value: "-fr", isLiteral: true },
    { text: "-\\-fr", negated: true, value: "-fr", isLiteral: true },
    { text: "--fr", negated: true, value: "-fr", isLiteral: false },
    { text: "a\\,b", negated: false, value: "a,b", isLiteral: false },
    { text: "a\\\\b", negated: false, value: "a\\b", isLiteral: false },
    { text: "\\none", negated: false, value: "none", isLiteral: true },
    { text: " a ", negated: false, value: "a", isLiteral: false },
    { text: "a\\", negated: false, value: "a\\", isLiteral: false },
    { text: "-", negated: true, value: "", isLiteral: false },
  ])("$text", ({ text, ...expected }) => {
    expect(readFilterValue(text)).toEqual(expected);
  });

  test("any value is read back as it was written, also in a list", () => {
    const value = fc.record({
      negated: fc.boolean(),
      value: fc
        .oneof(fc.string(), fc.stringMatching(/^[-,\\none ]{1,6}$/))
        .map((text) => text.trim())
        .filter((text) => text !== ""),
    });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const list = values.map((one) => writeFilterValue({ ...one, isLiteral: true })).join(",");
        const read = splitList(list).map(readFilterValue);
        expect(read.map(({ negated, value: text }) => ({ negated, value: text }))).toEqual(values);
        const again = read.map(writeFilterValue).join(",");
        expect(splitList(again).map(readFilterValue)).toEqual(read);
        expect(splitList(again).map(readFilterValue).map(writeFilterValue).join(",")).toBe(again);
      }),
    );
  });

  test.each([
    { list: "a,b", parts: ["a", "b"] },
    { list: ",a,,b,", parts: ["a", "b"] },
    { list: "a\\,b,c", parts: ["a\\,b", "c"] },
    { list: "a\\\\,b", parts: ["a\\\\", "b"] },
    { list: "a\\", parts: ["a\\"] },
    { list: "", parts: [] },
  ])("the list $list has $parts.length values", ({ list, parts }) => {
    expect(splitList(list)).toEqual(parts);
  });
});
