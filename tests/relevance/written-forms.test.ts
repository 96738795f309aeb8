import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ArticleServer,
  idsOf,
  serveArticles,
  type TestArticle,
} from "../support/serve-articles.ts";
import {
  arabicForms,
  type FormPair,
  frenchForms,
  lookalikes,
  numberForms,
} from "./written-forms.ts";

/** A table, and the language of its articles. */
interface Table {
  readonly name: string;
  readonly language: "fr" | "ar";
  readonly pairs: readonly FormPair[];
}

const tables: readonly Table[] = [
  { name: "French", language: "fr", pairs: frenchForms },
  { name: "Arabic", language: "ar", pairs: arabicForms },
  { name: "numbers", language: "fr", pairs: numberForms },
];

/** A sentence around the form, so that nothing else of it can be meant. */
const sentences: Readonly<Record<Table["language"], (written: string) => string>> = {
  fr: (written) => `Voici ce qui reste : ${written} selon la lettre d’hier.`,
  ar: (written) => `هذا ما ورد هنا ${written} بحسب الرسالة.`,
};

/** One article a form, since several rows may be about the same. */
function articlesOf({ language, pairs }: Table): TestArticle[] {
  const written = [...new Set(pairs.map(([, form]) => form))];
  return written.map((form, index) => ({
    id: `row-${index}`,
    lang: language,
    title: language === "fr" ? "Une lettre" : "رسالة",
    text: sentences[language](form),
  }));
}

describe.each(tables)("of forms of one word, $name:", (table) => {
  const articles = articlesOf(table);
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles(articles);
  });
  afterAll(() => server.stop());

  test.each(table.pairs)("%s finds %s", async (typed, written) => {
    const wanted = articles.find(({ text }) => text === sentences[table.language](written));
    // Without the help for typing errors, which would find some forms for the wrong reason.
    const path = `/v1/search?q=${encodeURIComponent(typed)}&limit=100&fuzzy=0`;
    const answer = await server.search(path);
    const whole = answer.results.filter(({ missing }) => missing === undefined);
    expect(idsOf({ results: whole })).toContain(wanted?.id);
  });

  test("there are at least forty", () => {
    expect(table.pairs.length).toBeGreaterThanOrEqual(40);
    expect(new Set(table.pairs.map((pair) => pair.join(" "))).size).toBe(table.pairs.length);
  });
});

describe("numbers that are not the same", () => {
  const texts = ["2014", "2016", "201", "20160", "1200", "12000", "120", "520000", "52000", "1,5"];
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles(
      texts.map((text, index) => ({
        id: `n-${index}`,
        lang: "fr",
        title: "Une lettre",
        text: sentences.fr(text),
      })),
    );
  });
  afterAll(() => server.stop());

  test.each([...texts, "2015", "2106", "1201", "521000", "15"])(
    "are never found for one another, whatever help is asked for: %s",
    async (typed) => {
      const wanted = texts.flatMap((text, index) => (text === typed ? [`n-${index}`] : []));
      for (const more of ["", "&fuzzy=1", "&fuzzy=2", "&match=any"]) {
        const answer = await server.search(`/v1/search?q=${typed}${more}`);
        expect(idsOf(answer)).toEqual(wanted);
      }
    },
  );
});

describe("words that only look alike", () => {
  let server: ArticleServer;
  beforeAll(async () => {
    server = await serveArticles(
      lookalikes.map((word, index) => ({
        id: `w-${index}`,
        lang: "fr",
        title: "Une lettre",
        text: sentences.fr(word),
      })),
    );
  });
  afterAll(() => server.stop());

  test.each(lookalikes)("are not found for one another: %s", async (word) => {
    const answer = await server.search(`/v1/search?q=${encodeURIComponent(word)}`);
    expect(idsOf(answer)).toEqual([`w-${lookalikes.indexOf(word)}`]);
  });
});
