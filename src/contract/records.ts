/** What the archive keeps of an article and the API gives out: its record, and the card that a hit shows. */

import type { LanguageCode } from "../analysis/languages.ts";
import type { StoredFigure, StoredNamed } from "./figure-records.ts";
import type { NameLabel } from "./name-records.ts";
import type { PublishedDate } from "./partial-date.ts";

/** A sentence that stands in the article word for word. */
interface CardSentence {
  readonly text: string;
  /** Half-open range of Unicode code points in the article's canonical text. */
  readonly start: number;
  readonly end: number;
  /** Why it was chosen: `lead`, the first that reads as a sentence; `central`, it says what most of the article is about. */
  readonly why: "lead" | "central";
  /** `article`: its own voice. `attributed`: somebody says so, in its words. `quote`: most of it is somebody's words. */
  readonly voice: "article" | "attributed" | "quote";
  /** Who says it, where the sentence itself tells. */
  readonly source?: StoredNamed;
  /** Who speaks for the source. */
  readonly speaker?: string;
}

/** What is told of an article that has copies: here a story is one dispatch with its copies. */
export interface StoredStory {
  /** Id of the article of the story that was published first. */
  readonly id: string;
  /** Articles of the story, this one among them. */
  readonly copies: number;
}

/** What a hit shows of an article, as one entry of a block of cards. */
export interface StoredCard {
  readonly id: string;
  /** Address of the original, `http:` or `https:`; null when the source gave none. */
  readonly url: string | null;
  readonly title: string;
  readonly lang: LanguageCode;
  /** Null when nothing says it. */
  readonly published: PublishedDate | null;
  /** As metadata give it, else a listed outlet that a credit, or what the site says of itself, names in the text. */
  readonly outlet: string | null;
  readonly card: {
    /** None to four sentences, in reading order. */
    readonly sentences: readonly CardSentence[];
  };
  /** The dispatch that it is a copy of; absent when the archive has no other copy. */
  readonly story?: StoredStory;
}

/** A typed part of a text: a half-open range of Unicode code points of the canonical text. */
interface StoredSpan {
  readonly kind: "quote" | "post" | "caption" | "credit" | "heading" | "furniture";
  readonly start: number;
  readonly end: number;
  /** Whatever the kind has beside: author, handle, date, agency; see `index-build/article/spans/span.ts`. */
  readonly [detail: string]: string | number | readonly string[];
}

/** Who speaks, where it is not the article itself. */
export interface StoredVoice {
  /** `attributed`: somebody says so, in the article's words. `quote`: most of it is somebody's words. */
  readonly voice: "attributed" | "quote";
  /** Who says it, where the sentence itself tells. */
  readonly source?: StoredNamed;
  /** Who speaks for the source. */
  readonly speaker?: string;
}

/** A sentence in another voice than the article's, in the same units. */
interface VoicedSentence extends StoredVoice {
  readonly start: number;
  readonly end: number;
}

/** A date that the text gives, in the same units. */
interface StoredDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601, as exact as said; null before or after a bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: "stated" | "weekday-checked" | "relative" | "inferred";
}

/** A name of the list that the article has. */
interface StoredMention {
  readonly id: string;
  readonly label: NameLabel;
  /** How often. */
  readonly count: number;
}

/** All that the archive keeps of an article, as one entry of a block of articles. */
export interface ArticleRecord extends StoredCard {
  /** Whole minutes, at 200 words a minute, at least one. */
  readonly reading_minutes: number;
  /** The governorate, or the like, that the article is about. */
  readonly main_place: StoredNamed | null;
  /** The most often named first, then by id. */
  readonly names: readonly StoredMention[];
  readonly figures: readonly StoredFigure[];
  readonly dates: readonly StoredDate[];
  readonly spans: readonly StoredSpan[];
  /** In reading order; every other sentence is the article's own. */
  readonly voices: readonly VoicedSentence[];
  /** `given` by metadata, the `first-line` of the text, or its `first-words`. */
  readonly title_from: "given" | "first-line" | "first-words";
  readonly lang_from: "given" | "detected";
  /** As metadata give them, else by the bylines of the text. */
  readonly authors: readonly string[];
  /** Name or address of the license, as stated; null when none is. See `license.ts`. */
  readonly license: string | null;
  /** Who sent the dispatch, by the credits of the text. */
  readonly agencies: readonly StoredNamed[];
  readonly tags: readonly string[];
  /** SHA-256 of the canonical text's UTF-8 bytes, 64 lower-case hexadecimal digits. */
  readonly text_sha256: string;
  /** Length of the canonical text in Unicode code points. */
  readonly text_length: number;
  /** The canonical text: what every offset of this article refers to. */
  readonly text: string;
}
