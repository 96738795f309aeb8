import { analyze } from "../../src/analysis/analyze.ts";
import type { LanguageCode } from "../../src/analysis/languages.ts";

/** A term of many texts. */
export interface FrequentTerm {
  readonly term: string;
  /** As one of the texts writes it, for people to read. */
  readonly written: string;
  /** Number of texts that have it. */
  readonly texts: number;
}

/** Terms written large more often than this are names. */
const MAX_CAPITAL_SHARE = 0.5;

interface Tally {
  written: string;
  texts: number;
  lastText: number;
  occurrences: number;
  capitals: number;
}

/** The `count` terms that most of `texts` have, names and numbers left out; ties in reading order. */
export function frequentTerms(
  texts: readonly string[],
  language: LanguageCode,
  count: number,
): FrequentTerm[] {
  const tallies = new Map<string, Tally>();
  for (const [number, text] of texts.entries()) {
    for (const { value, start, end } of analyze(text, language)) {
      const written = text.slice(start, end);
      const empty = { written, texts: 0, lastText: -1, occurrences: 0, capitals: 0 };
      const tally = tallies.get(value) ?? empty;
      tallies.set(value, tally);
      countOccurrence(tally, written, number);
    }
  }
  return [...tallies]
    .filter(([term, tally]) => !/^\p{N}/u.test(term) && !isName(tally))
    .map(([term, { written, texts: having }]) => ({ term, written, texts: having }))
    .sort((a, b) => b.texts - a.texts)
    .slice(0, count);
}

function countOccurrence(tally: Tally, written: string, text: number): void {
  tally.occurrences += 1;
  if (/^\p{Lu}/u.test(written)) tally.capitals += 1;
  else tally.written = written;
  if (tally.lastText !== text) tally.texts += 1;
  tally.lastText = text;
}

function isName({ capitals, occurrences }: Tally): boolean {
  return capitals / occurrences > MAX_CAPITAL_SHARE;
}
