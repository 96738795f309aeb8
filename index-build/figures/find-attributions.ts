/** Finds who says what in a text: each word that attributes, its source, and how far it reaches. */

import type { TextRange } from "../article/article.ts";
import type { NameEntry } from "../recognize/names.ts";
import type { PhraseMatch } from "../rules/phrase-table.ts";
import { attributionRules } from "./attribution-rules.ts";
import type { FigureSource } from "./figure.ts";
import { sourceBefore, sourceBeforeApposition } from "./read-source.ts";
import { PLAIN_WORDS, sourceBehind, wordsBehind } from "./read-source-behind.ts";
import type { ReadText, TokenSentence } from "./read-text.ts";
import { SourceResolver } from "./resolve-source.ts";
import type { SourcePhrase, SourceText } from "./source-phrase.ts";

/** One attribution; tokens `[first, next)` are source and cue. */
export interface Attribution extends TextRange {
  readonly sentence: number;
  readonly first: number;
  readonly next: number;
  /** Absent when the words do not tell who is meant. */
  readonly source?: FigureSource;
  /** The phrase of the source, and the word that attributes; the phrase is absent when none is near. */
  readonly phrase?: TextRange;
  readonly cue: TextRange;
  /** True when the phrase is one that speaks: not "the bank", nor any words behind "according to". */
  readonly isSpeaker: boolean;
  /** True where it tells who announced what the sentence before tells: "This success, announced by". */
  readonly goesBack: boolean;
  /** True where somebody thinks or wants rather than reports: "warned". */
  readonly isOpinion: boolean;
  /** True where it says that the source has spoken before: "also said". */
  readonly isFurther: boolean;
  /** True where it covers what stands before it in the sentence, and behind it. */
  readonly reachesBack: boolean;
  readonly reachesOn: boolean;
}

/** A cue with the phrase of its source. */
interface Cue {
  readonly first: number;
  readonly next: number;
  /** Tokens of the word that attributes. */
  readonly cue: readonly [first: number, next: number];
  /** Absent when nothing near the cue can be its source. */
  readonly phrase?: SourcePhrase;
  readonly isPrefix: boolean;
  readonly isPassive?: true;
}

/** Words before a cue that still leave it at the beginning of its sentence: "On Sunday the army said". */
const MAX_LEAD = 4;
/** Words between a verb and the source behind it. */
const MAX_TO_TURNED = 3;
/** Words between "the agency reported" and "citing a source". */
const MAX_CHAIN_GAP = 3;

/** Returns the attributions of a text in reading order. */
export function findAttributions(
  text: ReadText,
  entries: ReadonlyMap<string, NameEntry>,
): Attribution[] {
  const read: SourceText = { ...text, cues: attributionRules(text.language) };
  const resolver = new SourceResolver(read, entries);
  const found: Attribution[] = [];
  for (const [sentence, range] of read.sentences.entries()) {
    for (const cue of joinChains(findCues(read, range))) {
      if (!cue.phrase) resolver.forgetSpeaker();
      const source = cue.phrase && resolver.resolve(cue.phrase);
      found.push({
        ...toAttribution(read, cue, range),
        sentence,
        ...(source && { source }),
      });
    }
  }
  return found;
}

function findCues(read: SourceText, { first, next }: TokenSentence): Cue[] {
  const cues: Cue[] = [];
  let from = first;
  for (let at = first; at < next; at += 1) {
    const cue = cueAt(read, at, from, next);
    if (!cue) continue;
    cues.push(cue);
    if (cue.phrase) from = Math.max(cue.next, at + 1);
    at = Math.max(cue.next, at + 1) - 1;
  }
  return cues;
}

