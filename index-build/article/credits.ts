/** Outlet, license, authors and tags: short names, as many as a card can hold. */

import type { Fault, FaultCode, SourceFile } from "../read/source-file.ts";
import type { Article } from "./article.ts";
import { cleanLine } from "./clean-text.ts";

const MAX_NAME = 120;
const MAX_AUTHORS = 20;
const MAX_TAGS = 50;

/**
 * Returns the credits as single lines without repeats, in the order given. Those over 120 code
 * units are left out, and so are authors past 20 and tags past 50, each with a `field-dropped` note.
 */
export function readCredits(
  stated: Pick<SourceFile, "outlet" | "license" | "authors" | "tags">,
  note: (code: FaultCode, evidence: Fault["evidence"]) => void,
): Pick<Article, "outlet" | "license" | "authors" | "tags"> {
  const read = (
    field: "outlet" | "license" | "authors" | "tags",
    given: readonly string[],
    max: number,
  ) => {
    const names = [...new Set(given.map(cleanLine))].filter((name) => name !== "");
    const kept = names.filter((name) => name.length <= MAX_NAME).slice(0, max);
    if (kept.length < names.length) {
      note("field-dropped", { field, reason: "size", dropped: names.length - kept.length });
    }
    return kept;
  };
  const [outlet] = read("outlet", stated.outlet === undefined ? [] : [stated.outlet], 1);
  const [license] = read("license", stated.license === undefined ? [] : [stated.license], 1);
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(license === undefined ? {} : { license }),
    authors: read("authors", stated.authors ?? [], MAX_AUTHORS),
    tags: read("tags", stated.tags ?? [], MAX_TAGS),
  };
}
