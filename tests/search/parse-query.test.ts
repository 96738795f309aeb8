import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ParsedQuery, parseQuery } from "../../src/search/parse-query.ts";

/**
 * Writes what was read in one line: words as they are, phrases in brackets, `-` before what is left
 * out, `/` before an alternative, `*` behind a prefix, and the flaw in braces.
 */
function written(query: string): string {
  const { words, items, flaw } = parseQuery(query);
  const all = items.map(({ kind, start, end, isExcluded, isAlternative, isPrefix }) => {
    const text = words.slice(start, end);
    const shown = kind === "phrase" ? `[${text}]` : text;
    return `${isAlternative ? "/" : ""}${isExcluded ? "-" : ""}${shown}${isPrefix ? "*" : ""}`;
  });
  return [...all, ...(flaw === undefined ? [] : [`{${flaw}}`])].join(" ");
}

const grammar: readonly (readonly [rule: string, query: string, read: string])[] = [
  ["words are words", "chute d'Alep", "chute d'Alep"],
  ["spaces of all kinds stand between words", " alep\u00a0idleb\t\u3000homs\n", "alep idleb homs"],
  ["what nobody sees stands inside words", "al\ufeffep ide\u200bleb", "al\ufeffep ide\u200bleb"],
  ["nothing is nothing", " \u00a0 ", ""],
  ["straight marks make a phrase", '"chute d\'Alep"', "[chute d'Alep]"],
  ["English marks make a phrase", "“fall of Aleppo”", "[fall of Aleppo]"],
  ["German marks make a phrase", "„Fall von Aleppo“", "[Fall von Aleppo]"],
  ["German marks may be closed as English ones", "„Fall von Aleppo” x", "[Fall von Aleppo] x"],
  ["French marks make a phrase", "«chute d'Alep»", "[chute d'Alep]"],
  ["French marks have their spaces inside", "« chute d'Alep »", "[ chute d'Alep ]"],
  ["Arabic in French marks is a phrase", "«سقوط حلب»", "[سقوط حلب]"],
  ["Swedish marks make a phrase", "”fall of Aleppo”", "[fall of Aleppo]"],
  ["a mark ends the word before it", 'alep"chute d\'Alep"idleb', "alep [chute d'Alep] idleb"],
  ["two phrases may touch", '"a b""c d"', "[a b] [c d]"],
  ["signs inside a phrase are its text", '"alep OR -idleb | homs*"', "[alep OR -idleb | homs*]"],
  ["other marks inside a phrase are its text", '"dit « oui »"', "[dit « oui »]"],
  ["an empty phrase is a phrase", '"" alep', "[] alep"],
  ["a phrase of a word is a phrase", '"alep"', "[alep]"],
  ["single marks are apostrophes", "'chute d'Alep' ’x’", "'chute d'Alep' ’x’"],
  ["a mark without its other is no sign", 'alep "chute', 'alep "chute {quote-unclosed}'],
  ["a mark of another kind does not close", "“alep » -x", "“alep » -x {quote-unclosed}"],
  ["the signs beside a stray mark are none either", '-a "b OR c*', '-a "b OR c* {quote-unclosed}'],
  ["inches are no phrase", '5" shell', '5" shell {quote-unclosed}'],
  ["a minus leaves a word out", "alep -idleb", "alep -idleb"],
  ["a minus leaves a phrase out", 'alep -"nord de la Syrie"', "alep -[nord de la Syrie]"],
  [
    "a minus leaves a phrase out in any marks",
    "alep -« nord » -“est” -„ouest“",
    "alep -[ nord ] -[est] -[ouest]",
  ],
  ["a minus leaves an Arabic word out", "حلب -إدلب", "حلب -إدلب"],
  ["a minus leaves a hashtag out", "alep -#idleb", "alep -#idleb"],
  ["a minus leaves a number out", "alep -2016", "alep -2016"],
  ["a minus inside a word is a hyphen", "cessez-le-feu Deir-ez-Zor", "cessez-le-feu Deir-ez-Zor"],
  ["a minus between spaces is none", "alep - idleb", "alep - idleb"],
  ["two minus signs are none", "alep --idleb", "alep --idleb"],
  ["a dash is no minus", "alep –idleb —homs", "alep –idleb —homs"],
  ["a query that only leaves out leaves nothing out", "-alep", "-alep {only-excluded}"],
  ["a query that only leaves out is plain", '-alep -"x y"', '-alep -"x y" {only-excluded}'],
  ["OR stands between alternatives", "alep OR idleb", "alep /idleb"],
  ["OR stands between any number of them", "a OR b OR c d", "a /b /c d"],
  ["OR stands between phrases", '"a b" OR "c d"', "[a b] /[c d]"],
  ["a bar is OR", "alep | idleb", "alep /idleb"],
  ["a bar inside a word is none", "alep|idleb", "alep|idleb"],
  ["or in small letters is a word", "alep or idleb Or homs", "alep or idleb Or homs"],
  ["OR inside a word is none", "ORIENT OR-x", "ORIENT OR-x"],
  ["an alternative may be left out", "alep OR -idleb", "alep /-idleb"],
  ["OR at the beginning has nothing before it", "OR alep", "OR alep {or-without-words}"],
  ["OR at the end has nothing behind it", "alep OR", "alep OR {or-without-words}"],
  ["OR twice has nothing between", "alep OR OR idleb", "alep OR OR idleb {or-without-words}"],
  ["OR and a bar have nothing between", "alep OR | idleb", "alep OR | idleb {or-without-words}"],
  ["OR alone is a word", "OR", "OR {or-without-words}"],
  ["a bar alone is a word", "|", "| {or-without-words}"],
  ["a star says that a word goes on", "alep offens*", "alep offens*"],
  ["a star says so of an Arabic word", "حل*", "حل*"],
  ["a star alone is none", "* alep", "* alep"],
  ["a star within a word is none", "al*ep *x", "al*ep *x"],
  ["a star may end what is left out", "alep -offens*", "alep -offens*"],
  [
    "brackets, colons and slashes are no signs",
    "(alep) title:idleb a/b +x ~y",
    "(alep) title:idleb a/b +x ~y",
  ],
];

