/** Ids of a corpus in the form that an archive takes, and back. */

import type { CorpusDocument } from "./collections.ts";

/** The documents of a corpus under ids that an archive takes. */
export interface RenamedCorpus {
  /** In the order of the corpus, ids changed where they had to be. */
  readonly documents: readonly CorpusDocument[];
  /** Id in the corpus by id in the archive; a document whose id was kept is missing. */
  readonly originals: ReadonlyMap<string, string>;
}

/**
 * Gives the ids that an archive refuses, for their signs or because they differ from another's only
 * in case, a name of their own: `~` and the document's place in the corpus.
 */
export function renameIds(corpus: readonly CorpusDocument[]): RenamedCorpus {
  const taken = new Set<string>();
  const originals = new Map<string, string>();
  const documents = corpus.map((document, index) => {
    const { id } = document;
    const isSafe = /^[A-Za-z0-9_-][A-Za-z0-9._~-]{0,127}$/.test(id);
    if (isSafe && !taken.has(id.toLowerCase())) {
      taken.add(id.toLowerCase());
      return document;
    }
    const name = `~${index}`;
    originals.set(name, id);
    return { ...document, id: name };
  });
  return { documents, originals };
}
