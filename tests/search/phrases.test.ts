import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../support/project-root.ts";
import { seededRandom } from "../support/random.ts";
import {
  type ArticleServer,
  type ExportedRecord,
  idsOf,
  serveArticles,
  type TestArticle,
} from "../support/serve-articles.ts";

const random = seededRandom(11);

/** Words without other forms, and a stop word, of which random articles are made. */
const vocabulary = ["tavok", "brunim", "drivex", "golmok", "fentuk", "the"] as const;

/** A random article as its sentences, the title first, each a list of words. */
const sentencesOf = new Map(
  Array.from({ length: 150 }, (_, number) => {
    const sentences = Array.from({ length: 2 + random.below(5) }, () => randomWords(1, 8));
    return [`r${number}`, sentences] as const;
  }),
);

function randomWords(least: number, most: number): string[] {
  return Array.from({ length: least + random.below(most - least + 1) }, () =>
    random.pick(vocabulary),
  );
}

/** Sentences end in a word of their own, so that none is of stop words only. */
function written(words: readonly string[]): string {
  return `Xuz ${words.join(" ")}.`;
}

const randomArticles = Array.from(sentencesOf, ([id, [title = [], ...body]]): TestArticle => {
  return { id, title: `Xuz ${title.join(" ")}`, text: body.map(written).join(" "), lang: "en" };
});

function own(id: string, text: string, lang = "en", title = "Other"): TestArticle {
  return { id: `own-${id}`, title, text, lang };
}

const ownArticles: readonly TestArticle[] = [
  own("together", "Once the harbok bridgem stood here. It fell."),
  own("turned", "The bridgem harbok stood. It fell."),
  own("sentences", "There was a harbok. Bridgem was a word."),
  own("lines", "There was a harbok\n\nBridgem was a word"),
  own("stop", "They saw the fall of the harbok today."),
  own("no-stop", "They saw the fall harbok today."),
  own("title", "Nothing.", "en", "Harbok bridgem again"),
  own("variant", "The lanterns of Idleb are lit."),
  own("translation", "Une trêve à Idlib.", "fr"),
  own("arabic", "وصل القائد إلى مدينة زمبلق أمس. ثم رحل."),
  own("arabic-apart", "القائد في زمبلق. مدينة أخرى."),
  own("guillemets", "Il a dit : « le kolvip est tombé hier », puis rien.", "fr"),
  own("curly", "He said “the kolvip has fallen now” and left."),
  own("straight", 'He said "the kolvip has fallen now" and left.'),
  own("unquoted", "The kolvip has fallen, he said and left."),
  own("so-called", 'The "kolvip" fell and he left.'),
  own("caption", "The kolvip after the fall. AP Photo/John Doe\n\nNothing else stood there."),
  own("names-apart", "Il est à Alep. Le cessez-le-feu tient.", "fr"),
  own("names-together", "Le cessez-le-feu tient à Alep.", "fr"),
  own("names-arabic", "وقف إطلاق النار في حلب.", "ar"),
];

let server: ArticleServer;
let sampleRecords: readonly ExportedRecord[];
let samples: ArticleServer;
beforeAll(async () => {
  [server, samples] = await Promise.all([
    serveArticles([...randomArticles, ...ownArticles]),
    serveArticles([join(PROJECT_ROOT, "data/articles")]),
  ]);
  sampleRecords = await samples.exportRecords();
});
afterAll(() => Promise.all([server.stop(), samples.stop()]));

const AS_WRITTEN = "&variants=off&translate=off&fuzzy=0";

async function idsFor(q: string, others = ""): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = `/v1/search?q=${encodeURIComponent(q)}&limit=100&fields=id${others}`;
  while (next !== null) {
    const page = await server.search(next);
    ids.push(...idsOf(page));
    next = page.next;
  }
  return ids.toSorted();
}

/** Those of {@link ownArticles}. */
async function ownFor(q: string, others = ""): Promise<string[]> {
  const ids = await idsFor(q, others);
  return ids.filter((id) => id.startsWith("own-")).map((id) => id.slice(4));
}

