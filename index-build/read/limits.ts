/** Bounds of what is read. Reading costs memory and time in proportion; news stays far below. */
export interface ReadLimits {
  /** Largest file read as a whole (all formats but JSON lines), in bytes. */
  readonly fileBytes: number;
  /** Longest line of a JSON lines file, in bytes without its newline. */
  readonly lineBytes: number;
  /** Longest text or HTML of one article, in UTF-16 code units. */
  readonly articleLength: number;
  /** Deepest nesting of JSON values, XML elements or Markdown containers. */
  readonly depth: number;
}

/**
 * The limits used when none are given. A long-read of 20,000 words has 120,000 code units; honest
 * feeds and front matter nest less than ten deep.
 */
export const defaultLimits: ReadLimits = {
  fileBytes: 64 * 1024 * 1024,
  lineBytes: 8 * 1024 * 1024,
  articleLength: 2_000_000,
  depth: 250,
};
