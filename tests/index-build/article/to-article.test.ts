import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../index-build/article/article.ts";
import { toArticle } from "../../../index-build/article/to-article.ts";
import { readSources } from "../../../index-build/read/read-sources.ts";
import type { SourceFile } from "../../../index-build/read/source-file.ts";

const place = { path: "a.txt" };

function understand(source: Omit<SourceFile, "place">): Article & { notes: string[] } {
  const parsed = toArticle({ place, ...source });
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return { ...parsed.article, notes: parsed.notes.map(({ code }) => code) };
}

function refusal(source: Omit<SourceFile, "place">): string | undefined {
  const parsed = toArticle({ place, ...source });
  return parsed.ok ? undefined : parsed.fault.code;
}

/** Told by weekday and year, by weekday and month, and by the latest year that goes on. */
const datesOfSeeds: Readonly<Record<string, object>> = {
  "000_fb0949d679e10060": { value: "2020-02-04", precision: "day", basis: "weekday-checked" },
  "001_ea705b3e8bd440db": { value: "2024-11-30", precision: "day", basis: "weekday-checked" },
  "002_01933d292ac84297": { value: "2016-12-07", precision: "day", basis: "inferred" },
};

const seeds = path.resolve("../shared/seeds");
if (!existsSync(seeds)) process.stderr.write(`SKIPPED: ${seeds} is not there\n`);

describe.skipIf(!existsSync(seeds))(
  "the three articles that the project started from",
  async () => {
    const articles = new Map<string, Article>();
    if (existsSync(seeds)) {
      for await (const item of readSources([seeds])) {
        const parsed = item.kind === "source" ? toArticle(item.source) : undefined;
        if (parsed?.ok) articles.set(parsed.article.id, parsed.article);
      }
    }

    test.each([
      [
        "000_fb0949d679e10060",
        "0dcd352f",
        "en",
        "first-words",
        "The violence in Idleb has caused a mass exodus",
      ],
      [
        "001_ea705b3e8bd440db",
        "d41bdfaf",
        "fr",
        "first-line",
        "Djihadistes et rebelles ont pris le contrôle",
      ],
      [
        "002_01933d292ac84297",
        "2977e803",
        "fr",
        "first-words",
        "Avec la reprise de 50 quartiers d'#Alep-Est",
      ],
    ])("%s keeps its bytes, and its title stands in it", (id, hash, language, titleFrom, title) => {
      const article = articles.get(id);
      expect(article?.textSha256.slice(0, 8)).toBe(hash);
      expect(article?.text).toBe(readFileSync(path.join(seeds, `${id}.txt`), "utf8"));
      expect(article).toMatchObject({ language, languageFrom: "detected", titleFrom });
      expect(article?.title.startsWith(title)).toBe(true);
      expect(article?.text.slice(article.titleRange?.start, article.titleRange?.end)).toBe(
        article?.title,
      );
      expect(article?.published).toEqual(datesOfSeeds[id]);
    });
  },
);

test("canonical text is the source's, with LF and without control characters, untrimmed", () => {
  const { text, notes } = understand({ text: " a\r\nb\rc\u0007 d\u0085e\t " });
  expect(text).toBe(" a\nb\nc d\ne\t ");
  expect(notes).toEqual(["characters-removed"]);
});

test.each([
  [{ id: "a.B_~-9" }, "a.B_~-9"],
  [{ name: "2024/Alep assiégée" }, "2024-Alep-assiegee"],
  [{ name: "cafe\u0301" }, "cafe"],
  [{ id: "given", name: "file" }, "given"],
])("%j is called %s", (source, id) => {
  expect(understand({ text: "Un texte.", ...source }).id).toBe(id);
});

test("an article without a usable name is called by the hash of its text", () => {
  for (const source of [{}, { name: "حلب" }, { name: "..." }]) {
    const { id, textSha256 } = understand({ text: "Un texte.", ...source });
    expect(id).toBe(textSha256.slice(0, 16));
  }
});

test.each(["", ".", "..", ".a", "../a", "a/b", "a b", "é", "a\nb", "a?", "a".repeat(129)])(
  "the identifier %j is refused",
  (id) => {
    expect(refusal({ id, text: "Un texte." })).toBe("unsafe-id");
  },
);

test("text without a letter, and half a surrogate pair in any field, are refused", () => {
  expect(refusal({ text: " *** \n" })).toBe("no-text");
  expect(refusal({ text: "a\ud800b" })).toBe("not-unicode");
  expect(refusal({ text: "a", tags: ["x", "\udc00"] })).toBe("not-unicode");
});

test.each([
  [
    "a given title is made one line without invisible characters",
    { title: "  A\u202e B\n\u200bC \u0000" },
    "A B C",
    "given",
  ],
  [
    "joiners that scripts and emoji need stay",
    { title: "می‌خواهم 👨‍👩‍👧" },
    "می‌خواهم 👨‍👩‍👧",
    "given",
  ],
  [
    "a title of nothing but signs is none",
    { title: " — " },
    "Le texte commence ici",
    "first-words",
  ],
])("%s", (_name, source, title, titleFrom) => {
  const article = understand({ text: "Le texte commence ici. Il suit.", ...source });
  expect(article).toMatchObject({ title, titleFrom });
});

