import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../src/worker/csv.ts";

describe("a cell", () => {
  test.each([
    ["text", "Alep", "Alep"],
    ["a comma", "Alep, Idleb", '"Alep, Idleb"'],
    ["quotation marks", 'la "majeure partie"', '"la ""majeure partie"""'],
    ["a line break", "a\nb", '"a\nb"'],
    ["nothing", null, ""],
    ["a number", -12.5, "-12.5"],
    ["a truth", true, "true"],
    ["a formula", '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ["a formula of plus", "+1+1", "'+1+1"],
    ["a formula of minus", "-1+1", "'-1+1"],
    ["a formula of at", "@SUM(A1)", "'@SUM(A1)"],
    ["a formula behind a tab", "\t=1", "'\t=1"],
    ["Arabic", "حلب", "حلب"],
  ])("of %s is written so that it is read back as such", (_, cell, written) => {
    expect(writeCsv(["x"], [{ x: cell }])).toBe(`x\r\n${written}\r\n`);
  });

  test("of any text never begins as a formula, and ends where it ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (cell) => {
        const [, line = ""] =
          /^x,y\r\n([\s\S]*),1\r\n$/.exec(writeCsv(["x", "y"], [{ x: cell, y: 1 }])) ?? [];
        const text = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(text.replace(/^'(?=[=+\-@\t\r])/, "")).toBe(cell.replace(/^'(?=[=+\-@\t\r])/, ""));
        expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
