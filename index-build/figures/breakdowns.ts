/** Totals and their parts: "22 dead including 6 civilians", "311: 183 rebels, 100 soldiers, 28 civilians". */

import type { NumberPhrase } from "../numbers/find-numbers.ts";
import type { Count } from "./find-counts.ts";
import { findListedParts } from "./listed-parts.ts";
import type { ReadText } from "./read-text.ts";

/** Words between "including" and its number, and between the parts of a list. */
const MAX_TO_PART = 1;
const MAX_BETWEEN_PARTS = 8;
/** Counts behind a total that may be its parts. */
const MAX_PARTS = 6;
/** Counts before "the dead" that may be their total. */
const MAX_BACK = 40;
/** Words from a part to "were among". */
const MAX_TO_AMONG = 10;

/**
 * Joins the parts among `counts` to their totals and gives them the kind of it; adds those that only an
 * article counts ("including a woman"). Returns all, in reading order.
 */
export function joinBreakdowns(read: ReadText, counts: readonly Count[]): Count[] {
  const all = addMembers(read, counts);
  joinListed(read, all);
  for (const [index, count] of all.entries()) {
    for (const part of summandsOf(all, index, count)) setPart(part, count);
  }
  for (const [index, count] of all.entries()) {
    if (count.total) continue;
    const total = totalBefore(read, all, index) ?? totalAmong(read, all, index);
    if (total && total !== count && mayHold(total, count)) setPart(count, total);
  }
  return all;
}

/** Joins the parts that stand on lines of their own. */
function joinListed(read: ReadText, all: readonly Count[]): void {
  for (const { total, parts } of findListedParts(read, all)) {
    for (const part of parts) {
      setPart(part, total);
      part.isListed = true;
    }
  }
}

function setPart(part: Count, total: Count): void {
  part.total = total;
  if (!part.kind || part.kind === "fighters") {
    if (total.kind) part.kind = total.kind;
  }
}

/** A part is not larger than its total. */
function mayHold(total: Count, part: Count): boolean {
  if (!total.kind || total.kind === "strikes" || total.kind === "places") return false;
  if (part.counted.class === "places" || part.kind === "strikes") return false;
  const [whole, some] = [total.number.value, part.number.value];
  return whole === null || some === null || some < whole;
}

/** The total of a part that follows "including", or of a list of such parts. */
function totalBefore(read: ReadText, all: readonly Count[], index: number): Count | undefined {
  const count = all[index];
  const previous = all[index - 1];
  if (!count || !previous || count.sentence - previous.sentence > 1) return undefined;
  const { tokens, rules } = read;
  for (let at = count.first; at >= count.first - MAX_TO_PART; at -= 1) {
    const found = rules.including.before(tokens, at);
    if (found && opensPart(read, found.first, previous, count)) return previous;
  }
  // "Two of them children."
  const behind = rules.including.at(tokens, count.number.next);
  if (behind && count.sentence === previous.sentence) return previous;
  const isInList = count.sentence === previous.sentence && previous.total && !count.effect;
  const between = count.first - previous.counted.next;
  return isInList && between <= MAX_BETWEEN_PARTS ? previous.total : undefined;
}

/** In another sentence than the total, the words must begin it: "Among them". */
function opensPart(read: ReadText, first: number, previous: Count, count: Count): boolean {
  if (count.sentence === previous.sentence) return first >= previous.number.next;
  return first === read.sentences[count.sentence]?.first;
}

/** "Six civilians were among at least 22 people killed", "five women were among the dead". */
function totalAmong(read: ReadText, all: readonly Count[], index: number): Count | undefined {
  const count = all[index];
  if (!count) return undefined;
  const next = all[index + 1];
  for (let at = count.counted.next; at < count.counted.next + MAX_TO_AMONG; at += 1) {
    const found = read.rules.parts.at(read.tokens, at);
    if (!found) continue;
    if (next && next.sentence === count.sentence && next.first - found.next <= 2) return next;
    return largestToll(all.slice(Math.max(0, index - MAX_BACK), index));
  }
  return undefined;
}

/** "The dead" are those of the largest toll so far. */
function largestToll(counts: readonly Count[]): Count | undefined {
  let largest: Count | undefined;
  for (const count of counts) {
    if (count.kind !== "killed" || count.total) continue;
    if ((count.number.value ?? 0) > (largest?.number.value ?? 0)) largest = count;
  }
  return largest;
}

/** The counts behind a total that add up to it; none when they do not. */
function summandsOf(all: readonly Count[], index: number, total: Count): readonly Count[] {
  const { value, upper } = total.number;
  if (value === null || upper !== undefined || !total.kind) return [];
  const parts: Count[] = [];
  let rest = value;
  for (const part of all.slice(index + 1, index + 1 + MAX_PARTS)) {
    if (rest <= 0 || !mayBePart(total, part)) break;
    if (part.total && part.total !== total) continue;
    parts.push(part);
    rest -= part.number.value ?? 0;
  }
  return rest === 0 && parts.length > 1 ? parts : [];
}

function mayBePart(total: Count, { kind, counted, number, sentence }: Count): boolean {
  // "Fifty were killed, 30 sealed off and 20 wounded" add up by chance.
  const isOther = kind === undefined && counted.class === "unknown" && sentence === total.sentence;
  if (
    sentence - total.sentence > 1 ||
    number.value === null ||
    counted.class === "places" ||
    kind === "strikes" ||
    (isOther && counted.next > counted.first)
  )
    return false;
  return kind === undefined || kind === total.kind || kind === "fighters";
}

/** Adds the members that only an article counts, right behind "including". */
function addMembers(read: ReadText, counts: readonly Count[]): Count[] {
  const all: Count[] = [];
  for (const [index, count] of counts.entries()) {
    all.push(count);
    const limit = counts[index + 1]?.first ?? count.counted.next + MAX_TO_AMONG;
    const member = count.kind ? memberBehind(read, count, limit) : undefined;
    if (member) all.push(member);
  }
  return all;
}

function memberBehind(read: ReadText, total: Count, limit: number): Count | undefined {
  const { tokens, rules } = read;
  for (
    let at = total.counted.next;
    at < Math.min(limit, total.counted.next + MAX_TO_AMONG);
    at += 1
  ) {
    const found = rules.including.at(tokens, at);
    const article = found && rules.members.at(tokens, found.next);
    const people = article && rules.people.at(tokens, article.next);
    if (!article || !people || article.next > limit) continue;
    return {
      number: oneAt(read, article.first, article.next),
      bound: "exact",
      counted: { class: "people", first: people.first, next: people.next },
      first: article.first,
      sentence: total.sentence,
      total,
      ...(total.kind && { kind: total.kind }),
    };
  }
  return undefined;
}

/** An article as the number one. */
function oneAt({ tokens }: ReadText, first: number, next: number): NumberPhrase {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const place = { start, end, first, next };
  return {
    ...place,
    kind: "cardinal",
    value: 1,
    isApproximate: false,
    isDigits: false,
    isOne: true,
  };
}
