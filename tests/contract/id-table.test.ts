import fc from "fast-check";
import { expect, test } from "vitest";
import { writeIdTables } from "../../index-build/write/write-articles.ts";
import { findInIdTable, IDS_PER_TABLE, tableOfId } from "../../src/contract/id-table.ts";

const id = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,30}$/),
  fc.constantFrom("__proto__", "constructor", "toString", "0", "17", "valueOf", "hasOwnProperty"),
);

function writeTables(ids: readonly string[]): string[] {
  const tables: string[] = [];
  writeIdTables(ids, (_section, bytes) => {
    tables.push(new TextDecoder().decode(bytes));
    return "";
  });
  return tables;
}

test("any ids are found with their ordinals, and no other id is, not even an object's own parts", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 60 }), id, (ids, other) => {
      const tables = writeTables(ids);
      const find = (wanted: string) =>
        findInIdTable(tables[tableOfId(wanted, tables.length)] ?? "{}", wanted);
      expect(ids.map(find)).toEqual([...ids.keys()]);
      if (!ids.includes(other)) expect(find(other)).toBeUndefined();
    }),
  );
});

test("many ids are spread over tables of about the size wanted", () => {
  const ids = Array.from({ length: IDS_PER_TABLE * 8 }, (_, index) => `article-${index}`);
  const sizes = writeTables(ids).map((table) => Object.keys(JSON.parse(table)).length);
  expect(sizes).toHaveLength(8);
  expect(Math.max(...sizes)).toBeLessThan(IDS_PER_TABLE * 1.2);
});

test.each([
  { text: "", hash: 2166136261 },
  { text: "a", hash: 0xe40c292c },
  { text: "foobar", hash: 0xbf9cf968 },
])("the table of $text is told by FNV-1a as its authors publish it", ({ text, hash }) => {
  expect(tableOfId(text, 2 ** 32)).toBe(hash);
});
