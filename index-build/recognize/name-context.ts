/** Which entry an ambiguous spelling means, by the other names of its article. */

import type { NameEntry } from "./names.ts";

/** Places that lie all over a country, or stand for it: its name is all the company they need. */
const widePlaces: ReadonlySet<string> = new Set(
  "capital region river sea lake mountain dam road strait island".split(" "),
);

/** What an entry belongs to and what belongs to it. */
interface Relatives {
  /** Ids whose mention speaks for the entry. */
  readonly near: ReadonlySet<string>;
  /** Countries that it is part of. */
  readonly countries: readonly string[];
}

type FindAncestors = (entry: NameEntry, byId: ReadonlyMap<string, NameEntry>) => readonly string[];

/** Tells what ambiguous spellings mean. */
export class NameContext {
  readonly #byId: ReadonlyMap<string, NameEntry>;
  readonly #children = new Map<string, string[]>();
  readonly #relatives = new Map<string, Relatives>();
  readonly #findAncestors: FindAncestors;
  readonly #ancestors = new Map<string, readonly string[]>();

  constructor(entries: readonly NameEntry[], findAncestors: FindAncestors) {
    this.#findAncestors = findAncestors;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const { id, partOf } of entries) {
      for (const parent of partOf) {
        this.#children.set(parent, [...(this.#children.get(parent) ?? []), id]);
      }
    }
  }

  /**
   * The one of `candidates` that the names of the article speak for; none where nothing does, or where
   * only a country does and that for several.
   *
   * @param known Ids that the article names for certain.
   */
  choose(candidates: readonly NameEntry[], known: ReadonlySet<string>): NameEntry | undefined {
    if (known.size === 0) return undefined;
    const near = candidates.find((entry) => intersects(this.#relativesOf(entry).near, known));
    if (near) return near;
    const inCountry = candidates.filter((entry) => this.#isInCountry(entry, candidates, known));
    return inCountry.length === 1 ? inCountry[0] : undefined;
  }

  /**
   * Whether the article is about a country of the entry, by its own name or a place in it. That says
   * much of a body or a person. Of a place it says little, since half of the archive may be about the
   * country, except where it need only tell namesakes apart.
   */
  #isInCountry(
    entry: NameEntry,
    candidates: readonly NameEntry[],
    known: ReadonlySet<string>,
  ): boolean {
    const { countries } = this.#relativesOf(entry);
    const isEnough = entry.class !== "place" || widePlaces.has(entry.kind) || candidates.length > 1;
    if (!isEnough || countries.length === 0) return false;
    for (const id of known) {
      if (countries.includes(id)) return true;
      // The country of a body or a person is not where the article is.
      const isPlace = this.#byId.get(id)?.class === "place";
      if (isPlace && this.#ancestorsOf(id).some((each) => countries.includes(each))) return true;
    }
    return false;
  }

  #relativesOf(entry: NameEntry): Relatives {
    const known = this.#relatives.get(entry.id);
    if (known) return known;
    const isCountry = (id: string): boolean => this.#byId.get(id)?.kind === "country";
    const ancestors = this.#ancestorsOf(entry.id);
    const parents = ancestors.filter((id) => !isCountry(id));
    const relatives = {
      near: new Set([...parents, ...(this.#children.get(entry.id) ?? [])]),
      countries: ancestors.filter(isCountry),
    };
    this.#relatives.set(entry.id, relatives);
    return relatives;
  }

  #ancestorsOf(id: string): readonly string[] {
    const known = this.#ancestors.get(id);
    if (known) return known;
    const entry = this.#byId.get(id);
    const ancestors = entry ? this.#findAncestors(entry, this.#byId) : [];
    this.#ancestors.set(id, ancestors);
    return ancestors;
  }
}

function intersects(ids: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  for (const id of ids) if (known.has(id)) return true;
  return false;
}
