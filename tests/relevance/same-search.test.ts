/** Writings of a query that mean the same search find the same articles in the same order; years find themselves. */

import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { type ArticleServer, idsOf, serveArticles } from "../support/serve-articles.ts";

const ARABIC = /\p{Script=Arabic}/u;
const RUNS = { seed: 20_161_207, numRuns: 150 };

let server: ArticleServer;
let words: readonly string[] = [];
let texts: ReadonlyMap<string, string> = new Map();
beforeAll(async () => {
  server = await serveArticles([join(PROJECT_ROOT, "data/articles")]);
  const records = await server.exportRecords();
  texts = new Map(records.map(({ id, title, text }) => [id, `${title}\n${text}`]));
  words = [
    ...new Set([...texts.values()].flatMap((text) => text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [])),
  ];
});
afterAll(() => server.stop());

async function find(q: string): Promise<{ total: number; ids: string[] }> {
  const answer = await server.search(`/v1/search?q=${encodeURIComponent(q)}&limit=100`);
  return { total: answer.total, ids: idsOf(answer) };
}

interface Writing {
  readonly name: string;
  /** Words that can be written so. */
  readonly applies: (word: string) => boolean;
  /** The word in the other writing; `salt` makes a choice where there are several. */
  readonly write: (word: string, salt: number) => string;
}

const isArabic = (word: string) => ARABIC.test(word);
const isLatin = (word: string) => /^[\p{Script=Latin}\p{M}'’-]+$/u.test(word);
const hasInnerLetters = (word: string) => /\p{L}\p{L}\p{L}/u.test(word);

/** Signs without width: soft hyphen, joiners, marks of direction, byte order mark. */
const invisible = ["\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff"];
const harakat = ["\u064e", "\u064f", "\u0650", "\u0651", "\u0652"];

const writings: readonly Writing[] = [
  {
    // In capitals alone, a stop word may be a name: IS, EU, WHO.
    name: "in small letters",
    applies: (word) => isLatin(word) && word.length > 3 && !/^\p{Lu}+$/u.test(word),
    write: (word) => word.toLowerCase(),
  },
  {
    name: "in capitals",
    applies: (word) => isLatin(word) && word.length > 3,
    write: (word) => word.toUpperCase(),
  },
  {
    name: "with accents taken apart",
    applies: (word) => word.normalize("NFD") !== word,
    write: (word) => word.normalize("NFD"),
  },
  {
    name: "with harakat",
    applies: isArabic,
    write: (word, salt) =>
      word.replaceAll(/\p{L}/gu, (letter) => letter + (harakat[salt % harakat.length] ?? "")),
  },
  {
    name: "with tatweel",
    applies: (word) => isArabic(word) && hasInnerLetters(word),
    write: (word, salt) => spliceInside(word, "ـ".repeat(1 + (salt % 3)), salt),
  },
  {
    name: "with the other apostrophe",
    applies: (word) => /\p{L}['’]\p{L}/u.test(word),
    write: (word) => word.replaceAll(/['’]/g, (sign) => (sign === "'" ? "’" : "'")),
  },
  {
    name: "with a sign that nobody sees",
    applies: hasInnerLetters,
    write: (word, salt) => spliceInside(word, invisible[salt % invisible.length] ?? "", salt),
  },
  {
    name: "in Arabic-Indic digits",
    applies: (word) => /^[0-9]+$/.test(word),
    write: (word) => word.replaceAll(/[0-9]/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? ""),
  },
  {
    name: "in European digits",
    applies: (word) => /^[٠-٩]+$/.test(word),
    write: (word) => word.replaceAll(/[٠-٩]/g, (digit) => `${"٠١٢٣٤٥٦٧٨٩".indexOf(digit)}`),
  },
  {
    name: "between spaces and stops",
    applies: hasInnerLetters,
    write: (word, salt) => `${" ".repeat(1 + (salt % 3))}${word} ... `,
  },
];

test.each(writings)(
  "a word written $name is the same search",
  async ({ applies, write }) => {
    const able = words.filter(applies);
    expect(able.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...able), fc.nat({ max: 1000 }), async (word, salt) => {
        expect(await find(write(word, salt))).toEqual(await find(word));
      }),
      RUNS,
    );
  },
  120_000,
);

test("a word without its accents finds all that it finds with them", async () => {
  const able = words.filter((word) => isLatin(word) && withoutMarks(word) !== word);
  expect(able.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...able), async (word) => {
      const plain = await find(withoutMarks(word));
      const { ids } = await find(word);
      expect(plain.ids).toEqual(expect.arrayContaining(ids));
    }),
    RUNS,
  );
}, 120_000);

test("the order of two words does not matter for what is found", async () => {
  const able = words.filter((word) => hasInnerLetters(word) && !/['’-]/.test(word));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...able), fc.constantFrom(...able), async (left, right) => {
      const { ids } = await find(`${left} ${right}`);
      const turned = await find(`${right} ${left}`);
      expect(turned.ids.toSorted()).toEqual(ids.toSorted());
    }),
    RUNS,
  );
}, 120_000);

test.each(["2011", "2012", "2013", "2014", "2015", "2016", "2017", "2019", "2020", "2024"])(
  "the year %s finds the articles that name it, in whatever digits, and no others",
  async (year) => {
    const digits = year.replaceAll(/[0-9]/g, (digit) => `[${digit}${"٠١٢٣٤٥٦٧٨٩"[Number(digit)]}]`);
    const named = [...texts].filter(([, text]) => new RegExp(`(?<!\\d)${digits}`).test(text));
    for (const more of ["", "&fuzzy=2", "&match=any"]) {
      const answer = await server.search(`/v1/search?q=${year}${more}&limit=100`);
      expect(idsOf(answer).toSorted()).toEqual(named.map(([id]) => id).toSorted());
    }
  },
);

function withoutMarks(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").normalize("NFC");
}

/** Puts signs between two letters of the word. */
function spliceInside(word: string, signs: string, salt: number): string {
  const places = [...word.matchAll(/(?<=\p{L})(?=\p{L})/gu)].map(({ index }) => index);
  const place = places[salt % Math.max(1, places.length)] ?? 1;
  return word.slice(0, place) + signs + word.slice(place);
}