function cueAt(read: SourceText, at: number, start: number, limit: number): Cue | undefined {
  const { tokens, cues } = read;
  const prefix = cues.prefixes.at(tokens, at);
  if (prefix) {
    const phrase = sourceBehind(read, prefix.next, limit) ?? wordsBehind(read, prefix.next, limit);
    const next = phrase?.next ?? prefix.next;
    return {
      first: at,
      next,
      cue: [at, prefix.next],
      isPrefix: true,
      ...(phrase && { phrase: { ...phrase, isAfterPrefix: true } }),
    };
  }
  const passive = passiveCue(read, at, limit);
  if (passive) return passive;
  const verb = cues.verbs.at(tokens, at);
  // "Rodi Said" is a name.
  const isName = tokens[at]?.isCapital === true && tokens[at - 1]?.isCapital === true;
  const isCue = verb && !isName && !read.nameAt[at] && !cues.notVerbs.at(tokens, at);
  return isCue ? cueOfVerb(read, verb, start, limit) : undefined;
}

/** Words and dates between "announced" and "by". */
const MAX_TO_AGENT = 6;

/** "Announced on Sunday by the ministry". */
function passiveCue(read: SourceText, at: number, limit: number): Cue | undefined {
  const { tokens, cues, dateAt, language } = read;
  const participle = cues.passives.at(tokens, at);
  if (!participle) return undefined;
  const end = Math.min(limit, participle.next + MAX_TO_AGENT);
  let next = participle.next;
  const isSmall = (at: number): boolean =>
    dateAt[at] !== undefined || !!cues.nounArticles.at(tokens, at) || !!cues.adverbs.at(tokens, at);
  while (next < end && !cues.agents.at(tokens, next) && isSmall(next)) next += 1;
  const by = cues.agents.at(tokens, next);
  if (!by && language !== "ar") return undefined;
  const phrase = sourceBehind(read, by?.next ?? next, limit);
  if (!phrase) return undefined;
  const cue = [at, by?.next ?? next] as const;
  return { first: at, next: phrase.next, cue, isPrefix: true, isPassive: true, phrase };
}

/** A verb with the source before it, or behind it where the words are turned round. */
function cueOfVerb(
  read: SourceText,
  { first, next }: PhraseMatch<true>,
  start: number,
  limit: number,
): Cue | undefined {
  const before = read.language === "ar" ? undefined : sourceBefore(read, first, start);
  const isListed = before && !before.isUnlisted;
  const told = pastListener(read, next, limit);
  const isBlocked = isListed || (told === undefined && isToListener(read, first, next));
  const from = told ?? next;
  const behind = isBlocked ? undefined : sourceBehind(read, from, limit);
  if (behind && isTurned(read, from, before, behind)) {
    return { first, next: behind.next, cue: [first, next], phrase: behind, isPrefix: false };
  }
  const phrase = before ?? sourceBeforeApposition(read, first, start);
  const cue: Cue = { first, next, cue: [first, next], isPrefix: false };
  return phrase ? { ...cue, first: phrase.first, phrase } : cue;
}

/** Words from a verb to its listener, and those of the listener. */
const MAX_TO_LISTENER = 3;
const MAX_LISTENER = 4;

/** Where the words behind a French listener begin: "a indiqué mercredi à l'AFP le centre"; none elsewhere. */
function pastListener(read: SourceText, verb: number, limit: number): number | undefined {
  const { tokens, cues, dateAt, nameAt, language } = read;
  if (language !== "fr") return undefined;
  let at = verb;
  while (at < verb + MAX_TO_LISTENER && dateAt[at]) at += 1;
  const listener = cues.listeners.at(tokens, at);
  if (!listener) return undefined;
  const end = Math.min(limit, listener.next + MAX_LISTENER);
  for (let next = listener.next; next < end; next += 1) {
    const name = nameAt[next];
    if (name?.entry.class !== "org") continue;
    while (nameAt[next] === name) next += 1;
    return cues.nounArticles.at(tokens, next) ? next : undefined;
  }
  return undefined;
}

