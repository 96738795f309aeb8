import { describe, expect, test } from "vitest";
import { arabicForms } from "./forms-arabic.ts";
import { englishForms } from "./forms-english.ts";
import { frenchForms } from "./forms-french.ts";
import { readShippedNames, recognizer } from "./recognize-names.ts";

const { ids } = recognizer(readShippedNames());

describe("with the names that come with the project", () => {
  test.each(frenchForms)("the French “%s” names %s", (sentence, wanted) => {
    expect(ids(sentence, "fr")).toBe(wanted);
  });

  test.each(englishForms)("the English “%s” names %s", (sentence, wanted) => {
    expect(ids(sentence, "en")).toBe(wanted);
  });

  test.each(arabicForms)("the Arabic “%s” names %s", (sentence, wanted) => {
    expect(ids(sentence, "ar")).toBe(wanted);
  });
});