test.each([
  ["Un titre sans point\n\nLe texte. Il suit.", "Un titre sans point", "first-line"],
  ["Où en est le siège d'Alep ?\n\nLe texte.", "Où en est le siège d'Alep ?", "first-line"],
  ["date 2024-11 Les rebelles avancent\n\nLe texte.", "Les rebelles avancent", "first-line"],
  ["Une phrase avec un point.\n\nLe texte.", "Une phrase avec un point", "first-words"],
  [
    "Pas de ligne blanche après ceci\nLe texte suit.",
    "Pas de ligne blanche après ceci",
    "first-words",
  ],
  [
    "Publicité\n\nLes rebelles ont pris la ville hier.",
    "Les rebelles ont pris la ville hier",
    "first-words",
  ],
  [`${"mot ".repeat(60)}fin.`, "mot ".repeat(27).trim(), "first-words"],
])("the title of %j", (text, title, titleFrom) => {
  const article = understand({ text });
  expect(article).toMatchObject({ title, titleFrom });
  expect(text.slice(article.titleRange?.start, article.titleRange?.end)).toBe(title);
});

test.each([
  ["fr-FR", "fr"],
  ["FR", "fr"],
  ["fr_CA", "fr"],
  ["français", "fr"],
  ["French", "fr"],
  ["eng", "en"],
  ["ar-SY", "ar"],
  ["العربية", "ar"],
  ["de", "und"],
  ["no", "und"],
])("the language %s is %s, whatever the text", (lang, language) => {
  const text = "The army has left the town.";
  expect(understand({ text, lang })).toMatchObject({ language, languageFrom: "given", notes: [] });
});

test.each([
  ["Les rebelles ont pris le contrôle de la ville.", "fr"],
  ["The rebels have taken control of the town.", "en"],
  ["سيطر المعارضون على المدينة يوم الجمعة.", "ar"],
  ["شورشیان کنترل شهر را به دست گرفتند و مردم گریختند.", "und"],
  ["Die Rebellen haben die Kontrolle über die Stadt übernommen.", "und"],
  ["Повстанцы взяли город под контроль.", "und"],
  ["marble thunder window garden slowly orange kitchen before purple table running", "en"],
  ["https://exemple.org/le-monde The town is quiet now.", "en"],
])("%s is told to be %s", (text, language) => {
  expect(understand({ text })).toMatchObject({ language, languageFrom: "detected" });
});

test("a language that is not one is noted and told from the text", () => {
  const article = understand({ text: "The town is quiet.", lang: "<script>" });
  expect(article).toMatchObject({ language: "en", notes: ["language-unknown"] });
});

test.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  [" HTTP://Example.ORG ", "http://example.org/"],
  ["https://exemple.org/é", "https://exemple.org/%C3%A9"],
])("the address %j is kept as %s", (url, kept) => {
  expect(understand({ text: "Un texte.", url })).toMatchObject({ url: kept, notes: [] });
});

test.each([
  "javascript:alert(1)",
  " \tjava\nscript:alert(1)",
  "data:text/html,<script>1</script>",
  "//evil.example",
  "/relative",
  "ftp://example.org",
  "https:example.org",
  "http:\\\\evil.example",
  "https://user:pass@example.org",
  "https://example.org/\u202egnp.exe",
  "https://exa\tmple.org",
  "https://",
  `https://example.org/${"a".repeat(3000)}`,
])("the address %j is left out with a note", (url) => {
  const article = understand({ text: "Un texte.", url });
  expect(article).not.toHaveProperty("url");
  expect(article.notes).toEqual(["url-refused"]);
});

test("credits are single lines without repeats; what is too long or too much is noted", () => {
  const article = understand({
    text: "Un texte.",
    outlet: " France\n24 ",
    authors: [" A ", "A", ""],
    tags: ["x".repeat(200), ...Array.from({ length: 60 }, (_, index) => `t${index}`)],
  });
  expect(article).toMatchObject({ outlet: "France 24", authors: ["A"], notes: ["field-dropped"] });
  expect(article.tags).toHaveLength(50);
});

test("any source: never a throw, and what comes out is bounded and well-formed", () => {
  const text = fc.string({ unit: "binary", maxLength: 80 });
  const source = fc.record(
    { text, title: text, lang: text, date: text, url: text, outlet: text, tags: fc.array(text) },
    { requiredKeys: ["text"] },
  );
  fc.assert(
    fc.property(source, (given) => {
      const parsed = toArticle({ place, ...given });
      if (!parsed.ok) return;
      const { article } = parsed;
      expect(article.id).toMatch(/^[0-9a-f]{16}$/);
      expect(article.title).not.toMatch(/[\n\u202a-\u202e\p{Cc}]/u);
      if (article.titleRange) {
        const { start, end } = article.titleRange;
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(article.text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

describe("the date of an article", () => {
  const text = "Sun 10 Jul 2016 A mill burned down in the old town, a guard said.";

  test.each([
    [
      "is that of its dateline, noted, when none is given",
      undefined,
      "2016-07-10",
      ["date-from-text"],
    ],
    ["is that given, when the text agrees", "2016-07-10", "2016-07-10", []],
    ["is that given, when the text is of another season", "2016-01-10", "2016-01-10", []],
    [
      "is the dateline's, noted, when that given is some days off",
      "2016-07-12",
      "2016-07-10",
      ["date-corrected"],
    ],
    [
      "is the dateline's, noted, when that given cannot be read",
      "soon",
      "2016-07-10",
      ["date-unreadable", "date-from-text"],
    ],
  ])("%s", (_name, date, value, notes) => {
    const article = understand({ text, ...(date === undefined ? {} : { date }) });
    expect(article.published?.value).toBe(value);
    expect(article.notes).toEqual(notes);
  });
});
