import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  articlesParameters,
  noParameters,
  searchParameters,
} from "../../src/contract/parameters.ts";
import { readParameters } from "../../src/contract/read-parameters.ts";

function readSearch(query: string) {
  return readParameters(searchParameters, query);
}

function faultsOf(query: string) {
  const read = readSearch(query);
  return read.ok ? [] : read.faults;
}

describe("a query string that is understood", () => {
  test.each([
    { query: "q=a+b%20c%2Bd", values: { q: "a b c+d" } },
    { query: "?q=a", values: { q: "a" } },
    { query: "q=a=b", values: { q: "a=b" } },
    { query: "q=", values: { q: "" } },
    { query: "q", values: { q: "" } },
    { query: "&&q=a&", values: { q: "a" } },
    { query: "q=a;limit=1", values: { q: "a;limit=1" } },
    { query: "lang=fr,en&lang=ar&lang=fr", values: { lang: ["fr", "en", "ar"] } },
    { query: "lang=", values: { lang: [] } },
    { query: "limit=100&snippet=40", values: { limit: 100, snippet: 40 } },
    { query: "from=2024-11", values: { from: { value: "2024-11", precision: "month" } } },
    { query: "utm_source=x&fbclid=1&gclid=2", values: { q: undefined } },
  ])("$query", ({ query, values }) => {
    expect(readSearch(query)).toMatchObject({ ok: true, values });
  });
});

describe("a query string that is not understood names the parameter and why", () => {
  test.each([
    { query: "q=%", fault: { code: "encoding", parameter: "q" } },
    { query: "q=%ED%A0%80", fault: { code: "encoding", parameter: "q" } },
    { query: "q=%C0%AF", fault: { code: "encoding", parameter: "q" } },
    { query: "q=%00", fault: { code: "encoding", parameter: "q" } },
    { query: "%FF=a", fault: { code: "encoding", parameter: "%FF" } },
    { query: "q=a&q=b", fault: { code: "repeated", parameter: "q" } },
    { query: "Q=a", fault: { code: "unknown", parameter: "Q", nearest: "q" } },
    { query: "facet=lang", fault: { code: "unknown", parameter: "facet", nearest: "facets" } },
    { query: "limt=1", fault: { code: "unknown", parameter: "limt", nearest: "limit" } },
    { query: "language=fr", fault: { code: "unknown", parameter: "language", nearest: "lang" } },
    { query: "callback=alert(1)", fault: { code: "unknown", parameter: "callback" } },
    { query: "__proto__=1", fault: { code: "unknown", parameter: "__proto__" } },
    { query: "constructor=1", fault: { code: "unknown", parameter: "constructor" } },
    {
      query: "limit=0",
      fault: { code: "invalid", parameter: "limit", value: "0", range: [1, 100] },
    },
    {
      query: "limit=101",
      fault: { code: "invalid", parameter: "limit", value: "101", range: [1, 100] },
    },
    { query: "limit=", fault: { code: "invalid", parameter: "limit", value: "", range: [1, 100] } },
    {
      query: "snippet=39",
      fault: { code: "invalid", parameter: "snippet", value: "39", range: [40, 400] },
    },
    { query: "lang=fr,de", fault: { code: "invalid", parameter: "lang", value: "de" } },
    {
      query: "from=2026-02-30",
      fault: { code: "invalid", parameter: "from", value: "2026-02-30" },
    },
    { query: "fields=id,text", fault: { code: "invalid", parameter: "fields", value: "text" } },
  ])("$query", ({ query, fault }) => {
    expect(faultsOf(query)).toEqual([fault]);
  });

  test("every fault is named, not the first only", () => {
    expect(
      faultsOf("q=a&limit=0&sort=up&x=1")
        .map(({ parameter }) => parameter)
        .sort(),
    ).toEqual(["limit", "sort", "x"]);
  });

  test("a long name or value is not repeated whole", () => {
    expect(
      JSON.stringify(faultsOf(`${"x".repeat(9999)}=1&lang=${"y".repeat(9999)}`)).length,
    ).toBeLessThan(500);
  });

  test("a list of nothing but faults is not answered with all of them", () => {
    expect(faultsOf(`lang=${"x,".repeat(9999)}`).length).toBeLessThanOrEqual(100);
  });

  test("one parameter too many is a fault, not one that is passed over", () => {
    const many = Array.from({ length: 300 }, (_, index) => `utm_${index}=1`);
    expect(faultsOf([...many, "limit=-1"].join("&"))).not.toEqual([]);
  });
});

const pairs = fc.array(
  fc.oneof(
    fc.tuple(fc.constant("q"), fc.string({ unit: "grapheme", maxLength: 20 })),
    fc.tuple(fc.constant("lang"), fc.constantFrom("fr", "en", "ar", "und", "fr,en", "")),
    fc.tuple(fc.constant("facets"), fc.constantFrom("lang", "year,outlet")),
    fc.tuple(fc.constant("limit"), fc.integer({ min: 1, max: 100 }).map(String)),
    fc.tuple(fc.constant("from"), fc.constantFrom("2020", "2020-02", "2020-02-04")),
    fc.tuple(fc.constant("utm_source"), fc.string({ maxLength: 5 })),
  ),
  { maxLength: 6 },
);

function lowerEscapes(encoded: string): string {
  return encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

/** Writes pairs as a query string, in one of the ways that there are. */
function write(all: readonly (readonly [string, string])[], plus: boolean): string {
  return all
    .map(([name, value]) => {
      const encoded = encodeURIComponent(value);
      return `${name}=${plus ? encoded.replaceAll("%20", "+") : lowerEscapes(encoded)}`;
    })
    .join("&");
}

test("all ways to write one request have one canonical form, which reads as the same request", () => {
  fc.assert(
    fc.property(pairs, fc.boolean(), (all, plus) => {
      const distinct = [...new Map(all.map((pair) => [pair[0], pair])).values()];
      const read = readSearch(write(distinct, plus));
      if (!read.ok) return expect(read.faults.every(({ code }) => code === "encoding")).toBe(true);
      const turned = readSearch(write(distinct.toReversed(), !plus));
      expect(turned).toMatchObject({ ok: true, canonical: read.canonical });
      const again = readSearch(read.canonical);
      expect(again).toMatchObject({ ok: true, canonical: read.canonical });
      expect(read.canonical).not.toContain("utm_");
    }),
  );
});

test("any text is read or refused by every table, and never throws", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom("q", "=", "&", "%", "F", "0", "+", ",", "limit", "lang", "é"),
    }),
  );
  fc.assert(
    fc.property(text, (query) => {
      for (const table of [searchParameters, articlesParameters, noParameters]) {
        const read = readParameters(table, query);
        if (read.ok) expect(/^[\x21-\x7e]*$/.test(read.canonical)).toBe(true);
        else expect(read.faults.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 1000 },
  );
});

test("whole numbers are taken in plain decimal digits only", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9.exa]{1,6}$/)), (value) => {
      const isPlain = /^[1-9]\d?$|^100$/.test(value);
      expect(readSearch(`limit=${encodeURIComponent(value)}`).ok).toBe(isPlain);
    }),
    { numRuns: 500 },
  );
});
