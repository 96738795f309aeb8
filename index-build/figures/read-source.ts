/** Reads the phrase of a source before or behind the word that attributes. */

import type { PhraseMatch } from "../rules/phrase-table.ts";
import type { GenericSource } from "./attribution-rules.ts";
import type { NamedRange } from "./figure.ts";
import type { SourcePhrase, SourceText } from "./source-phrase.ts";

const MAX_ADVERBS = 7;
const MAX_BRACKET = 8;
/** Words of a plain subject, with its article. */
const MAX_SUBJECT = 5;
const MAX_BACK = 14;
const MAX_RELATIVE = 18;
const MAX_APPOSITION = 30;
/** Words of an office behind a body. */
const MAX_OFFICE = 5;
/** Words behind the noun in "residents of the town". */
const MAX_OF_PHRASE = 6;
const APOSTROPHE = /^['’]$/u;

/** The source that stands before the verb at token `cue`, in the sentence that begins with `start`. */
export function sourceBefore(
  read: SourceText,
  cue: number,
  start: number,
): SourcePhrase | undefined {
  const last = pastAdverbsBack(read, cue, start);
  if (last < start) return undefined;
  const found =
    endingAt(read, last, start) ??
    unlistedBody(read, last, start) ??
    beforeRelative(read, last, start) ??
    ofPhrase(read, last, start) ??
    unlistedAt(read, last, start) ??
    plainSubject(read, last, start);
  return found && (firstOfJoint(read, found, start) ?? found);
}

/** "The bank said": an article and a few words at the beginning of a clause. */
function plainSubject(
  { tokens, cues }: SourceText,
  last: number,
  start: number,
): SourcePhrase | undefined {
  for (let first = last; first >= Math.max(start, last - MAX_SUBJECT); first -= 1) {
    const token = tokens[first];
    if (token?.type !== "word" || cues.verbs.at(tokens, first)) return undefined;
    const isOpen = first === start || tokens[first - 1]?.type === "sign";
    if (isOpen && first < last && cues.nounArticles.at(tokens, first)) {
      return { first, next: last + 1, isPlain: true };
    }
  }
  return undefined;
}

/** The source before an apposition: "Anna Bergen, the former envoy, said". */
export function sourceBeforeApposition(
  read: SourceText,
  cue: number,
  start: number,
): SourcePhrase | undefined {
  const { tokens } = read;
  const last = pastAdverbsBack(read, cue, start);
  if (tokens[last]?.word !== ",") return undefined;
  for (let at = last - 1; at > Math.max(start, last - MAX_APPOSITION); at -= 1) {
    if (tokens[at]?.word !== ",") continue;
    const before = pastAdverbsBack(read, at, start);
    const found = endingAt(read, before, start) ?? unlistedAt(read, before, start);
    // "The wife of Erik Holm, who fled, said somebody": whom a preposition holds is no subject.
    return found && isHeld(read, found) ? undefined : found;
  }
  return undefined;
}

function isHeld({ tokens, cues }: SourceText, { first, name, isUnlisted }: SourcePhrase): boolean {
  const isName = name !== undefined || isUnlisted === true;
  const phrase = cues.articles.before(tokens, first)?.first ?? first;
  return isName && cues.prepositions.before(tokens, phrase) !== undefined;
}

/** Of "a monitor and residents" the monitor. */
function firstOfJoint(
  read: SourceText,
  { first }: SourcePhrase,
  start: number,
): SourcePhrase | undefined {
  const { tokens, cues } = read;
  const before = cues.nounArticles.at(tokens, first - 1) ? first - 1 : first;
  const join = cues.joins.before(tokens, before);
  const other = join && join.first > start ? endingAt(read, join.first - 1, start) : undefined;
  return other?.isPronoun ? undefined : other;
}

/** The last token before a cue that is no adverb, date or closing bracket. */
function pastAdverbsBack(read: SourceText, cue: number, start: number): number {
  let last = cue - 1;
  for (let gap = 0; gap < MAX_ADVERBS && last >= start; gap += 1) {
    const before = pastWordBack(read, last);
    if (before === last) break;
    last = before;
  }
  return last;
}

/** The token before an adverb, a date, an apostrophe or brackets that end at `last`; else `last`. */
function pastWordBack(read: SourceText, last: number): number {
  const { tokens, cues, dateAt } = read;
  const word = tokens[last]?.word ?? "";
  if (cues.pronouns.before(tokens, last + 1)) return last;
  const adverb = cues.adverbs.before(tokens, last + 1);
  if (adverb) return adverb.first - 1;
  if (word === ")") return beforeBracket(read, last);
  return dateAt[last] || APOSTROPHE.test(word) ? last - 1 : last;
}

/** The token before the bracket that closes at `last`: "the Observatory (OBS) said". */
function beforeBracket({ tokens }: SourceText, last: number): number {
  for (let at = last - 1; at >= last - MAX_BRACKET; at -= 1) {
    if (tokens[at]?.word === "(") return at - 1;
  }
  return last - 1;
}

/** A source whose last token is `last`. */
function endingAt(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const { tokens, cues, nameAt } = read;
  const pronoun = cues.pronouns.before(tokens, last + 1);
  if (pronoun && !cues.relative.at(tokens, pronoun.first)) {
    return { first: pronoun.first, next: last + 1, isPronoun: true };
  }
  const known = cues.known.before(tokens, last + 1);
  const name = nameAt[last];
  if (name && name.entry.class !== "place") return namedPhrase(read, name, last + 1);
  if (known) return { first: known.first, next: known.next, known: known.value };
  const generic = cues.generic.before(tokens, last + 1);
  if (generic && isProper(read, last, start)) return unlistedAt(read, last, start);
  if (generic) {
    return (
      ofPhrase(read, generic.first, start, last + 1) ??
      genericPhrase(read, generic, last + 1, start)
    );
  }
  return name && placePhrase(read, last, start);
}

function namedPhrase({ tokens }: SourceText, name: NamedRange, next: number): SourcePhrase {
  let first = next;
  while ((tokens[first - 1]?.start ?? -1) >= name.start) first -= 1;
  return { first, next, name };
}

/** A common noun with the body before it: "the Observatory group", "ICRC regional director". */
function genericPhrase(
  read: SourceText,
  { first, value: generic }: PhraseMatch<GenericSource>,
  next: number,
  start: number,
): SourcePhrase {
  const name = bodyBefore(read, first, start);
  if (name) return { ...namedPhrase(read, name, next), generic };
  return { first: widen(read, first, start), next, generic, noun: first };
}

/** A body right before a noun, or before the words of an office. */
function bodyBefore(
  { tokens, nameAt, cues }: SourceText,
  noun: number,
  start: number,
): NamedRange | undefined {
  for (let at = noun - 1; at >= Math.max(start, noun - MAX_OFFICE); at -= 1) {
    const name = nameAt[at];
    if (name) return name.entry.class === "org" ? name : undefined;
    if (tokens[at]?.type === "sign" || cues.nounArticles.at(tokens, at)) return undefined;
    if (!cues.titles.before(tokens, at + 1)) return undefined;
  }
  return undefined;
}

/** "The Idlib Media Center": a common noun that ends a name. */
function isProper({ tokens, nameAt }: SourceText, last: number, start: number): boolean {
  const isInside = last - 1 > start && tokens[last - 1]?.isCapital === true && !nameAt[last - 1];
  return isInside && tokens[last]?.isCapital === true;
}

/** The first token of a noun phrase: adjectives and capitals before a noun belong to it. */
export function widen({ tokens, cues }: SourceText, noun: number, start: number): number {
  let first = noun;
  while (first > start && noun - first < MAX_OFFICE) {
    const before = tokens[first - 1];
    const isTitle = cues.titles.before(tokens, first) && !cues.nounArticles.at(tokens, first - 1);
    // A capital at the beginning of a sentence says nothing: "But activists".
    const isName = before?.isCapital === true && first - 1 > start;
    if ((!isTitle && !isName) || cues.scene.at(tokens, first - 1)) break;
    first -= 1;
  }
  return ownerBefore(tokens, first, start);
}

/** The first token of "Russia's ministry", when `first` is that of "s ministry" or of "ministry". */
function ownerBefore(tokens: SourceText["tokens"], first: number, start: number): number {
  const ending = tokens[first]?.word === "s" ? first : first - 1;
  const isOwned = tokens[ending]?.word === "s" && APOSTROPHE.test(tokens[ending - 1]?.word ?? "");
  return isOwned && ending - 2 >= start ? ending - 2 : first;
}

/** "Residents of Aleppo": a common noun before a place; else the place, where nothing stands before it. */
function placePhrase(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const common = ofPhrase(read, last, start);
  if (common) return common;
  const { tokens, nameAt } = read;
  const name = nameAt[last];
  const isAlone = last === start || tokens[namedFirst(read, last) - 1]?.type === "sign";
  return name && isAlone ? namedPhrase(read, name, last + 1) : undefined;
}

function namedFirst({ tokens, nameAt }: SourceText, last: number): number {
  const name = nameAt[last];
  let first = last;
  while (name && (tokens[first - 1]?.start ?? -1) >= name.start) first -= 1;
  return first;
}

/** "Residents of the town", "responsables des services de sécurité". */
function ofPhrase(
  read: SourceText,
  last: number,
  start: number,
  end = last + 1,
): SourcePhrase | undefined {
  const { tokens, cues } = read;
  for (let next = last; next > Math.max(start, last - MAX_OF_PHRASE); next -= 1) {
    if (tokens[next]?.type === "sign" && !APOSTROPHE.test(tokens[next]?.word ?? ""))
      return undefined;
    const preposition = cues.prepositions.at(tokens, next);
    const generic = preposition && cues.generic.before(tokens, next);
    if (generic) return genericPhrase(read, generic, end, start);
    // An article opens another phrase, unless a preposition stands before it.
    const isArticle = !preposition && cues.nounArticles.at(tokens, next) !== undefined;
    if (isArticle && !cues.prepositions.before(tokens, next)) return undefined;
  }
  return undefined;
}

/** "The Observatory, which tracks the war, said". */
function beforeRelative(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const { tokens, cues } = read;
  for (let at = last; at > Math.max(start, last - MAX_RELATIVE); at -= 1) {
    const relative = cues.relative.at(tokens, at);
    if (!relative) continue;
    let before = at - 1;
    while (before > start && tokens[before]?.type === "sign") before -= 1;
    const found = endingAt(read, before, start) ?? unlistedAt(read, before, start);
    if (found) return found;
  }
  return undefined;
}

/** A person or body on no list, with the body or office before it: "UN coordinator Anna Bergen said". */
function unlistedAt(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const { tokens, cues, nameAt } = read;
  if (!tokens[last]?.isCapital) return undefined;
  let first = last;
  for (let at = last - 1; at >= Math.max(start, last - MAX_BACK); at -= 1) {
    const name = nameAt[at];
    if (name?.entry.class === "org")
      return { ...namedPhrase(read, name, last + 1), isUnlisted: true };
    const generic = cues.generic.before(tokens, at + 1);
    if (generic) return unlistedOffice(read, generic.first, last + 1, start);
    if (!isPartOfName(read, at)) break;
    if (tokens[at]?.isCapital) first = at;
  }
  // A place does not speak.
  return nameAt[last] ? undefined : { first, next: last + 1, isUnlisted: true };
}

/** "UNICEF director Anna Bergen", "activist Anna Bergen". */
function unlistedOffice(read: SourceText, noun: number, next: number, start: number): SourcePhrase {
  const body = bodyBefore(read, noun, start);
  if (body) return { ...namedPhrase(read, body, next), isUnlisted: true };
  return { first: widen(read, noun, start), next, isUnlisted: true };
}

/** "The UN Secretary General": a name on no list with a listed body before it. */
function unlistedBody(read: SourceText, last: number, start: number): SourcePhrase | undefined {
  const found = unlistedAt(read, last, start);
  return found?.name && found;
}

function isPartOfName({ tokens, cues }: SourceText, at: number): boolean {
  if (cues.verbs.at(tokens, at)) return false;
  return (
    tokens[at]?.isCapital === true ||
    cues.titles.before(tokens, at + 1) !== undefined ||
    cues.particles.at(tokens, at) !== undefined
  );
}
