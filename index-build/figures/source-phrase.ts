/** The phrase of a source, as the grammar of attributions hands it on. */

import type { AttributionRules, GenericSource, KnownBody } from "./attribution-rules.ts";
import type { NamedRange } from "./figure.ts";
import type { ReadText } from "./read-text.ts";

/** A phrase that names a source, as tokens `[first, next)`; at least one of the last four is there. */
export interface SourcePhrase {
  readonly first: number;
  readonly next: number;
  /** A listed body, person or place. */
  readonly name?: NamedRange;
  readonly generic?: GenericSource;
  /** Token of the common noun. */
  readonly noun?: number;
  /** A body that is meant by common words. */
  readonly known?: KnownBody;
  readonly isPronoun?: true;
  /** Words of a name on no list: a person's, or of a body. */
  readonly isUnlisted?: true;
  /** True behind "according to", where any name is a source. */
  readonly isAfterPrefix?: boolean;
  /** Any subject: "the bank". It may be no source of figures. */
  readonly isPlain?: true;
}

/** A text with the words that attribute in its language. */
export interface SourceText extends ReadText {
  readonly cues: AttributionRules;
}
