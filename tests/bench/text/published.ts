/** The date of publication: of pages, and of texts that come without one. */

import { parseHtml } from "../../../index-build/article/html-document.ts";
import { findPublishedInText } from "../../../index-build/dates/find-published.ts";
import { findPageDate } from "../../../index-build/dates/page-dates.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import type { GoldLine, TextJob } from "./job.ts";

function answerText({ id, title, heading, text, lang }: GoldLine): object {
  const whole = [title, heading, text].filter((part) => part !== undefined).join("\n\n");
  return { id, date: findPublishedInText(whole, lang as LanguageCode)?.date.value };
}

/**
 * Our own scorer, for sets that were made for something else: the share of years that are right among
 * texts that hold the year in digits, the share that are right among those that we answer at all, and
 * the share of days that are right among the days that we give.
 */
function scoreText(lines: readonly GoldLine[], answers: readonly object[]): object {
  const dates = answers.map((answer) => ("date" in answer ? String(answer.date ?? "") : ""));
  const rows = lines.map((line, index) => ({
    gold: String(line["date"]),
    ours: dates[index] ?? "",
    hasYear: `${line["title"]} ${line["heading"]} ${line["text"]}`.includes(
      String(line["date"]).slice(0, 4),
    ),
  }));
  const isRight = ({ gold, ours }: { gold: string; ours: string }) =>
    ours.slice(0, 4) === gold.slice(0, 4);
  const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
  const withYear = rows.filter(({ hasYear }) => hasYear);
  const given = rows.filter(({ ours }) => ours !== "");
  const days = given.filter(({ ours }) => ours.length === 10);
  return {
    yearInText: share(withYear.filter(isRight).length, withYear.length),
    yearGiven: share(given.filter(isRight).length, given.length),
    dayGiven: share(days.filter(({ gold, ours }) => gold === ours).length, days.length),
    answered: share(given.length, rows.length),
  };
}

function textJob(lang: string, set: string, floor?: number, aim?: number): TextJob {
  const gate = floor === undefined || aim === undefined ? {} : { floor, aim };
  return {
    name: `published-text-${lang}`,
    set,
    answer: answerText,
    score: scoreText,
    measures: [
      { name: "year right where the text has it", path: ["yearInText"], ...gate },
      { name: "year right where we give one", path: ["yearGiven"] },
      { name: "day right where we give one", path: ["dayGiven"] },
      { name: "share answered", path: ["answered"] },
    ],
  };
}

/** Pages, and texts of two sets; the French one was cut from pages and names its own year in one text of fourteen. */
export const publishedJobs: readonly TextJob[] = [
  {
    name: "published-pages",
    set: "pubdate-htmldate",
    scorer: "pubdate.js",
    answer: ({ id, html, url }) => ({
      id,
      date: findPageDate(parseHtml(String(html)), {
        url: typeof url === "string" ? url : undefined,
        guesses: true,
      })?.value,
    }),
    measures: [
      { name: "accuracy", path: ["all", "accuracy"], floor: 0.83, aim: 0.91 },
      { name: "accuracy, French", path: ["fr", "accuracy"] },
      { name: "accuracy, English", path: ["en", "accuracy"] },
    ],
  },
  textJob("en", "news-fakes-syria-en", 0.8, 0.9),
  textJob("fr", "news-orange-syria-fr"),
];
