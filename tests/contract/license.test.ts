import { describe, expect, test } from "vitest";
import { allowsFullText } from "../../src/contract/license.ts";

describe("a license", () => {
  test.each([
    "CC0-1.0",
    "CC BY 4.0",
    "CC-BY-SA-4.0",
    "https://creativecommons.org/licenses/by/4.0/",
    "http://www.creativecommons.org/publicdomain/zero/1.0/",
    "Public domain",
    " cc0 ",
  ])("“%s” lets the whole text be shown", (license) => {
    expect(allowsFullText(license)).toBe(true);
  });

  test.each([
    null,
    "",
    "All rights reserved",
    "© AFP",
    "https://example.org/?creativecommons.org/licenses/",
    "CCO",
    "not public domain",
    "CC BYE",
  ])("“%s” does not", (license) => {
    expect(allowsFullText(license)).toBe(false);
  });
});
