import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  joinSurfaceForms,
  readSurfaceForms,
  TOLD_APART,
  writeSurfaceForms,
} from "../../src/engine/surface-forms.ts";
import { ByteReader, ByteWriter } from "../../src/engine/varint.ts";
import { arbitraryTerm } from "./arbitrary-postings.ts";

/** Articles with the forms in each, from few words or from many. */
const articles = fc.array(fc.uniqueArray(fc.constantFrom(..."abcdefghijk"), { minLength: 1 }), {
  minLength: 1,
  maxLength: 60,
});

describe("the forms of a term", () => {
  test("are told by number of articles, each with the articles that hold it", () => {
    fc.assert(
      fc.property(articles, (held) => {
        const joined = joinSurfaceForms("z", held);
        const all = Map.groupBy(held.flat(), (form) => form);
        const forms = joined?.forms ?? [];
        const counts = forms.map(([, count]) => count);
        expect(forms).toHaveLength(Math.min(all.size, TOLD_APART));
        expect(counts).toEqual(forms.map(([form]) => all.get(form)?.length));
        expect(counts).toEqual(counts.toSorted((left, right) => right - left));
        const told = forms.map(([form]) => form);
        const wantedMasks = held.map((list) =>
          list.reduce((mask, form) => mask | (1 << placeIn(told, form)), 0),
        );
        expect(joined?.masks && [...joined.masks]).toEqual(all.size > 1 ? wantedMasks : undefined);
      }),
    );
  });

  test("are read back as they were written, one behind the other", () => {
    const forms = fc.record({
      forms: fc.array(fc.tuple(arbitraryTerm, fc.nat({ max: 2 ** 25 })), { maxLength: TOLD_APART }),
      masks: fc.option(fc.uint8Array({ minLength: 5, maxLength: 5 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(forms, { maxLength: 5 }), (lists) => {
        const written = lists.map(({ forms: some, masks }) => ({
          forms: some,
          ...(masks && { masks }),
        }));
        const writer = new ByteWriter();
        for (const one of written) writeSurfaceForms(one, writer);
        const reader = new ByteReader(writer.finish());
        expect(written.map(({ masks }) => readForms(reader, masks ? 5 : 0))).toEqual(written);
      }),
    );
  });

  test("are nothing to tell where the term is the only one", () => {
    expect(joinSurfaceForms("alep", [["alep"], ["alep"]])).toBeUndefined();
    expect(joinSurfaceForms("alep", [])).toBeUndefined();
    expect(joinSurfaceForms("offens", [["offensive"], ["offensive"]])).toEqual({
      forms: [["offensive", 2]],
    });
  });
});

/** The bit of a form: that of the last place for all that are not told apart. */
function placeIn(told: readonly string[], form: string): number {
  const place = told.indexOf(form);
  return place < 0 ? TOLD_APART : place;
}

/** Reads forms and leaves the reader behind them, masks too. */
function readForms(reader: ByteReader, documents: number) {
  const read = readSurfaceForms(reader, documents);
  reader.position += read.masks?.length ?? 0;
  return read;
}
