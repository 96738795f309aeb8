/** What the reader gives: one article as somebody stored it, decoded but not yet understood. */

/** Where an article or a fault stands in the input, in the words of the person who will mend it. */
export interface SourcePlace {
  /** Path as given on the command line joined with the path below it; `/` on every system. */
  readonly path: string;
  /** One-based line, for formats that hold many articles in one file (JSON lines). */
  readonly line?: number;
  /** One-based item, for feeds and JSON arrays. */
  readonly item?: number;
}

/** One article as stored: text or HTML, and whatever metadata stood beside it. */
export interface SourceFile {
  readonly place: SourcePlace;
  /** Identifier given by the source, not yet checked. */
  readonly id?: string;
  /**
   * Path below the input without the extension (`2024/aleppo`), when the file holds this article
   * alone: an article without an {@link id} is named after it.
   */
  readonly name?: string;
  readonly title?: string;
  /** Exactly one of {@link text} and {@link html} is set. Markdown has become text already. */
  readonly text?: string;
  readonly html?: string;
  /** Language tag as given, such as `fr-FR`. */
  readonly lang?: string;
  /** Date as given: ISO 8601, RFC 822, or something that will be refused. */
  readonly date?: string;
  readonly url?: string;
  readonly outlet?: string;
  /** Name or address of the license, as given. */
  readonly license?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  /** What the reader had to leave out or guess. The article stands all the same. */
  readonly notes?: readonly Fault[];
}

/** Every reason that {@link Fault} knows. Kebab-case, tested, worded by `index-build/report.ts`. */
export type FaultCode =
  | "article-too-large"
  | "binary"
  | "characters-removed"
  | "date-corrected"
  | "date-from-text"
  | "date-unreadable"
  | "duplicate-id"
  | "empty"
  | "encoding-detected"
  | "encoding-unknown"
  | "feed-invalid"
  | "field-dropped"
  | "file-too-large"
  | "front-matter-invalid"
  | "json-invalid"
  | "json-shape"
  | "language-unknown"
  | "line-too-long"
  | "markup-too-dense"
  | "nesting-too-deep"
  | "no-text"
  | "not-found"
  | "not-unicode"
  | "symlink-outside"
  | "unknown-format"
  | "unreadable"
  | "unsafe-id"
  | "url-refused";

/** Why something of the input is not in the archive, or is there without a part of it. */
export interface Fault {
  readonly place: SourcePlace;
  readonly code: FaultCode;
  /** The evidence: the offending value, a limit, the other place. Strings and numbers only. */
  readonly evidence: Readonly<Record<string, string | number>>;
}

/** What {@link readSources} yields: an article, or the reason that something is not one. */
export type ReadItem =
  | { readonly kind: "source"; readonly source: SourceFile }
  | { readonly kind: "fault"; readonly fault: Fault };
