import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Concept, LexiconFault } from "../../index-build/lexicon/lexicon.ts";
import { readLexicon } from "../../index-build/lexicon/read-lexicon.ts";
import { PROJECT_ROOT } from "../support/project-root.ts";

/** The concepts of all files of `data/lexicon`, and what cannot be read of them. */
export function readShippedLexicon(): { concepts: Concept[]; faults: LexiconFault[] } {
  const paths = globSync("data/lexicon/*.tsv", { cwd: PROJECT_ROOT }).sort();
  const read = paths.map((path) =>
    readLexicon(readFileSync(join(PROJECT_ROOT, path), "utf8"), path),
  );
  return {
    concepts: read.flatMap(({ concepts }) => concepts),
    faults: read.flatMap(({ faults }) => faults),
  };
}
