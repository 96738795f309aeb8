import { expect, test } from "vitest";
import { z } from "zod";
import { parseRules } from "../../../index-build/rules/read-rules.ts";

const schema = z.strictObject({ en: z.strictObject({ killed: z.array(z.string()) }) });

test("a table of rules is read as it is written", () => {
  expect(parseRules('{"en": {"killed": ["dead"]}}', "made-up", schema)).toEqual({
    en: { killed: ["dead"] },
  });
});

test("a malformed table is refused with its file and key", () => {
  expect(() => parseRules('{"en": {"killed": [7]}}', "made-up", schema)).toThrow(
    /data\/rules\/made-up\.json: en\.killed\.0/,
  );
});
