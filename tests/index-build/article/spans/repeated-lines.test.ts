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
  expect(lines.ofOutlet()("Journal de la plaine")).toBe(false);
  lines.add("JOURNAL DE LA PLAINE (3)");
  expect(lines.ofOutlet()("  Journal de la plaine")).toBe(true);
  expect(lines.ofOutlet()("Autre ligne")).toBe(false);
});

test("lines count by outlet: a sentence of one dispatch stands at many", () => {
  const lines = new RepeatedLines();
  for (const outlet of ["A", "B", "C"]) {
    for (let copy = 0; copy < 3; copy += 1) lines.add("The army did not comment.", outlet);
    for (let page = 0; page < 6; page += 1) lines.add(`Subscribe to ${outlet} now`, outlet);
  }
  for (const outlet of ["A", "B", "C"]) {
    const isRepeated = lines.ofOutlet(outlet);
    expect(isRepeated("The army did not comment.")).toBe(false);
    expect(isRepeated(`Subscribe to ${outlet} now`)).toBe(true);
    expect(isRepeated(outlet === "A" ? "Subscribe to B now" : "Subscribe to A now")).toBe(false);
  }
});

test("five of a thousand articles do not make a line the site's", () => {
  const lines = new RepeatedLines();
  for (let article = 0; article < 1000; article += 1) {
    lines.add(article % 200 === 0 ? "He did not elaborate." : `Line ${word(article)} a`, "A");
  }
  expect(lines.ofOutlet("A")("He did not elaborate.")).toBe(false);
});

test("paragraphs are not counted", () => {
  const lines = new RepeatedLines();
  const paragraph = "Le conflit dure depuis dix ans dans la région. ".repeat(8);
  for (let article = 0; article < 10; article += 1) lines.add(paragraph);
  expect(lines.ofOutlet()(paragraph)).toBe(false);
});

test("a line of every article is known among a hundred thousand others, here and in another thread", () => {
  const lines = new RepeatedLines();
  for (let article = 0; article < 10_000; article += 1) {
    const others = Array.from(
      { length: 10 },
      (_, index) => `ligne ${word(article * 10 + index)} a`,
    );
    lines.add(`Le site de la plaine\n${others.join("\n")}`);
  }
  for (const known of [lines, new RepeatedLines(lines.counted)]) {
    expect(known.ofOutlet()("Le site de la plaine")).toBe(true);
    expect(known.ofOutlet()(`ligne ${word(77)} a`)).toBe(false);
  }
});

/** A word of letters for a number. */
function word(number: number): string {
  return number.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz".charAt(Number(digit)));
}
