/** What the archive keeps of a week or a month: the stories that marked it. */

import type { LanguageCode } from "../analysis/languages.ts";
import type { StoredFigure } from "./figure-records.ts";
import type { NameQuote, RelatedName } from "./name-records.ts";

/** A week or a month in the list of digests. */
export interface StoredDigest {
  /** `2024-W48`, a week of ISO 8601, or `2024-11`. */
  readonly id: string;
  readonly interval: "week" | "month";
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Articles published then, and the stories that they tell. */
  readonly articles: number;
  readonly stories: number;
}

/** A story of a digest. */
export interface DigestStory {
  /** Articles that tell it, and in what languages. */
  readonly articles: number;
  readonly languages: readonly LanguageCode[];
  /** The sentence that tells it best. */
  readonly sentence: NameQuote;
  /** At most five other articles. */
  readonly others: readonly {
    readonly id: string;
    readonly title: string;
    readonly lang: LanguageCode;
  }[];
  /** Figures that somebody gives in its articles, at most three. */
  readonly figures: readonly StoredFigure[];
}

/** All that is told of a week or a month. */
export interface StoredDigestDetails extends Omit<StoredDigest, "stories"> {
  readonly stories_total: number;
  /** At most twelve, those that the most articles tell first. */
  readonly stories: readonly DigestStory[];
  /** The names that the most articles have, at most ten; `count` is of these articles. */
  readonly names: readonly RelatedName[];
}
