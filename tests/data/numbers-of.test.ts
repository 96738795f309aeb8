import { expect, test } from "vitest";
import { numbersOf } from "./numbers-of.ts";

test.each([
  { name: "a comma between groups", text: "some 520,000 people", numbers: [520_000] },
  { name: "a no-break space between groups", text: "plus de 1\u00a0200 civils", numbers: [1200] },
  { name: "a narrow no-break space", text: "520\u202f000 déplacés", numbers: [520_000] },
  { name: "Arabic-Indic digits", text: "أكثر من ١٢٠٠ مدني", numbers: [1200] },
  { name: "Persian digits", text: "۳۱۱", numbers: [311] },
  { name: "a multiplier", text: "نحو ٥٢٠ ألف شخص", numbers: [520_000] },
  { name: "a fraction", text: "1/2 million civilians", numbers: [500_000] },
  { name: "words", text: "more than three million refugees", numbers: [3_000_000] },
  { name: "a half, in three languages", text: "demi-million", numbers: [500_000] },
  { name: "half a million", text: "more than half a million", numbers: [500_000] },
  { name: "نصف مليون", text: "أكثر من نصف مليون شخص", numbers: [500_000] },
  { name: "a date", text: "mercredi 27 novembre 2024", numbers: [27, 2024] },
  { name: "an ordinal", text: "February 4th", numbers: [4] },
  { name: "no number in a longer word", text: "septembre, someone, demiurge", numbers: [] },
])("a number is read from text with $name", ({ text, numbers }) => {
  expect(numbersOf(text)).toEqual(numbers);
});
