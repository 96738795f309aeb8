import fc from "fast-check";
import { expect, test } from "vitest";
import { findStatements } from "./find-statements.ts";

const nobody = { mentions: [], entries: new Map() };

/** Statements as `source: content | content`. */
function told(text: string, language: "en" | "fr"): string[] {
  return findStatements(text, language, nobody).map(({ phrase, content }) => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(" | ");
    return `${text.slice(phrase.start, phrase.end)}: ${words}`;
  });
}

test.each<readonly [string, "en" | "fr", readonly string[]]>([
  ["Residents said the bridge was closed.", "en", ["Residents: the bridge was closed"]],
  [
    "The bridge was closed, a local official said on Monday.",
    "en",
    ["local official: The bridge was closed"],
  ],
  [
    '"The bridge is closed. Nobody may pass," Anna Bergen said.',
    "en",
    ['Anna Bergen: "The bridge is closed. Nobody may pass,"'],
  ],
  ["According to witnesses, the bridge was closed.", "en", ["witnesses: the bridge was closed"]],
  ["The bank said it had closed the bridge.", "en", ["The bank: it had closed the bridge"]],
  ["Le pont est fermé, ont indiqué des habitants.", "fr", ["habitants: Le pont est fermé"]],
  ["Selon des témoins, le pont est fermé.", "fr", ["témoins: le pont est fermé"]],
])("%s", (text, language, expected) => {
  expect(told(text, language)).toEqual(expected);
});

test("who is told something has not said it", () => {
  const [statement] = told("Des habitants ont expliqué à la radio que le pont était fermé.", "fr");
  expect(statement).toMatch(/^Des habitants|^habitants/u);
});

test("any text: statements lie in it and have content", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "said ",
      "she ",
      "Anna ",
      '"',
      "according to ",
      ", ",
      ". ",
      "(",
      ") ",
      "the bank ",
    ),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join("")),
      (text) => {
        for (const { phrase, cue, content } of findStatements(text, "en", nobody)) {
          for (const { start, end } of [phrase, cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(content).not.toEqual([]);
        }
      },
    ),
  );
});
