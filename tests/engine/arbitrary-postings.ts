/** Random postings and terms, as an archive may hold them. */

import fc from "fast-check";
import { IMPACT_LEVELS } from "../../src/engine/impact.ts";
import type { TermPostings } from "../../src/engine/postings.ts";

const fieldMasks = { body: 1, title: 2, both: 3 };

/** Postings with gaps of all sizes; some without a title, some with titles only. */
export const arbitraryPostings: fc.Arbitrary<TermPostings> = fc
  .record({
    postings: fc.array(
      fc.record({
        gap: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 }), fc.nat({ max: 2 ** 22 })),
        level: fc.nat({ max: IMPACT_LEVELS - 1 }),
        field: fc.constantFrom(...Object.values(fieldMasks)),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    hasFields: fc.boolean(),
  })
  .map(({ postings, hasFields }) => {
    let ordinal = -1;
    const ordinals = Uint32Array.from(postings, ({ gap }) => {
      ordinal += gap + 1;
      return ordinal;
    });
    const levels = Uint8Array.from(postings, ({ level }) => level);
    if (!hasFields) return { ordinals, levels };
    return { ordinals, levels, fields: Uint8Array.from(postings, ({ field }) => field) };
  });

/** Terms as analysis makes them and worse: Latin, Arabic, marks, letters beyond U+FFFF and below. */
export const arbitraryTerm: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-c]{1,6}$/),
  fc.stringMatching(/^[ابتحلم]{1,5}$/u),
  fc.string({
    unit: fc.constantFrom("a", "\u00e9", "\u0301", "\ud7ff", "\ue000", "\uffff", "𐀀", "𝒜", "ح"),
    minLength: 1,
    maxLength: 6,
  }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).filter((term) => term.isWellFormed()),
);

/** The same postings with every article's fields written out, so that two forms of one meaning are equal. */
export function spelledOut({ ordinals, levels, fields }: TermPostings) {
  const marks = fields ?? new Uint8Array(ordinals.length).fill(fieldMasks.body);
  return { ordinals: [...ordinals], levels: [...levels], fields: [...marks] };
}
