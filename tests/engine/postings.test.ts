import fc from "fast-check";
import { expect, test } from "vitest";
import {
  IN_BODY,
  IN_TITLE,
  readFields,
  readOrdinals,
  type TermPostings,
  writePostings,
} from "../../src/engine/postings.ts";
import { ByteReader, ByteWriter } from "../../src/engine/varint.ts";
import { arbitraryPostings, spelledOut } from "./arbitrary-postings.ts";

function write(postings: TermPostings) {
  const to = { gaps: new ByteWriter(), levels: new ByteWriter(), titles: new ByteWriter() };
  const hasTitles = writePostings(postings, to);
  return { ...to, hasTitles };
}

test("any postings are read back as they were written", () => {
  fc.assert(
    fc.property(arbitraryPostings, (postings) => {
      const { gaps, levels, titles, hasTitles } = write(postings);
      const count = postings.ordinals.length;
      const reader = new ByteReader(gaps.finish());
      const read: TermPostings = {
        ordinals: readOrdinals(reader, count),
        levels: levels.finish(),
        ...(hasTitles && { fields: readFields(new ByteReader(titles.finish()), count) }),
      };
      expect(spelledOut(read)).toEqual(spelledOut(postings));
      expect(reader.position).toBe(gaps.length);
    }),
  );
});

test("a term that stands in no title takes no byte for titles", () => {
  const ordinals = Uint32Array.of(0, 7);
  const levels = Uint8Array.of(1, 2);
  const { titles, hasTitles } = write({
    ordinals,
    levels,
    fields: Uint8Array.of(IN_BODY, IN_BODY),
  });
  expect([titles.length, hasTitles]).toEqual([0, false]);
  expect(write({ ordinals, levels }).hasTitles).toBe(false);
});

test("neighbouring articles take two bytes a posting, a title mark one more", () => {
  const count = 100;
  const ordinals = Uint32Array.from({ length: count }, (_, index) => index);
  const { gaps, levels, titles } = write({
    ordinals,
    levels: new Uint8Array(count),
    fields: new Uint8Array(count).fill(IN_TITLE | IN_BODY),
  });
  expect([gaps.length, levels.length, titles.length]).toEqual([count, count, count + 1]);
});
