import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeLexiconFault, type LexiconFault } from "../../../index-build/lexicon/lexicon.ts";
import { readLexicon } from "../../../index-build/lexicon/read-lexicon.ts";

const TRUCE = "truce\ttrêve | cessez-le-feu\ttruce\tهدنة | هدن";
const place = { path: "own.tsv", line: 1 };

describe("a file of the lexicon", () => {
  test("has a concept a line, with alternatives in their order", () => {
    expect(readLexicon(TRUCE, "own.tsv")).toEqual({
      concepts: [
        {
          id: "truce",
          words: { fr: ["trêve", "cessez-le-feu"], en: ["truce"], ar: ["هدنة", "هدن"] },
          place,
        },
      ],
      faults: [],
    });
  });

  test.each([
    { name: "a byte order mark", text: `\ufeff${TRUCE}\n` },
    { name: "line ends of Windows", text: `${TRUCE}\r\n\r\n` },
    { name: "no line end", text: TRUCE },
  ])("may have $name", ({ text }) => {
    expect(readLexicon(text, "own.tsv")).toEqual(readLexicon(TRUCE, "own.tsv"));
  });

  test("has comments and empty lines, which count as lines", () => {
    const { concepts } = readLexicon(`# War\n\n${TRUCE}\n`, "own.tsv");
    expect(concepts.map(({ place: { line } }) => line)).toEqual([3]);
  });

  const faulty: readonly { name: string; line: string; faults: readonly LexiconFault[] }[] = [
    {
      name: "a cell too few",
      line: "truce\ttrêve\ttruce",
      faults: [{ code: "cell-count", place, found: 3 }],
    },
    {
      name: "a cell too many",
      line: `${TRUCE}\tnote`,
      faults: [{ code: "cell-count", place, found: 5 }],
    },
    {
      name: "spaces for tabs",
      line: "truce   trêve   truce   هدنة",
      faults: [{ code: "cell-count", place, found: 1 }],
    },
    {
      name: "an empty cell",
      line: "truce\ttrêve\t\tهدنة",
      faults: [{ code: "cell-empty", place, cell: "en" }],
    },
    {
      name: "a cell of a space",
      line: "truce\ttrêve\t \tهدنة",
      faults: [{ code: "cell-empty", place, cell: "en" }],
    },
    {
      name: "no id and nothing after a bar",
      line: "\ttrêve | \ttruce\tهدنة",
      faults: [
        { code: "cell-empty", place, cell: "id" },
        { code: "cell-empty", place, cell: "fr" },
      ],
    },
    {
      name: "a space before a word",
      line: "truce\t trêve\ttruce\tهدنة",
      faults: [{ code: "space-stray", place, text: " trêve" }],
    },
    {
      name: "a space at the end of the line",
      line: "truce\ttrêve\ttruce\tهدنة ",
      faults: [{ code: "space-stray", place, text: "هدنة " }],
    },
    {
      name: "two spaces within a term",
      line: "truce\ttrêve\tcease  fire\tهدنة",
      faults: [{ code: "space-stray", place, text: "cease  fire" }],
    },
    {
      name: "a no-break space",
      line: "truce\tdemi\u00a0trêve\ttruce\tهدنة",
      faults: [{ code: "space-stray", place, text: "demi\u00a0trêve" }],
    },
    {
      name: "a bar without its spaces",
      line: "truce\ttrêve|répit\ttruce\tهدنة",
      faults: [{ code: "space-stray", place, text: "trêve|répit" }],
    },
    {
      name: "a bidirectional mark",
      line: "truce\ttrêve\ttruce\t\u200fهدنة",
      faults: [{ code: "character-refused", place, character: "\u200f" }],
    },
    {
      name: "a control character",
      line: "truce\ttrê\u0007ve\ttruce\tهدنة",
      faults: [{ code: "character-refused", place, character: "\u0007" }],
    },
    {
      name: "what was left of a wrong encoding",
      line: "truce\ttr\ufffdve\ttruce\tهدنة",
      faults: [{ code: "character-refused", place, character: "\ufffd" }],
    },
  ];

  test.each(faulty)("with $name is refused there and read elsewhere", ({ line, faults }) => {
    const other = "war\tguerre\twar\tحرب";
    const read = readLexicon(`${line}\n${other}\n`, "own.tsv");
    expect(read.faults).toEqual(faults);
    expect(read.concepts.map(({ id }) => id)).toEqual(["war"]);
  });

  test("any text gives concepts or faults whose words fit on one line", () => {
    const cells = fc.array(fc.string({ unit: "binary" }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(cells, (parts) => {
        const { concepts, faults } = readLexicon(parts.join("\t"), "own.tsv");
        for (const fault of faults) {
          expect(describeLexiconFault(fault)).toMatch(/^own\.tsv:\d+: .+$/u);
        }
        for (const { id, words } of concepts) {
          for (const word of [id, ...Object.values(words).flat()]) {
            expect(word).not.toBe("");
            expect(word).toBe(word.trim());
          }
        }
      }),
    );
  });
});
