import { execFileSync } from "node:child_process";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPublished } from "../../../index-build/article/published.ts";

const day = "2020-02-04";

test.each([
  "2020-02-04",
  " 2020-02-04 ",
  "2020-02-04T23:30:00+01:00",
  "2020-02-04T00:30:00+14:00",
  "2020-02-04T23:30:00-11:00",
  "2020-02-04T23:30:00Z",
  "2020-02-04T23:30:00.123Z",
  "2020-02-04T23:30",
  "2020-02-04 23:30:00",
  "2020-02-04 23:30:00 UTC",
  "2020-2-4T1:30:00+02:00",
  "20200204",
  "20200204T233000Z",
  "2020/02/04",
  "2020/2/4 23:30",
  "04.02.2020",
  "4.2.2020 23:30",
  "Tue, 04 Feb 2020 23:30:00 +0100",
  "Tue, 4 Feb 2020 23:30:00 GMT",
  "04 Feb 20 23:30 EST",
  "Tuesday, 04-Feb-20 23:30:00 GMT",
  "Tue Feb 4 23:30:00 2020",
  "Tue Feb  4 23:30:00 UTC 2020",
  "February 4, 2020",
  "Feb. 4, 2020",
  "Feb 4th, 2020",
  "Tuesday, February 4, 2020 at 11:30 pm",
  "4 February 2020",
  "4 février 2020",
  "mardi 4 février 2020 à 23h30",
  "4 fevr. 2020",
  "4 فبراير 2020",
  "4 شباط 2020",
  "٤ فبراير ٢٠٢٠",
  "1580857200",
  "1580857200000",
])("%s is the fourth of February 2020", (given) => {
  expect(readPublished(given, "und")).toEqual({ value: day, precision: "day", basis: "metadata" });
});

test.each([
  ["2020", { value: "2020", precision: "year" }],
  ["2020-02", { value: "2020-02", precision: "month" }],
  ["février 2020", { value: "2020-02", precision: "month" }],
  ["1er janvier 2020", { value: "2020-01-01", precision: "day" }],
  ["15 août 2020", { value: "2020-08-15", precision: "day" }],
  ["3 juin 2020", { value: "2020-06-03", precision: "day" }],
  ["3 juillet 2020", { value: "2020-07-03", precision: "day" }],
  ["3 كانون الأول 2020", { value: "2020-12-03", precision: "day" }],
])("%s is read to the precision it states", (given, date) => {
  expect(readPublished(given, "fr")).toEqual({ ...date, basis: "metadata" });
});

test.each([
  ["03/04/2020", "fr", "2020-04-03"],
  ["03/04/2020", "ar", "2020-04-03"],
  ["03/04/2020", "en", undefined],
  ["03/04/2020", "und", undefined],
  ["13/04/2020", "en", "2020-04-13"],
  ["04/13/2020", "en", "2020-04-13"],
  ["04/04/2020 10:00", "en", "2020-04-04"],
  ["04/13/2020", "fr", undefined],
] as const)("%s in %s is %s", (given, language, value) => {
  expect(readPublished(given, language)?.value).toBe(value);
});

test.each([
  "",
  "yesterday",
  "2026-02-30",
  "2019-02-29",
  "0000-00-00",
  "0001-01-01T00:00:00Z",
  "9999-12-31",
  "9000000000000000",
  "2020-13-01",
  "31 Foo 2020",
  "12345",
  "-1580857200",
  "2020-W06-2",
  "4 février",
  "__proto__",
  "2".repeat(1000),
])("%s is refused", (given) => {
  expect(readPublished(given, "en")).toBeUndefined();
});

test("any text: a date that exists, or none", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9T:/. -]{0,25}$/)),
      (text) => {
        const date = readPublished(text, "fr");
        if (date?.precision === "day") {
          expect(new Date(date.value).toISOString().slice(0, 10)).toBe(date.value);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

describe("the local time zone does not matter", () => {
  const file = path.resolve("index-build/article/published.ts");
  const program = `
    const { readPublished } = await import(${JSON.stringify(file)});
    const dates = ["2020-02-04T23:30:00+01:00", "Tue, 04 Feb 2020 00:30:00 GMT", "1580857200", "2026-03-29T02:30:00+01:00"];
    process.stdout.write(dates.map((date) => readPublished(date, "en").value).join(" "));`;

  test.each(["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Damascus"])("in %s", (TZ) => {
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      env: { ...process.env, TZ, NODE_NO_WARNINGS: "1" },
      encoding: "utf8",
    });
    expect(output).toBe("2020-02-04 2020-02-04 2020-02-04 2026-03-29");
  });
});
