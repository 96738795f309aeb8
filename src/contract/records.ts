/** What the archive keeps of an article and the API gives out: its record, and the card that a hit shows. */

import type { LanguageCode } from "../analysis/languages.ts";
import type { PublishedDate } from "./partial-date.ts";

/** A sentence that stands in the article word for word. */
interface CardSentence {
  readonly text: string;
  /** Half-open range of Unicode code points in the article's canonical text. */
  readonly start: number;
  readonly end: number;
  /** Why it was chosen: `lead`, the first that reads as a sentence; `central`, it says what most of the article is about. */
  readonly why: "lead" | "central";
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
  readonly outlet: string | null;
  readonly card: {
    /** None to four sentences, in reading order. */
    readonly sentences: readonly CardSentence[];
  };
}

/** All that the archive keeps of an article, as one entry of a block of articles. */
export interface ArticleRecord extends StoredCard {
  /** `given` by metadata, the `first-line` of the text, or its `first-words`. */
  readonly title_from: "given" | "first-line" | "first-words";
  readonly lang_from: "given" | "detected";
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** SHA-256 of the canonical text's UTF-8 bytes, 64 lower-case hexadecimal digits. */
  readonly text_sha256: string;
  /** Length of the canonical text in Unicode code points. */
  readonly text_length: number;
  /** The canonical text: what every offset of this article refers to. */
  readonly text: string;
}
