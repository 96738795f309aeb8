import { expect, test } from "vitest";
import { afterTitle } from "../../../index-build/summarize/after-title.ts";

const TITLE = "Mill burns in the old town as market closes";
const REST = "At least 21 sacks of flour were lost on Sunday, the miller said in town.";

test.each([
  ["a title", `${TITLE} ${REST}`, TITLE, REST],
  ["a title with a point", `${TITLE}. ${REST}`, TITLE, REST],
  ["an agency and a date behind it", `${TITLE} AFP Sunday 27 Apr 2014 ${REST}`, TITLE, REST],
  ["a title with the name of the site", `${TITLE} ${REST}`, `${TITLE} - World - The Quarry`, REST],
  ["a date before it", `Sun 27 Apr 2014 ${TITLE}. ${REST}`, TITLE, REST],
])("a sentence loses %s", (_, sentence, title, rest) => {
  const { start, end } = afterTitle(sentence, title, { start: 0, end: sentence.length });
  expect(sentence.slice(start, end)).toBe(rest);
});

test.each([
  [
    "goes on as a sentence",
    `${TITLE} early and the miller flees with all his sacks of flour in a car.`,
    TITLE,
  ],
  ["is short", `Mill burns ${REST}`, "Mill burns"],
  ["is all that there is", `${TITLE}.`, TITLE],
  ["stands elsewhere", `${REST} ${REST} ${TITLE}.`, TITLE],
])("a sentence stays whole where the title %s", (_, sentence, title) => {
  const range = { start: 0, end: sentence.length };
  expect(afterTitle(sentence, title, range)).toEqual(range);
});
