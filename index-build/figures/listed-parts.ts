/** Parts that stand on lines of their own: "The toll breaks down as follows:", and a line for each. */

import type { Count } from "./find-counts.ts";
import type { ReadText, TokenSentence } from "./read-text.ts";

/** The lines of a list that are the parts of one total. */
export interface ListedParts {
  readonly total: Count;
  readonly parts: readonly Count[];
}

/** So many lines at most; longer lists are of other things. */
const MAX_LINES = 12;
/** A total has two parts at least. */
const MIN_LINES = 2;
/** What announces the lines. */
const ENDS_WITH_COLON = /[:：]$/u;

/**
 * Finds the lists in which a total before a colon is broken down, each line a count that it begins with. A
 * list that neither adds up to its total nor is announced as its parts is left alone.
 *
 * @param counts In reading order.
 */
export function findListedParts(read: ReadText, counts: readonly Count[]): ListedParts[] {
  const bySentence = new Map<number, Count[]>();
  for (const count of counts) {
    const known = bySentence.get(count.sentence);
    if (known) known.push(count);
    else bySentence.set(count.sentence, [count]);
  }
  const found: ListedParts[] = [];
  for (const [sentence, { start, end }] of read.sentences.entries()) {
    if (!ENDS_WITH_COLON.test(read.text.slice(start, end))) continue;
    const parts = linesBehind(read, sentence, bySentence);
    const total = parts.length < MIN_LINES ? undefined : totalOf(read, sentence, parts, bySentence);
    if (total) found.push({ total, parts });
  }
  return found;
}

/** The counts that the lines behind a sentence begin with, as far as each begins with one. */
function linesBehind(
  read: ReadText,
  sentence: number,
  bySentence: ReadonlyMap<number, readonly Count[]>,
): Count[] {
  const parts: Count[] = [];
  for (let line = sentence + 1; parts.length < MAX_LINES; line += 1) {
    const [before, range] = [read.sentences[line - 1], read.sentences[line]];
    const first = bySentence.get(line)?.[0];
    if (!before || !range || !first || !read.text.slice(before.end, range.start).includes("\n"))
      break;
    if (!opensLine(read, range, first) || !mayBeListed(first)) break;
    parts.push(first);
  }
  return parts;
}

/** True for a count before which nothing but a bullet stands in its line. */
function opensLine({ tokens }: ReadText, { first }: TokenSentence, count: Count): boolean {
  return tokens.slice(first, count.first).every(({ type }) => type === "sign");
}

function mayBeListed({ number, counted, kind }: Count): boolean {
  const isPeople = counted.class !== "places" && kind !== "strikes" && kind !== "places";
  return isPeople && number.kind === "cardinal" && number.value !== null;
}

/** The total that lines break down: of the sentence with the colon, else of the one before. */
function totalOf(
  read: ReadText,
  sentence: number,
  parts: readonly Count[],
  bySentence: ReadonlyMap<number, readonly Count[]>,
): Count | undefined {
  const own = totalsIn(bySentence.get(sentence), parts);
  const totals = own.length > 0 ? own : totalsIn(bySentence.get(sentence - 1), parts);
  const sum = parts.reduce((all, { number }) => all + (number.value ?? 0), 0);
  const equal = totals.find(({ number }) => number.value === sum);
  if (equal || !isAnnounced(read, sentence)) return equal;
  const last = totals.at(-1);
  return last && (last.number.value ?? 0) > sum ? last : undefined;
}

function totalsIn(counts: readonly Count[] = [], parts: readonly Count[]): Count[] {
  return counts.filter((total) => isTotal(total) && parts.every((part) => isOfKind(part, total)));
}

function isTotal({ kind, number }: Count): boolean {
  const isPeople = kind !== undefined && kind !== "strikes" && kind !== "places";
  return isPeople && number.value !== null && number.upper === undefined;
}

function isOfKind({ kind }: Count, total: Count): boolean {
  return kind === undefined || kind === "fighters" || kind === total.kind;
}

/** "Including:" right before the colon, or words of a breakdown anywhere in its sentence. */
function isAnnounced({ tokens, sentences, rules }: ReadText, sentence: number): boolean {
  const { first = 0, next = 0 } = sentences[sentence] ?? {};
  if (rules.including.before(tokens, next - 1)) return true;
  for (let at = first; at < next; at += 1) if (rules.listed.at(tokens, at)) return true;
  return false;
}
