import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../../../index-build/dates/find-dates.ts";
import type { LanguageCode } from "../../../../src/analysis/languages.ts";
import { rankDays } from "./salient-dates.ts";
import { tellDays } from "./tell-days.ts";
import type { TimelineArticle } from "./timeline-article.ts";

function article(
  published: string | undefined,
  text: string,
  language: LanguageCode = "en",
): TimelineArticle {
  const dates = findDates(text, language, {
    ...(published !== undefined && { published: { value: published, precision: "day" } }),
  });
  return { text, language, dates, ...(published !== undefined && { published }) };
}

/** A siege that began on 3 March 2031 and ended on 20 June; every article has news of its own day. */
const siege = [
  article("2031-03-03", "Troops surrounded the town of Marqa on Monday. Roads were closed."),
  article("2031-03-04", "Troops surrounded the town of Marqa on 3 March. Shops are empty."),
  article("2031-04-10", "A convoy reached Marqa on Thursday. The siege began on 3 March 2031."),
  article("2031-05-12", "Two drivers were held near Marqa on Sunday. Mediators met on 11 May."),
  article("2031-06-20", "The siege of the town of Marqa ended on Friday, 20 June."),
  article("2031-06-28", "Families came back to Marqa, where the siege ended on 20 June."),
  article("2031-08-02", "The market of Marqa opened. The siege of 3 March ended on 20 June 2031."),
];

const rank = (articles: readonly TimelineArticle[], day: string) =>
  articles.length > 0 ? rankDays(articles).findIndex((found) => found.day === day) : -1;

describe("the days that mark a story", () => {
  test("are those that are remembered, not those with most news", () => {
    const talk = ["minister", "mayor", "driver", "nurse", "judge", "baker"].map((who) =>
      article("2031-05-20", `On 20 May a ${who} spoke of the siege of the town of Marqa.`),
    );
    const days = rankDays([...siege, ...talk]).map(({ day }) => day);
    expect(days.slice(0, 2).sort()).toEqual(["2031-03-03", "2031-06-20"]);
  });

  test("come with the numbers of articles and of distinct sentences that name them", () => {
    const twice = [...siege, article("2031-08-02", siege[6]?.text ?? "")];
    const [before] = rankDays(siege).filter(({ day }) => day === "2031-03-03");
    const [after] = rankDays(twice).filter(({ day }) => day === "2031-03-03");
    expect(before).toMatchObject({ articles: 4, sentences: 4 });
    expect(after).toMatchObject({ articles: 5, sentences: 4 });
  });

  test("count less when they are only announced", () => {
    const articles = [
      ...siege,
      article("2031-05-01", "Elections in Marqa are planned for 1 July 2031."),
      article("2031-05-02", "Candidates for the vote on 1 July 2031 came to Marqa."),
      article("2031-05-03", "Marqa votes on 1 July 2031, the town hall said."),
    ];
    expect(rank(articles, "2031-07-01")).toBeGreaterThan(rank(articles, "2031-06-20"));
  });

  test("are seldom before the first article", () => {
    const articles = [
      ...siege,
      ...["2031-04-01", "2031-05-01", "2031-06-01"].map((day) =>
        article(day, `The treaty of Marqa was signed on 5 May 1999. News of ${day.slice(5)}.`),
      ),
    ];
    expect(rank(articles, "1999-05-05")).toBeGreaterThan(rank(articles, "2031-03-03"));
  });

  test("lose beside a stronger neighbor", () => {
    const late = "The siege of Marqa ended on 21 June 2031.";
    const salience = (articles: readonly TimelineArticle[]) =>
      rankDays(articles).find(({ day }) => day === "2031-06-21")?.salience ?? 0;
    const alone = [...siege.slice(0, 4), article("2031-08-03", late)];
    const beside = [...alone, ...siege.slice(5).map(({ text }) => article("2031-08-03", text))];
    expect(salience(beside)).toBeLessThan(salience(alone));
  });

  test("do not come from a line that stands on every page", () => {
    const line = "Most read: the great storm of 14 February 2031.";
    const pages = Array.from({ length: 12 }, (_, place) =>
      article(`2031-07-${10 + place}`, `Nothing new in Marqa today.\n${line}`),
    );
    const [found] = rankDays(pages).filter(({ day }) => day === "2031-02-14");
    expect(found).toMatchObject({ articles: 3, sentences: 1 });
  });

  test("are known without days of publication", () => {
    const undated = siege.map(({ text }) => article(undefined, text));
    expect(rankDays(undated).map(({ day }) => day)).toContain("2031-06-20");
  });

  test("a night belongs to both of its days", () => {
    const [first, second] = [
      article("2031-09-12", "Le village a été bombardé dans la nuit du 2 au 3 septembre.", "fr"),
      article("2031-09-20", "La nuit du 2 au 3 septembre a fait douze blessés au village.", "fr"),
    ];
    const days = rankDays([first, second] as TimelineArticle[]).map(({ day }) => day);
    expect(days.slice(0, 2)).toEqual(["2031-09-02", "2031-09-03"]);
  });
});

describe("a timeline", () => {
  const textOf = (articles: readonly TimelineArticle[], days: number) =>
    tellDays(articles, days).map(({ day, article: place, sentence }) => [
      day,
      articles[place]?.text.slice(sentence.start, sentence.end),
    ]);

  test("has the wanted days in order, each with a sentence that tells it", () => {
    expect(textOf(siege, 2)).toEqual([
      ["2031-03-03", expect.stringMatching(/surrounded|siege/)],
      ["2031-06-20", expect.stringContaining("ended")],
    ]);
  });

  test("has no two sentences alike", () => {
    const daily = ["2031-03-03", "2031-03-04", "2031-03-05", "2031-03-06"].map((day) =>
      article(day, "Shells fell on the northern quarters of the town of Marqa again today."),
    );
    expect(tellDays(daily, 4)).toHaveLength(1);
  });

  test("begins with what an article of the day or the next begins with, where nothing is dated", () => {
    const quiet = [article("2031-03-04", "Rebels took the bridge of Marqa after a long fight.")];
    expect(textOf(quiet, 1)).toEqual([
      ["2031-03-04", "Rebels took the bridge of Marqa after a long fight."],
    ]);
  });

  test("has no days when there are no articles, or none are wanted", () => {
    expect(tellDays([], 5)).toEqual([]);
    expect(tellDays(siege, 0)).toEqual([]);
  });

  test("is made of whole ranges of any texts, in order, each day once", () => {
    const words = fc.constantFrom(
      "on 3 May 2031",
      "yesterday",
      "Marqa",
      "fell.",
      "\n",
      "on Monday",
    );
    const texts = fc.array(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(" ")),
      ),
    );
    fc.assert(
      fc.property(texts, fc.nat(9), (all, count) => {
        const articles = all.map((text, place) => article(`2031-05-0${1 + (place % 9)}`, text));
        const told = tellDays(articles, count);
        expect(told.length).toBeLessThanOrEqual(count);
        expect(told.map(({ day }) => day)).toEqual([...new Set(told.map(({ day }) => day))].sort());
        for (const { article: place, sentence } of told) {
          const { text = "" } = articles[place] ?? {};
          expect(sentence.start).toBeLessThan(sentence.end);
          expect(sentence.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
