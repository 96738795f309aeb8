/** What the archive keeps of a figure: a count that an article gives for an effect of a conflict, and who gives it. */

import type { LanguageCode } from "../analysis/languages.ts";
import type { NameLabel } from "./name-records.ts";
import type { PublishedDate } from "./partial-date.ts";

/** What is counted; `data/rules/README.md` tells each. */
export const figureKinds = [
  "killed",
  "injured",
  "displaced",
  "refugees",
  "detained",
  "released",
  "missing",
  "besieged",
  "evacuated",
  "returned",
  "surrendered",
  "in-need",
  "fighters",
  "strikes",
  "places",
] as const;

/** One of {@link figureKinds}. */
export type FigureKind = (typeof figureKinds)[number];

/** How the number bounds what is counted. */
export const figureBounds = ["exact", "at-least", "at-most", "about"] as const;

/** One of {@link figureBounds}. */
export type FigureBound = (typeof figureBounds)[number];

/** Words of an article: a half-open range of Unicode code points of its canonical text, and what stands there. */
export interface StoredQuote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A name that a figure has: with its id and labels when it is on the list, else as the article has it. */
export interface StoredNamed {
  readonly id: string | null;
  readonly label: NameLabel | string;
}

/** A figure as one entry of the ledger of figures, and as `/v1/figures` gives it. */
export interface StoredFigure {
  /** Id of the article, `:`, and the number of the figure in it from 1. */
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly lang: LanguageCode;
  readonly outlet: string | null;
  readonly published: PublishedDate | null;
  readonly kind: FigureKind;
  /** Null for a number of unstated size, which `vague` then has. */
  readonly value: number | null;
  /** Upper end of a range, whose lower end is `value`. */
  readonly upper: number | null;
  /** The words for a number of unstated size: "dozens", "des milliers". */
  readonly vague: string | null;
  readonly bound: FigureBound;
  /** What is counted: `people`, `percent`, or `places`, `strikes`. */
  readonly unit: string;
  /** Who is counted, in the article's words; null for people. */
  readonly group: string | null;
  /** Id of the concept of the lexicon that these words mean in any language: `civilian`; null where it has none. */
  readonly group_concept: string | null;
  /** `named`: `source` gives the figure. `unattributed`: the article says it in its own voice. `uncertain`: somebody does, who is not known for sure. */
  readonly attribution: "named" | "unattributed" | "uncertain";
  readonly source: StoredNamed | null;
  /** Who speaks for the source, as the article names them. */
  readonly speaker: string | null;
  /** The words that attribute this figure; null where it is carried over from a sentence before. */
  readonly source_quote: StoredQuote | null;
  readonly carried: boolean;
  readonly place: StoredNamed | null;
  /** What is counted happened from this day, month or year on, to that one; null where the article does not say. */
  readonly from: string | null;
  readonly to: string | null;
  /** Who did it, where the article says so. */
  readonly by: StoredNamed | null;
  /** The words that carry the number and what is counted. */
  readonly quote: StoredQuote;
  /** The sentence that they stand in. */
  readonly sentence: StoredQuote;
  /** Id of the total that this figure is a part of. */
  readonly part_of: string | null;
  /** Of a total: its parts, and whether they add up to it; null when they need not. */
  readonly parts: readonly string[];
  readonly breakdown_ok: boolean | null;
}
