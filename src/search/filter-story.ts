/** A filter by the story that an article is a copy of. */

import type { ArchiveReader } from "../archive/archive-reader.ts";
import type { PreparedFilter } from "./filters.ts";

/**
 * Makes the filter ready; without a file that it needs it lets nothing pass.
 *
 * @param id Of any article of the story.
 */
export async function prepareStory(reader: ArchiveReader, id: string): Promise<PreparedFilter> {
  const [ordinal, stories] = await Promise.all([reader.ordinalOf(id), reader.stories()]);
  if (ordinal === undefined || !stories) return { passes: () => false };
  const told = (meant: string[]) =>
    [{ parameter: "story", value: id, negated: false, meant }] as const;
  if (ordinal === null) return { passes: () => false, told: told([]) };
  const story = stories.storyOf(ordinal);
  return {
    passes: (other) =>
      other === ordinal || (story !== undefined && stories.storyOf(other) === story),
    told: told([id]),
  };
}
