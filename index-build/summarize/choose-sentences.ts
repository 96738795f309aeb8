/**
 * Which sentences tell best what an article is about: the pair that scores highest by a linear model of
 * what the two are together, then others that add to it.
 *
 * The weights (`data/rules/summary.json`) are those of a ridge regression on summaries that journalists
 * wrote: features of all single sentences and pairs among the first nine of 745 French articles, at most
 * 66 words, against the sum of their ROUGE-1, -2 and -L.
 */

import * as z from "zod";
import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { TextRange } from "../article/article.ts";
import { readRules } from "../rules/read-rules.ts";
import {
  addCounts,
  cosine,
  countWordsIn,
  type SentenceWords,
  type WordCounts,
} from "./sentence-words.ts";

const weightNames = [
  ...(["words", "wordsSquared", "pair", "redundancy", "position", "long", "short"] as const),
  ...(["centrality", "lead", "capitals", "quoted", "anaphora", "question"] as const),
] as const;

type Features = Readonly<Record<(typeof weightNames)[number], number>>;

const texts = z.array(z.string().min(1));
const { weights, anaphora } = readRules(
  "summary",
  z.strictObject({
    weights: z.strictObject(
      Object.fromEntries(weightNames.map((name) => [name, z.number()])) as Record<
        (typeof weightNames)[number],
        z.ZodNumber
      >,
    ),
    anaphora: z.strictObject({ fr: texts, en: texts, ar: texts }),
  }),
);

/** Sentences that are looked at for the pair: the model knows no others. */
const LOOKED_AT = 9;

/** Most words of the pair, as in the summaries that the weights are from. */
export const PAIR_WORDS = 66;

/** From how many words on a sentence is long, and below how many short. */
const LONG = 40;
const SHORT = 8;

/** Sentences that the beginning of an article is. */
const LEAD = 3;

/** Likeness from which on a sentence repeats another, as a cosine. */
const SAME = 0.6;

/** Capitals in a sentence beyond which more say no more. */
const MOST_CAPITALS = 6;