describe("the grammar of a query", () => {
  test.each(grammar)("%s: %j", (_rule, query, read) => {
    expect(written(query)).toBe(read);
  });

  test("tells a prefix from a word with a star", () => {
    const prefixes = (query: string) => parseQuery(query).items.map(({ isPrefix }) => isPrefix);
    expect([prefixes("offens*"), prefixes("*"), prefixes('"a b"*')]).toEqual([
      [true],
      [false],
      [false, false],
    ]);
  });

  test("has spaces for its signs, so that places stay", () => {
    expect(parseQuery('-x "a b" OR c* «d»').words).toBe(" x  a b     c   d ");
  });
});

const piece = fc.constantFrom(
  ..."alep d'Alep حلب -x - -- \" “ ” „ « » OR or | * x* a* 𝐀 \u200b # ( ) :".split(" "),
  " ",
  '-"',
);
const anyQuery = fc.oneof(
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join("")),
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

describe("any query", () => {
  test("keeps its length and the text of its items at their places, which are in order", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { words, items } = parseQuery(query);
        expect(words).toHaveLength(query.length);
        let last = 0;
        for (const { start, end } of items) {
          expect(words.slice(start, end)).toBe(query.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(query.length);
      }),
      { numRuns: 2000 },
    );
  });

  test("is whole and plain when it cannot be read, and has something to look for when it can", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { words, items, flaw }: ParsedQuery = parseQuery(query);
        const isPlain = items.every(
          (item) => !(item.isExcluded || item.isAlternative || item.isPrefix),
        );
        if (flaw !== undefined) {
          expect(words).toBe(query);
          expect(items.map(({ start, end }) => query.slice(start, end))).toEqual(
            query.split(/[^\S\ufeff]+/u).filter((word) => word !== ""),
          );
          expect(isPlain).toBe(true);
          return;
        }
        expect(items[0]?.isAlternative ?? false).toBe(false);
        if (items.length > 0) expect(items.some(({ isExcluded }) => !isExcluded)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    '"',
    "“",
    "«",
    "-",
    "*",
    "|",
    "OR ",
    "| ",
    "- ",
    '-"',
    '" ',
    "* ",
    'a*" ',
    "(",
    "-a ",
  ])("of 500 times %j is read", (sign) => {
    const query = sign.repeat(500);
    const { words, items } = parseQuery(`${query}alep`);
    expect(words).toHaveLength(query.length + 4);
    expect(items.length).toBeGreaterThan(0);
  });
});
