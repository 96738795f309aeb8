import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeNameFault } from "../../../index-build/recognize/check-names.ts";
import { readNames } from "../../../index-build/recognize/read-names.ts";

const aleppo = {
  id: "place:aleppo",
  kind: "city",
  names: { fr: ["Alep"], en: ["Aleppo", "Halab"], ar: ["حلب"] },
  lat: 36.2,
  lon: 37.16,
  partOf: ["place:syria"],
  ambiguous: ["Halab"],
};
const sohr = {
  id: "org:sohr",
  kind: "monitor",
  names: { fr: ["OSDH"], en: ["SOHR"], ar: ["المرصد السوري"] },
};

function lineOf(...entries: readonly object[]): string {
  return entries.map((entry) => JSON.stringify(entry)).join("\n");
}

describe("reading a file of names", () => {
  test("each line is an entry that knows where it stands", () => {
    const result = readNames(`\ufeff${lineOf(aleppo)}\r\n\r\n${lineOf(sohr)}\n`, "my.jsonl");
    expect(result).toEqual({
      ok: true,
      entries: [
        {
          id: "place:aleppo",
          class: "place",
          kind: "city",
          names: aleppo.names,
          point: { lat: 36.2, lon: 37.16 },
          partOf: ["place:syria"],
          ambiguous: ["Halab"],
          origin: { place: "my.jsonl", line: 1 },
        },
        {
          id: "org:sohr",
          class: "org",
          kind: "monitor",
          names: sohr.names,
          partOf: [],
          ambiguous: [],
          origin: { place: "my.jsonl", line: 3 },
        },
      ],
    });
  });

  test("a file without entries is read", () => {
    expect(readNames("\n\n", "my.jsonl")).toEqual({ ok: true, entries: [] });
  });

  test("a language that is absent has no names, which is for the checker to say", () => {
    const result = readNames(lineOf({ ...sohr, names: { fr: ["OSDH"] } }), "my.jsonl");
    expect(result).toMatchObject({
      ok: true,
      entries: [{ names: { fr: ["OSDH"], en: [], ar: [] } }],
    });
  });

  test.each([
    { name: "is not JSON", line: "{", code: "json-unreadable" },
    { name: "is a list", line: "[]", code: "entry-not-object" },
    { name: "has no id", line: lineOf({ ...sohr, id: undefined }), code: "field-missing" },
    { name: "has an empty kind", line: lineOf({ ...sohr, kind: "" }), code: "field-malformed" },
    { name: "has no names", line: lineOf({ ...sohr, names: undefined }), code: "field-missing" },
    {
      name: "has a name that is no list",
      line: lineOf({ ...sohr, names: { fr: "OSDH" } }),
      code: "field-malformed",
    },
    {
      name: "has a list of numbers",
      line: lineOf({ ...sohr, ambiguous: [1] }),
      code: "field-malformed",
    },
    {
      name: "has another language",
      line: lineOf({ ...sohr, names: { ...sohr.names, de: ["X"] } }),
      code: "field-unknown",
    },
    {
      name: "has a field that nobody knows",
      line: lineOf({ ...sohr, parent: "x" }),
      code: "field-unknown",
    },
    { name: "is a body with a latitude", line: lineOf({ ...sohr, lat: 1 }), code: "field-unknown" },
    {
      name: "is a place without a longitude",
      line: lineOf({ ...aleppo, lon: undefined }),
      code: "field-missing",
    },
    {
      name: "has a latitude in quotes",
      line: lineOf({ ...aleppo, lat: "36.2" }),
      code: "field-malformed",
    },
    {
      name: "has an id with capitals",
      line: lineOf({ ...sohr, id: "org:SOHR" }),
      code: "id-malformed",
    },
    { name: "has an id of no class", line: lineOf({ ...sohr, id: "sohr" }), code: "id-malformed" },
    {
      name: "has a kind of another class",
      line: lineOf({ ...sohr, kind: "city" }),
      code: "kind-unknown",
    },
  ])("a line that $name is refused: $code", ({ line, code }) => {
    const result = readNames(`${lineOf(aleppo)}\n${line}`, "my.jsonl");
    expect(result).toMatchObject({ ok: false, faults: [{ code, place: "my.jsonl", line: 2 }] });
    const worded = result.ok ? [] : result.faults.map(describeNameFault);
    expect(worded).toEqual([expect.stringMatching(/^my\.jsonl:2: .{10}/)]);
  });

  test("any text is read or refused, and never thrown at", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const result = readNames(text, "my.jsonl");
        expect(result.ok || result.faults.length > 0).toBe(true);
      }),
    );
  });
});
