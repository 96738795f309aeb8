/**
 * How much one posting says, made at build so that a search only adds.
 *
 * BM25F after Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields"
 * (CIKM 2004): the frequencies of the fields are weighed and normalized by length before they
 * saturate. The inverse document frequency is left to the search, which knows the query.
 */

/** Saturation of the term frequency. 1.2 with b .75 was better than .9 with .4 on news. */
const BM25_K1 = 1.2;

/** How much the length of the body counts, from 0 (not) to 1 (fully). */
const BM25_B = 0.75;

/** One occurrence in the title weighs as many in the body. Of 1, 2 and 3, measured in 2026-11 on three collections with titles. */
const TITLE_WEIGHT = 3;

/**
 * Number of levels an impact is rounded to: six bits. Against 256 levels it costs no quality that can be
 * measured and saves 40 bytes an article, gzipped; 16 levels would save 35 more and took MRR@10 on French
 * questions from .803 to .796.
 */
export const IMPACT_LEVELS = 64;

/** Bits of a level. */
export const IMPACT_BITS = 6;

/** The smallest impact told apart: a word that stands once in a text 6 times as long as the average. */
const LOWEST_IMPACT = 0.13;

/** Average lengths of the fields in the archive, in terms. */
export interface AverageLengths {
  readonly title: number;
  readonly body: number;
}

/** What one article holds of one term, and how long the article is. */
export interface TermOccurrences {
  readonly inTitle: number;
  readonly inBody: number;
  /** Lengths of this article's fields, in terms. */
  readonly titleLength: number;
  readonly bodyLength: number;
}

/** Returns the BM25F saturation of a term in an article: above 0, below 1. */
export function impactOf(occurrences: TermOccurrences, average: AverageLengths): number {
  const { inTitle, inBody, titleLength, bodyLength } = occurrences;
  // One norm over both fields: titles of three and of nine words are equally to the point.
  const length = bodyLength + titleLength;
  const averageLength = average.body + average.title;
  const norm = 1 - BM25_B + (BM25_B * length) / Math.max(averageLength, 1);
  const frequency = (TITLE_WEIGHT * inTitle + inBody) / norm;
  return frequency / (BM25_K1 + frequency);
}

/** Rounds an impact to a level from 0 to {@link IMPACT_LEVELS} - 1; lower impacts than the lowest are level 0. */
export function levelOfImpact(impact: number): number {
  const step = (1 - LOWEST_IMPACT) / IMPACT_LEVELS;
  const level = Math.floor((impact - LOWEST_IMPACT) / step);
  return Math.min(IMPACT_LEVELS - 1, Math.max(0, level));
}

/** Impact that each level stands for: the middle of its interval. Index 0 to {@link IMPACT_LEVELS} - 1. */
export const impactOfLevel: Float32Array = Float32Array.from(
  { length: IMPACT_LEVELS },
  (_, level) => LOWEST_IMPACT + ((level + 0.5) * (1 - LOWEST_IMPACT)) / IMPACT_LEVELS,
);
