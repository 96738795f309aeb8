import { describe, expect, test } from "vitest";
import { findDates } from "../../../index-build/dates/find-dates.ts";
import { findDatedSentences } from "../../../index-build/summarize/dated-sentences.ts";

const published = { value: "2024-11-30", precision: "day" } as const;

function datesOf(text: string, without: readonly { start: number; end: number }[] = []) {
  const dates = findDates(text, "en", { published });
  return findDatedSentences(text, dates, without).map(({ sentence, date }) => [
    text.slice(sentence.start, sentence.end),
    date.from,
  ]);
}

const strike = "A strike hit the market of the old town on 12 March 2018.";
const since = "The conflict has driven millions from their homes since 2011.";

describe("a sentence is dated", () => {
  test("by the day in it", () => {
    expect(datesOf(`${strike} ${since}`)).toEqual([[strike, "2018-03-12"]]);
  });

  test("by the more exact of two dates", () => {
    const two = "The siege that began in May 2016 was lifted on 22 December 2016, residents said.";
    expect(datesOf(two)).toEqual([[two, "2016-12-22"]]);
  });

  test("not in parts that are not the article's own", () => {
    expect(datesOf(strike, [{ start: 0, end: 20 }])).toEqual([]);
  });

  test("not when it says nothing beside the date", () => {
    expect(datesOf("On 12 March 2018.")).toEqual([]);
  });
});

test("of a chronicle the twelve sentences to the day are kept", () => {
  const days = Array.from(
    { length: 20 },
    (_, n) => `The village was shelled on ${n + 1} March 2018 again.`,
  );
  const months = Array.from(
    { length: 5 },
    () => "The road was closed to all in June 2018 by the army.",
  );
  const dated = datesOf([...months, ...days].join(" "));
  expect(dated).toHaveLength(12);
  expect(dated.every(([, from]) => from?.length === 10)).toBe(true);
});
