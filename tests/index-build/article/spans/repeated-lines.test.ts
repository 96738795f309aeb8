import { expect, test } from "vitest";
import {
  REPEATED_FROM,
  RepeatedLines,
} from "../../../../index-build/article/spans/repeated-lines.ts";

test("a line counts once an article, case and signs aside", () => {
  const lines = new RepeatedLines();
  for (let article = 1; article < REPEATED_FROM; article += 1) {
    lines.add("Journal de la plaine\n► Journal de la plaine\nAutre ligne");
  }
  expect(lines.isRepeated("Journal de la plaine")).toBe(false);
  lines.add("JOURNAL DE LA PLAINE (3)");
  expect(lines.isRepeated("  Journal de la plaine")).toBe(true);
  expect(lines.isRepeated("Autre ligne")).toBe(false);
});

test("paragraphs are not counted", () => {
  const lines = new RepeatedLines();
  const paragraph = "Le conflit dure depuis dix ans dans la région. ".repeat(8);
  for (let article = 0; article < 10; article += 1) lines.add(paragraph);
  expect(lines.isRepeated(paragraph)).toBe(false);
});

test("a line of every article stays known among half a million others", () => {
  const lines = new RepeatedLines();
  for (let article = 0; article < 50_000; article += 1) {
    const others = Array.from(
      { length: 10 },
      (_, index) => `ligne ${word(article * 10 + index)} a`,
    );
    lines.add(`Le site de la plaine\n${others.join("\n")}`);
  }
  expect(lines.isRepeated("Le site de la plaine")).toBe(true);
  expect(lines.isRepeated(`ligne ${word(77)} a`)).toBe(false);
});

/** A word of letters for a number. */
function word(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz".charAt(Number(digit)));
}