const CAPITAL = /(?<=[\p{Ll}\p{M}\p{N},;:] )\p{Lu}\p{L}+/gu;
const QUOTATION = /["«“„][^"»”“]*["»”]/gu;
const QUESTION = /[?!؟]\s*["»”]?$/u;
const BEFORE_FIRST_WORD = /^[^\p{L}\p{N}]+/u;

/** A sentence with what the model looks at. */
interface ScoredSentence {
  readonly range: TextRange;
  readonly words: SentenceWords;
  readonly own: Pick<
    Features,
    | "position"
    | "long"
    | "short"
    | "centrality"
    | "lead"
    | "capitals"
    | "quoted"
    | "anaphora"
    | "question"
  >;
}

/** How many sentences and words are wanted. */
export interface ChoiceLimits {
  readonly sentences: number;
  readonly words: number;
}

/**
 * Chooses sentences of an article.
 *
 * @param sentences All that may be quoted, in reading order.
 * @param limits The words of the first pair are at most {@link PAIR_WORDS} in any case.
 * @returns In reading order; at least one when there is any, however long it is.
 */
export function chooseSentences(
  text: string,
  language: LanguageCode,
  sentences: readonly TextRange[],
  limits: ChoiceLimits,
): TextRange[] {
  const all = scoreSentences(text, language, sentences);
  const chosen = bestPair(all.slice(0, LOOKED_AT), limits);
  let left = limits.words - chosen.reduce((sum, { words }) => sum + words.length, 0);
  const others = all
    .filter((sentence) => !chosen.includes(sentence))
    .map((sentence) => ({ sentence, score: score([sentence]) }))
    .sort((a, b) => b.score - a.score);
  for (const { sentence } of others) {
    if (chosen.length >= limits.sentences) break;
    const repeats = chosen.some((other) => likeness(sentence, other) >= SAME);
    if (repeats || sentence.words.length > left || sentence.own.short === 1) continue;
    chosen.push(sentence);
    left -= sentence.words.length;
  }
  return chosen.map(({ range }) => range).sort((a, b) => a.start - b.start);
}

function scoreSentences(
  text: string,
  language: LanguageCode,
  sentences: readonly TextRange[],
): ScoredSentence[] {
  const words = sentences.map((range) => countWordsIn(text, range, language));
  const whole = addCounts(words.map(({ counts }) => counts));
  const lead = addCounts(words.slice(0, LEAD).map(({ counts }) => counts));
  return sentences.map((range, place) => {
    const own = words[place] ?? { length: 0, counts: new Map() };
    const sentence = text.slice(range.start, range.end);
    return {
      range,
      words: own,
      own: featuresOf(sentence, own, { place, count: sentences.length, whole, lead }),
    };
  });
}

interface Surroundings {
  readonly place: number;
  readonly count: number;
  readonly whole: WordCounts;
  readonly lead: WordCounts;
}

function featuresOf(
  sentence: string,
  { length, counts }: SentenceWords,
  { place, count, whole, lead }: Surroundings,
): ScoredSentence["own"] {
  const quoted = [...sentence.matchAll(QUOTATION)].reduce((sum, [quote]) => sum + quote.length, 0);
  const capitals = sentence.match(CAPITAL)?.length ?? 0;
  return {
    position: place / count,
    long: length > LONG ? 1 : 0,
    short: length < SHORT ? 1 : 0,
    centrality: cosine(counts, whole),
    lead: cosine(counts, lead),
    capitals: Math.min(capitals, MOST_CAPITALS) / MOST_CAPITALS,
    quoted: quoted / Math.max(1, sentence.length),
    anaphora: leansOnBefore(sentence) ? 1 : 0,
    question: QUESTION.test(sentence) ? 1 : 0,
  };
}

const openings: ReadonlySet<string> = new Set(Object.values(anaphora).flat());
const MOST_OPENING_WORDS = Math.max(...[...openings].map((words) => words.split(" ").length));

/** Whether a sentence begins with a word that leans on the one before: it is not understood alone. */
export function leansOnBefore(sentence: string): boolean {
  const words = sentence
    .replace(BEFORE_FIRST_WORD, "")
    .slice(0, 60)
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s,]+/u);
  for (let count = 1; count <= MOST_OPENING_WORDS; count += 1) {
    if (openings.has(words.slice(0, count).join(" "))) return true;
  }
  return false;
}

function bestPair(sentences: readonly ScoredSentence[], limits: ChoiceLimits): ScoredSentence[] {
  const most = Math.min(PAIR_WORDS, limits.words);
  let best: { readonly chosen: ScoredSentence[]; readonly score: number } | undefined;
  const consider = (chosen: ScoredSentence[]): void => {
    const words = chosen.reduce((sum, sentence) => sum + sentence.words.length, 0);
    if (words > most) return;
    const found = score(chosen);
    if (!best || found > best.score) best = { chosen, score: found };
  };
  sentences.forEach((first, place) => {
    consider([first]);
    if (limits.sentences < 2) return;
    for (const second of sentences.slice(place + 1)) consider([first, second]);
  });
  return best?.chosen ?? [...sentences.slice(0, 1)];
}

/** Score of one sentence, or of two together: their own features weighed by their words. */
function score(chosen: readonly ScoredSentence[]): number {
  const words = chosen.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const [first, second] = chosen;
  const whole: Partial<Features> = {
    words: words / PAIR_WORDS,
    wordsSquared: (words / PAIR_WORDS) ** 2,
    pair: second ? 1 : 0,
    redundancy: first && second ? likeness(first, second) : 0,
  };
  let sum = 0;
  for (const name of weightNames) {
    const value =
      whole[name] ??
      chosen.reduce(
        (mean, { own, words: { length } }) =>
          mean + ((own as Partial<Features>)[name] ?? 0) * (length / Math.max(1, words)),
        0,
      );
    sum += weights[name] * value;
  }
  return sum;
}

function likeness(left: ScoredSentence, right: ScoredSentence): number {
  return cosine(left.words.counts, right.words.counts);
}
