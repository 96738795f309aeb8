/**
 * Numbers in short sentences. The set counts in its own way, which is met here and not in the product:
 * it knows powers and signs, has both ends of a range, and no number with a unit against it (`29km`).
 */

import { findNumbers, type NumberPhrase } from "../../../index-build/numbers/find-numbers.ts";
import type { LanguageCode } from "../../../src/analysis/languages.ts";
import type { GoldLine, TextJob } from "./job.ts";

/** A number as the scorer wants it; the end is its last character. */
interface Answer {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

const POWER =
  /(?<![\p{L}\p{Nd}])-?\s?(\d[\d.,]*)\s?(?:\^\+?(-{0,2}\d+)|e\+?(-?\d+)|x10\^(-?\d+))(?![\p{L}\p{Nd}])/giu;
const LETTERS = /^(?!(?:k|m|g|b|mil|bn|mln)\b)\p{L}/iu;

function answerNumbers({ id, text, lang, jsSupported }: GoldLine): object {
  const language: LanguageCode = lang === "ar" || lang === "fr" ? lang : "en";
  const written = String(text);
  const powers = [...written.matchAll(POWER)].map(toPower);
  const numbers = findNumbers(written, language)
    .filter(({ kind, value }) => value !== null && (kind === "cardinal" || kind === "fraction"))
    .flatMap((number) => number.parts ?? [number])
    .filter(({ start, end }) => !LETTERS.test(written.slice(end)) && !overlaps(powers, start, end))
    .map((number) => toAnswer(number, written));
  // In the French file the cases that its JavaScript does not pass give the place behind the number.
  const past = lang === "fr" && jsSupported === false ? 1 : 0;
  const results = [...powers, ...numbers].map((each) => ({ ...each, end: each.end + past }));
  return { id, results };
}

function overlaps(answers: readonly Answer[], start: number, end: number): boolean {
  return answers.some((answer) => start <= answer.end && answer.start < end);
}

function toPower(match: RegExpExecArray): Answer {
  const [written, base = "", exponent, e, x] = match;
  const number = Number(base.replace(",", "."));
  const value =
    exponent === undefined
      ? number * 10 ** Number(e ?? x)
      : number ** Number(exponent.replace("--", "-"));
  const sign = written.startsWith("-") ? -1 : 1;
  const { index } = match;
  return { start: index, end: index + written.length - 1, values: [String(sign * value)] };
}

function toAnswer({ start, end, value }: NumberPhrase, text: string): Answer {
  const minus = /(?:^|\s)(-\s?|minus |negative |négati(?:f|ve) |سالب |ناقص )$/iu.exec(
    text.slice(0, start),
  );
  const point = /(?:^|\s)[.,]$/u.exec(text.slice(0, start));
  const scale = /^\s?[gm]\b/i.exec(text.slice(end));
  const number = point ? `0.${text.slice(start, end)}` : String(value);
  return {
    start: start - (minus?.[1]?.length ?? 0) - (point ? 1 : 0),
    end: end - 1 + (scale?.[0].length ?? 0),
    values: [String((minus ? -1 : 1) * Number(number) * (scale ? scaleOf(scale[0]) : 1))],
  };
}

function scaleOf(letter: string): number {
  return letter.trim().toLowerCase() === "g" ? 1e9 : 1e6;
}

/** A job for each language: value F1 wants the exact place and the value. */
export const numberJobs: readonly TextJob[] = (
  [
    ["en", 0.84, 0.9],
    ["fr", 0.7, 0.85],
    ["ar", 0.5, 0.75],
  ] as const
).map(([language, floor, aim]) => ({
  name: `numbers-${language}`,
  set: "spec-number",
  scorer: "spec.js",
  takes: ({ lang, model }) => lang === language && model === "NumberModel",
  answer: answerNumbers,
  measures: [
    { name: "value F1", path: [language, "NumberModel", "value_f1"], floor, aim },
    { name: "span F1", path: [language, "NumberModel", "span_f1"] },
  ],
}));
