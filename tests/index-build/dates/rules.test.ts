import { expect, test } from "vitest";
import { readRules } from "../../../index-build/dates/date-rules.ts";
import { readPageRules } from "../../../index-build/dates/page-rules.ts";

test.each([
  ['{"fr":{"moth":{}}}', "dates.json: fr.moth is not known."],
  ['{"fr":{"month":{"one":["mai"]}}}', "dates.json: fr.month.one is not a number."],
  ['{"fr":{"month":{"5":"mai"}}}', "dates.json: fr.month.5 is not a list of phrases."],
  ['{"fr":{"month":{"5":[" "]}}}', "dates.json: fr.month.5 is not a list of phrases."],
  ['{"fr":[]}', "dates.json: fr is not an object."],
])("a file of words %s is refused with its place", (json, reason) => {
  expect(() => readRules(json)).toThrow(reason);
});

test.each([
  ["{}", "page-dates.json: publishedMeta is not a list of words."],
  [
    JSON.stringify({ ...words(), months: { 13: ["x"] } }),
    "page-dates.json: months.13 is no month.",
  ],
  [
    JSON.stringify({ ...words(), months: { 1: ["x"], 2: ["X"] } }),
    "page-dates.json: X is two months.",
  ],
])("a file of page words %s is refused with its place", (json, reason) => {
  expect(() => readPageRules(json)).toThrow(reason);
});

function words(): Record<string, readonly string[]> {
  const keys = ["publishedMeta", "otherMeta", "modifiedMeta", "publishedLabels", "updatedLabels"];
  return Object.fromEntries([...keys, "dateClasses", "asideClasses"].map((key) => [key, ["x"]]));
}