/** The random articles with a sentence that passes, by looking at every one. */
function scan(isRight: (sentence: readonly string[], number: number) => boolean): string[] {
  const found = [...sentencesOf].filter(([, sentences]) => sentences.some(isRight));
  return found.map(([id]) => id).toSorted();
}

/** Whether words stand one behind the other; for a stop word any word may stand. */
function holds(sentence: readonly string[], phrase: readonly string[]): boolean {
  const first = phrase.findIndex((word) => word !== "the");
  const last = phrase.findLastIndex((word) => word !== "the");
  const wanted = phrase.slice(first, last + 1);
  const words = ["xuz", ...sentence];
  return words.some((_, start) =>
    wanted.every((word, offset) => {
      const there = words[start + offset];
      return word === "the" ? there !== undefined : there === word;
    }),
  );
}

const phrases = Array.from({ length: 40 }, () => randomWords(2, 4)).filter((words) =>
  words.some((word) => word !== "the"),
);

describe("of random articles, as many are found as a plain scan finds:", () => {
  test.each(phrases.map((words) => ({ words, q: `"${words.join(" ")}"` })))("$q", async (each) => {
    const { words, q } = each;
    expect(await idsFor(q)).toEqual(scan((sentence) => holds(sentence, words)));
  });

  test("in titles only", async () => {
    for (const words of phrases) {
      const q = `"${words.join(" ")}"`;
      const ids = [...sentencesOf].flatMap(([id, [title = []]]) =>
        holds(title, words) ? [id] : [],
      );
      expect([q, await idsFor(q, "&in=title")]).toEqual([q, ids.toSorted()]);
    }
  });

  test("with a phrase left out, and with one or the other", async () => {
    for (const [index, left] of phrases.entries()) {
      const right = phrases[(index + 7) % phrases.length] ?? [];
      const [leftIds, rightIds] = [left, right].map((words) =>
        scan((sentence) => holds(sentence, words)),
      );
      const [one, other] = [`"${left.join(" ")}"`, `"${right.join(" ")}"`];
      const either = new Set([...(leftIds ?? []), ...(rightIds ?? [])]);
      expect(await idsFor(`${one} OR ${other}`)).toEqual([...either].toSorted());
      const without = (leftIds ?? []).filter((id) => !rightIds?.includes(id));
      expect(await idsFor(`${one} -${other}`)).toEqual(without);
    }
  });

  test("with all words in one sentence", async () => {
    const found = vocabulary.filter((word) => word !== "the");
    for (const one of found) {
      for (const other of found) {
        for (const words of [
          [one, other],
          [one, other, "golmok"],
        ]) {
          const q = words.join(" ");
          expect([q, await idsFor(q, `&scope=sentence${AS_WRITTEN}`)]).toEqual([
            q,
            scan((sentence) => words.every((word) => sentence.includes(word))),
          ]);
        }
      }
    }
  });
});

