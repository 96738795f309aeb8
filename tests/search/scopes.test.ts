import { describe, expect, test } from "vitest";
import type { StoredFigure } from "../../src/contract/figure-records.ts";
import { toScopes } from "../../src/search/scopes.ts";

const words = { text: "12", start: 0, end: 2 };
const named = (id: string) => ({ id, label: { fr: id, en: id, ar: id } });

/** A figure of 311 killed in Aleppo since 27 November, as the Observatory gives it, but for what is told. */
function figure(more: Partial<StoredFigure>): StoredFigure {
  return {
    ...{ id: "a:1", article: "a", title: "T", lang: "en", outlet: null, kind: "killed" },
    ...{ value: 311, upper: null, vague: null, bound: "exact", unit: "people" },
    ...{ group: null, group_concept: null, attribution: "named", source: named("org:sohr") },
    ...{ speaker: null, source_quote: null, carried: false, place: named("place:aleppo") },
    ...{ from: "2024-11-27", to: "2024-11-30", by: null, quote: words, sentence: words },
    ...{ part_of: null, parts: [], breakdown_ok: null },
    published: { value: "2024-11-30", precision: "day", basis: "metadata" },
    ...more,
  };
}

/** The values of each scope. */
function scoped(...figures: readonly Partial<StoredFigure>[]): (number | null)[][] {
  return toScopes(figures.map(figure)).map((scope) => scope.figures.map(({ value }) => value));
}

describe("figures speak of the same", () => {
  test("when who is counted is one group in several languages", () => {
    const [en, fr, ar] = ["civilians", "civils", "مدنيين"].map((group) => ({
      ...{ group, group_concept: "civilian", source: null },
    }));
    expect(scoped({ ...en, value: 28 }, { ...fr, value: 30 }, { ...ar, value: 31 })).toEqual([
      [28, 30, 31],
    ]);
  });

  test("when one source gives one number within a week, whatever place stands nearest", () => {
    expect(scoped({ value: 300 }, { place: named("place:syria") }, {})).toEqual([[300, 311, 311]]);
  });
});

describe("figures are kept apart", () => {
  const aleppo = { value: 300 };
  test.each<[string, Partial<StoredFigure>]>([
    ["of another group", { group: "soldats", group_concept: "soldier" }],
    ["of a part of a group", { group: "Syrian civilians" }],
    ["of another beginning", { from: "2011" }],
    ["of another place", { place: named("place:idlib") }],
    ["of what else is counted", { kind: "injured" }],
  ])("%s", (_, other) => {
    expect(scoped(aleppo, { ...other, value: 12 })).toEqual([[300], [12]]);
  });

  test("of one small number of one source", () => {
    expect(scoped({ value: 4 }, { value: 4, place: named("place:syria") })).toEqual([[4], [4]]);
  });

  test("of one number that another source gives elsewhere, or the same source months later", () => {
    const syria = { place: named("place:syria") };
    const later = { value: "2025-03-01", precision: "day", basis: "metadata" } as const;
    expect(scoped({}, { ...syria, source: named("org:ocha") })).toEqual([[311], [311]]);
    expect(scoped({}, { ...syria, published: later })).toEqual([[311], [311]]);
  });

  test("of no beginning and another month", () => {
    const later = { value: "2025-03-01", precision: "day", basis: "metadata" } as const;
    const undated = { from: null, value: 12 };
    expect(scoped(undated, { ...undated, value: 500, published: later })).toEqual([[12], [500]]);
  });
});
