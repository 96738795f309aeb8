/** Random postings and terms, as an archive may hold them. */

import fc from "fast-check";
import { IMPACT_LEVELS } from "../../src/engine/impact.ts";
import type { TermEntry, TermPostings } from "../../src/engine/postings.ts";

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

const arbitraryNote = fc.oneof(
  fc.json({ maxDepth: 1 }),
  fc.constantFrom('{"names":[["حلب",0,"place:aleppo",0]]}', "{}", "𝐀"),
);

/**
 * What a shard may hold under a term: postings with or without positions, forms and a note, and a note
 * alone. To the shard positions are bytes like any others.
 */
export const arbitraryEntry: fc.Arbitrary<TermEntry> = fc
  .record({
    postings: fc.option(arbitraryPostings, { nil: undefined, freq: 9 }),
    positions: fc.option(fc.uint8Array({ maxLength: 40 }), { nil: undefined }),
    forms: fc.option(fc.array(fc.tuple(arbitraryTerm, fc.nat({ max: 300 })), { maxLength: 7 }), {
      nil: undefined,
    }),
    hasMasks: fc.boolean(),
    note: fc.option(arbitraryNote, { nil: undefined }),
  })
  .map(({ postings, positions, forms, hasMasks, note }) => {
    if (!postings) return { postings: noPostings, note: note ?? "{}" };
    return {
      postings: {
        ...postings,
        ...(positions && { positions }),
        ...(forms && { forms: { forms, ...(hasMasks && { masks: postings.levels }) } }),
      },
      ...(note !== undefined && { note }),
    };
  });

const noPostings: TermPostings = { ordinals: new Uint32Array(0), levels: new Uint8Array(0) };

/** The same entry with its postings written out. */
export function spelledEntry({ postings, note }: TermEntry) {
  const { positions, forms } = postings;
  return {
    ...spelledOut(postings),
    positions: positions && [...positions],
    forms: forms?.forms,
    masks: forms?.masks && [...forms.masks],
    note,
  };
}