/** "Said the Observatory": an article and the words of an office at most stand between. */
function isTurned(
  read: SourceText,
  next: number,
  before: SourcePhrase | undefined,
  behind: SourcePhrase,
): boolean {
  const { tokens, cues } = read;
  // "Said he": but in "the army said it fired" the pronoun begins what is said.
  const opensSpeech = behind.isPronoun && tokens[behind.next]?.type === "word";
  if (opensSpeech || !hasSmallGap(read, next, behind.first)) return false;
  if (!before) return true;
  // Behind words that may be a name, only a definite source counts.
  const isDefinite = behind.first === next || cues.articles.at(tokens, next) !== undefined;
  return isDefinite && !behind.isUnlisted;
}

function hasSmallGap({ tokens, cues, language }: SourceText, from: number, to: number): boolean {
  if (to - from > MAX_TO_TURNED) return false;
  for (let at = from; at < to; at += 1) {
    const isSmall = cues.nounArticles.at(tokens, at) ?? cues.titles.at(tokens, at);
    if (!isSmall && tokens[at]?.type !== "sign") return false;
    // "Said in a statement"; in French it may be the article: "ont indiqué des témoins".
    if (language === "en" && cues.prepositions.at(tokens, at)) return false;
  }
  return true;
}

/** "Told AFP", "a expliqué à l'AFP", "claimed by": who stands behind is no source. */
function isToListener({ tokens, cues }: SourceText, first: number, next: number): boolean {
  const behind = cues.listeners.at(tokens, next) ?? cues.agents.at(tokens, next);
  return behind !== undefined || cues.toListener.at(tokens, first) !== undefined;
}

/** "SANA reported citing a source": one attribution, to the deepest source. */
function joinChains(cues: readonly Cue[]): Cue[] {
  const joined: Cue[] = [];
  for (const cue of cues) {
    const before = joined.at(-1);
    const isChain =
      before && cue.isPrefix && !before.isPrefix && cue.first - before.next <= MAX_CHAIN_GAP;
    if (isChain) joined[joined.length - 1] = { ...cue, first: before.first, isPrefix: false };
    else joined.push(cue);
  }
  return joined;
}

function toAttribution(
  read: SourceText,
  { first, next, cue, phrase, isPrefix, isPassive }: Cue,
  range: TokenSentence,
): Omit<Attribution, "sentence" | "source"> {
  const { tokens, cues } = read;
  const opensBack = cues.demonstratives.at(tokens, range.first) !== undefined;
  const place = {
    first,
    next,
    ...rangeOf(tokens, first, next),
    cue: rangeOf(tokens, cue[0], cue[1]),
    ...(phrase && { phrase: rangeOf(tokens, phrase.first, phrase.next) }),
    isSpeaker: phrase !== undefined && !phrase.isPlain && phrase.generic !== PLAIN_WORDS,
    goesBack: isPassive === true && opensBack,
    isOpinion: cues.opinions.at(tokens, cue[0]) !== undefined,
    isFurther: isFurther(read, first, cue[0], range.first),
  };
  const isLead = first - range.first <= MAX_LEAD;
  const isLast = isEndOfSentence(read, next, range.next);
  // Arabic opens the clause of what is said with the verb.
  const opens = isLead || (read.language === "ar" && !isPrefix);
  const reachesBack = phrase !== undefined && (!opens || isLast);
  return { ...place, reachesBack, reachesOn: !isLast };
}

/** "The ministry also said"; Arabic opens with it: "كما أعلنت". */
function isFurther({ tokens, cues }: SourceText, first: number, cue: number, start: number) {
  if (cues.also.at(tokens, start)) return true;
  for (let at = first; at < cue; at += 1) if (cues.also.at(tokens, at)) return true;
  return false;
}

function rangeOf(tokens: SourceText["tokens"], first: number, next: number): TextRange {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

/** True where only a date, "in a statement" and the like stand behind. */
function isEndOfSentence(read: SourceText, next: number, limit: number): boolean {
  const { tokens, cues, dateAt } = read;
  let at = next;
  while (at < limit) {
    const word = cues.afterCue.at(tokens, at);
    if (word) at = word.next;
    else if (dateAt[at] || tokens[at]?.type !== "word") at += 1;
    else return false;
  }
  return true;
}
