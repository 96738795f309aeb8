import { describe, expect, test } from "vitest";
import { languageCodes } from "../../src/analysis/languages.ts";
import ar from "./golden/ar.json" with { type: "json" };
import en from "./golden/en.json" with { type: "json" };
import fr from "./golden/fr.json" with { type: "json" };
import und from "./golden/und.json" with { type: "json" };
import { terms } from "./terms.ts";

const golden = { ar, en, fr, und };

// Read by eye once; a change here changes the index, and so ANALYZER_VERSION.
describe.each(languageCodes)("sentences in %s", (language) => {
  test.each(golden[language])("$text", (sentence) => {
    expect(terms(sentence.text, language)).toBe(sentence.terms);
  });
});
