/** Dates in short sentences and in running text. */

import type { Reference } from "../../../index-build/dates/days.ts";
import { findTimeExpressions } from "../../../index-build/dates/find-dates.ts";
import { isWeak } from "../../../index-build/dates/read-day.ts";
import { timexOf } from "../../../index-build/dates/timex.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import type { GoldLine, TextJob } from "./job.ts";

/** The specification counts the last character as within, and weekdays by the week. */
function answerSpecification({ id, text, lang, ref }: GoldLine): object {
  const reference = referenceOf(ref);
  const results = findTimeExpressions(String(text), lang as LanguageCode)
    .filter(({ meaning }) => !(meaning.is === "time" && isWeak(meaning)))
    .map(({ start, end, meaning }) => ({
      start,
      end: end - 1,
      values: [timexOf(meaning, reference)].filter((value) => value !== undefined),
    }));
  return { id, results };
}

function referenceOf(ref: unknown): Reference {
  const milliseconds = typeof ref === "string" ? Date.parse(`${ref.slice(0, 19)}Z`) : Number.NaN;
  if (Number.isNaN(milliseconds)) return { latestFrom: "published", byWeek: true };
  const day = Math.floor(milliseconds / 86_400_000);
  const seconds = milliseconds / 1000 - day * 86_400;
  return { day, seconds, latest: day, latestFrom: "published", byWeek: true };
}

function answerArabic({ id, text, ref }: GoldLine): object {
  const reference = referenceOf(ref);
  const timex = findTimeExpressions(String(text), "ar")
    .filter(({ meaning }) => !isWeak(meaning))
    .map(({ start, end, meaning }) => ({ start, end, value: timexOf(meaning, reference) }));
  return { id, timex };
}

function specification(
  lang: string,
  takes: (line: GoldLine) => boolean,
  floor: number,
  aim: number,
): TextJob {
  const model = lang === "fr" ? "DateTimeModel / verified" : "DateTimeModel";
  return {
    name: `dates-${lang}`,
    set: "spec-datetime",
    scorer: "spec.js",
    takes: (line) => line["lang"] === lang && line["model"] === "DateTimeModel" && takes(line),
    answer: answerSpecification,
    measures: [
      { name: "value F1", path: [lang, model, "value_f1"], floor, aim },
      { name: "span F1", path: [lang, model, "span_f1"] },
      {
        name: "dates only, value F1",
        path: [lang, "DateTimeModel / date or date range", "value_f1"],
      },
    ],
  };
}

/** The values of Recognizers-Text, and the spans of an Arabic set whose values are doubtful. */
export const dateJobs: readonly TextJob[] = [
  specification("fr", (line) => line["verified"] === true, 0.8, 0.88),
  specification("en", (line) => line["usable"] !== false, 0.64, 0.7),
  {
    name: "dates-ar",
    set: "timex-arabic-dahmri",
    scorer: "timex.js",
    answer: answerArabic,
    measures: [
      { name: "strict span F1", path: ["all", "strict_f1"] },
      { name: "relaxed span F1", path: ["all", "relaxed_f1"] },
    ],
  },
];
