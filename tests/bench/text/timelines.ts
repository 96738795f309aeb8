/** Timelines of long stories, beside those that journalists wrote. */

import { findDates } from "../../../index-build/dates/find-dates.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import type { GoldLine, ReadLines, TextJob } from "./job.ts";
import { tellDays } from "./timelines/tell-days.ts";
import type { TimelineArticle } from "./timelines/timeline-article.ts";

/** The days of the archives that the timelines are asked of, by what their lines call the story. */
function jobFor(name: string, set: string, lang: string): TextJob {
  const stories = new Map<unknown, readonly TimelineArticle[]>();
  return {
    name,
    set,
    file: "{split}.timelines.jsonl",
    scorer: "timeline.js",
    takes: (line) => line["lang"] === lang,
    answer: (line, read) => {
      const { id, topic } = line;
      const articles = stories.get(topic) ?? articlesOf(topic, read);
      stories.set(topic, articles);
      return { id, topic, timeline: draw(articles, daysIn(line)) };
    },
    measures: [
      { name: "date F1", path: ["date_f1"], floor: 0.35, aim: 0.55 },
      { name: "ROUGE-1 on equal dates", path: ["agree_r1"] },
      { name: "ROUGE-1 on near dates", path: ["align_r1"] },
      { name: "ROUGE-2 on near dates", path: ["align_r2"] },
      { name: "ROUGE-1 of all", path: ["concat_r1"] },
    ],
  };
}

function articlesOf(topic: unknown, read: ReadLines): TimelineArticle[] {
  return read("{split}.articles.jsonl")
    .filter((line) => line["topic"] === topic)
    .map((line) => {
      const [text, published] = [String(line["text"]), String(line["date"])];
      const language = line["lang"] as LanguageCode;
      const dates = findDates(text, language, {
        published: { value: published, precision: "day" },
      });
      return { text, language, published, dates };
    });
}

/** As published systems are asked: for as many days as the reference has. */
function daysIn({ timeline }: GoldLine): number {
  return new Set((timeline as readonly { readonly date: string }[]).map(({ date }) => date)).size;
}

function draw(articles: readonly TimelineArticle[], days: number): object[] {
  return tellDays(articles, days).map(({ day, article, sentence }) => ({
    date: day,
    text: articles[article]?.text.slice(sentence.start, sentence.end),
  }));
}

/** French archives of uprisings with French timelines, and English ones of wars and protests. */
export const timelineJobs: readonly TextJob[] = [
  jobFor("timeline-crisis-fr", "timeline-crisis-fr", "fr"),
  jobFor("timeline-t17", "timeline-t17-en", "en"),
];
