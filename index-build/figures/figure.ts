/** What a figure is: a count that an article gives of an effect of the conflict, with who says so. */

import type { FigureBound, FigureKind } from "../../src/contract/figure-records.ts";
import type { TextRange } from "../article/article.ts";
import type { NameEntry } from "../recognize/names.ts";

/** A date that a text gives: ISO, as precise as known; `to` is the last day of a span. */
export interface FigureDate extends TextRange {
  readonly from?: string;
  readonly to?: string;
  /** Where an open span ends, when not with the article's own date. */
  readonly closes?: string;
  /** True for the date that a line of a chronicle begins with. */
  readonly opensLine?: true;
}

/** A name of the list where the text has it. */
export interface NamedRange extends TextRange {
  readonly entry: NameEntry;
}

/** Who gives a figure. */
export interface FigureSource {
  /** English label of a listed body; otherwise the article's words. */
  readonly name: string;
  /** Of the list, when the source is on it. */
  readonly id?: string;
  /** The person who speaks for the body. */
  readonly speaker?: string;
  /** True for a body that is known by name, whose word goes on over sentences. */
  readonly isBody: boolean;
}

/** An attributed figure. Ranges are of the article's text. */
export interface Figure {
  readonly kind: FigureKind;
  /** Lower end of a range; `null` when the words are vague. */
  readonly value: number | null;
  readonly upper?: number;
  /** "several hundred": exact words in lower case. */
  readonly vague?: string;
  readonly bound: FigureBound;
  readonly unit: "people" | "percent" | "places" | "strikes";
  /** Who or what is counted, in the article's words; `null` when just people. */
  readonly group: string | null;
  /** Name of who gives it; `null` when the article says it in its own voice or it is not certain who does. */
  readonly source: string | null;
  readonly sourceId?: string;
  readonly speaker?: string;
  /** The words that attribute it; absent when none do, or those of an earlier sentence. */
  readonly sourceSpan?: TextRange;
  /** True when the source is that of an earlier sentence. */
  readonly carried: boolean;
  /** True when somebody is named near the figure, but not surely as its source. */
  readonly uncertain?: true;
  /** English name of the nearest place; `null` when none is near. */
  readonly place: string | null;
  readonly placeId?: string;
  /** ISO dates of what is counted, as precise as said. */
  readonly from: string | null;
  readonly to: string | null;
  /** English name of who did it, when said. */
  readonly by: string | null;
  /** The words with the number and what is counted. */
  readonly quote: TextRange;
  readonly number: TextRange;
  /** Index, in the article's list, of the total that this is a part of. */
  readonly partOf?: number;
  /** On a total whose parts are given: whether they add up to it. */
  readonly breakdownOk?: boolean;
}
