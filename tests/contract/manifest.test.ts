import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ANALYZER_VERSION } from "../../src/analysis/analyze.ts";
import {
  FORMAT_VERSION,
  HASHED_FROM,
  type Manifest,
  nameAt,
  parseManifest,
  writeManifest,
} from "../../src/contract/manifest.ts";

/** What these tests look at; a manifest tells more, of which writing and reading know nothing. */
const told = {
  format: FORMAT_VERSION,
  analyzer: ANALYZER_VERSION,
  documents: 2,
  languages: { en: 1, fr: 1 },
  outlets: ["", "Agence « É »"],
  terms: { count: 1, postings: 2, first: ["alep"], files: "0".repeat(16) },
  cards: { perFile: 32, files: "1".repeat(16) + "9".repeat(16) },
};
const content: Omit<Manifest, "build"> = JSON.parse(JSON.stringify(told));

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function parse(file: string) {
  const bytes = Buffer.from(file).subarray(HASHED_FROM);
  return parseManifest(file, createHash("sha256").update(bytes).digest("hex"));
}

test("a manifest is read back, with the hash of its content as the build's id", () => {
  const { build, file } = writeManifest(content, hash);
  expect(build).toMatch(/^[0-9a-f]{16}$/);
  expect(parse(file)).toEqual({ build, ...content });
});

test("a manifest with any one character changed is a fault by name", () => {
  const { file } = writeManifest(content, hash);
  fc.assert(
    fc.property(fc.nat({ max: file.length - 1 }), fc.string({ maxLength: 1 }), (place, other) => {
      fc.pre(file[place] !== other);
      const damaged = file.slice(0, place) + other + file.slice(place + 1);
      expect(parse(damaged)).toMatchObject({
        code: expect.stringMatching(/^manifest-(unreadable|damaged)$/),
      });
    }),
    { numRuns: 500 },
  );
});

test("any text that is no manifest is a fault by name", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (file) => {
      expect(parse(file)).toMatchObject({ code: "manifest-unreadable" });
    }),
  );
});

test.each([
  { name: "format", change: { format: FORMAT_VERSION + 1 } },
  { name: "analyzer", change: { analyzer: ANALYZER_VERSION + 1 } },
])("a manifest of another $name version names what it has and what is read", ({ change }) => {
  const { format, analyzer } = { ...content, ...change };
  const { file } = writeManifest({ ...content, ...change }, hash);
  expect(parse(file)).toEqual({
    code: "version-unknown",
    found: `format ${format}, analyzer ${analyzer}`,
    expected: `format ${FORMAT_VERSION}, analyzer ${ANALYZER_VERSION}`,
  });
});

test("a name is found by its place, and none is behind the last", () => {
  const names = content.cards.files;
  expect([0, 1, 2, -1].map((place) => nameAt(names, place))).toEqual([
    "1".repeat(16),
    "9".repeat(16),
    undefined,
    undefined,
  ]);
});
