/** The office of a country, as phrases of a source have it: "the defense ministry in Moscow". */

import type { NameEntry } from "../recognize/names.ts";
import type { SourcePhrase, SourceText } from "./source-phrase.ts";

/** Articles and the like before a noun. */
export const DETERMINER =
  /^(?:(?:the|an?|some|one|this|that|its|their|his|her|le|la|les|une?|des|du|de|ces?|cette|son|sa|leur)\s+|[ld]['’]\s*)+/iu;

/** The preposition before a place. */
const LAST_WORD = /\s\S+\s*$/u;

/** The place and the office of "the defense ministry in Moscow" and "Russia's defense ministry", the office in lower case. */
export function officeInCountry(
  read: SourceText,
  { first, next }: SourcePhrase,
): { readonly place: NameEntry; readonly office: string } | undefined {
  const { nameAt, tokens, text } = read;
  const isOwner = tokens[first + 2]?.word === "s" && first + 3 < next;
  const name = nameAt[isOwner ? first : next - 1];
  if (name?.entry.class !== "place") return undefined;
  const office = isOwner
    ? text.slice(tokens[first + 3]?.start, tokens[next - 1]?.end)
    : text.slice(tokens[first]?.start, name.start).replace(DETERMINER, "").replace(LAST_WORD, "");
  return { place: name.entry, office: office.trim().toLowerCase() };
}

/** Bodies that fight are "the group" only where they spoke before. */
export const fightingKinds: ReadonlySet<string> = new Set(["armed-group", "alliance"]);

/** The words that the name of a body must have. */
export function officeOf(
  { tokens }: SourceText,
  { generic, noun = 0, next }: SourcePhrase,
): readonly string[] {
  return generic?.isNamed ? tokens.slice(noun, next).map(({ word }) => word) : [];
}
