/** What the build understands of one article before it looks at its words. */

import type { LanguageCode } from "../../src/analysis/languages.ts";
import type { PublishedDate } from "../../src/contract/partial-date.ts";
import type { SourcePlace } from "../read/source-file.ts";
import type { Span } from "./spans/span.ts";

/** A half-open range `[start, end)` of a text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** An article of the archive. Every offset counts UTF-16 code units of {@link text}. */
export interface Article {
  /** Unique in the archive, stable between builds: 1 to 128 of `A-Z a-z 0-9 . _ ~ -`. */
  readonly id: string;
  readonly place: SourcePlace;
  readonly title: string;
  /** `"given"` by metadata, the `"first-line"` of the text, or its `"first-words"`. */
  readonly titleFrom: "given" | "first-line" | "first-words";
  readonly language: LanguageCode;
  readonly languageFrom: "given" | "detected";
  /** Absent when neither metadata nor the text says it. */
  readonly published?: PublishedDate;
  /** Absolute `http:` or `https:` address of the original. */
  readonly url?: string;
  readonly outlet?: string;
  /** Name or address of the license, as stated. */
  readonly license?: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Canonical text: what offsets refer to. */
  readonly text: string;
  /** The typed parts of the text, in reading order: see `find-spans.ts`. */
  readonly spans: readonly Span[];
  /** SHA-256 of the canonical text's UTF-8 bytes, 64 lower-case hexadecimal digits. */
  readonly textSha256: string;
  /** Where the title stands in {@link text}, when it was read from there. */
  readonly titleRange?: TextRange;
}
