/** What the widget reads of an answer of `/v1/search`. */

import type { Hit, SearchHead } from "../contract/responses.ts";

/** A hit with the keys that are asked for. */
export interface ShownHit extends Pick<Hit, "snippet" | "highlights" | "matches"> {
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly lang: string;
  readonly published: { readonly value: string } | null;
  readonly outlet: string | null;
}

/** An answer. */
export interface Reply extends Pick<SearchHead, "total" | "partial"> {
  readonly results: readonly ShownHit[];
}

/** Changes a hit before it is shown, or leaves it out by returning `null`. */
export type Transform = (hit: ShownHit) => ShownHit | null;
