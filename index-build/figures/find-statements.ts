/** Finds what is said in a text, and by whom: the words of a source, its cue, and what they attribute. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "../article/article.ts";
import { findZones } from "../article/zones.ts";
import type { FigureSource } from "./figure.ts";
import { type Attribution, findAttributions } from "./find-attributions.ts";
import type { ArticleNames } from "./find-figures.ts";
import { rangesNear } from "./near.ts";
import { type ReadText, readText } from "./read-text.ts";

/** What somebody says. */
export interface Statement {
  /** Absent when the text does not tell who is meant by the words. */
  readonly source?: FigureSource;
  readonly phrase: TextRange;
  readonly cue: TextRange;
  /** In reading order; never empty. */
  readonly content: readonly TextRange[];
}

const EDGE_BEFORE = /^[\s,;:.…–—-]+/u;
const EDGE_BEHIND = /[\s,;:.…–—-]+$/u;

/** Shortest content, in UTF-16 code units. */
const MIN_CONTENT = 8;
/** Between a quotation and its sentence's attribution, in UTF-16 code units. */
const MAX_TO_QUOTATION = 4;

/** Returns the statements of a text in the order of their cues; those that no words give to anybody are left out. */
export function findStatements(
  text: string,
  language: LanguageCode,
  { mentions, entries }: ArticleNames,
): Statement[] {
  const read = readText(text, language, { names: mentions, dates: [], without: [] });
  const quotes = findZones(text).filter(({ kind }) => kind === "quote");
  const all = findAttributions(read, entries);
  return all.flatMap((attribution, index) => {
    const { phrase, cue, source } = attribution;
    const content = contentOf(read, all, index, quotes);
    if (!phrase || content.length === 0) return [];
    return [{ phrase, cue, content, ...(source && { source }) }];
  });
}

/** What stands before and behind an attribution in its sentence, with quotations whole. */
function contentOf(
  read: ReadText,
  all: readonly Attribution[],
  index: number,
  quotes: readonly TextRange[],
): TextRange[] {
  const attribution = all[index];
  const sentence = attribution && read.sentences[attribution.sentence];
  if (!attribution || !sentence) return [];
  const { start, end, reachesBack, reachesOn } = attribution;
  const content: TextRange[] = [];
  if (reachesBack) {
    const opening = neighbor(all[index - 1], attribution);
    // Words that open the sentence are another's.
    const from = opening?.reachesBack === false ? opening.end : sentence.start;
    content.push(trimmed(read.text, quotationEndingAt(quotes, start)?.start ?? from, start));
  }
  const quote = quotationBeginningAt(read.text, quotes, end);
  if (quote) content.push(trimmed(read.text, quote.start, quote.end));
  else if (reachesOn) {
    const closing = neighbor(all[index + 1], attribution);
    const to = closing?.reachesOn === false ? closing.start : sentence.end;
    content.push(trimmed(read.text, end, to));
  }
  return content.filter((range) => range.end - range.start >= MIN_CONTENT);
}

function neighbor(other: Attribution | undefined, own: Attribution): Attribution | undefined {
  return other?.sentence === own.sentence && other.phrase ? other : undefined;
}

/** The quotation that ends right before `offset`, over however many sentences. */
function quotationEndingAt(quotes: readonly TextRange[], offset: number): TextRange | undefined {
  return rangesNear(quotes, offset).find(
    ({ start, end }) => start < offset && end <= offset && offset - end <= MAX_TO_QUOTATION,
  );
}

/** The quotation that begins right behind `offset`, past a colon or a full stop. */
function quotationBeginningAt(
  text: string,
  quotes: readonly TextRange[],
  offset: number,
): TextRange | undefined {
  return rangesNear(quotes, offset).find(
    ({ start }) =>
      start >= offset &&
      start - offset <= MAX_TO_QUOTATION &&
      !text.slice(offset, start).includes("\n\n"),
  );
}

function trimmed(text: string, start: number, end: number): TextRange {
  const words = text.slice(start, Math.max(start, end));
  const from = EDGE_BEFORE.exec(words)?.[0].length ?? 0;
  const to = words.length - (EDGE_BEHIND.exec(words)?.[0].length ?? 0);
  return { start: start + Math.min(from, to), end: start + to };
}