describe("a phrase is found", () => {
  test.each([
    { name: "in its order, in one sentence", q: '"harbok bridgem"', ids: ["title", "together"] },
    { name: "whatever the case and accents", q: '"HARBÖK Bridgem"', ids: ["title", "together"] },
    { name: "between other marks", q: "« harbok bridgem »", ids: ["title", "together"] },
    { name: "between curly marks", q: "“harbok bridgem”", ids: ["title", "together"] },
    { name: "turned round, only so", q: '"bridgem harbok"', ids: ["turned"] },
    { name: "with its stop words as places", q: '"fall of the harbok"', ids: ["stop"] },
    { name: "with other stop words in them", q: '"fall in the harbok"', ids: ["stop"] },
    { name: "with a stop word of one language only", q: '"fall from a harbok"', ids: ["stop"] },
    {
      name: "with a stop word that others have as a word",
      q: '"kolvip has fallen"',
      ids: ["curly", "straight", "unquoted"],
    },
    { name: "without them, only so", q: '"fall harbok"', ids: ["no-stop"] },
    { name: "in Arabic", q: '"مدينة زمبلق"', ids: ["arabic"] },
    { name: "in Arabic with other letters", q: '"مدينه الزمبلق"', ids: ["arabic"] },
    { name: "of one word as that word and its stem", q: '"lantern"', ids: ["variant"] },
    { name: "of one word without other spellings", q: '"Idlib"', ids: ["translation"] },
    { name: "of one word without translations", q: '"truce"', ids: [] },
    { name: "with no word mended", q: '"harbko bridgem"', ids: [] },
    {
      name: "unless it is left out",
      q: 'bridgem -"harbok bridgem"',
      ids: ["lines", "sentences", "turned"],
    },
    { name: "beside a word", q: '"harbok bridgem" stood', ids: ["together"] },
    { name: "of nothing nowhere", q: 'harbok -"" "harbok bridgem"', ids: ["title", "together"] },
  ])("$name: $q", async ({ q, ids }) => {
    expect(await ownFor(q, "&match=all")).toEqual(ids);
  });

  test("in the title only, where only titles are asked for", async () => {
    expect(await ownFor('"harbok bridgem"', "&in=title")).toEqual(["title"]);
    expect(await ownFor('"harbok bridgem"', "&in=body")).toEqual(["together"]);
  });

  test("where any three words of a text of the sample articles stand", async () => {
    // "million" behind "1/2" is part of a number, and no word of its own.
    const runs = sampleRecords.flatMap(({ id, text }) =>
      Array.from(
        text.matchAll(/(?<=^|\P{N}\s)\p{L}{2,} \p{L}{6,} \p{L}{2,}(?=$|\s)/gmu),
        ([q]) => ({
          id,
          q,
        }),
      ),
    );
    const missed: string[] = [];
    for (const { id, q } of Array.from({ length: 200 }, () => random.pick(runs))) {
      const path = `/v1/search?limit=100&q=${encodeURIComponent(`"${q}"`)}`;
      const isFound = idsOf(await samples.search(path)).includes(id);
      if (!isFound && !missed.includes(q)) missed.push(q);
    }
    expect(missed).toEqual([]);
  });
});

describe("words of one sentence are found", () => {
  test.each([
    {
      name: "in other spellings and translations",
      q: "Aleppo ceasefire",
      ids: ["names-arabic", "names-together"],
    },
    { name: "in other scripts", q: "حلب هدنة", ids: ["names-arabic", "names-together"] },
    { name: "in no two sentences", q: "harbok bridgem", ids: ["title", "together", "turned"] },
    {
      name: "one alone in any",
      q: "bridgem",
      ids: ["lines", "sentences", "title", "together", "turned"],
    },
  ])("$name: $q", async ({ q, ids }) => {
    expect(await ownFor(q, "&scope=sentence&fuzzy=0")).toEqual(ids);
  });

  test("not where one of them stands in no article", async () => {
    expect(await ownFor("bridgem wxzqvk", "&scope=sentence")).toEqual([]);
  });
});

describe("words are found in parts of an article:", () => {
  const quoted = ["curly", "guillemets", "straight"];
  test.each([
    { part: "quote", q: "kolvip", ids: quoted },
    { part: "caption", q: "kolvip", ids: ["caption"] },
    { part: "quote,caption", q: "kolvip", ids: ["caption", ...quoted] },
    { part: "title", q: "kolvip", ids: [] },
    { part: "body", q: "kolvip", ids: ["caption", ...quoted, "so-called", "unquoted"].toSorted() },
    { part: "quote", q: '"the kolvip has fallen"', ids: ["curly", "straight"] },
    { part: "quote", q: "kolvip left", ids: [] },
    { part: "caption", q: "kolvip stood", ids: [] },
  ])("$q in $part", async ({ part, q, ids }) => {
    expect(await ownFor(q, `&match=all&in=${part}${AS_WRITTEN}`)).toEqual(ids);
  });
});
