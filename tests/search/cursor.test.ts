import fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "../../src/search/cursor.ts";

const build = fc.stringMatching(/^[0-9a-f]{16}$/);
const offset = fc.nat({ max: 2 ** 31 });

test("any place in any search of any build is read back, from a cursor that is plain in an address", () => {
  fc.assert(
    fc.property(offset, build, fc.string(), (place, id, search) => {
      const cursor = writeCursor(place, id, search);
      expect(cursor).toMatch(/^[\w.]{1,64}$/);
      expect(readCursor(cursor, id, search)).toBe(place);
    }),
  );
});

test("a cursor of another build is stale and says of which", () => {
  fc.assert(
    fc.property(offset, build, build, fc.string(), (place, before, now, search) => {
      fc.pre(before.slice(0, 8) !== now.slice(0, 8));
      expect(readCursor(writeCursor(place, before, search), now, search)).toEqual({
        code: "cursor-stale",
        build: before.slice(0, 8),
        current: now.slice(0, 8),
      });
    }),
  );
});

test("a cursor of another search is refused", () => {
  const id = "0123456789abcdef";
  for (const [one, other] of [
    ["q=a", "q=b"],
    ["q=a", "limit=5&q=a"],
    ["", "q=a"],
  ] as const) {
    expect(readCursor(writeCursor(10, id, one), id, other)).toEqual({ code: "cursor-invalid" });
  }
});

test("any text is read or refused and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w.-]{1,64}$/)), (cursor) => {
      const read = readCursor(cursor, "0123456789abcdef", "q=a");
      expect(typeof read === "number" || read.code.startsWith("cursor-")).toBe(true);
    }),
  );
});
