/** The parts of an article's text that are not, or not only, the article's own sentences. */

import type { TextRange } from "../article.ts";

/** Somebody's words between quotation marks, the marks among them. */
interface QuoteSpan extends TextRange {
  readonly kind: "quote";
}

/** A post of a social network, with its signature where it has one. */
export interface PostSpan extends TextRange {
  readonly kind: "post";
  /** Name as signed; absent when the post is known by a handle or an address only. */
  readonly author?: string;
  /** Without `@`. */
  readonly handle?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** Addresses, handles and hashtags in it, in order, without repeats and without their signs. */
  readonly links: readonly string[];
  readonly mentions: readonly string[];
  readonly hashtags: readonly string[];
}

/** What stands below a picture, its credit included, or the credit of a picture alone. */
export interface CaptionSpan extends TextRange {
  readonly kind: "caption";
  /** As written, such as `"AP"`. */
  readonly agency?: string;
  readonly photographer?: string;
  /** The day that the caption states, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Who wrote or sent the article: agencies, bylines, the place and agency that begin a dispatch. */
export interface CreditSpan extends TextRange {
  readonly kind: "credit";
  /** As written, in order. */
  readonly agencies: readonly string[];
}

/** A heading between paragraphs, or one that the scraper has glued to the paragraph below. */
interface HeadingSpan extends TextRange {
  readonly kind: "heading";
}

/** What furniture is there for. */
export type FurnitureUse =
  | "advert"
  | "subscribe"
  | "app"
  | "share"
  | "newsletter"
  | "cookies"
  | "links"
  | "comments"
  | "form"
  | "navigation"
  | "copyright"
  | "date"
  | "repeated";

/** What stands on the page around the article. */
export interface FurnitureSpan extends TextRange {
  readonly kind: "furniture";
  readonly use: FurnitureUse;
}

/** A typed part of a text. What is in none, or in a quotation only, is the article's own text. */
export type Span = QuoteSpan | PostSpan | CaptionSpan | CreditSpan | HeadingSpan | FurnitureSpan;
